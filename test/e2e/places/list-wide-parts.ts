import type { Page } from '@playwright/test';

/** What sticks out of the window to a side or out of the bar at the top, and what a foot or the form would push below it. */
export const listWideParts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const bar = document.querySelector('header');
    const wide = [...document.querySelectorAll('button, input, textarea, h1, h2')].filter((part) => {
      const { left, right, width: own } = part.getBoundingClientRect();
      // What a table scrolls to is in reach; what the window cuts off is not.
      return own > 1 && (left < -1 || right > width + 1) && part.closest('.table-frame, .sheet-frame, .evidence-tabs') === null;
    });
    // The sheet above the form scrolls, and the figures with it.
    const low = [...document.querySelectorAll('.screen-foot button, .window-foot button, [data-pane="form"] input')].filter((part) => part.closest('.sheet') === null);
    const lost = low.filter((part) => part.getBoundingClientRect().bottom > window.innerHeight + 1);
    return [
      ...(document.documentElement.scrollWidth > width ? [`page ${String(document.documentElement.scrollWidth)}`] : []),
      ...(bar !== null && bar.scrollWidth > bar.clientWidth ? [`bar ${String(bar.scrollWidth)}`] : []),
      ...[...wide, ...lost].map((part) => part.outerHTML.slice(0, 200)),
    ];
  });

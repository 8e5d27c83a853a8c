import type { Page } from '@playwright/test';

/** What would move although less motion was asked for: running animations, and styles that could start one. */
export const listMovingParts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    // Longer than this is seen, in milliseconds.
    const longest = 1;
    const describe = {
      part: (element: Element | null): string => (element?.cloneNode(false) as Element | undefined)?.outerHTML.slice(0, 120) ?? '',
      times: (times: string): number => Math.max(...times.split(',').map((time) => Number.parseFloat(time) * (time.trim().endsWith('ms') ? 1 : 1000))),
    };
    const running = document.getAnimations().filter((animation) => animation.playState === 'running' && Number(animation.effect?.getComputedTiming().activeDuration ?? 0) > longest);
    const styled = [...document.querySelectorAll('*')].flatMap((element) =>
      [null, '::before', '::after']
        .filter((part) => {
          const style = getComputedStyle(element, part);
          return describe.times(style.animationDuration) > longest || describe.times(style.transitionDuration) > longest || (part === null && style.scrollBehavior === 'smooth');
        })
        .map((part) => `${describe.part(element)}${part ?? ''}`),
    );
    return [...running.map(({ effect }) => `running: ${describe.part(effect instanceof KeyframeEffect ? effect.target : null)}`), ...styled];
  });

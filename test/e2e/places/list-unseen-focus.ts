import type { Page } from '@playwright/test';

/**
 * The stops of the Tab key at which nobody would see where the focus is. A stop is seen by an outline, a shadow, a border or
 * a ground that it has only with the focus, on itself or on what draws it, and not cut off by what it lies in.
 */
export async function listUnseenFocus(page: Page): Promise<readonly string[]> {
  // From now on the focus is drawn as for a person at the keyboard.
  await page.keyboard.press('Tab');
  return page.evaluate(async () => {
    const look = {
      /** Itself, the row that a list marks, the label in which a box to tick lies unseen, the frame around a field. */
      drawnBy: (stop: HTMLElement): readonly HTMLElement[] =>
        [stop, document.querySelector<HTMLElement>(`[id="${stop.getAttribute('aria-activedescendant') ?? ''}"]`), stop.closest('label'), stop.parentElement].filter((part) => part instanceof HTMLElement),
      ring: (element: Element): string => {
        const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor } = getComputedStyle(element);
        return [outlineStyle === 'none' ? '' : `${outlineWidth} ${outlineColor}`, boxShadow, borderColor, backgroundColor].join('|');
      },
      /** How many sides of the outline lie inside everything that cuts off what sticks out. */
      sides: (element: HTMLElement): number => {
        const style = getComputedStyle(element);
        const out = style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineOffset) + Number.parseFloat(style.outlineWidth);
        const box = element.getBoundingClientRect();
        const seen = { left: true, right: true, top: true, bottom: true };
        for (let around = element.parentElement; around !== null; around = around.parentElement) {
          const { overflowX, overflowY } = getComputedStyle(around);
          const edge = around.getBoundingClientRect();
          if (overflowX !== 'visible' && box.left - out < edge.left - 0.5) seen.left = false;
          if (overflowX !== 'visible' && box.right + out > edge.right + 0.5) seen.right = false;
          if (overflowY !== 'visible' && box.top - out < edge.top - 0.5) seen.top = false;
          if (overflowY !== 'visible' && box.bottom + out > edge.bottom + 0.5) seen.bottom = false;
        }
        return Object.values(seen).filter(Boolean).length;
      },
    };
    const room = [...document.querySelectorAll<HTMLElement>('[role="dialog"], [role="menu"]')].at(-1) ?? document;
    const stops = [...room.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [tabindex]')].filter(
      (stop) => stop.tabIndex >= 0 && !stop.matches(':disabled, [aria-hidden="true"] *') && stop.getClientRects().length > 0,
    );
    const unseen: string[] = [];
    const first = document.activeElement;
    // As it looks while another has the focus: to take the focus from all of them would close what is open.
    const without = new Map(stops.flatMap((stop) => (stop === first ? [] : look.drawnBy(stop).map((part) => [part, look.ring(part)] as const))));
    for (const stop of stops) {
      stop.focus();
      if (document.activeElement !== stop || stop === first) continue;
      const isSeen = (): boolean => look.drawnBy(stop).some((part) => look.ring(part) !== without.get(part) && look.sides(part) >= 2);
      // Some are marked by the program, which draws a frame later.
      if (!isSeen()) await new Promise((resolve) => requestAnimationFrame(resolve));
      if (!isSeen()) unseen.push(stop.outerHTML.slice(0, 160));
    }
    if (first instanceof HTMLElement) first.focus();
    return unseen;
  });
}

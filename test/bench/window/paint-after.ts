import type { Page } from '@playwright/test';

/**
 * Milliseconds from the press of a person's click to the frame in which a first element of `selector` is painted that was
 * not there before. The clock is the page's own on both ends.
 */
export async function paintAfterClick(page: Page, selector: string, click: () => Promise<void>): Promise<number> {
  const watch = await page.evaluateHandle((wanted) => {
    let asked = Number.NaN;
    const before = document.querySelector(wanted);
    addEventListener('pointerdown', (event) => (asked = event.timeStamp), { capture: true, once: true });
    return {
      painted: new Promise<number>((resolve) => {
        const tellAfterPaint = (): void => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => resolve(performance.now() - asked));
          port1.start();
          port2.postMessage(null);
        };
        const look = (): void => {
          const first = document.querySelector(wanted);
          if (Number.isNaN(asked) || first === null || first === before) requestAnimationFrame(look);
          else tellAfterPaint();
        };
        requestAnimationFrame(look);
      }),
    };
  }, selector);
  await click();
  return watch.evaluate(({ painted }) => painted);
}

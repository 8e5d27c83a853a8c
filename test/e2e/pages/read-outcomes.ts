import type { Locator } from '@playwright/test';

/** What a person reads of one file: its name, the mark beside it, and the lines below. */
export type ShownOutcome = { readonly file: string; readonly mark: string; readonly lines: readonly string[] };

/** Of a list of outcomes, in one question to the page. */
export function readOutcomes(list: Locator): Promise<readonly ShownOutcome[]> {
  return list.evaluate((element) =>
    [...element.children].map((row) => {
      const [head, ...rest] = [...row.children];
      const lines = rest.flatMap((part) => {
        const items = [...part.querySelectorAll('li, p, button')];
        return (items.length === 0 ? [part] : items).map((item) => item.textContent);
      });
      return { file: head?.querySelector('.file')?.textContent ?? '', mark: head?.querySelector('.badge')?.textContent ?? '', lines };
    }),
  );
}

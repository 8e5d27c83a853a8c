import type { Page } from '@playwright/test';
import type { ShownOutcome } from './read-outcomes.ts';
import { literally, type Words } from './words.ts';

type Total = 'newCells' | 'sameCells' | 'newerCells' | 'conflicts' | 'refused';

export const mergeScreen = (page: Page, words: Words) => {
  const text = words.merge;
  const table = page.getByRole('table', { name: text.table });
  const row = (file: string) => table.getByRole('row').filter({ has: page.getByText(file, { exact: true }) });
  const act = page.getByRole('main').getByRole('button', { name: new RegExp(`^${literally(text.apply('2').split('2')[0] ?? '')}\\d+`, 'u') });
  return {
    start: page.getByRole('heading', { name: text.dropTitle }),
    title: page.getByRole('heading', { level: 1, name: text.title }),
    row,
    /** The reasons that stand below a bundle that was refused. */
    reasons: table.getByRole('row').filter({ has: page.getByRole('list') }),
    /** Every file of the preview, with its mark and the reasons below it, at once. */
    readRows: () => table.evaluate(readRows),
    failure: page.getByRole('main').getByRole('alert'),
    total: (name: Total) => page.getByRole('term').filter({ hasText: new RegExp(`^${literally(text[name])}$`) }).locator('..').getByRole('definition'),
    conflicts: page.getByRole('complementary').getByRole('listitem'),
    applyButton: act,
    /** Above the conflicts that earlier merges left. */
    standing: page.getByRole('heading', { name: new RegExp(`^${literally(text.standingConflicts)}`) }),
    receipt: page.getByRole('heading', { name: text.receiptTitle }),
    applying: page.getByRole('progressbar', { name: text.applying }),
    apply: () => act.click(),
    /** Must find its dialog for opening answered. */
    choose: () => page.getByRole('main').getByRole('button', { name: text.choose }).click(),
    clear: () => page.getByRole('button', { name: text.clear }).click(),
  };
};

/** A line of the table, and the line of its reasons where there is one. */
function readRows(table: Element): readonly ShownOutcome[] {
  return [...table.querySelectorAll('tbody > tr:not(.bundle-problems)')].map((row) => {
    const below = row.nextElementSibling;
    const reasons = below?.classList.contains('bundle-problems') === true ? [...below.querySelectorAll('li')] : [];
    return { file: row.querySelector('.strong, .link-button')?.textContent ?? '', mark: row.querySelector('.badge')?.textContent ?? '', lines: reasons.map((reason) => reason.textContent) };
  });
}

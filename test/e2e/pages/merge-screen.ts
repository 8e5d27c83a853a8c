import type { Page } from '@playwright/test';
import { literally, words } from './words.ts';

const text = words.merge;
type Total = 'newCells' | 'sameCells' | 'newerCells' | 'conflicts' | 'refused';

export const mergeScreen = (page: Page) => {
  const table = page.getByRole('table', { name: text.table });
  const row = (file: string) => table.getByRole('row').filter({ has: page.getByText(file, { exact: true }) });
  const act = page.getByRole('main').getByRole('button', { name: /^Tổng hợp \d+ gói/u });
  return {
    start: page.getByRole('heading', { name: text.dropTitle }),
    title: page.getByRole('heading', { level: 1, name: text.title }),
    row,
    /** The reasons that stand below a bundle that was refused. */
    reasons: table.getByRole('row').filter({ has: page.getByRole('list') }),
    total: (name: Total) => page.getByRole('term').filter({ hasText: new RegExp(`^${literally(text[name])}$`) }).locator('..').getByRole('definition'),
    conflicts: page.getByRole('complementary').getByRole('listitem'),
    applyButton: act,
    receipt: page.getByRole('heading', { name: text.receiptTitle }),
    apply: () => act.click(),
    clear: () => page.getByRole('button', { name: text.clear }).click(),
  };
};

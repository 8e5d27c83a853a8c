import type { Page } from '@playwright/test';
import { words } from './words.ts';

const text = words.results;

export const resultsScreen = (page: Page) => {
  const table = page.getByRole('table', { name: text.table });
  return {
    title: page.getByRole('heading', { level: 1, name: text.title }),
    empty: page.getByRole('heading', { name: text.emptyTitle }),
    table,
    /** One cell of a unit's line by the title of its column. */
    cell: async (unit: string, column: keyof Pick<typeof text, 'rank' | 'points' | 'applicableMax' | 'index' | 'settled' | 'conflicts' | 'missing'>): Promise<string> => {
      const titles = await table.getByRole('columnheader').allInnerTexts();
      const cells = table.getByRole('row').filter({ hasText: unit }).getByRole('cell');
      return (await cells.nth(titles.findIndex((title) => title.trim() === text[column])).innerText()).trim();
    },
    exportCsv: () => page.getByRole('button', { name: text.exportCsv }).click(),
    exported: (name: string) => page.getByText(text.exported(name)),
  };
};

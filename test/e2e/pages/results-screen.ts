import type { Page } from '@playwright/test';
import { literally, type Words } from './words.ts';

type Text = Words['results'];
type Column = keyof Pick<Text, 'rank' | 'points' | 'index' | 'grade' | 'change' | 'settled' | 'conflicts' | 'missing'> | keyof Text['parts'];

/** Index, rank and grade of every unit, and how each came about. */
export const resultsScreen = (page: Page, words: Words) => {
  const text = words.results;
  const table = page.getByRole('table', { name: text.table });
  const row = (unit: string) => table.getByRole('row').filter({ has: page.getByRole('button', { name: text.explain(unit), exact: true }) });
  const dialog = page.getByRole('dialog');
  const tree = dialog.getByRole('table', { name: text.cellsHow });
  const titleOf = (column: Column): string => (column in text.parts ? text.parts[column as keyof Text['parts']] : text[column as Exclude<Column, keyof typeof text.parts>]);
  return {
    title: page.getByRole('heading', { level: 1, name: text.title }),
    empty: page.getByRole('heading', { name: text.emptyTitle }),
    table,
    row,
    /** One cell of a unit's line by the title of its column, as it is read: what stands below in small comes after a line end. */
    cell: async (unit: string, column: Column): Promise<string> => {
      await table.waitFor();
      const titles = await table.getByRole('columnheader').allInnerTexts();
      const cells = row(unit).getByRole('cell');
      return (await cells.nth(titles.findIndex((title) => title.split('\n')[0]?.trim() === titleOf(column))).innerText()).trim();
    },
    /** Everything in a unit's line, cell by cell. */
    line: (unit: string): Promise<string[]> => row(unit).getByRole('cell').allInnerTexts(),
    partsMissing: page.getByRole('main').getByText(new RegExp(`^${literally(text.partsMissing('').split('.')[0] ?? '')}`)),
    toSurvey: () => page.getByRole('button', { name: text.toSurvey }).click(),
    bySectors: () => page.getByRole('button', { name: text.bySectors }).click(),
    byParts: () => page.getByRole('button', { name: text.byParts }).click(),
    explanation: (unit: string) => page.getByRole('dialog', { name: text.explainTitle(unit) }),
    explainButton: (unit: string) => page.getByRole('button', { name: text.explain(unit), exact: true }),
    explain: async (unit: string): Promise<void> => {
      await page.getByRole('button', { name: text.explain(unit), exact: true }).click();
      await tree.waitFor();
    },
    node: (code: string) => tree.getByRole('row').filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${literally(code)}\\. `) }) }),
    /** Opens a node of the explanation, each below the one before it. */
    openNode: async (code: string): Promise<void> => {
      await tree.getByRole('button', { name: new RegExp(`^${literally(code)}\\. `) }).click();
    },
    exportCsv: () => page.getByRole('button', { name: text.exportCsv }).click(),
    exported: (name: string) => page.getByRole('main').getByText(text.exported(name)),
    tieButton: page.getByRole('button', { name: text.tieDecide }),
    /** Once a decision was recorded. */
    tieAgainButton: page.getByRole('button', { name: text.tieRedecide }),
    tieDialog: page.getByRole('dialog', { name: text.tieTitle }),
    tieOrder: page.getByRole('dialog', { name: text.tieTitle }).getByRole('listitem'),
    moveUp: (unit: string) => dialog.getByRole('button', { name: text.tieUp(unit) }).click(),
    /** As the council has decided; the dialog stays open when that cannot stand. */
    recordDecision: async ({ reason, present, members }: { readonly reason: string; readonly present: string; readonly members: string }): Promise<void> => {
      await dialog.getByRole('textbox', { name: text.tieReason }).fill(reason);
      await dialog.getByRole('textbox', { name: text.tiePresent }).fill(present);
      await dialog.getByRole('textbox', { name: text.tieMembers }).fill(members);
      await dialog.getByRole('button', { name: text.tieRecord }).click();
    },
  };
};

import type { Page } from '@playwright/test';
import { literally, type Words } from './words.ts';

/** The left pane of the workspace while it lists the units of one criterion. */
export const unitList = (page: Page, words: Words) => {
  const text = words.across;
  const pane = page.getByRole('region', { name: text.pane });
  const list = pane.getByRole('listbox', { name: text.list });
  const way = (name: string) => page.getByRole('group', { name: text.listBy }).getByRole('button', { name, exact: true });
  return {
    pane,
    list,
    byUnit: way(text.byUnit),
    byCriterion: way(text.byCriterion),
    row: (unit: string) => list.getByRole('option', { name: unit }),
    rows: list.getByRole('option'),
    doneSoFar: (done: string, mine: string) => pane.getByText(text.done(done, mine), { exact: true }),
    acceptButton: pane.getByRole('button', { name: new RegExp(`^${literally(text.ofUnits.accept('2').split('2')[0] ?? '')}\\d+`, 'u') }),
    receipt: pane.getByRole('status'),
    choose: async (code: string): Promise<void> => {
      await pane.getByRole('button', { name: new RegExp(`^${literally(text.criterion)}: `) }).click();
      await page.getByRole('menuitemradio', { name: new RegExp(`^${literally(code)} `) }).click();
    },
    /** The keys act in the list only. */
    focus: () => list.focus(),
    /** The unit on the desk, as assistive programs are told. */
    openUnit: async (): Promise<string> => {
      const id = await list.getAttribute('aria-activedescendant');
      return id === null ? '' : ((await page.locator(`[id="${id}"]`).getAttribute('title'))?.split('\n')[0] ?? '');
    },
  };
};

import type { Page } from '@playwright/test';
import { composeText } from './compose-text.ts';
import type { Words } from './words.ts';

/** The field that finds everything, over any screen. */
export const paletteDialog = (page: Page, words: Words) => {
  const text = words.palette;
  const dialog = page.getByRole('dialog', { name: new RegExp(`^(?:${text.title}|${text.codesTitle})$`) });
  const list = dialog.getByRole('listbox', { name: text.results });
  const closed = (): Promise<void> => dialog.waitFor({ state: 'detached' });
  return {
    dialog,
    field: dialog.getByRole('combobox'),
    rows: list.getByRole('option'),
    /** The row that Enter means. */
    pointed: list.getByRole('option', { selected: true }),
    status: dialog.getByRole('status'),
    button: page.getByRole('banner').getByRole('button', { name: text.title }),
    open: async (): Promise<void> => {
      await page.keyboard.press('Control+k');
      await dialog.waitFor();
    },
    /** Into what has the focus, key by key, without looking. */
    type: (typed: string) => page.keyboard.type(typed),
    compose: (typed: string) => composeText(page, typed),
    choose: async (): Promise<void> => {
      await page.keyboard.press('Enter');
      await closed();
    },
    close: async (): Promise<void> => {
      await page.keyboard.press('Escape');
      await closed();
    },
  };
};

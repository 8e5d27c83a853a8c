import type { Page } from '@playwright/test';
import { readOutcomes } from './read-outcomes.ts';
import type { Words } from './words.ts';

/** What became of files that came in. */
export const importDialog = (page: Page, words: Words) => {
  const text = words.importing;
  const dialog = page.getByRole('dialog', { name: text.title });
  const outcomes = dialog.getByRole('list', { name: text.files });
  return {
    dialog,
    outcome: (file: string) => outcomes.getByRole('listitem').filter({ has: page.getByText(file, { exact: true }) }),
    /** Every file that came in, at once: there may be hundreds. */
    readOutcomes: () => readOutcomes(outcomes),
    progress: dialog.getByRole('progressbar'),
    failure: dialog.getByRole('alert'),
    stop: () => dialog.getByRole('button', { name: words.common.stop, exact: true }).click(),
    close: async (): Promise<void> => {
      await dialog.getByRole('button', { name: words.common.close, exact: true }).last().click();
      await dialog.waitFor({ state: 'detached' });
    },
  };
};

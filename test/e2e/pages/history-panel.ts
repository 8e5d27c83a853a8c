import type { Page } from '@playwright/test';
import type { Words } from './words.ts';

/** What was recorded of the open cell, beside the form. */
export const historyPanel = (page: Page, words: Words) => {
  const panel = page.getByRole('region', { name: words.form.history });
  return {
    panel,
    entries: panel.getByRole('listitem'),
    empty: panel.getByText(words.form.historyEmpty),
  };
};

import type { Page } from '@playwright/test';
import { readFingerprint } from './read-fingerprint.ts';
import { words } from './words.ts';

const text = words.start;

/** A kit before it is trusted. */
export const kitDialog = (page: Page) => {
  const dialog = page.getByRole('dialog', { name: text.kitTitle });
  return {
    dialog,
    anyDialog: page.getByRole('dialog'),
    me: dialog.getByText(text.kitYouFound),
    startButton: dialog.getByRole('button', { name: text.kitStart }),
    readFingerprint: () => readFingerprint(dialog),
    confirm: () => dialog.getByText(text.kitConfirm).click(),
    start: async (): Promise<void> => {
      await dialog.getByRole('button', { name: text.kitStart }).click();
      await dialog.waitFor({ state: 'detached' });
    },
  };
};

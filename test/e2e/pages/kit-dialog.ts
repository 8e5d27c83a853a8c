import type { Page } from '@playwright/test';
import { words } from './words.ts';

const text = words.start;

/** A kit before it is trusted. */
export const kitDialog = (page: Page) => {
  const dialog = page.getByRole('dialog', { name: text.kitTitle });
  return {
    dialog,
    me: dialog.getByText(text.kitYouFound),
    startButton: dialog.getByRole('button', { name: text.kitStart }),
    /** Groups of four as they stand on screen, without what a screen reader is told before. */
    readFingerprint: async (): Promise<string> => {
      const shown = await dialog.getByText(/^(?:[0-9a-f]{4} ?)+$/).allTextContents();
      return shown.map((group) => group.trim()).join(' ');
    },
    confirm: () => dialog.getByText(text.kitConfirm).click(),
    start: async (): Promise<void> => {
      await dialog.getByRole('button', { name: text.kitStart }).click();
      await dialog.waitFor({ state: 'detached' });
    },
  };
};

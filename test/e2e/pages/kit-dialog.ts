import type { Page } from '@playwright/test';
import { readFingerprint } from './read-fingerprint.ts';
import { readOutcomes } from './read-outcomes.ts';
import { literally, type Words } from './words.ts';

/** A kit before it is trusted. */
export const kitDialog = (page: Page, words: Words) => {
  const text = words.start;
  const dialog = page.getByRole('dialog', { name: text.kitTitle });
  return {
    dialog,
    /** Why it is not taken. */
    failure: dialog.getByRole('alert'),
    /** What the files are that are no kit. */
    readRefused: () => readOutcomes(dialog.getByRole('list', { name: words.importing.files })),
    noKit: dialog.getByText(text.kitNone, { exact: true }),
    otherKits: dialog.getByText(new RegExp(`^${literally(text.kitOthers('').split(':')[0] ?? '')}`)),
    waiting: dialog.getByRole('progressbar'),
    cancel: async (): Promise<void> => {
      await dialog.getByRole('button', { name: words.common.cancel, exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
    },
    anyDialog: page.getByRole('dialog'),
    me: dialog.getByText(text.kitYouFound),
    startButton: dialog.getByRole('button', { name: text.kitStart }),
    readFingerprint: () => readFingerprint(dialog, words),
    confirm: () => dialog.getByText(text.kitConfirm).click(),
    start: async (): Promise<void> => {
      await dialog.getByRole('button', { name: text.kitStart }).click();
      await dialog.waitFor({ state: 'detached' });
    },
  };
};

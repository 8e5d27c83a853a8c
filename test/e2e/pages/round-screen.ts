import type { Page } from '@playwright/test';
import { readFingerprint } from './read-fingerprint.ts';
import type { Words } from './words.ts';

/** The secretariat's side of a round. */
export const roundScreen = (page: Page, words: Words) => {
  const text = words.round;
  const members = page.getByRole('table', { name: text.members });
  const units = page.getByRole('table', { name: text.units });
  const dialog = page.getByRole('dialog');
  return {
    empty: page.getByRole('heading', { name: text.emptyTitle }),
    title: (round: string) => page.getByRole('heading', { level: 1, name: round }),
    criteria: page.getByRole('region', { name: text.criteriaSet }),
    member: (name: string) => members.getByRole('row').filter({ hasText: name }),
    unit: (name: string) => units.getByRole('row').filter({ hasText: name }),
    issueButton: page.getByRole('button', { name: text.issueKit }),
    kitIssued: page.getByRole('dialog', { name: text.kitDone }),
    /** Each must find its dialog for opening answered. */
    importFirstFiles: () => page.getByRole('button', { name: text.importFiles }).click(),
    importRequests: () => page.getByRole('button', { name: text.importRequests }).click(),
    importPackages: () => page.getByRole('button', { name: text.importPackages }).click(),
    /** Gives the one who asks a place on the roster, after the fingerprints were compared. */
    acceptRequest: async ({ from, as }: { readonly from: string; readonly as: string }): Promise<void> => {
      await page.getByRole('button', { name: text.acceptLabel(from) }).click();
      await page.getByRole('menuitemradio', { name: as }).click();
      await dialog.getByRole('button', { name: text.acceptAct }).click();
      await dialog.waitFor({ state: 'detached' });
    },
    /** Up to the comparison of fingerprints. */
    lookAtRequest: async ({ from, as }: { readonly from: string; readonly as: string | RegExp }): Promise<void> => {
      await page.getByRole('button', { name: text.acceptLabel(from) }).click();
      await page.getByRole('menuitemradio', { name: as }).click();
      await dialog.waitFor();
    },
    /** Of the dialog in which the kit is issued. */
    passphrase: dialog.getByRole('textbox', { name: words.sign.passphrase, exact: true }),
    issueAct: dialog.getByRole('button', { name: text.kitAct }),
    progress: dialog.getByRole('progressbar'),
    failure: dialog.getByRole('alert'),
    /** The dialog for saving must have been answered before. */
    issueKit: async (passphrase: string): Promise<void> => {
      await page.getByRole('button', { name: text.issueKit }).click();
      await dialog.getByRole('textbox', { name: words.sign.passphrase, exact: true }).fill(passphrase);
      await dialog.getByRole('button', { name: text.kitAct }).click();
      await page.getByRole('dialog', { name: text.kitDone }).waitFor();
    },
    /** What members compare, in the dialog that says the kit is out. */
    readIssuerFingerprint: () => readFingerprint(dialog, words),
    closeDialog: async (): Promise<void> => {
      await dialog.getByRole('button', { name: words.common.close, exact: true }).last().click();
      await dialog.waitFor({ state: 'detached' });
    },
  };
};

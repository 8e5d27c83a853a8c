import type { Page } from '@playwright/test';
import type { Words } from './words.ts';

/** Makes an identity and its join request, from the start screen. */
export const identityDialog = (page: Page, words: Words) => {
  const dialog = page.getByRole('dialog');
  return {
    dialog,
    joinRequestSaved: dialog.getByText(words.start.joinRequestSaved),
    fingerprint: dialog.getByLabel(words.common.fingerprint),
    /** With nothing filled in. */
    createEmpty: async (): Promise<void> => {
      await page.getByRole('button', { name: words.start.createIdentity }).click();
      await dialog.getByRole('button', { name: words.start.create, exact: true }).click();
      await dialog.getByText(words.start.nameMissing).waitFor();
    },
    create: async ({ name, passphrase }: { readonly name: string; readonly passphrase: string }): Promise<void> => {
      await page.getByRole('button', { name: words.start.createIdentity }).click();
      await dialog.getByRole('textbox', { name: words.start.name, exact: true }).fill(name);
      await dialog.getByRole('textbox', { name: words.start.passphrase, exact: true }).fill(passphrase);
      await dialog.getByRole('textbox', { name: words.start.passphraseAgain, exact: true }).fill(passphrase);
      await dialog.getByRole('button', { name: words.start.create, exact: true }).click();
      await page.getByRole('dialog', { name: words.start.identityCreated(name) }).waitFor();
    },
    /** The dialog for saving must have been answered before. */
    saveJoinRequest: () => dialog.getByRole('button', { name: words.start.saveJoinRequest }).click(),
    close: async (): Promise<void> => {
      await dialog.getByRole('button', { name: words.common.close, exact: true }).last().click();
      await dialog.waitFor({ state: 'detached' });
    },
  };
};

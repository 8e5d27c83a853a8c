import type { Page } from '@playwright/test';
import type { Words } from './words.ts';

export const startScreen = (page: Page, words: Words) => ({
  title: page.getByRole('heading', { level: 1, name: words.common.programName }),
  sampleButton: page.getByRole('button', { name: words.start.openSample, exact: true }),
  secretariatButton: page.getByRole('button', { name: words.start.sampleAs(words.start.asSecretariat) }),
  newRoundButton: page.getByRole('button', { name: words.start.createRound }),
  fromKitButton: page.getByRole('button', { name: words.start.fromKit }),
  createIdentityButton: page.getByRole('button', { name: words.start.createIdentity }),
  /** The line of a workspace that was open before. */
  recent: (title: string | RegExp) => page.getByRole('listitem').getByRole('button', { name: title }),
  roundName: page.getByRole('dialog', { name: words.start.newRoundTitle }).getByRole('textbox', { name: words.start.roundName }),
  opening: page.getByRole('progressbar'),
  openSample: () => page.getByRole('button', { name: words.start.openSample, exact: true }).click(),
  openSampleAs: (role: 'member-2' | 'secretariat') =>
    page.getByRole('button', { name: words.start.sampleAs(role === 'member-2' ? words.start.asMember2 : words.start.asSecretariat) }).click(),
  /** Asks for a round without having named it. */
  createNamelessRound: async (): Promise<void> => {
    await page.getByRole('button', { name: words.start.createRound }).click();
    await page.getByRole('dialog').getByRole('button', { name: words.start.createRoundAct, exact: true }).click();
    await page.getByRole('dialog').getByText(words.start.roundNameMissing).waitFor();
  },
  createRound: async (title: string): Promise<void> => {
    await page.getByRole('button', { name: words.start.createRound }).click();
    const dialog = page.getByRole('dialog', { name: words.start.newRoundTitle });
    await dialog.getByRole('textbox', { name: words.start.roundName }).fill(title);
    await dialog.getByRole('button', { name: words.start.createRoundAct, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  },
});

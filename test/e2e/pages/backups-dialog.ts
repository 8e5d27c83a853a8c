import type { Page } from '@playwright/test';
import type { Words } from './words.ts';

/** The list of backups, and what comes up from it. */
export const backupsDialog = (page: Page, words: Words) => {
  const text = words.backups;
  const dialog = page.getByRole('dialog', { name: text.title });
  const news = page.getByRole('region', { name: text.title });
  const rows = dialog.getByRole('table').locator('tbody').getByRole('row');
  const confirmation = page.getByRole('dialog').filter({ hasText: text.confirmText });
  return {
    dialog,
    rows,
    confirmation,
    /** Above the screens. */
    news,
    closeNews: () => news.getByRole('button', { name: words.common.close, exact: true }).click(),
    otherDrive: dialog.locator('section').filter({ hasText: text.otherTitle }),
    rescued: dialog.getByText(text.rescueDone('', '', '').split('“')[0]?.trim() ?? ''),
    restored: news.getByText(text.restored('').split('.')[0]?.trim() ?? ''),
    failed: news.getByText(text.failedTitle),
    open: async (): Promise<void> => {
      await page.getByRole('button', { name: words.frame.settings }).click();
      await page.getByRole('menuitem', { name: text.title, exact: true }).click();
      await dialog.getByText(text.rescueText).waitFor();
    },
    backUpNow: async (): Promise<void> => {
      await dialog.getByRole('button', { name: text.now, exact: true }).click();
      await dialog.getByText(text.nowDone('').split(';')[1]?.trim() ?? '').waitFor();
    },
    chooseOtherDrive: () => dialog.getByRole('button', { name: new RegExp(`^(${text.otherChoose}|${text.otherChooseAgain})$`, 'u') }).click(),
    forgetOtherDrive: () => dialog.getByRole('button', { name: text.otherForget }).click(),
    rescue: () => page.getByRole('button', { name: text.rescue }).click(),
    /** Asks for the backup in that line, from 0, and stops before it is done. */
    choose: async (line: number): Promise<void> => {
      await rows.nth(line).getByRole('button').click();
      await confirmation.waitFor();
    },
    cancel: async (): Promise<void> => {
      await confirmation.getByRole('button', { name: words.common.cancel, exact: true }).click();
      await dialog.waitFor();
    },
    /** Why a backup was not restored. */
    refusal: confirmation.getByRole('alert'),
    confirm: () => confirmation.getByRole('button', { name: text.confirmAct, exact: true }).click(),
    close: async (): Promise<void> => {
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    },
  };
};

/** What the start screen offers for a round that could not be opened. */
export const wayBack = (page: Page, words: Words) => {
  const text = words.backups;
  const card = page.getByRole('region', { name: new RegExp(`^(?:${text.lostTitle('.*')}|${text.lostTitleNone('.*')})$`, 'u') });
  return {
    card,
    restore: () => card.getByRole('button', { name: text.lostRestore('').trim() }).click(),
    lookElsewhere: () => card.getByRole('button', { name: text.lostLook }).click(),
    showOthers: () => card.getByRole('button', { name: text.lostOthers }).click(),
    why: card.getByRole('button', { name: text.lostWhy }),
  };
};

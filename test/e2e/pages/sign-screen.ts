import type { Page } from '@playwright/test';
import type { Words } from './words.ts';

export const signScreen = (page: Page, words: Words) => {
  const text = words.sign;
  const list = page.getByRole('region', { name: text.units });
  const unit = (name: string) => list.getByRole('listitem').filter({ has: page.getByRole('checkbox', { name }) });
  const act = page.getByRole('main').getByRole('button', { name: new RegExp(`^${text.actNone.slice(0, -1)}`) });
  return {
    title: page.getByRole('heading', { level: 1, name: text.title }),
    unit,
    /** What a unit still lacks, once it is folded out. */
    lackingCells: (name: string) => unit(name).getByRole('list').getByRole('listitem'),
    /** Says that drafts stand in the way, with a way to each. */
    draftNote: page.getByRole('paragraph').filter({ hasText: text.blockedDraft }),
    identity: page.getByRole('button', { name: text.chooseIdentity }),
    passphrase: page.getByRole('textbox', { name: text.passphrase, exact: true }),
    act,
    progress: page.getByRole('main').getByRole('progressbar', { name: text.working }),
    done: page.getByRole('heading', { name: text.doneTitle }),
    showLacking: (name: string) => unit(name).getByRole('button', { name: text.lackingList }).click(),
    // The box itself is drawn by the label around it: that is what is pressed.
    chooseUnit: (name: string) => unit(name).getByText(name, { exact: true }).click(),
    /** This unit and no other, whatever was chosen. */
    onlyUnit: async (name: string): Promise<void> => {
      const chosen = list.getByRole('listitem').getByRole('checkbox', { checked: true });
      while ((await chosen.count()) > 0) await chosen.first().press('Space');
      await unit(name).getByText(name, { exact: true }).click();
    },
    acceptPartial: () => page.getByText(text.acceptsPartial).click(),
    /** The dialog for saving must have been answered before. */
    sign: async (passphrase: string): Promise<void> => {
      await page.getByRole('textbox', { name: text.passphrase, exact: true }).fill(passphrase);
      await act.click();
    },
  };
};

import type { Page } from '@playwright/test';
import { words } from './words.ts';

const text = words.sign;

export const signScreen = (page: Page) => {
  const list = page.getByRole('region', { name: text.units });
  const unit = (name: string) => list.getByRole('listitem').filter({ has: page.getByRole('checkbox', { name }) });
  const act = page.getByRole('main').getByRole('button', { name: new RegExp(`^${text.actNone.slice(0, -1)}`) });
  return {
    title: page.getByRole('heading', { level: 1, name: text.title }),
    unit,
    /** What a unit still lacks, once it is folded out. */
    lackingCells: (name: string) => unit(name).getByRole('list').getByRole('listitem'),
    identity: page.getByRole('button', { name: text.chooseIdentity }),
    passphrase: page.getByRole('textbox', { name: text.passphrase, exact: true }),
    act,
    done: page.getByRole('heading', { name: text.doneTitle }),
    showLacking: (name: string) => unit(name).getByRole('button', { name: text.lackingList }).click(),
    // The box itself is drawn by the label around it: that is what is pressed.
    chooseUnit: (name: string) => unit(name).getByText(name, { exact: true }).click(),
    acceptPartial: () => page.getByText(text.acceptsPartial).click(),
    /** The dialog for saving must have been answered before. */
    sign: async (passphrase: string): Promise<void> => {
      await page.getByRole('textbox', { name: text.passphrase, exact: true }).fill(passphrase);
      await act.click();
    },
  };
};

import type { Locator, Page } from '@playwright/test';
import type { Look } from '#shared/ipc/overview-views.ts';
import { literally, type Words } from './words.ts';

/** A round at a glance: numbers, what needs a look, the heat map with the cells behind it, and the next step. */
export const overviewScreen = (page: Page, words: Words) => {
  const text = words.overview;
  const map = page.getByRole('grid', { name: text.map });
  const panel = page.getByRole('complementary');
  const next = (name: string): Locator => page.getByRole('region', { name: text.next }).getByRole('button', { name: new RegExp(`^${literally(name)}`) });
  const field = (unit: string, sector: string): Locator => map.getByRole('gridcell', { name: new RegExp(`^${literally(unit)}, ${literally(sector)}`) });
  const unitName = (unit: string): Locator => map.getByRole('rowheader', { name: new RegExp(`^(?:${[text.openUnit(unit), text.showUnit(unit)].map(literally).join('|')})$`) });
  return {
    title: page.getByRole('heading', { level: 1, name: text.title }),
    map,
    row: (unit: string) => map.getByRole('row').filter({ hasText: unit }),
    unitName,
    unitNames: map.getByRole('rowheader'),
    /** What a member does next with one unit or another. */
    continueButton: next(text.nextAppraise('\u0000', '').split('\u0000')[0] ?? ''),
    nextButton: next,
    importButton: page.getByRole('button', { name: text.importPackages }),
    /** What the opening of the round has cleaned up. */
    notices: page.getByText(text.notices, { exact: true }).locator('..'),
    field,
    /** Above the map: a number that opens its cells. */
    headline: (name: Look | 'done' | 'settled' | 'handedIn') =>
      page.getByRole('list', { name: text.headline }).getByRole('listitem').filter({ hasText: name === 'done' || name === 'settled' || name === 'handedIn' ? text[name] : text.looks[name] }),
    openHeadline: (name: Look) => page.getByRole('list', { name: text.headline }).getByRole('button', { name: text.looks[name] }).click(),
    look: (look: Look) => page.getByRole('region', { name: text.needsLook }).getByRole('button', { name: text.looks[look] }),
    looks: page.getByRole('region', { name: text.needsLook }),
    shows: (what: 'progress' | 'points') => page.getByRole('group', { name: text.shows }).getByRole('button', { name: what === 'progress' ? text.showsProgress : text.showsPoints, exact: true }),
    sortBy: async (sort: keyof typeof text.sorts): Promise<void> => {
      await page.getByRole('button', { name: new RegExp(`^${literally(text.sort)}`) }).click();
      await page.getByRole('menuitemradio', { name: text.sorts[sort], exact: true }).click();
    },
    toggleOnlyOpen: () => page.getByText(text.onlyOpen, { exact: true }).click(),
    panel,
    /** The cells in the panel; for a member they are buttons. */
    cells: panel.getByRole('listitem'),
    cell: (code: string) => panel.getByRole('button', { name: new RegExp(`^${literally(code)} `) }),
    closePanel: () => panel.getByRole('button', { name: words.common.close }).click(),
    /** From whichever screen of the round is open. */
    openUnit: async (unit: string): Promise<void> => {
      await page.getByRole('banner').getByRole('button', { name: words.frame.overview, exact: true }).click();
      await unitName(unit).click();
      await page.getByRole('spinbutton', { name: words.workspace.points, exact: true }).waitFor();
    },
  };
};

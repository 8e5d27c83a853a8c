import type { Page } from '@playwright/test';
import type { Screen } from '#shared/ipc/screens.ts';
import { literally, type Words } from './words.ts';

/** The help beside the screens. */
export const helpDrawer = (page: Page, words: Words) => {
  const { help, tour } = words;
  const drawer = page.getByRole('complementary', { name: new RegExp(`^${literally(help.about(''))}`) });
  const open = async (): Promise<void> => {
    await page.keyboard.press('F1');
    await drawer.waitFor();
  };
  return {
    drawer,
    button: page.getByRole('banner').getByRole('button', { name: help.title, exact: true }),
    /** The page of a screen, once it is the one that is read. */
    pageOf: (screen: Screen) => page.getByRole('complementary', { name: help.about(help.pages[screen].title), exact: true }),
    found: drawer.getByRole('list').getByRole('button'),
    status: drawer.getByRole('status'),
    backButton: drawer.getByRole('button', { name: help.thisScreen }),
    open,
    close: async (): Promise<void> => {
      await page.keyboard.press('Escape');
      await drawer.waitFor({ state: 'detached' });
    },
    search: (typed: string) => drawer.getByRole('textbox', { name: help.search }).fill(typed),
    takeTour: () => drawer.getByRole('button', { name: tour.take }).click(),
  };
};

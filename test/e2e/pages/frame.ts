import type { Page } from '@playwright/test';
import { words } from './words.ts';

type ScreenName = 'units' | 'workspace' | 'signAndExport' | 'round' | 'criteriaSet' | 'policy' | 'survey' | 'merge' | 'results';

/** The bar above every screen. */
export const frame = (page: Page) => {
  const bar = page.getByRole('banner');
  const tabs = bar.getByRole('navigation', { name: words.frame.screens });
  const settings = bar.getByRole('button', { name: words.frame.settings });
  const tab = (screen: ScreenName) => tabs.getByRole('button', { name: words.frame[screen], exact: true });
  const chooseSetting = async (text: string): Promise<void> => {
    await settings.click();
    await page.getByRole('menuitem', { name: text, exact: true }).click();
    await page.getByRole('menu').waitFor({ state: 'detached' });
  };
  return {
    tab,
    settings,
    saveMark: bar.getByRole('status'),
    unitPicker: bar.getByRole('button', { name: words.frame.unitPicker }),
    failure: page.getByRole('alert'),
    /** Stands on every screen while the criteria set is made up. */
    illustrative: bar.getByText(words.frame.illustrative, { exact: true }),
    goTo: (screen: ScreenName) => tab(screen).click(),
    chooseSetting,
    openSettings: async (): Promise<void> => {
      await settings.click();
      await page.getByRole('menu').waitFor();
    },
    closeMenu: async (): Promise<void> => {
      await page.keyboard.press('Escape');
      await page.getByRole('menu').waitFor({ state: 'detached' });
    },
    openPanel: async (panel: 'shortcuts' | 'about'): Promise<void> => {
      await chooseSetting(words.frame[panel]);
      await page.getByRole('dialog').waitFor();
    },
    /** Whichever is open. */
    closeDialog: async (): Promise<void> => {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    },
    /** To the start screen; the workspace is closed. */
    leave: () => chooseSetting(words.frame.leave),
    setTheme: (theme: 'light' | 'dark') => chooseSetting(theme === 'light' ? words.frame.themeLight : words.frame.themeDark),
    setTextZoom: (percent: 100 | 150) => chooseSetting(words.frame.zoom(String(percent))),
    setLanguage: (locale: 'vi' | 'en') => chooseSetting(locale === 'vi' ? words.frame.vietnamese : words.frame.english),
  };
};

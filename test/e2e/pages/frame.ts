import type { Page } from '@playwright/test';
import type { Words } from './words.ts';

type ScreenName = 'overview' | 'workspace' | 'signAndExport' | 'round' | 'criteriaSet' | 'policy' | 'survey' | 'merge' | 'results';

/** The bar above every screen. */
export const frame = (page: Page, words: Words) => {
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
    closeFailure: () => page.getByRole('button', { name: words.common.close, exact: true }).click(),
    /** Held over the window, as before they are dropped. */
    dragFilesOver: async (): Promise<void> => {
      await page.evaluate(dragFile, 'dragover' as const);
      await page.getByRole('heading', { name: words.frame.dropTitle }).waitFor();
    },
    dragFilesAway: async (): Promise<void> => {
      await page.evaluate(dragFile, 'dragleave' as const);
      await page.getByRole('heading', { name: words.frame.dropTitle }).waitFor({ state: 'detached' });
    },
    /** To another program: the browser of the tests keeps the focus for ever, so the page is told as a browser tells it. */
    switchAway: () => page.evaluate(loseFocus),
    switchBack: () => page.evaluate(takeFocus),
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

function dragFile(moment: 'dragover' | 'dragleave'): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(['x'], 'goi-ho-so.zip'));
  window.dispatchEvent(new DragEvent(moment, { bubbles: true, cancelable: true, dataTransfer }));
}

function loseFocus(): void {
  Object.defineProperty(document, 'hasFocus', { configurable: true, value: () => false });
  document.activeElement?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  window.dispatchEvent(new Event('blur'));
}

function takeFocus(): void {
  Reflect.deleteProperty(document, 'hasFocus');
  window.dispatchEvent(new Event('focus'));
  document.activeElement?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
}

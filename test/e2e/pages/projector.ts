import type { Page } from '@playwright/test';
import { literally, type Words } from './words.ts';

/** One criterion for the room, over the whole window. */
export const projector = (page: Page, words: Words) => {
  const view = page.getByRole('dialog', { name: words.projector.title });
  const text = words.projector;
  return {
    view,
    showButton: page.getByRole('main').getByRole('button', { name: text.show }),
    title: view.getByRole('heading', { level: 1 }),
    code: (code: string) => view.getByText(code, { exact: true }),
    unitName: (name: string) => view.getByText(name, { exact: true }),
    /** Maximum, self-score, appraisal, gap. */
    numbers: view.getByRole('definition'),
    comparison: view.getByRole('region', { name: text.others }),
    unit: (name: string) => view.getByRole('region', { name: text.others }).getByRole('row', { name: new RegExp(literally(name)) }),
    compareButton: view.getByRole('button', { name: new RegExp(`^${literally(text.others)}`) }),
    closeButton: view.getByRole('button', { name: new RegExp(`^${literally(words.common.close)}`) }),
    draftMark: view.getByText(text.hasDraft, { exact: true }),
    open: async (): Promise<void> => {
      await page.keyboard.press('F5');
      await view.waitFor();
    },
    close: async (): Promise<void> => {
      await page.keyboard.press('Escape');
      await view.waitFor({ state: 'detached' });
    },
    /** Of the running text, in pixels. */
    typeSize: () => view.getByRole('document').evaluate((body) => Number.parseFloat(getComputedStyle(body).fontSize)),
    /** Texts that stick out of the view, or out of the box that holds them. */
    cutTexts: () =>
      view.getByRole('document').evaluate((body) => {
        const inside = body.getBoundingClientRect();
        return [...body.querySelectorAll<HTMLElement>('h1, h2, p, dt, dd, th, td, li, caption')]
          .filter((part) => part.checkVisibility())
          .filter((part) => part.getBoundingClientRect().right > inside.right + 1 || (part.closest('dl')?.getBoundingClientRect().right ?? inside.right) + 1 < part.getBoundingClientRect().left + part.scrollWidth)
          .map((part) => part.textContent);
      }),
  };
};

import type { Page } from '@playwright/test';

/** What a screen reader learns of the page before it reads it. */
export type Outline = {
  readonly language: string;
  readonly title: string;
  /** Of the screen, or of what lies over it and hides it. */
  readonly firstHeadings: readonly string[];
  readonly hasDialog: boolean;
  readonly mains: number;
  readonly banners: number;
  /** Progress bars without a name. */
  readonly namelessBars: number;
};

export const readOutline = (page: Page): Promise<Outline> =>
  page.evaluate(() => ({
    language: document.documentElement.lang,
    title: document.title,
    firstHeadings: [...document.querySelectorAll('h1:not([inert] *, [aria-hidden="true"] *)')].map((heading) => heading.textContent),
    hasDialog: document.querySelector('[role="dialog"]:not([inert] *, [aria-hidden="true"] *)') !== null,
    mains: document.querySelectorAll('main').length,
    banners: document.querySelectorAll('#root header:not(main *, aside *, section *, [role="dialog"] *)').length,
    namelessBars: [...document.querySelectorAll('progress, [role="progressbar"], [role="meter"]')].filter((bar) => (bar.getAttribute('aria-label') ?? '') === '').length,
  }));

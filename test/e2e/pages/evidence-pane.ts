import type { Locator, Page } from '@playwright/test';
import { literally } from './words.ts';
import type { EvidenceWords } from '#renderer/text/evidence-words.ts';

/** The document beside the form. */
export const evidencePane = (page: Page, words: EvidenceWords) => {
  const pane = page.getByRole('region', { name: words.pane, exact: true });
  const toolbar = pane.getByRole('toolbar', { name: words.toolbar });
  const sheet = (number: number): Locator => pane.getByRole('region', { name: new RegExp(`^${words.page} ${String(number)} /`) });
  return {
    pane,
    /** The number in the toolbar, and how many pages there are. */
    pageNumber: toolbar.getByRole('textbox'),
    pageCount: async (): Promise<number> => Number(/\d+$/.exec((await toolbar.getByRole('textbox').getAttribute('aria-label')) ?? '')?.[0] ?? Number.NaN),
    tab: (file: string) => pane.getByRole('tab', { name: file }),
    openTab: pane.getByRole('tab', { selected: true }),
    unreadable: pane.getByRole('heading', { name: words.unreadable.title }),
    /** A page that says that it cannot be shown. */
    brokenPage: (number: number) => pane.getByRole('document').locator(`.page[data-page-number="${String(number)}"][data-broken]`),
    failed: pane.getByRole('heading', { name: words.failed.title }),
    nothingHandedIn: pane.getByRole('heading', { name: words.noEvidence.title }),
    /** The words that can be marked on a page. */
    textOf: (number: number) => sheet(number).locator('.textLayer'),
    /** How many points of a page are not white: 0 until it is drawn. */
    countInk: async (number: number): Promise<number> => {
      const canvas = sheet(number).locator('canvas').first();
      return (await canvas.count()) === 0 ? 0 : canvas.evaluate(countInk);
    },
    /** A page in sight, once something stands on it. */
    drawn: pane.getByRole('document').locator('.page[data-loaded="true"] canvas').first(),
    /** The document that is seen. */
    document: pane.getByRole('document'),
    /** The page that is made ready for the next criterion, drawn to the end; no role leads to it, because nobody is to meet it. */
    madeReady: pane.locator('.pdf-scroll.is-beside .page[data-loaded="true"]:not(.loading) canvas').first(),
    /** A cited place of the open document: `tr. 3`. */
    place: (name: string) => pane.getByRole('navigation', { name: words.cited }).getByRole('button', { name: new RegExp(`^${literally(name)}(?:,|$)`) }),
    zoom: toolbar.getByRole('button', { name: new RegExp(`^${literally(words.zoomIs(0).split('0')[0] ?? '')}`) }),
    findBox: pane.getByRole('textbox', { name: words.findLabel }),
    /** How many places were found, once the whole document was searched. */
    found: pane.getByRole('search').getByRole('status').filter({ hasText: /\d/u }),
    goToPage: async (number: number): Promise<void> => {
      await toolbar.getByRole('textbox').fill(String(number));
      await page.keyboard.press('Enter');
    },
    find: async (query: string): Promise<void> => {
      await toolbar.getByRole('button', { name: words.find }).click();
      await pane.getByRole('textbox', { name: words.findLabel }).fill(query);
    },
  };
};

function countInk(element: SVGElement | HTMLElement): number {
  if (!(element instanceof HTMLCanvasElement) || element.width === 0) return 0;
  const pixels = element.getContext('2d')?.getImageData(0, 0, element.width, element.height).data ?? new Uint8ClampedArray();
  let ink = 0;
  for (let at = 0; at < pixels.length; at += 4) if ((pixels[at + 3] ?? 0) > 0 && (pixels[at] ?? 255) < 128) ink += 1;
  return ink;
}

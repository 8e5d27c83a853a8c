import type { PDFDocumentProxy } from 'pdfjs-dist';

/** Pages beside the current one that may be in sight with it. */
const BESIDE = 2;

export type BrokenPages = {
  /** Looks whether the pages about this one can be had at all. */
  readonly lookAt: (pdf: PDFDocumentProxy, page: number) => void;
  readonly add: (page: number) => void;
  readonly has: (page: number) => boolean;
};

type Parts = {
  readonly container: HTMLElement;
  /** What stands on such a page. */
  readonly sentence: () => string;
  readonly onFound: () => void;
  readonly signal: AbortSignal;
};

/**
 * Pages that a damaged document names and has not, or that break off while they are drawn: pdf.js leaves them white, as
 * if nothing stood on them. Each is marked, for the eye and for who hears its name.
 */
export function watchBrokenPages({ container, sentence, onFound, signal }: Parts): BrokenPages {
  const broken = new Set<number>();
  const add = (page: number): void => {
    const box = container.querySelector(`.page[data-page-number="${String(page)}"]`);
    // A document that is being put away gives no page either.
    if (signal.aborted || box === null || broken.has(page)) return;
    broken.add(page);
    box.setAttribute('data-broken', sentence());
    box.setAttribute('aria-label', [box.getAttribute('aria-label'), sentence()].join('. '));
    onFound();
  };
  return {
    add,
    has: (page) => broken.has(page),
    lookAt: (pdf, current) => {
      const last = Math.min(pdf.numPages, current + BESIDE);
      // What pdf.js reads of it is kept there: it is the same reading as that for drawing.
      for (let page = Math.max(1, current - BESIDE); page <= last; page += 1) pdf.getPage(page).catch(() => add(page));
    },
  };
}

import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Sha256 } from '#shared/domain/ids.ts';
import type { DocumentFailure } from '../text/evidence-words.ts';
import { openDocument } from './open-document.ts';
import { createPdfView, type FindStatus, type PdfView } from './pdf-view.ts';

export type DocumentState =
  | { readonly kind: 'opening'; readonly read: number }
  /** `cited` is the page that was asked for when it opened; it may be beyond the last. */
  | { readonly kind: 'open'; readonly pages: number; readonly cited: number }
  | { readonly kind: 'failed'; readonly reason: DocumentFailure };

export type ViewState = {
  readonly page: number;
  readonly percent: number;
  readonly fit: 'page-width' | 'page-fit' | null;
  /** null while nothing is searched for. */
  readonly find: FindStatus | null;
};

export type PdfDocumentInput = {
  readonly sha256: Sha256;
  readonly page: number;
  readonly visit: number;
  readonly onPageChange: (page: number) => void;
  readonly labelOfPage: (page: number, pages: number) => string;
};

export type PdfDocumentHandle = {
  /** For the scrolling `div`, which holds one `div` for the pages. */
  readonly container: RefObject<HTMLDivElement | null>;
  readonly document: DocumentState;
  readonly view: ViewState;
  readonly act: (action: (view: PdfView) => void) => void;
};

const OPENING: DocumentState = { kind: 'opening', read: 0 };

/** One document on screen: opened when `sha256` comes, closed when it goes, always at the page that is wanted. */
export function usePdfDocument(input: PdfDocumentInput): PdfDocumentHandle {
  const { sha256, page, visit } = input;
  const container = useRef<HTMLDivElement>(null);
  const pdfView = useRef<PdfView | null>(null);
  const shownPage = useRef(page);
  const latest = useRef(input);
  const followed = useRef({ page, visit });
  const [state, setState] = useState<{ readonly of: Sha256; readonly document: DocumentState }>({ of: sha256, document: OPENING });
  const [view, setView] = useState<ViewState>({ page, percent: 100, fit: 'page-width', find: null });

  useLayoutEffect(() => {
    latest.current = input;
  });

  useLayoutEffect(() => {
    if (container.current === null) return undefined;
    const created = createPdfView(container.current, {
      onPage: (now) => {
        shownPage.current = now;
        setView((before) => ({ ...before, page: now }));
        latest.current.onPageChange(now);
      },
      onScale: (scale) => setView((before) => ({ ...before, ...scale })),
      onFind: (find) => setView((before) => ({ ...before, find })),
    });
    pdfView.current = created;
    return () => {
      pdfView.current = null;
      created.destroy();
    };
  }, []);

  // Layout effects throughout: the former document is off the screen before the new page number reaches the view.
  useLayoutEffect(() => {
    const tell = (document: DocumentState): void => setState({ of: sha256, document });
    tell(OPENING);
    setView((before) => ({ ...before, page: latest.current.page, find: null }));
    const opening = openDocument(sha256, {
      onRead: (read) => setState((before) => (before.of === sha256 && before.document.kind === 'opening' ? { of: sha256, document: { kind: 'opening', read } } : before)),
      onLost: (reason) => tell({ kind: 'failed', reason }),
    });
    const showOpened = async (): Promise<void> => {
      const outcome = await opening.opened;
      if (!outcome.ok) {
        tell({ kind: 'failed', reason: outcome.error });
        return;
      }
      const { numPages } = outcome.value;
      const cited = latest.current.page;
      pdfView.current?.show(outcome.value, cited, (one) => latest.current.labelOfPage(one, numPages));
      tell({ kind: 'open', pages: numPages, cited });
    };
    void showOpened();
    return () => {
      pdfView.current?.clear();
      opening.close();
    };
  }, [sha256]);

  // A page that the view itself reported is where it stands already, and no wish.
  useLayoutEffect(() => {
    const isNewVisit = visit !== followed.current.visit;
    followed.current = { page, visit };
    if (isNewVisit || page !== shownPage.current) pdfView.current?.goToPage(page);
  }, [page, visit]);

  return {
    container,
    // What is known of another document is not shown for this one.
    document: state.of === sha256 ? state.document : OPENING,
    view,
    act: (action) => {
      if (pdfView.current !== null) action(pdfView.current);
    },
  };
}

import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { createDocumentDesk, type DocumentDesk, type EvidencePage, type FrontState } from './document-desk.ts';
import type { DocumentPoses } from './document-poses.ts';
import type { PageWords } from './pdf-view.ts';

export type DocumentDeskInput = {
  /** What is to be seen; its page may be fed from `onPageChange`. */
  readonly shown: EvidencePage | null;
  readonly visit: number;
  readonly next: EvidencePage | null;
  readonly poses: DocumentPoses;
  readonly words: PageWords;
  readonly onPageChange: (page: number) => void;
};

export type DocumentDeskHandle = {
  /** For the `div` that the seats fill; it belongs to the desk, and React puts nothing into it. */
  readonly host: RefObject<HTMLDivElement | null>;
  /** What is in front, or was last while nothing is; null before the first. */
  readonly front: FrontState | null;
  /** Does nothing while no document is in front. */
  readonly withDesk: (action: (desk: DocumentDesk) => void) => void;
};

/** The place that was last sent for, and the page as it was given since. */
type Sent = { readonly shown: EvidencePage | null; readonly visit: number; readonly page: number | null };
const NOTHING_SENT: Sent = { shown: null, visit: -1, page: null };

/** The desk of documents on the screen, with what is wanted of it. */
export function useDocumentDesk(input: DocumentDeskInput): DocumentDeskHandle {
  const { shown, visit, next, poses } = input;
  const host = useRef<HTMLDivElement>(null);
  const desk = useRef<DocumentDesk | null>(null);
  const latest = useRef(input);
  const sent = useRef<Sent>(NOTHING_SENT);
  const reported = useRef<number | null>(null);
  const [front, setFront] = useState<FrontState | null>(null);

  useLayoutEffect(() => {
    latest.current = input;
  });

  useLayoutEffect(() => {
    if (host.current === null) return undefined;
    const created = createDocumentDesk({
      host: host.current,
      poses,
      words: {
        pageOf: (page, pages) => latest.current.words.pageOf(page, pages),
        get pageBroken() {
          return latest.current.words.pageBroken;
        },
      },
      onFront: (now) => {
        setFront(now);
        if (now.document.kind !== 'open' || now.view.page === reported.current) return;
        reported.current = now.view.page;
        latest.current.onPageChange(now.view.page);
      },
    });
    desk.current = created;
    return () => {
      desk.current = null;
      sent.current = NOTHING_SENT;
      created.destroy();
    };
  }, [poses]);

  const document = shown?.evidence.sha256 ?? null;
  const page = shown?.page ?? null;
  const nextDocument = next?.evidence.sha256 ?? null;
  const nextPage = next?.page ?? null;
  // A layout effect: the former document is off the screen in the very frame in which the rest of the window turns.
  useLayoutEffect(() => {
    const wanted = latest.current;
    const before = sent.current;
    // A page that the view itself reported is where it stands already, and no wish.
    const isVisit = visit !== before.visit || document !== (before.shown?.evidence.sha256 ?? null) || (page !== before.page && page !== reported.current);
    sent.current = { shown: isVisit ? wanted.shown : before.shown, visit, page };
    if (isVisit) reported.current = page;
    desk.current?.put({ shown: sent.current.shown, isVisit, next: nextDocument === null || nextPage === null ? null : wanted.next });
  }, [document, page, visit, nextDocument, nextPage]);

  return {
    host,
    // Of another document only until the effect above has run, which is before anything is painted.
    front,
    withDesk: useCallback((action) => {
      if (desk.current !== null) action(desk.current);
    }, []),
  };
}

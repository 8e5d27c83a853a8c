import { useEffect, useRef, useState, type RefObject } from 'react';
import type { FrontState } from './document-desk.ts';
import type { PdfView } from './pdf-view.ts';

export type FindParts = {
  /** The criterion: for another one the bar closes, and its pages stand where they are cited. */
  readonly scope: string;
  readonly front: FrontState | null;
  readonly act: (action: (view: PdfView) => void) => void;
  /** Into the document in front. */
  readonly focusDocument: () => void;
};

export type Find = {
  readonly isOpen: boolean;
  /** Kept when the bar closes: opened again, it offers what was searched for last. */
  readonly query: string;
  readonly open: () => void;
  readonly close: () => void;
  readonly search: (query: string) => void;
  readonly walk: (direction: 'next' | 'previous') => void;
  /** For the field in which the query is typed. */
  readonly box: RefObject<HTMLInputElement | null>;
};

/** One query for the documents of a criterion: whichever is opened while the bar is open is searched for it. */
export function useFind({ scope, front, act, focusDocument }: FindParts): Find {
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  /** What had the focus before the bar. */
  const cameFrom = useRef<Element | null>(null);
  const seat = front?.document.kind === 'open' ? front.seat : null;

  const [shownScope, setShownScope] = useState(scope);
  if (scope !== shownScope) {
    setShownScope(scope);
    setOpen(false);
  }
  // Its marks go with the bar, also from a document that the next criterion cites again.
  useEffect(() => (isOpen ? () => act((view) => view.endFind()) : undefined), [isOpen, act]);

  // What is typed is searched as it is typed; here only what another document owes to a query that stands.
  const searched = useRef<number | null>(null);
  useEffect(() => {
    if (!isOpen || seat === null || seat === searched.current) return;
    searched.current = seat;
    if (query !== '') act((view) => view.find(query));
  }, [isOpen, seat, query, act]);

  return {
    isOpen,
    query,
    box,
    open: () => {
      if (isOpen) {
        box.current?.focus();
        box.current?.select();
        return;
      }
      cameFrom.current = document.activeElement;
      // Nothing is searched, and the page stays, until something is typed or asked for.
      searched.current = seat;
      setOpen(true);
    },
    close: () => {
      setOpen(false);
      const before = cameFrom.current;
      if (before instanceof HTMLElement && before !== document.body && before.isConnected && before.checkVisibility()) before.focus();
      else focusDocument();
    },
    search: (text) => {
      setQuery(text);
      act((view) => view.find(text));
    },
    walk: (direction) => {
      if (isOpen && query !== '') act((view) => view.findAgain(query, direction));
    },
  };
}

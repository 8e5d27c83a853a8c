import type { UnreadableReason } from '#shared/ipc/views.ts';

/** Why the window could not open a document that was found readable when it came in. */
export type DocumentFailure = 'missing' | 'unreadable' | 'encrypted' | 'not-answered';

/** The words of the evidence pane. Page numbers count from 1; `percent` is a whole number. */
export type EvidenceWords = {
  readonly pane: string;
  readonly tabs: string;
  readonly toolbar: string;
  /** Label of the page box, read out as "Trang" before the number. */
  readonly page: string;
  readonly ofPages: (pages: number) => string;
  readonly pageOf: (page: number, pages: number) => string;
  readonly previousPage: string;
  readonly nextPage: string;
  readonly zoomOut: string;
  readonly zoomIn: string;
  readonly zoomIs: (percent: number) => string;
  readonly percent: (percent: number) => string;
  readonly fitWidth: string;
  readonly fitPage: string;
  readonly rotate: string;
  readonly find: string;
  readonly findLabel: string;
  readonly findHint: string;
  readonly findPrevious: string;
  readonly findNext: string;
  readonly findClose: string;
  readonly findBusy: string;
  readonly findNone: string;
  readonly findNoText: string;
  readonly findCount: (current: number, total: number) => string;
  /** For a screen reader, once the whole document was searched. */
  readonly findAnnounced: (current: number, total: number, file: string) => string;
  /** Before the places that the unit cites in the open document. */
  readonly cited: string;
  readonly citedPage: (page: number) => string;
  readonly citedPages: (from: number, to: number) => string;
  readonly citedNoPage: string;
  readonly opening: (title: string) => string;
  /** Bytes that were read so far; how many a document needs is known only when it is open. */
  readonly openingRead: (bytes: number) => string;
  readonly noDocument: { readonly title: string; readonly advice: string };
  /** The criterion has nothing to open; `ask` where the unit can be asked for it. */
  readonly noEvidence: { readonly title: string; readonly advice: string; readonly ask: string };
  readonly unreadable: {
    readonly title: string;
    readonly reason: { readonly [R in UnreadableReason]: string };
    /** That the file is evidence all the same, and what can be done. */
    readonly kept: string;
  };
  readonly failed: {
    readonly title: string;
    readonly advice: string;
    readonly retry: string;
    readonly reason: { readonly [R in DocumentFailure]: string };
  };
  readonly pageBroken: string;
  readonly pageMissing: (cited: number, pages: number) => string;
};

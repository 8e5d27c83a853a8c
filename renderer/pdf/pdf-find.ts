import { FindState, type EventBus, type PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs';
import type { FoldingFindController } from './fold-find.ts';

export type FindStatus =
  | { readonly kind: 'busy' }
  /** `isWhole`: every page was looked through, and `total` grows no more. `current` counts from 1. */
  | { readonly kind: 'found'; readonly current: number; readonly total: number; readonly isWhole: boolean }
  | { readonly kind: 'none'; readonly hasText: boolean };

export type PdfFind = {
  /** Looks for text, ignoring case and marks, đ included, and marks every place. An empty query takes the marks off. */
  readonly find: (query: string) => void;
  readonly findAgain: (query: string, direction: 'next' | 'previous') => void;
  readonly endFind: () => void;
};

type FindParts = { readonly viewer: PDFViewer; readonly eventBus: EventBus; readonly findController: FoldingFindController; readonly signal: AbortSignal };
type FindEvent = { readonly state?: number; readonly matchesCount: { readonly current: number; readonly total: number } };

/** The viewer's search as three acts and one answer. */
export function connectFind({ viewer, eventBus, findController, signal }: FindParts, onFind: (status: FindStatus) => void): PdfFind {
  let isOn = false;
  let found: { readonly current: number; readonly total: number } | null = null;
  const tell = ({ state, matchesCount }: FindEvent): void => {
    if (!isOn) return;
    found = matchesCount.total > 0 && !findController.isOutdated ? matchesCount : null;
    if (found !== null) onFind({ kind: 'found', ...found, isWhole: findController.hasSearchedAll });
    else if (state === FindState.PENDING || findController.isOutdated) onFind({ kind: 'busy' });
    else if (state === FindState.NOT_FOUND) onFind({ kind: 'none', hasText: findController.hasMetText });
  };
  eventBus.on('updatefindcontrolstate', tell, { signal });
  eventBus.on('updatefindmatchescount', tell, { signal });
  // The last pages may hold nothing, of which pdf.js does not tell.
  findController.onSearchedAll = () => {
    if (isOn && found !== null) onFind({ kind: 'found', ...found, isWhole: true });
  };

  const dispatch = (type: '' | 'again', query: string, findPrevious: boolean): void => {
    isOn = true;
    if (type === '') findController.isOutdated = true;
    eventBus.dispatch('find', { source: viewer, type, query, findPrevious, caseSensitive: false, entireWord: false, highlightAll: true, matchDiacritics: false });
  };
  const endFind = (): void => {
    isOn = false;
    found = null;
    eventBus.dispatch('findbarclose', { source: viewer });
  };
  return {
    find: (query) => (query === '' ? endFind() : dispatch('', query, false)),
    findAgain: (query, direction) => dispatch('again', query, direction === 'previous'),
    endFind,
  };
}

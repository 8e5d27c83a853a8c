import type { EvidenceView } from '#shared/ipc/views.ts';
import type { DocumentFailure } from '../text/evidence-words.ts';
import { isSamePose, type DocumentPoses } from './document-poses.ts';
import type { DocumentShelf } from './document-shelf.ts';
import type { FindStatus } from './pdf-find.ts';
import { createPdfView, type PageWords, type PdfView } from './pdf-view.ts';
import type { DocumentPlace, SeatFacts } from './plan-seats.ts';

export type DocumentState =
  | { readonly kind: 'opening'; readonly read: number }
  /** `cited` is the page that was asked for; it may be beyond the last. */
  | { readonly kind: 'open'; readonly pages: number; readonly cited: number }
  | { readonly kind: 'failed'; readonly reason: DocumentFailure };

export type ViewState = {
  readonly page: number;
  readonly percent: number;
  readonly fit: 'page-width' | 'page-fit' | null;
  /** null while nothing is searched for. */
  readonly find: FindStatus | null;
};

export type SeatState = { readonly document: DocumentState; readonly view: ViewState };

/** One document at one place, drawn: in front, where it is seen, or beside, laid out the same but neither seen nor heard. */
export type Seat = {
  readonly evidence: EvidenceView;
  readonly facts: () => SeatFacts;
  readonly state: () => SeatState;
  /** Nothing more is to be waited for: its page is drawn, or will never be. */
  readonly isSettled: () => boolean;
  readonly goTo: (page: number) => void;
  /** What a person does to the view; how the document then looks is remembered. */
  readonly act: (action: (view: PdfView) => void) => void;
  readonly bringForward: () => void;
  /** Lets the keys in: after the frame in which it came forward, because every word on its pages is styled anew for it. */
  readonly letIn: () => void;
  /** Off the screen, until it is closed. */
  readonly hide: () => void;
  readonly focus: () => void;
  readonly hasFocus: () => boolean;
  /** The box that scrolls. */
  readonly box: HTMLElement;
  readonly close: () => void;
};

export type SeatParts = {
  readonly id: number;
  readonly host: HTMLElement;
  readonly evidence: EvidenceView;
  readonly page: number;
  readonly shelf: DocumentShelf;
  readonly poses: DocumentPoses;
  readonly words: PageWords;
  readonly onChange: () => void;
};

export function createSeat({ id, host, evidence, page, shelf, poses, words, onChange }: SeatParts): Seat {
  const { sha256 } = evidence;
  const box = buildBox(evidence.title);
  host.append(box);
  let place: DocumentPlace = { sha256, page };
  let isInFront = false;
  let state: SeatState = { document: { kind: 'opening', read: 0 }, view: { page, percent: 100, fit: 'page-width', find: null } };
  const tell = (patch: Partial<SeatState>): void => {
    state = { ...state, ...patch };
    box.ariaBusy = String(state.document.kind === 'opening');
    onChange();
  };
  const tellView = (patch: Partial<ViewState>): void => tell({ view: { ...state.view, ...patch } });
  const view = createPdfView(box, { onPage: (now) => tellView({ page: now }), onScale: tellView, onDrawn: onChange, onFind: (find) => tellView({ find }) });
  const fail = (reason: DocumentFailure): void => tell({ document: { kind: 'failed', reason } });
  const taken = shelf.take(sha256, {
    onRead: (read) => {
      if (state.document.kind === 'opening') tell({ document: { kind: 'opening', read } });
    },
    onLost: fail,
  });
  const showOpened = async (): Promise<void> => {
    const outcome = await taken.opened;
    if (!outcome.ok) return fail(outcome.error);
    const pdf = outcome.value;
    tell({ document: { kind: 'open', pages: pdf.numPages, cited: place.page } });
    return view.show({ pdf, page: place.page, pose: poses.of(sha256), words });
  };
  void showOpened();

  const isReady = (): boolean => state.document.kind === 'open' && view.isDrawn(Math.min(Math.max(1, place.page), state.document.pages));
  return {
    evidence,
    box,
    facts: () => ({ id, place, isInFront, isReady: isReady() }),
    state: () => state,
    isSettled: () => state.document.kind === 'failed' || isReady(),
    goTo: (wanted) => {
      place = { sha256, page: wanted };
      view.goToPage(wanted);
      if (state.document.kind === 'open') tell({ document: { ...state.document, cited: wanted } });
    },
    act: (action) => {
      const before = view.pose();
      action(view);
      const pose = view.pose();
      if (!isSamePose(pose, before)) poses.note(sha256, pose);
    },
    bringForward: () => {
      isInFront = true;
      box.classList.remove('is-beside');
      box.ariaHidden = null;
      // It may have been turned or enlarged in another seat since this one was made ready.
      const pose = poses.of(sha256);
      if (!isSamePose(pose, view.pose())) view.takePose(pose);
    },
    letIn: () => {
      box.inert = false;
    },
    hide: () => {
      isInFront = false;
      box.classList.add('is-beside');
    },
    focus: () => box.focus({ preventScroll: true }),
    hasFocus: () => box.contains(document.activeElement),
    close: () => {
      view.destroy();
      taken.giveBack();
      box.remove();
    },
  };
}

/** Focusable, so that Page Up, Page Down, Home, End and the arrows scroll it. */
function buildBox(title: string): HTMLDivElement {
  const box = document.createElement('div');
  // Beside, it lies behind the one in front: laid out, because pdf.js draws only what has a place, but neither seen, heard
  // nor reached by a key.
  box.className = 'pdf-scroll is-beside';
  box.ariaHidden = 'true';
  box.inert = true;
  box.tabIndex = 0;
  box.role = 'document';
  box.ariaLabel = title;
  box.ariaBusy = 'true';
  const pages = document.createElement('div');
  pages.className = 'pdfViewer';
  box.append(pages);
  return box;
}

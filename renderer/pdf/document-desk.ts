import type { EvidenceView } from '#shared/ipc/views.ts';
import type { DocumentPoses } from './document-poses.ts';
import { createSeat, type Seat, type SeatState } from './document-seat.ts';
import { createDocumentShelf } from './document-shelf.ts';
import { openDocument } from './open-document.ts';
import type { PageWords, PdfView } from './pdf-view.ts';
import { isSamePlace, planSeats, type DocumentPlace } from './plan-seats.ts';
import { markShown } from './turn-marks.ts';

/** A page of a readable document. */
export type EvidencePage = { readonly evidence: EvidenceView; readonly page: number };

export type DeskWish = {
  /** null: no document is to be seen. */
  readonly shown: EvidencePage | null;
  /** Asks for the page again, though it is the one that was asked for last. */
  readonly isVisit: boolean;
  /** What is wanted next: made ready once the shown page is drawn and the window has nothing to do. */
  readonly next: EvidencePage | null;
};

/** What is in front; `seat` names it, so that two views of one document are told apart. */
export type FrontState = SeatState & { readonly evidence: EvidenceView; readonly seat: number };

export type DocumentDesk = {
  readonly put: (wish: DeskWish) => void;
  readonly act: (action: (view: PdfView) => void) => void;
  /** Moves the view by lines or by what is in sight; to one end of the document. */
  readonly scroll: (step: { readonly by: 'line' | 'screen' | 'end'; readonly way: 1 | -1 }) => void;
  readonly focus: () => void;
  /** Opens the document in front once more, after it failed. */
  readonly retry: () => void;
  /** Closes everything. */
  readonly destroy: () => void;
};

export type DeskParts = {
  /** Positioned; the seats fill it. */
  readonly host: HTMLElement;
  readonly poses: DocumentPoses;
  readonly words: PageWords;
  /** What is in front has changed; not called while nothing is. */
  readonly onFront: (front: FrontState) => void;
};

/** A document made ready ahead that takes longer than this, in milliseconds, is let go: it may hang, and costs the machine its breath. */
const PATIENCE = 15_000;
/** Of one press of an arrow key, in CSS pixels. */
const LINE = 40;

/**
 * The desk of at most two seats: the document that is read, and the one that comes next, laid out beside it unseen, so that
 * going on is a change of places. Which seats stay is decided in `planSeats`; here they are opened, swapped and closed.
 */
export function createDocumentDesk({ host, poses, words, onFront }: DeskParts): DocumentDesk {
  const shelf = createDocumentShelf(openDocument);
  let seats: readonly Seat[] = [];
  let front: Seat | null = null;
  let wish: DeskWish = { shown: null, isVisit: false, next: null };
  /** When the page in front was sent for; null once it was seen. */
  let sentAt: number | null = null;
  /** A next place that was not ready in time, and is not tried again. */
  let givenUp: DocumentPlace | null = null;
  let idle: number | null = null;
  let patience: number | null = null;
  let lastId = 0;

  const seatOf = (id: number): Seat | null => seats.find((seat) => seat.facts().id === id) ?? null;
  const tellFront = (): void => {
    if (front !== null) onFront({ ...front.state(), evidence: front.evidence, seat: front.facts().id });
  };

  const open = ({ evidence, page }: EvidencePage): Seat => {
    lastId += 1;
    const id = lastId;
    const hearIt = (): void => {
      const seat = seatOf(id);
      if (seat !== null) hear(seat);
    };
    const seat = createSeat({ id, host, evidence, page, shelf, poses, words, onChange: hearIt });
    seats = [...seats, seat];
    return seat;
  };
  const close = (seat: Seat): void => {
    seats = seats.filter((one) => one !== seat);
    seat.close();
  };

  /** Taking a document apart takes as long as a frame: it is off the screen now, and gone once the new one was painted. */
  const leave = (seat: Seat): void => {
    seats = seats.filter((one) => one !== seat);
    seat.hide();
    void afterPaint().then(seat.close);
  };

  const hear = (seat: Seat): void => {
    if (seat === front) {
      tellFront();
      arrange();
    } else if (seat.isSettled()) {
      stopPatience();
    }
  };

  /** Closes what has no place any more and, once nothing is waited for, makes the next place ready. */
  const arrange = (): void => {
    const isSettled = front === null || front.isSettled();
    if (isSettled && sentAt !== null) {
      const since = sentAt;
      if (front?.facts().isReady === true) void afterPaint().then(() => markShown(since));
      sentAt = null;
    }
    const next = isSamePlace(placeOf(wish.next), givenUp) ? null : wish.next;
    const plan = planSeats({ seats: seats.map((seat) => seat.facts()), shown: placeOf(wish.shown), next: placeOf(next) });
    for (const id of plan.close) {
      const seat = seatOf(id);
      if (seat !== null && seat !== front) close(seat);
    }
    if (plan.beside === 'new' && next !== null && isSettled) prepareWhenIdle(next);
  };
  const prepareWhenIdle = (next: EvidencePage): void => {
    idle ??= requestIdleCallback(() => {
      idle = null;
      // Meanwhile another page was sent for: it comes first.
      if (front !== null && !front.isSettled()) return;
      const seat = open(next);
      patience = window.setTimeout(() => {
        givenUp = placeOf(next);
        close(seat);
      }, PATIENCE);
    }, { timeout: 1000 });
  };
  const stopPatience = (): void => {
    if (patience !== null) window.clearTimeout(patience);
    patience = null;
  };
  const stopPreparing = (): void => {
    if (idle !== null) cancelIdleCallback(idle);
    idle = null;
    givenUp = null;
    stopPatience();
  };

  const seatFor = (shown: EvidencePage): Seat => {
    const plan = planSeats({ seats: seats.map((seat) => seat.facts()), shown: placeOf(shown), next: null });
    return (typeof plan.front === 'number' ? seatOf(plan.front) : null) ?? open(shown);
  };
  const swapTo = (seat: Seat | null): void => {
    const hadFocus = front?.hasFocus() === true;
    stopPatience();
    if (front !== null) leave(front);
    front = seat;
    if (seat === null) return;
    seat.bringForward();
    if (!hadFocus) return void afterPaint().then(seat.letIn);
    seat.letIn();
    seat.focus();
  };
  const show = (shown: EvidencePage | null, isVisit: boolean): void => {
    const seat = shown === null ? null : seatFor(shown);
    const isSwapped = seat !== front;
    if (isSwapped) swapTo(seat);
    if (seat === null || shown === null) return;
    const { place, isReady } = seat.facts();
    // What was made ready stands where it should.
    const isThere = isSwapped && isReady && place.page === shown.page;
    if (!isThere && (isVisit || place.page !== shown.page)) seat.goTo(shown.page);
    if (isSwapped || isVisit) sentAt = performance.now();
  };

  return {
    put: (wanted) => {
      if (!isSamePlace(placeOf(wanted.next), placeOf(wish.next))) stopPreparing();
      wish = wanted;
      show(wanted.shown, wanted.isVisit);
      tellFront();
      arrange();
    },
    act: (action) => front?.act(action),
    scroll: ({ by, way }) => {
      if (front === null) return;
      const { box } = front;
      const distance = { line: LINE, screen: box.clientHeight - LINE, end: box.scrollHeight }[by];
      box.scrollBy({ top: way * distance });
    },
    focus: () => front?.focus(),
    retry: () => {
      if (front === null) return;
      close(front);
      front = null;
      show(wish.shown, true);
      tellFront();
    },
    destroy: () => {
      stopPreparing();
      front = null;
      for (const seat of seats) close(seat);
    },
  };
}

const placeOf = (wanted: EvidencePage | null): DocumentPlace | null => (wanted === null ? null : { sha256: wanted.evidence.sha256, page: wanted.page });

/** After the frame in which it is painted: the callback comes before the paint, the message behind it. */
async function afterPaint(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.addEventListener('message', resolve);
    port1.start();
    port2.postMessage(null);
  });
  port1.close();
}

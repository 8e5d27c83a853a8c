import type { Sha256 } from '#shared/domain/ids.ts';

/** Which document, and the page from 1. */
export type DocumentPlace = { readonly sha256: Sha256; readonly page: number };

export type SeatFacts = {
  readonly id: number;
  /** Where it was last sent. */
  readonly place: DocumentPlace;
  readonly isInFront: boolean;
  /** The page it was sent to is drawn. */
  readonly isReady: boolean;
};

/** `'new'`: a seat has to be opened for it. null: no seat. */
export type SeatPlan = { readonly front: number | 'new' | null; readonly beside: number | 'new' | null; readonly close: readonly number[] };

export type SeatWish = {
  readonly seats: readonly SeatFacts[];
  /** The place to be seen. */
  readonly shown: DocumentPlace | null;
  /** The place that will be wanted next. */
  readonly next: DocumentPlace | null;
};

/**
 * Which seats of the desk stay and which are closed. There are at most two: the one in front, which is seen, and the one
 * beside it, where the next place is made ready. Nothing else stays open, so that memory does not grow with the day.
 */
export function planSeats({ seats, shown, next }: SeatWish): SeatPlan {
  const front = shown === null ? null : (pickFront(seats, shown) ?? 'new');
  const others = seats.filter(({ id }) => id !== front);
  // What is wanted next lies open already: going on to it turns the page, if even that.
  const beside = next === null || isSamePlace(next, shown) ? null : (others.find(({ place }) => isSamePlace(place, next))?.id ?? 'new');
  return { front, beside, close: others.filter(({ id }) => id !== beside).map(({ id }) => id) };
}

/** A seat made ready for this very place; else one that shows the document, the one in front first. */
function pickFront(seats: readonly SeatFacts[], shown: DocumentPlace): number | null {
  const ofDocument = seats.filter(({ place }) => place.sha256 === shown.sha256);
  const ready = ofDocument.find(({ place, isReady, isInFront }) => !isInFront && isReady && isSamePlace(place, shown));
  const chosen = ready ?? ofDocument.find(({ isInFront }) => isInFront) ?? ofDocument.find(({ place }) => isSamePlace(place, shown)) ?? ofDocument[0];
  return chosen?.id ?? null;
}

export const isSamePlace = (one: DocumentPlace | null, other: DocumentPlace | null): boolean =>
  one === null || other === null ? one === other : one.sha256 === other.sha256 && one.page === other.page;

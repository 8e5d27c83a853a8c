import { unreachable } from '#shared/kernel/unreachable.ts';

/** What a key asks of the list below the field. */
export type ListKeyAct = 'next' | 'previous' | 'page-down' | 'page-up' | 'choose';

export type ListKeyFacts = {
  readonly key: string;
  readonly hasControl: boolean;
  readonly hasAlt: boolean;
  readonly hasShift: boolean;
  /** An input method is in the middle of a syllable (Telex, VNI): the key belongs to it. */
  readonly isComposing: boolean;
};

/** Null leaves the key to the field. An Enter that ends a syllable chooses nothing. */
export function readListKey({ key, hasControl, hasAlt, hasShift, isComposing }: ListKeyFacts): ListKeyAct | null {
  if (isComposing || hasControl || hasAlt || hasShift) return null;
  switch (key) {
    case 'ArrowDown':
      return 'next';
    case 'ArrowUp':
      return 'previous';
    case 'PageDown':
      return 'page-down';
    case 'PageUp':
      return 'page-up';
    case 'Enter':
      return 'choose';
    default:
      return null;
  }
}

/** Rows of a page. */
const PAGE = 8;

/** The place among `count` rows after a key: single steps go round, pages stop at the ends. */
export function stepPlace(place: number, count: number, act: Exclude<ListKeyAct, 'choose'>): number {
  if (count === 0) return 0;
  switch (act) {
    case 'next':
      return (place + 1) % count;
    case 'previous':
      return (place - 1 + count) % count;
    case 'page-down':
      return Math.min(place + PAGE, count - 1);
    case 'page-up':
      return Math.max(place - PAGE, 0);
    default:
      return unreachable(act);
  }
}

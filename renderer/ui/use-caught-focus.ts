import { useEffect, useRef, type RefObject } from 'react';

/**
 * When a part of the window goes away, what had the focus in it leaves the focus on nothing, and the keyboard would begin
 * at the top of the window. Each time `turn` changes, a focus that is lost goes to the first `taker` in this part, or to the
 * part itself when there is none. Not at first: who has just come has lost nothing.
 */
export function useCaughtFocus<E extends HTMLElement>(turn: unknown, taker: string | null): RefObject<E | null> {
  const part = useRef<E>(null);
  const before = useRef(turn);
  useEffect(() => {
    if (before.current === turn) return;
    before.current = turn;
    if (document.activeElement !== document.body) return;
    const found = taker === null ? null : part.current?.querySelector<HTMLElement>(taker);
    (found ?? part.current)?.focus({ preventScroll: true });
  }, [turn, taker]);
  return part;
}

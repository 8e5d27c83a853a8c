import { useLayoutEffect, useState, type RefObject } from 'react';
import { placeCoachMark, type Box, type Placement } from './place-coach-mark.ts';

export type Shown = { readonly part: Box | null; readonly placement: Placement };

/**
 * Where the part with this name is and where its card belongs, looked at in every frame while a stop is shown: the window,
 * the text and the panes may change in size, lists scroll, and the part of another screen comes a moment later. null
 * before the first look.
 */
export function usePlacement(anchor: string, card: RefObject<HTMLElement | null>): Shown | null {
  const [shown, setShown] = useState<Shown | null>(null);
  useLayoutEffect(() => {
    let frame = 0;
    let seen: Element | null = null;
    const look = (): void => {
      const part = document.querySelector(`[data-tour="${anchor}"]`);
      // Once: whoever scrolls away from it afterwards is not pulled back.
      if (part !== null && part !== seen) part.scrollIntoView({ block: 'nearest' });
      seen = part;
      const next = measure(part, card.current);
      setShown((before) => (isSame(before, next) ? before : next));
      frame = requestAnimationFrame(look);
    };
    look();
    return () => cancelAnimationFrame(frame);
  }, [anchor, card]);
  return shown;
}

function measure(part: Element | null, card: HTMLElement | null): Shown {
  const room = { width: document.documentElement.clientWidth, height: document.documentElement.clientHeight };
  const box = part === null ? null : visibleBox(part.getBoundingClientRect(), room);
  const size = { width: card?.offsetWidth ?? 0, height: card?.offsetHeight ?? 0 };
  return { part: box, placement: placeCoachMark(box, size, room) };
}

/** Pixels between a part and the outline round it: words that begin at its edge stay clear of the line. */
const MARGIN = 4;

/** What of a part is in the window, with its margin; null when nothing is. */
function visibleBox({ left, top, right, bottom }: Box, { width, height }: { readonly width: number; readonly height: number }): Box | null {
  if (right - left < 1 || bottom - top < 1 || right < 1 || bottom < 1 || left > width - 1 || top > height - 1) return null;
  return { left: Math.max(0, left - MARGIN), top: Math.max(0, top - MARGIN), right: Math.min(width, right + MARGIN), bottom: Math.min(height, bottom + MARGIN) };
}

const isSame = (one: Shown | null, other: Shown): boolean => one !== null && JSON.stringify(one) === JSON.stringify(other);

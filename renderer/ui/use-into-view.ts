import { useEffect, type RefObject } from 'react';

/** Scrolls an outcome into sight when it comes, from wherever the person was reading; `outcome` is null while there is none. */
export function useIntoView(place: RefObject<HTMLElement | null>, outcome: unknown): void {
  useEffect(() => {
    if (outcome !== null) place.current?.scrollIntoView({ block: 'nearest' });
  }, [place, outcome]);
}

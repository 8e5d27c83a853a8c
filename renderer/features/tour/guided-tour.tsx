import { useCallback, useEffect, useRef } from 'react';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import { CoachMark } from './coach-mark.tsx';
import { listTourSteps } from './tour-steps.ts';
import type { TourKey } from './read-tour-key.ts';
import './tour.css';

/** Leads through the screens of the role, part by part. It goes and points; it records nothing. */
export function GuidedTour() {
  const { tour } = useDesk();
  const { words } = useWords();
  const running = usePart(tour.store, (data) => data.running);
  const isRunning = running !== null;
  const steps = running === null ? [] : listTourSteps(running.role, words.tour);
  const at = running?.step ?? 0;
  const step = steps[at];
  const count = steps.length;
  const before = useRef<Element | null>(null);

  useEffect(() => {
    if (!isRunning) return undefined;
    before.current = document.activeElement;
    return () => giveFocusBack(before.current);
  }, [isRunning]);

  const go = useCallback(
    (asked: TourKey): void => {
      if (asked === 'skip' || (asked === 'next' && at === count - 1)) return tour.end();
      return tour.goTo(asked === 'next' ? at + 1 : Math.max(0, at - 1));
    },
    [tour, at, count],
  );
  return step === undefined ? null : <CoachMark key={at} step={step} number={at + 1} of={count} onGo={go} />;
}

/** To where the person was; that may have been on a screen that is left by now, then to the tab of the one in front. */
function giveFocusBack(before: Element | null): void {
  const target = before instanceof HTMLElement && before.isConnected && before !== document.body ? before : document.querySelector<HTMLElement>('header [aria-current="page"]');
  target?.focus();
}

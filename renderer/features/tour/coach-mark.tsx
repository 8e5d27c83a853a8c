import { useEffect, useId, useRef } from 'react';
import { useDesk, useWords } from '#renderer/stores/desk-context.tsx';
import { formatInteger } from '#renderer/text/format.ts';
import { Button } from '#renderer/ui/button.tsx';
import { goToScreen } from '../workspace/open-unit.ts';
import { readTourKey, type TourKey } from './read-tour-key.ts';
import type { TourStep } from './tour-steps.ts';
import { usePlacement } from './use-placement.ts';

type CoachMarkProps = { readonly step: TourStep; readonly number: number; readonly of: number; readonly onGo: (asked: TourKey) => void };

/** One stop: an outline round the part, and a card beside it. A new stop is a new card: it takes the focus, so it is read out. */
export function CoachMark({ step, number, of, onGo }: CoachMarkProps) {
  const desk = useDesk();
  const { words, numbers } = useWords();
  const { tour } = words;
  const card = useRef<HTMLDivElement>(null);
  const id = useId();
  const shown = usePlacement(step.anchor, card);
  useEffect(() => card.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    // Also when the person has gone elsewhere since the stop before.
    if (desk.app.store.getState().screen !== step.screen) goToScreen(desk, step.screen);
  }, [desk, step.screen]);
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const isMine = event.target === document.body || (event.target instanceof Node && card.current?.contains(event.target) === true);
      const asked = isMine && !event.defaultPrevented ? readTourKey(event, event.target instanceof HTMLButtonElement) : null;
      if (asked === null) return;
      event.preventDefault();
      onGo(asked);
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [onGo]);
  const part = shown?.part ?? null;
  const side = shown?.placement.side ?? 'none';
  return (
    <>
      {part === null ? null : <div className="coach-outline" style={{ left: part.left, top: part.top, width: part.right - part.left, height: part.bottom - part.top }} />}
      {/* By role: it is not modal, and the screens, which look for it, leave their own keys alone while it is there. */}
      <div
        ref={card}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="dialog"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        tabIndex={-1}
        className="coach-card"
        style={{ left: shown?.placement.left ?? 0, top: shown?.placement.top ?? 0 }}
      >
        {side === 'none' ? null : <span className={`coach-arrow is-${side}`} style={side === 'below' || side === 'above' ? { left: shown?.placement.pointer } : { top: shown?.placement.pointer }} />}
        <p className="faint">{tour.step(formatInteger(number, numbers), formatInteger(of, numbers))}</p>
        <h2 id={`${id}-title`}>{step.title}</h2>
        <p id={`${id}-text`}>{step.text}</p>
        <div className="coach-acts">
          <Button look="quiet" onPress={() => onGo('skip')}>
            {tour.skip}
          </Button>
          <span className="push" />
          {number === 1 ? null : <Button onPress={() => onGo('back')}>{tour.back}</Button>}
          <Button look="primary" onPress={() => onGo('next')}>
            {number === of ? tour.finish : tour.next}
          </Button>
        </div>
      </div>
    </>
  );
}

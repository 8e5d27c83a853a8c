import { useCallback, useEffect, useRef } from 'react';
import { markAsked } from '#renderer/pdf/turn-marks.ts';
import { readKey, type KeyAct, type KeyFocus } from './read-key.ts';

/**
 * Hears the keys of the workspace while it is on screen and no dialog or menu is open over it. `place` names the cell in
 * the form: the fields stay when it changes, and what was typed in them before is no longer theirs to undo.
 */
export function useWorkspaceKeys(act: (asked: KeyAct) => void, place: string): void {
  const hasTyped = useHasTyped(place);
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      // Tab comes by here on its way round the window. Taken from nowhere too, it would never get to the bar above.
      if (event.key === 'Tab' && event.target === document.body) return;
      if (event.defaultPrevented || document.querySelector('[role="dialog"], [role="menu"]') !== null) return;
      const asked = readKey({
        key: event.key,
        hasControl: event.ctrlKey || event.metaKey,
        hasAlt: event.altKey,
        hasShift: event.shiftKey,
        isComposing: event.isComposing,
        focus: focusOf(event.target),
        hasTyped: hasTyped(),
      });
      if (asked === null) return;
      event.preventDefault();
      if (TURNS.has(asked)) markAsked(event.timeStamp);
      latest.current(asked);
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [hasTyped]);
  // Behind the effect that listens: effects run in their order.
  useMarkOfTakingKeys(place);
}

/** Stands at the first cell that is on the screen while the keys are heard: the bench measures the program's start up to here. */
const TAKES_KEYS = 'workspace-takes-keys';

function useMarkOfTakingKeys(place: string): void {
  useEffect(() => {
    if (place !== '' && performance.getEntriesByName(TAKES_KEYS).length === 0) performance.mark(TAKES_KEYS);
  }, [place]);
}

/** They may lead to another criterion or unit. */
const TURNS: ReadonlySet<KeyAct> = new Set(['next-cell', 'previous-cell', 'next-unscored', 'previous-unscored', 'next-criterion', 'previous-criterion', 'finish']);

/** Whether something was typed since the focus or the cell changed. */
function useHasTyped(place: string): () => boolean {
  const here = useRef(place);
  /** The cell in which the last key was typed; null once another field has the focus. */
  const typedIn = useRef<string | null>(null);
  useEffect(() => {
    here.current = place;
  });
  useEffect(() => {
    const note = (event: Event): void => {
      typedIn.current = event.type === 'input' ? here.current : null;
    };
    window.addEventListener('input', note);
    window.addEventListener('focusin', note);
    return () => {
      window.removeEventListener('input', note);
      window.removeEventListener('focusin', note);
    };
  }, []);
  return useCallback(() => typedIn.current === here.current, []);
}

function focusOf(target: EventTarget | null): KeyFocus {
  if (!(target instanceof HTMLElement)) return 'nothing';
  if (target instanceof HTMLTextAreaElement || target.isContentEditable) return 'lines';
  if (target.closest('[data-own-keys], [role="separator"]') !== null) return target instanceof HTMLInputElement ? 'lines' : 'own-keys';
  if (target instanceof HTMLInputElement) return 'line';
  return target.closest('button, a, select, summary') === null ? 'nothing' : 'control';
}

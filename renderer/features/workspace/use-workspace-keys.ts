import { useEffect, useRef } from 'react';
import { readKey, type KeyAct, type KeyFocus } from './read-key.ts';

/** Hears the keys of the workspace while it is on screen and no dialog or menu is open over it. */
export function useWorkspaceKeys(act: (asked: KeyAct) => void): void {
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
      });
      if (asked === null) return;
      event.preventDefault();
      latest.current(asked);
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
}

function focusOf(target: EventTarget | null): KeyFocus {
  if (!(target instanceof HTMLElement)) return 'nothing';
  if (target instanceof HTMLTextAreaElement || target.isContentEditable) return 'lines';
  if (target.closest('[data-own-keys], [role="separator"]') !== null) return target instanceof HTMLInputElement ? 'lines' : 'own-keys';
  if (target instanceof HTMLInputElement) return 'line';
  return target.closest('button, a, select, summary') === null ? 'nothing' : 'control';
}

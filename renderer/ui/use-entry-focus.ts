import { useRef, type RefObject } from 'react';

type EntryFocus<E extends HTMLElement> = {
  /** The list, or what holds it: its entries carry `data-entry`, it takes the focus itself when none is left. */
  readonly part: RefObject<E | null>;
  /** To be asked for when a button of an entry was pressed that then moves or goes: where the keyboard goes on. */
  readonly keepAt: (entry: number, label: string) => void;
};

/**
 * A button that goes away, is moved or is disabled takes the focus with it, and the keyboard would start at the top of the
 * window. It stays with the entry: on the button of the same name, or on another of that entry.
 */
export function useEntryFocus<E extends HTMLElement>(): EntryFocus<E> {
  const part = useRef<E>(null);
  return {
    part,
    keepAt: (entry, label) => {
      // One frame later the list is drawn anew, and the browser has let go of what went away.
      requestAnimationFrame(() => {
        if (part.current === null) return;
        const entries = [...part.current.querySelectorAll<HTMLElement>('[data-entry]')];
        const place = entries[Math.max(0, Math.min(entry, entries.length - 1))];
        const buttons = [...(place?.querySelectorAll<HTMLButtonElement>('button:enabled') ?? [])];
        (buttons.find((button) => button.ariaLabel === label) ?? buttons.at(0) ?? part.current).focus();
      });
    },
  };
}

import { useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { usePart } from '#renderer/stores/desk-context.tsx';
import type { AcceptanceStore } from '#renderer/stores/acceptance-store.ts';
import { chosenBy, readChoosingKey, stretchTo, type Stretch } from './choose-rows.ts';

type ChoosingParts<Key> = {
  readonly acceptance: AcceptanceStore<Key>;
  /** The rows in sight that can be chosen, in their order. */
  readonly rows: readonly Key[];
  /** Those that all of them at once means. */
  readonly takable: readonly Key[];
  /** The row that the keys point at. */
  readonly active: Key | null;
  readonly onOpen: (key: Key) => void;
};

type Choosing<Key> = {
  readonly chosen: ReadonlySet<Key>;
  /** False: the key is not one for choosing. */
  readonly hear: (event: KeyboardEvent) => boolean;
  readonly press: (event: MouseEvent, key: Key) => void;
};

/** Choosing several rows of a list by keys and by presses; the row that is open moves along with Shift, and stays with Ctrl. */
export function useChoosing<Key>({ acceptance, rows, takable, active, onOpen }: ChoosingParts<Key>): Choosing<Key> {
  const chosen = usePart(acceptance.store, (data) => data.chosen);
  const stretch = useRef<Stretch<Key> | null>(null);
  const extend = (to: Key | undefined): void => {
    if (active === null || to === undefined) return;
    stretch.current = stretchTo(stretch.current, { here: active, to, chosen });
    acceptance.choose(chosenBy(rows, stretch.current));
    onOpen(to);
  };
  const toggle = (key: Key): void => {
    stretch.current = null;
    acceptance.toggle(key);
  };
  return {
    chosen,
    hear: (event) => {
      const act = readChoosingKey({ key: event.key, hasControl: event.ctrlKey || event.metaKey, hasAlt: event.altKey, hasShift: event.shiftKey });
      if (act === null || active === null || !rows.includes(active)) return false;
      event.preventDefault();
      const place = rows.indexOf(active);
      if (act === 'toggle') toggle(active);
      else if (act === 'all') acceptance.choose(takable);
      else extend(rows[act === 'extend-down' ? place + 1 : place - 1]);
      return true;
    },
    press: (event, key) => {
      if (event.shiftKey) return extend(key);
      if (event.ctrlKey || event.metaKey) return toggle(key);
      return onOpen(key);
    },
  };
}

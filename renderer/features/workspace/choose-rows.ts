/** A key or a press by which rows of a list are chosen, as the patterns of WAI-ARIA for lists of several choices have them. */
export type ChoosingFacts = { readonly key: string; readonly hasControl: boolean; readonly hasAlt: boolean; readonly hasShift: boolean };

export type ChoosingAct = 'toggle' | 'all' | 'extend-down' | 'extend-up';

/** Null leaves the key to the list. */
export function readChoosingKey({ key, hasControl, hasAlt, hasShift }: ChoosingFacts): ChoosingAct | null {
  if (hasAlt) return null;
  if (hasControl) return hasShift ? null : key === ' ' ? 'toggle' : key.toLowerCase() === 'a' ? 'all' : null;
  if (!hasShift) return key === ' ' ? 'toggle' : null;
  return key === 'ArrowDown' ? 'extend-down' : key === 'ArrowUp' ? 'extend-up' : null;
}

/**
 * Where a stretch began, what was chosen besides it then, and where it ends. From there on it grows and shrinks by Shift;
 * whoever goes elsewhere begins another.
 */
export type Stretch<Key> = { readonly from: Key; readonly besides: ReadonlySet<Key>; readonly to: Key };

/** A stretch up to a row of the list: the one before goes on where the person still stands at its end. */
export function stretchTo<Key>(before: Stretch<Key> | null, { here, to, chosen }: { readonly here: Key; readonly to: Key; readonly chosen: ReadonlySet<Key> }): Stretch<Key> {
  return before !== null && before.to === here ? { ...before, to } : { from: here, besides: chosen, to };
}

/** All that a stretch chooses among the rows in sight. */
export function chosenBy<Key>(rows: readonly Key[], { from, besides, to }: Stretch<Key>): readonly Key[] {
  const [a, b] = [rows.indexOf(from), rows.indexOf(to)];
  const within = a === -1 || b === -1 ? [to] : rows.slice(Math.min(a, b), Math.max(a, b) + 1);
  return [...new Set([...besides, ...within])];
}

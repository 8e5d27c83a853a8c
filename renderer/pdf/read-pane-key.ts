/** What a key asks for while the focus is in the evidence pane. */
export type PaneAct =
  | { readonly kind: 'zoom'; readonly steps: 1 | -1 }
  | { readonly kind: 'fit'; readonly scale: 'page-width' | 'page-fit' }
  | { readonly kind: 'rotate' }
  | { readonly kind: 'find' }
  | { readonly kind: 'find-again'; readonly direction: 'next' | 'previous' }
  | { readonly kind: 'turn'; readonly by: 1 | -1 }
  | { readonly kind: 'scroll'; readonly by: 'line' | 'screen' | 'end'; readonly way: 1 | -1 };

export type PaneKeyFacts = {
  readonly key: string;
  readonly hasControl: boolean;
  readonly hasAlt: boolean;
  readonly hasShift: boolean;
  /** An input method is in the middle of a syllable: the key belongs to it. */
  readonly isComposing: boolean;
  /** `box`: the document itself. `field`: something is typed there. `tabs`: the arrows walk them. */
  readonly focus: 'box' | 'field' | 'tabs' | 'control';
};

const SCROLLS: Readonly<Record<string, PaneAct>> = {
  ArrowDown: { kind: 'scroll', by: 'line', way: 1 },
  ArrowUp: { kind: 'scroll', by: 'line', way: -1 },
  PageDown: { kind: 'scroll', by: 'screen', way: 1 },
  PageUp: { kind: 'scroll', by: 'screen', way: -1 },
  End: { kind: 'scroll', by: 'end', way: 1 },
  Home: { kind: 'scroll', by: 'end', way: -1 },
};

const LETTERS: Readonly<Record<string, PaneAct>> = {
  '+': { kind: 'zoom', steps: 1 },
  // The same key without Shift.
  '=': { kind: 'zoom', steps: 1 },
  '-': { kind: 'zoom', steps: -1 },
  '0': { kind: 'fit', scale: 'page-width' },
  w: { kind: 'fit', scale: 'page-width' },
  p: { kind: 'fit', scale: 'page-fit' },
};

/** Reads a key press inside the pane; null leaves it to the focused part, and then to the workspace. */
export function readPaneKey(facts: PaneKeyFacts): PaneAct | null {
  const { key, focus, hasControl, hasAlt, hasShift } = facts;
  if (facts.isComposing) return null;
  if (key === 'F3' && !hasControl && !hasAlt) return { kind: 'find-again', direction: hasShift ? 'previous' : 'next' };
  if (hasAlt) return hasControl || hasShift ? null : readAlt(key);
  if (hasControl) return !hasShift && key.toLowerCase() === 'f' ? { kind: 'find' } : null;
  if (focus === 'field') return null;
  if (hasShift && key.toLowerCase() === 'r') return { kind: 'rotate' };
  return LETTERS[key.toLowerCase()] ?? (hasShift ? null : readScroll(key, focus));
}

/** The document scrolls by its own but for its ends: Chromium forgets such a key while it still scrolls for the one before. */
function readScroll(key: string, focus: PaneKeyFacts['focus']): PaneAct | null {
  const scroll = SCROLLS[key] ?? null;
  if (focus === 'box') return key === 'Home' || key === 'End' ? scroll : null;
  return focus === 'control' ? scroll : null;
}

/** From one page to the other, also while something is typed. */
function readAlt(key: string): PaneAct | null {
  if (key === 'PageDown') return { kind: 'turn', by: 1 };
  return key === 'PageUp' ? { kind: 'turn', by: -1 } : null;
}

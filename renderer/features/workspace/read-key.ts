/** What a key asks for on the workspace. */
export type KeyAct =
  | 'next-cell'
  | 'previous-cell'
  | 'next-document'
  | 'previous-document'
  | 'agree'
  /** The score as the rule computes it. */
  | 'take-computed'
  | 'finish'
  /** Into the points. */
  | 'enter-form'
  /** Back to the tree, where single letters act again. */
  | 'leave-form'
  | 'show-shortcuts';

export type KeyFacts = {
  readonly key: string;
  readonly hasControl: boolean;
  readonly hasAlt: boolean;
  readonly hasShift: boolean;
  /** An input method is in the middle of a syllable (Telex, VNI): the key belongs to it. */
  readonly isComposing: boolean;
  /** The kind of thing that has the focus. */
  readonly focus: KeyFocus;
};
/** `line`: a one-line field. `lines`: a field of several lines. `control`: a button or link. `own-keys`: a part that uses the keys itself, such as the page of evidence or an open menu. */
export type KeyFocus = 'nothing' | 'line' | 'lines' | 'control' | 'own-keys';

/**
 * Reads a key press, or gives null to leave it to the page. Single letters never act while something is being typed:
 * `a` in a reason is the letter a.
 */
export function readKey(facts: KeyFacts): KeyAct | null {
  if (facts.isComposing || facts.hasAlt) return null;
  if (facts.key === 'Enter') return readEnter(facts);
  if (facts.hasControl) return null;
  if (facts.key === 'Escape') return facts.focus === 'line' || facts.focus === 'lines' ? 'leave-form' : null;
  if (facts.key === 'Tab') return facts.focus === 'nothing' && !facts.hasShift ? 'enter-form' : null;
  if (facts.focus === 'line' || facts.focus === 'lines') return null;
  if (facts.focus === 'own-keys' && facts.key.startsWith('Arrow')) return null;
  switch (facts.key) {
    case 'ArrowDown':
    case 'j':
    case 'J':
      return 'next-cell';
    case 'ArrowUp':
    case 'k':
    case 'K':
      return 'previous-cell';
    case ']':
      return 'next-document';
    case '[':
      return 'previous-document';
    case 'a':
    case 'A':
      return 'agree';
    case 'c':
    case 'C':
      return 'take-computed';
    case '?':
      return 'show-shortcuts';
    default:
      return null;
  }
}

/** Enter goes on from the points or from nowhere; in a field of several lines it is a line end, unless with Ctrl. */
function readEnter({ hasControl, hasShift, focus }: KeyFacts): KeyAct | null {
  if (hasControl) return 'finish';
  if (hasShift) return null;
  return focus === 'line' || focus === 'nothing' ? 'finish' : null;
}

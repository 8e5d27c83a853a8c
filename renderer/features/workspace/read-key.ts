/** What a key asks for on the workspace. */
export type KeyAct =
  | 'next-cell'
  | 'previous-cell'
  /** To the next of my cells that has no score, in whichever unit. */
  | 'next-unscored'
  | 'previous-unscored'
  | 'jump-by-code'
  /** While the units of one criterion are listed. */
  | 'next-criterion'
  | 'previous-criterion'
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
  | 'show-shortcuts'
  /** Of what was recorded, in any cell. */
  | 'undo'
  | 'redo';

export type KeyFacts = {
  readonly key: string;
  readonly hasControl: boolean;
  readonly hasAlt: boolean;
  readonly hasShift: boolean;
  /** An input method is in the middle of a syllable (Telex, VNI): the key belongs to it. */
  readonly isComposing: boolean;
  /** The kind of thing that has the focus. */
  readonly focus: KeyFocus;
  /** Something was typed since the field took the focus: undo is the field's own. */
  readonly hasTyped: boolean;
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
  // With Ctrl it can be no letter of a text.
  if (facts.hasControl && !facts.hasShift && facts.key.toLowerCase() === 'g') return 'jump-by-code';
  if (facts.hasControl) return readUndo(facts);
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
    case 'n':
    case 'N':
      return facts.hasShift ? 'previous-unscored' : 'next-unscored';
    case '/':
      return 'jump-by-code';
    case '.':
      return 'next-criterion';
    case ',':
      return 'previous-criterion';
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

/** A field in which nothing was typed has nothing to undo; there the keys mean the scores. */
function readUndo({ key, hasShift, focus, hasTyped }: KeyFacts): KeyAct | null {
  if ((focus === 'line' || focus === 'lines') && hasTyped) return null;
  switch (key.toLowerCase()) {
    case 'z':
      return hasShift ? 'redo' : 'undo';
    case 'y':
      return hasShift ? null : 'redo';
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

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
  /** Of the open document, from wherever the focus is. */
  | EvidenceAct
  | 'agree'
  /** The score as the rule computes it. */
  | 'take-computed'
  /** Marks as not applicable, or takes that back. */
  | 'toggle-not-applicable'
  | 'flag'
  /** Phrases for a reason. */
  | 'open-phrases'
  | 'open-history'
  /** The option of a rule with that number on the sheet, from 1. */
  | OptionAct
  | 'finish'
  /** Into the points. */
  | 'enter-form'
  /** Back to the tree, where single letters act again. */
  | 'leave-form'
  /** Puts the list or the evidence aside, or has it back. */
  | 'fold-list'
  | 'fold-evidence'
  /** The open criterion in large type. */
  | 'show-projector'
  | 'show-shortcuts'
  /** Of what was recorded, in any cell. */
  | 'undo'
  | 'redo';

/** By the digits: more options than these are pressed. */
const OPTION_ACTS = ['option-1', 'option-2', 'option-3', 'option-4', 'option-5', 'option-6', 'option-7', 'option-8', 'option-9'] as const;
export type OptionAct = (typeof OPTION_ACTS)[number];

/** The act of an option by its number, from 1; undefined beyond the digits. */
export const optionAct = (place: number): OptionAct | undefined => OPTION_ACTS[place - 1];
export const isOptionAct = (act: KeyAct): act is OptionAct => OPTION_ACTS.some((one) => one === act);
export const placeOfOption = (act: OptionAct): number => OPTION_ACTS.indexOf(act) + 1;

export type EvidenceAct = 'next-page' | 'previous-page' | 'find-in-evidence' | 'find-next' | 'find-previous';

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
  if (facts.isComposing) return null;
  const ofEvidence = readEvidenceKey(facts);
  if (ofEvidence !== null || facts.hasAlt) return ofEvidence;
  if (facts.key === 'Enter') return readEnter(facts);
  // With Ctrl it can be no letter of a text.
  if (facts.hasControl && !facts.hasShift && facts.key.toLowerCase() === 'g') return 'jump-by-code';
  if (facts.hasControl) return readFold(facts) ?? readUndo(facts);
  if (facts.key === 'F5') return 'show-projector';
  // No letter either: from within a reason.
  if (facts.key === 'F2') return facts.hasShift ? null : 'open-phrases';
  if (facts.key === 'Escape') return facts.focus === 'line' || facts.focus === 'lines' ? 'leave-form' : null;
  if (facts.key === 'Tab') return facts.focus === 'nothing' && !facts.hasShift ? 'enter-form' : null;
  if (facts.focus === 'line' || facts.focus === 'lines') return null;
  if (facts.focus === 'own-keys' && facts.key.startsWith('Arrow')) return null;
  if (/^[1-9]$/u.test(facts.key)) return optionAct(Number(facts.key)) ?? null;
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
    case 'x':
    case 'X':
      return 'toggle-not-applicable';
    case 'f':
    case 'F':
      return 'flag';
    case 'r':
    case 'R':
      return 'open-phrases';
    case 'h':
    case 'H':
      return 'open-history';
    case '?':
      return 'show-shortcuts';
    default:
      return null;
  }
}

/** From fields too: none of these types anything. */
function readEvidenceKey({ key, hasControl, hasAlt, hasShift }: KeyFacts): EvidenceAct | null {
  if (hasControl) return !hasAlt && !hasShift && key.toLowerCase() === 'f' ? 'find-in-evidence' : null;
  if (!hasAlt) return key === 'F3' ? (hasShift ? 'find-previous' : 'find-next') : null;
  if (hasShift) return null;
  return key === 'PageDown' ? 'next-page' : key === 'PageUp' ? 'previous-page' : null;
}

/** From fields too: with Ctrl these are no letters of a text. */
function readFold({ key, hasShift }: KeyFacts): KeyAct | null {
  if (hasShift) return null;
  switch (key.toLowerCase()) {
    case 'b':
      return 'fold-list';
    case 'e':
      return 'fold-evidence';
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

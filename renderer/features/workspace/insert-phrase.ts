/** A text with the part of it that is selected; both ends alike where nothing is. */
export type Caret = { readonly from: number; readonly to: number };
export type TextWithCaret = Caret & { readonly text: string };

/** What is still to be filled in: it is selected, so that the next key takes its place. */
const GAP = '…';

/**
 * Puts a phrase in place of what is selected, as a person would write it there: a sentence that goes before it is ended,
 * and a space stands on either side where there is none.
 */
export function insertPhrase(text: string, { from, to }: Caret, phrase: string): TextWithCaret {
  const before = joinBefore(text.slice(0, from));
  const rest = text.slice(to);
  const after = rest === '' || /^[\s.,;:!?)]/u.test(rest) ? rest : ` ${rest}`;
  const gap = phrase.indexOf(GAP);
  const start = before.length + (gap === -1 ? phrase.length : gap);
  return { text: `${before}${phrase}${after}`, from: start, to: gap === -1 ? start : start + GAP.length };
}

function joinBefore(before: string): string {
  if (before === '' || /\s$/u.test(before)) return before;
  return /[\p{L}\p{N})”"%]$/u.test(before) ? `${before}. ` : `${before} `;
}

import { foldInPlace } from './fold-in-place.ts';

/** A stretch of a rule's text that says one thing, and the same without marks: place for place alike. */
export type Clause = { readonly text: string; readonly folded: string };

/**
 * The things that a rule's text says, one by one: apart by semicolons, ends of sentences and lines. What stands in
 * brackets is never cut. null: brackets that do not match, so that nothing can be told apart for sure.
 */
export function splitClauses(text: string): readonly Clause[] | null {
  const joined = joinWrappedLines(text);
  const clauses: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < joined.length; index += 1) {
    const character = joined[index];
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0) return null;
    if (depth > 0 || !endsClause(joined, index)) continue;
    clauses.push(joined.slice(start, index));
    start = index + 1;
  }
  if (depth !== 0) return null;
  return [...clauses, joined.slice(start)].map(cleanClause).filter((clause) => clause !== '').map(toClause);
}

export const toClause = (text: string): Clause => ({ text, folded: foldInPlace(text) });

function endsClause(text: string, index: number): boolean {
  const character = text[index];
  if (character === ';' || character === '\n') return true;
  // A dot ends a sentence when a capital or a figure follows: `v.v. và` and `1.5` go on.
  return character === '.' && /^\s*$|^\s+[\p{Lu}\p{N}(+\-–•]/u.test(text.slice(index + 1, index + 12));
}

/** A line that was only broken for want of room goes on; one that begins like a new item, or after a finished one, does not. */
function joinWrappedLines(text: string): string {
  return text
    .replaceAll('\r', '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .reduce((above, line) => {
      const isNew = above === '' || /^[\p{Lu}\p{N}+\-–•*]/u.test(line) || /(?:[.;:,]|điểm|\d)$/u.test(above);
      return isNew ? `${above}${above === '' ? '' : '\n'}${line}` : `${above} ${line}`;
    }, '');
}

const cleanClause = (clause: string): string =>
  clause
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^(?:[-–•*+]\s+)+/, '')
    .replace(/[.,\s]+$/, '')
    .trim();

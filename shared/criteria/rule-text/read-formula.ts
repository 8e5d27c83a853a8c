import type { Points } from '../../kernel/points.ts';
import type { Clause } from './split-clauses.ts';
import { NUMBER, readNumber } from './read-points-text.ts';

/** Two names of figures (`b`, `a`), or two phrases that say what is counted. */
export type Quotient = { readonly kind: 'names' | 'phrases'; readonly numerator: string; readonly denominator: string };
/** `quotient` null: the ratio that the text defines elsewhere. */
export type Formula = { readonly quotient: Quotient | null; readonly full: Points };

const LETTERS = String.raw`\(?\s*([a-z])\s*[/:]\s*([a-z])\s*\)?`;
const TIMES = String.raw`(?:\s*[*×]\s*|\s+x\s+)`;
const WHOLE = String.raw`(diem chuan|diem toi da|so diem toi da|${NUMBER})(?:\s*diem)?`;
const PERCENT_TIMES = String.raw`(?:${TIMES}100\s*%?)?`;
const SCORE_IS = String.raw`(?:(?:so\s+)?diem(?:\s+dat duoc)?\s*(?:=|duoc tinh bang|tinh bang)\s*)?`;
/** Words without a sign of arithmetic in them. */
const PHRASE = String.raw`\(?\s*([^/*×=%():;]*\p{L}[^/*×=%():;]*?)\s*`;

const RATIO_TIMES = new RegExp(`^${SCORE_IS}(?:ty|ti) le(?:\\s*%|\\s+dat duoc)?${TIMES}${WHOLE}$`);
const LETTERS_TIMES = new RegExp(`^${SCORE_IS}${LETTERS}${PERCENT_TIMES}${TIMES}${WHOLE}$`);
const PHRASES_TIMES = new RegExp(`^${SCORE_IS}${PHRASE}/${PHRASE}\\)?${PERCENT_TIMES}${TIMES}${WHOLE}$`, 'u');
const RATIO_LETTERS = new RegExp(`^(?:ty|ti) le[^=/]*=\\s*${LETTERS}${PERCENT_TIMES}$`);
const RATIO_PHRASES = new RegExp(`^((?:ty|ti) le[^=/]*=\\s*)${PHRASE}/${PHRASE}\\)?${PERCENT_TIMES}$`, 'u');

/** `Tỷ lệ = b/a × 100%`: what the ratio of this rule is. */
export function readRatio(clause: Clause): Quotient | null {
  const letters = RATIO_LETTERS.exec(clause.folded);
  if (letters !== null) return quotient('names', letters[1], letters[2]);
  const phrases = RATIO_PHRASES.exec(clause.folded);
  return phrases === null ? null : cutPhrases(clause, (phrases[1] ?? '').length);
}

/** `Điểm = Tỷ lệ * điểm chuẩn`, `(b/a) × 1,5`, `Số lượng X / Số lượng Y x 100% x 5`. */
export function readFormula(clause: Clause, max: Points): Formula | null {
  const { folded } = clause;
  const ratio = RATIO_TIMES.exec(folded);
  if (ratio !== null) return formula(null, readWhole(ratio[1], max));
  const letters = LETTERS_TIMES.exec(folded);
  if (letters !== null) return formula(quotient('names', letters[1], letters[2]), readWhole(letters[3], max));
  const phrases = PHRASES_TIMES.exec(folded);
  if (phrases === null) return null;
  const start = new RegExp(`^${SCORE_IS}`).exec(folded)?.[0].length ?? 0;
  return formula(cutPhrases(clause, start), readWhole(phrases[3], max));
}

/** The two phrases in the decision's own words, cut at the places where the folded text has them. */
function cutPhrases({ text, folded }: Clause, start: number): Quotient | null {
  const slash = folded.indexOf('/', start);
  const after = folded.slice(slash + 1);
  const end = new RegExp(`\\)?${PERCENT_TIMES}(?:${TIMES}${WHOLE})?$`).exec(after)?.index ?? after.length;
  return quotient('phrases', tidy(text.slice(start, slash)), tidy(text.slice(slash + 1, slash + 1 + end)));
}

const tidy = (phrase: string): string => phrase.trim().replace(/^\(\s*/, '').replace(/\s*\)$/, '').trim();

function quotient(kind: Quotient['kind'], numerator: string | undefined, denominator: string | undefined): Quotient | null {
  if (numerator === undefined || denominator === undefined || numerator === '' || denominator === '' || numerator === denominator) return null;
  if (kind === 'phrases' && [numerator, denominator].some((phrase) => phrase.split(' ').length < 2 || phrase.length > 300)) return null;
  return { kind, numerator, denominator };
}

const formula = (of: Quotient | null, full: Points | null): Formula | null => (full === null ? null : { quotient: of, full });
const readWhole = (folded: string | undefined, max: Points): Points | null => (folded?.includes('diem') === true ? max : readNumber(folded));

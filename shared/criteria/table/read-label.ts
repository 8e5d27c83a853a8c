import { unreachable } from '../../kernel/unreachable.ts';
import { foldInPlace } from '../rule-text/fold-in-place.ts';
import { toPlainDigits } from './plain-digits.ts';

/** Ways in which one part of a number is counted. `other`: a name, as `TC`. */
export type Counting = 'arabic' | 'upper-roman' | 'lower-roman' | 'upper-letter' | 'lower-letter' | 'other';

/** The number of a line as printed, taken apart. */
export type Label = {
  /** Without brackets, dots around it and words before it: `1.1`, `I`, `a`, `II/2.1`. */
  readonly text: string;
  /** Folded word before the number: `linh vuc`; empty when none. */
  readonly word: string;
};

const WORDS = String.raw`(?:linh vuc|tieu chi thanh phan|tieu chi|tctp|tc|noi dung|phan|nhom|muc|chuong|chi tieu)`;
const PART = String.raw`(?:\d{1,3}|[IVX]{1,7}|[ivx]{1,7}|\p{L})`;
const NUMBER = String.raw`${PART}(?:[./]${PART})*`;
const WHOLE = new RegExp(String.raw`^[(\[]?\s*(${NUMBER})\s*[.)\]:\-–]*$`, 'u');
const NAMED = new RegExp(String.raw`^(${WORDS})\s+(?:so\s+)?`, 'u');
/** At the start of a title a lone number needs a sign behind it: "5 thủ tục" is a title; "1.1 Ban hành" is numbered. */
const LEADING = new RegExp(String.raw`^(?:\(?(${PART})\s*[.)]|(${PART}(?:[./]${PART})+)\s*[.):\-–]*)(?:\s+|(?<=[.)])(?=\p{L}{2}))(?=\S)`, 'u');
const LEADING_NAMED = new RegExp(String.raw`^(${NUMBER})\s*[.):\-–]+\s*(?=\S)`, 'u');

/** The text of a cell that holds a number and nothing else; null when it holds anything else. */
export function readLabel(text: string): Label | null {
  const flat = toPlainDigits(text).replaceAll(/\s+/g, ' ').trim();
  const word = NAMED.exec(foldInPlace(flat));
  const number = WHOLE.exec(flat.slice(word?.[0].length ?? 0))?.[1];
  return number === undefined ? null : { text: number, word: word?.[1] ?? '' };
}

/** The number at the start of a title, and the title behind it. */
export function splitTitle(printed: string): { readonly label: Label; readonly title: string } | null {
  const text = toPlainDigits(printed);
  const word = NAMED.exec(foldInPlace(text));
  if (word !== null) {
    const named = LEADING_NAMED.exec(text.slice(word[0].length));
    if (named?.[1] !== undefined) return { label: { text: named[1], word: word[1] ?? '' }, title: printed.slice(word[0].length + named[0].length).trim() };
  }
  const match = LEADING.exec(text);
  const number = match?.[1] ?? match?.[2];
  return match === null || number === undefined ? null : { label: { text: number, word: '' }, title: printed.slice(match[0].length).trim() };
}

/** The parts of a number between dots and slashes. */
export const labelParts = (label: Label): readonly string[] => label.text.split(/[./]/);

/** Every way in which a part may be counted: `I` is one in Roman and a letter too. */
export function countingsOf(part: string): readonly Counting[] {
  if (/^\d+$/.test(part)) return ['arabic'];
  const found: Counting[] = [];
  if (romanValue(part.toUpperCase()) !== null) {
    if (part === part.toUpperCase()) found.push('upper-roman');
    if (part === part.toLowerCase()) found.push('lower-roman');
  }
  if (part.length === 1) found.push(part === part.toLowerCase() ? 'lower-letter' : 'upper-letter');
  return found.length === 0 ? ['other'] : found;
}

/** Vietnamese order; đ and the letters that are no Vietnamese ones may be left out. */
const LETTERS = 'abcdđefghijklmnopqrstuvwxyz';
const OPTIONAL = 'đfjwz';

/** The place of a part when it is counted so, from 1; null when it cannot be. */
export function placeOf(part: string, counting: Counting): number | null {
  switch (counting) {
    case 'arabic':
      return /^\d+$/.test(part) ? Number(part) : null;
    case 'upper-roman':
    case 'lower-roman':
      return romanValue(part.toUpperCase());
    case 'upper-letter':
    case 'lower-letter':
      return part.length === 1 ? LETTERS.indexOf(part.toLowerCase()) + 1 || null : null;
    case 'other':
      return null;
    default:
      return unreachable(counting);
  }
}

/** Whether the second stands right behind the first. */
export function isNext(before: string, after: string, counting: Counting): boolean {
  const [from, to] = [placeOf(before, counting), placeOf(after, counting)];
  if (from === null || to === null || to <= from) return false;
  if (!counting.endsWith('letter')) return to === from + 1;
  return Array.from(LETTERS.slice(from, to - 1)).every((letter) => OPTIONAL.includes(letter));
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** null: not a number as Romans write it; `IIII` is none. Up to 39: no table has more rows side by side, and `C` is a letter. */
function romanValue(text: string): number | null {
  if (!/^(?=.)X{0,3}(?:IX|IV|V?I{0,3})$/.test(text)) return null;
  const values = Array.from(text).map((digit) => ROMAN_DIGITS[digit] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

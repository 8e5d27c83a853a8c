import type { CriteriaProblem } from '../../problem/criteria-problem.ts';
import type { NodeCheck } from './criteria-tree.ts';

/** Codes as a reader counts them: under their parent's, none left out, none out of order. */
export function listCodeWarnings({ node, index, tree, locate }: NodeCheck): readonly CriteriaProblem[] {
  const { code, parent } = node;
  const where = locate(index, 'code');
  if (parent !== null && lastPart(code, parent) === null) return [{ type: 'code-not-under-parent', where, code, parent }];
  const siblings = (tree.children.get(parent) ?? []).map((sibling) => sibling.code);
  const parts = siblings.map((sibling) => lastPart(sibling, parent) ?? '');
  const numbering = NUMBERINGS.find(({ read }) => parts.every((part) => read(part) !== null));
  if (numbering === undefined) return [];
  const position = tree.children.get(parent)?.indexOf(node) ?? 0;
  const place = numbering.read(parts[position] ?? '') ?? 0;
  const before = position === 0 ? -1 : numbering.read(parts[position - 1] ?? '') ?? 0;
  if (position > 0 && place < before) return [{ type: 'code-out-of-order', where, code, before: siblings[position - 1] ?? '' }];
  // Equal places are one code twice, which is told as such.
  if (place <= before + 1) return [];
  return [{ type: 'code-skipped', where, code, expected: `${code.slice(0, code.length - (parts[position] ?? '').length)}${numbering.write(place - 1)}` }];
}

/** What a code adds to its parent's: `2` for 1.1.2 under 1.1; null when it does not continue it. */
function lastPart(code: string, parent: string | null): string | null {
  if (parent === null) return code;
  // Sectors I, II with criteria 1.1, 2.1: decisions are printed so, and nobody reads them wrongly.
  const numeral = ROMAN.indexOf(parent);
  if (numeral >= 0 && code.startsWith(`${numeral + 1}.`)) return code.slice(code.indexOf('.') + 1);
  return code.startsWith(parent) && /^[./]$/.test(code.charAt(parent.length)) ? code.slice(parent.length + 1) : null;
}

/** A way of counting: the place of a part from 0, null when it is not counted so; and back. */
type Numbering = { readonly read: (part: string) => number | null; readonly write: (place: number) => string };

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI', 'XVII', 'XVIII', 'XIX', 'XX'];
/** As Vietnamese documents letter their points; đ and the letters that are no Vietnamese ones are used or left out as the author likes. */
const LETTERS = 'abcdeghiklmnopqrstuvxy';
const OPTIONAL_LETTERS: Readonly<Record<string, string>> = { đ: 'd', f: 'e', j: 'i', w: 'v', z: 'y' };

const listed = (names: readonly string[]): Numbering => ({
  read: (part) => (names.includes(part) ? names.indexOf(part) : null),
  write: (place) => names[place] ?? '',
});

const lettered = (toCase: (letter: string) => string): Numbering => ({
  // An optional letter stands half a place behind the one that it follows.
  read: (part) => {
    const letter = part.toLowerCase();
    const before = OPTIONAL_LETTERS[letter];
    const place = part.length === 1 && part === toCase(letter) ? LETTERS.indexOf(before ?? letter) : -1;
    return place < 0 ? null : place + (before === undefined ? 0 : 0.5);
  },
  write: (place) => toCase(LETTERS[Math.ceil(place)] ?? ''),
});

/** The first that all siblings follow: a lone `i` is the first of i, ii rather than a letter behind h. */
const NUMBERINGS: readonly Numbering[] = [
  { read: (part) => (/^\d{1,6}$/.test(part) ? Number(part) - 1 : null), write: (place) => String(place + 1) },
  listed(ROMAN),
  listed(ROMAN.map((numeral) => numeral.toLowerCase())),
  lettered((letter) => letter.toUpperCase()),
  lettered((letter) => letter),
];

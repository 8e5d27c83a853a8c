import { compareFractions, fractionFromDecimal } from '../../kernel/fraction.ts';
import type { BandBound } from '../../problem/criteria-problem.ts';

/** A stretch of numbers; null: no end on that side. */
export type Range = { readonly from: BandBound; readonly to: BandBound };

export const isEmptyRange = ({ from, to }: Range): boolean => from !== null && to !== null && compareEnds(from, to) > 0;

/** What two or more of the ranges contain, each stretch once, ascending. Ranges that contain nothing count for nothing. */
export function listOverlaps(ranges: readonly Range[]): readonly Range[] {
  const sorted = sortRanges(ranges);
  const overlaps = new Map<string, Range>();
  for (const [index, range] of sorted.entries()) {
    for (const other of sorted.slice(index + 1)) {
      const shared = { from: other.from, to: isEarlierEnd(other.to, range.to) ? other.to : range.to };
      const key = `${keyOf(shared.from)} ${keyOf(shared.to)}`;
      if (!isEmptyRange(shared) && !overlaps.has(key)) overlaps.set(key, shared);
    }
  }
  return [...overlaps.values()];
}

/** What lies within `whole` and in none of the ranges, ascending. */
export function listGaps(ranges: readonly Range[], whole: Range): readonly Range[] {
  const gaps: Range[] = [];
  let from = whole.from;
  for (const range of sortRanges(ranges)) {
    if (range.from !== null) {
      const gap = { from, to: turn(range.from) };
      if (!isEmptyRange(gap)) gaps.push(gap);
    }
    if (range.to === null) return gaps;
    if (from === null || compareStarts(turn(range.to), from) > 0) from = turn(range.to);
  }
  const rest = { from, to: whole.to };
  return isEmptyRange(rest) ? gaps : [...gaps, rest];
}

type End = NonNullable<BandBound>;

const compareValues = (a: End, b: End): number => compareFractions(fractionFromDecimal(a.value), fractionFromDecimal(b.value));

/** More than 0 when nothing lies between the start and the end. */
function compareEnds(from: End, to: End): number {
  return compareValues(from, to) || (from.isIncluded && to.isIncluded ? 0 : 1);
}

const compareStarts = (a: End, b: End): number => compareValues(a, b) || Number(b.isIncluded) - Number(a.isIncluded);

function isEarlierEnd(a: BandBound, b: BandBound): boolean {
  if (a === null || b === null) return a !== null;
  return (compareValues(a, b) || Number(a.isIncluded) - Number(b.isIncluded)) < 0;
}

/** Where one stretch ends the next begins: with the value itself when the first leaves it out. */
const turn = ({ value, isIncluded }: End): End => ({ value, isIncluded: !isIncluded });

function sortRanges(ranges: readonly Range[]): readonly Range[] {
  return ranges.filter((range) => !isEmptyRange(range)).toSorted((a, b) => {
    if (a.from === null || b.from === null) return Number(a.from !== null) - Number(b.from !== null);
    return compareStarts(a.from, b.from);
  });
}

/** The same for `90` and `90.0`. */
function keyOf(end: BandBound): string {
  if (end === null) return 'open';
  const { numerator, denominator } = fractionFromDecimal(end.value);
  return `${numerator}/${denominator} ${end.isIncluded ? 'with' : 'without'}`;
}

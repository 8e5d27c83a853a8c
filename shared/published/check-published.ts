import { compareFractions, divideFractions, fractionFromDecimal, fractionFromPoints, makeFraction, multiplyFractions, roundToDecimals, type RoundingMode } from '../kernel/fraction.ts';
import { addPoints, subtractPoints, sumPoints, ZERO_POINTS, type Points } from '../kernel/points.ts';
import type { ScoreTableProblem } from '../problem/score-table-problem.ts';

/** A row of results as it was printed. null: not printed. */
export type PublishedRow = {
  readonly unit: string;
  /** Row of the table, or whatever leads back to the paper. */
  readonly where: string;
  /** Empty: only the total was printed, and nothing can be checked against it. */
  readonly parts: readonly Points[];
  readonly bonus: Points | null;
  readonly penalty: Points | null;
  readonly total: Points | null;
  /** In percent, as an exact decimal with a dot. */
  readonly index: string | null;
  readonly rank: number | null;
};

/** How the publisher says that an index comes about; only then can a printed one be checked. */
export type PublishedIndex = { readonly max: Points; readonly bonusCounts: boolean; readonly penaltyCounts: boolean; readonly mode: RoundingMode };

/** What the parts of a row come to; null without parts. */
export function sumPublished({ parts, bonus, penalty }: PublishedRow): Points | null {
  if (parts.length === 0) return null;
  return subtractPoints(addPoints(sumPoints(parts), bonus ?? ZERO_POINTS), penalty ?? ZERO_POINTS);
}

/** The printed total less the sum of its own parts, exactly: `-0.01` as -100. null when one of the two was not printed. */
export function differPublished(row: PublishedRow): Points | null {
  const sum = sumPublished(row);
  return sum === null || row.total === null ? null : subtractPoints(row.total, sum);
}

/** Reports, and repairs nothing: a printed number stays as it was printed. */
export function checkPublishedRow(row: PublishedRow, how: PublishedIndex | null): readonly ScoreTableProblem[] {
  const { unit, where, total, index } = row;
  const sum = sumPublished(row);
  const computed = how === null || index === null ? null : computeIndex(row, how, decimalsOf(index));
  return [
    ...(total !== null && sum !== null && total !== sum ? [{ type: 'published-total-differs', where, unit, printed: total, sum } as const] : []),
    ...(index !== null && computed !== null && !isSameDecimal(index, computed) ? [{ type: 'published-index-differs', where, unit, printed: index, computed } as const] : []),
  ];
}

/** The places that the printed totals give: one more than there are rows strictly above. */
export function checkPublishedRanks(rows: readonly PublishedRow[]): readonly ScoreTableProblem[] {
  const totals = rows.flatMap((row) => row.total ?? []);
  return rows.flatMap(({ unit, where, total, rank }): readonly ScoreTableProblem[] => {
    if (total === null || rank === null) return [];
    const computed = 1 + totals.filter((other) => other > total).length;
    return computed === rank ? [] : [{ type: 'published-rank-differs', where, unit, printed: rank, computed }];
  });
}

function computeIndex(row: PublishedRow, { max, bonusCounts, penaltyCounts, mode }: PublishedIndex, decimals: number): string | null {
  if (row.parts.length === 0) return null;
  const withBonus = addPoints(sumPoints(row.parts), bonusCounts ? (row.bonus ?? ZERO_POINTS) : ZERO_POINTS);
  const points = subtractPoints(withBonus, penaltyCounts ? (row.penalty ?? ZERO_POINTS) : ZERO_POINTS);
  const share = divideFractions(fractionFromPoints(points), fractionFromPoints(max));
  return share === null ? null : roundToDecimals(multiplyFractions(share, makeFraction(100)), decimals, mode);
}

const decimalsOf = (decimal: string): number => decimal.split('.')[1]?.length ?? 0;
const isSameDecimal = (a: string, b: string): boolean => compareFractions(fractionFromDecimal(a), fractionFromDecimal(b)) === 0;

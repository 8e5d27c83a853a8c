import type { Fraction } from '../../kernel/fraction.ts';
import type { SetPlan } from './compile-set.ts';
import type { GatheredSegment } from './gather-unit.ts';
import { CELL_WIDTH, type ScoreGrid } from './score-grid.ts';

/**
 * Sums of all units as running sums: of each unit, what its columns come to at the end of every segment, behind a zero.
 * The sum of any neighbouring segments, such as those of an account, is then one subtraction (`sumSegments`).
 */
export type Totals = {
  /** Places of one unit: its segments and the zero before them. */
  readonly width: number;
  /** Of each place three numbers side by side, as of a cell: points, maximum of what is settled and applies, tally of the standings. */
  readonly sums: Float64Array;
};
export const POINTS = 0;
export const MAX = 1;
export const TALLY = 2;

export function createTotals(plan: SetPlan, units: number): Totals {
  const width = plan.segments.length + 1;
  return { width, sums: new Float64Array(units * width * CELL_WIDTH) };
}

/** Segments or units by their places, from the first to before the last. */
export type Range = { readonly from: number; readonly to: number };

/**
 * The sums of some units, in whole numbers. The inner loop reads each cell once and has no branch. Arrays are named
 * before the loops, because the compiler reads a member anew at every turn; there is one for the cells and one for the
 * sums, and sums run on: three arrays each, or sums closed one by one, took half as long again.
 */
export function totalUnits(plan: SetPlan, grid: ScoreGrid, totals: Totals, { from, to }: Range): void {
  const { cells, columns } = grid;
  const { starts } = plan;
  const { width, sums } = totals;
  for (let unit = from; unit < to; unit += 1) {
    const row = unit * columns;
    let place = unit * width * CELL_WIDTH;
    let points = 0;
    let max = 0;
    let tally = 0;
    for (let end = 1; end < width; end += 1) {
      const last = (row + (starts[end] ?? 0)) * CELL_WIDTH;
      for (let cell = (row + (starts[end - 1] ?? 0)) * CELL_WIDTH; cell < last; cell += CELL_WIDTH) {
        points += cells[cell] ?? 0;
        max += cells[cell + 1] ?? 0;
        tally = (tally + (cells[cell + 2] ?? 0)) | 0;
      }
      place += CELL_WIDTH;
      sums[place] = points;
      sums[place + 1] = max;
      sums[place + 2] = tally;
    }
  }
}

/** Sum of neighbouring segments of a unit: of points, maxima or tallies. */
export function sumSegments({ width, sums }: Totals, unit: number, what: number, { from, to }: Range): number {
  const row = unit * width;
  return (sums[(row + to) * CELL_WIDTH + what] ?? 0) - (sums[(row + from) * CELL_WIDTH + what] ?? 0);
}

/** Puts exact sums in the place of the whole ones, as the nearest doubles: enough to tell far apart, and never shown. */
export function replaceSums(totals: Totals, unit: number, exact: readonly GatheredSegment[]): void {
  let points = 0;
  let max = 0;
  for (const [segment, own] of exact.entries()) {
    points += toDouble(own.points);
    max += toDouble(own.applicable);
    const place = (unit * totals.width + segment + 1) * CELL_WIDTH;
    totals.sums[place + POINTS] = points;
    totals.sums[place + MAX] = max;
  }
}

const toDouble = ({ numerator, denominator }: Fraction): number => Number(numerator) / Number(denominator);

import type { CriterionCode, UnitId } from '../../domain/ids.ts';
import type { Policy } from '../../domain/policy.ts';
import { pointsFromInteger, ZERO_POINTS, type Points } from '../../kernel/points.ts';
import type { SetPlan } from './compile-set.ts';
import { kindOfCode, STANDING_CODES, type CellStanding } from './standing.ts';

/**
 * All cells of a round, unit after unit, in the columns of the plan; changed in place, because a round of 188 units is
 * totalled again at every corrected figure. Of each cell three numbers side by side, which is the quickest to sum: its
 * points, zero unless settled; its maximum where that counts, else zero; the code of its standing.
 */
export type ScoreGrid = { readonly columns: number; readonly cells: Int32Array };
export const CELL_WIDTH = 3;

export type GridUnits = { readonly unitAt: ReadonlyMap<UnitId, number>; readonly exemptions: Policy['exemptions'] };

/** Everything is missing but what the policy takes out. Exemptions of units or nodes that are not here exempt nothing. */
export function createScoreGrid(plan: SetPlan, { unitAt, exemptions }: GridUnits): ScoreGrid {
  const columns = plan.leaves.length;
  const grid = { columns, cells: new Int32Array(unitAt.size * columns * CELL_WIDTH) };
  for (let code = 2; code < grid.cells.length; code += CELL_WIDTH) grid.cells[code] = STANDING_CODES.missing;
  for (const { unit, code } of exemptions) {
    const at = unitAt.get(unit);
    if (at === undefined) continue;
    for (const column of plan.columnsBelow.get(code) ?? []) grid.cells[placeOf(grid, at, column) + 2] = STANDING_CODES.exempt;
  }
  return grid;
}

const placeOf = ({ columns }: ScoreGrid, unit: number, column: number): number => (unit * columns + column) * CELL_WIDTH;

/** A cell by the places of its unit and leaf. */
export type CellPlace = { readonly unit: number; readonly column: number };

/** What is exempt stays exempt, whoever scored it. */
export function setCell(plan: SetPlan, grid: ScoreGrid, { unit, column }: CellPlace, standing: CellStanding): void {
  const at = placeOf(grid, unit, column);
  if (grid.cells[at + 2] === STANDING_CODES.exempt) return;
  grid.cells[at] = standing.kind === 'settled' ? standing.points : 0;
  grid.cells[at + 1] = standing.kind === 'settled' ? (plan.leaves[column]?.max ?? 0) : 0;
  grid.cells[at + 2] = STANDING_CODES[standing.kind];
}

export function readCell(grid: ScoreGrid, unit: number, column: number): CellStanding {
  const at = placeOf(grid, unit, column);
  const kind = kindOfCode(grid.cells[at + 2] ?? 0);
  return kind === 'settled' ? { kind, points: pointsOf(grid.cells[at]) } : { kind };
}

/** Sum of the settled points in some columns of a unit. */
export function sumColumns(grid: ScoreGrid, unit: number, columns: readonly number[]): number {
  let sum = 0;
  for (const column of columns) sum += grid.cells[placeOf(grid, unit, column)] ?? 0;
  return sum;
}

const pointsOf = (value: number | undefined): Points => pointsFromInteger(value ?? 0) ?? ZERO_POINTS;

/** A cell of the round by its names. */
export type RoundCell = { readonly unit: UnitId; readonly code: CriterionCode; readonly standing: CellStanding };

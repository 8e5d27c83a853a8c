import { addFractions, divideFractions, makeFraction, multiplyFractions, ZERO, type Fraction } from '../../kernel/fraction.ts';
import type { Gather, SetPlan } from './compile-set.ts';
import { readCell, type ScoreGrid } from './score-grid.ts';
import { isOutOfMaximum } from './standing.ts';

/** Exact sums of the segments of a unit, in 1/10 000 of a point. */
export type GatheredSegment = { readonly points: Fraction; readonly applicable: Fraction };

/**
 * The exact sums of a unit in which a node is gathered: when some of its leaves do not apply and some do, points and
 * maximum of those that do are stretched to what the node says. Settled or not, they stretch alike, so that a sum that
 * is still open grows toward the right total. null: nothing is gathered in this unit, and its sums are whole numbers.
 */
export function gatherUnit(plan: SetPlan, grid: ScoreGrid, unit: number): readonly GatheredSegment[] | null {
  const stretched = listStretched(plan, grid, unit);
  if (stretched.length === 0) return null;
  const factorOf = multiplyByColumn(stretched);
  return plan.segments.map(({ from, to }) => {
    let [points, applicable] = [ZERO, ZERO];
    for (let column = from; column < to; column += 1) {
      const standing = readCell(grid, unit, column);
      if (standing.kind !== 'settled') continue;
      points = addFractions(points, multiplyFractions(factorOf(column), makeFraction(standing.points)));
      applicable = addFractions(applicable, multiplyFractions(factorOf(column), makeFraction(plan.leaves[column]?.max ?? 0)));
    }
    return { points, applicable };
  });
}

/** A gathered node of a unit, and by how much all that is below it is stretched for that. */
export type Stretched = { readonly gather: Gather; readonly factor: Fraction };

/** The innermost first: what is within another gathered node is stretched by both. */
export function listStretched(plan: SetPlan, grid: ScoreGrid, unit: number): readonly Stretched[] {
  const stretched: Stretched[] = [];
  for (const gather of plan.gathers) {
    const factor = findFactor({ plan, grid, unit, factorOf: multiplyByColumn(stretched) }, gather);
    if (factor !== null) stretched.push({ gather, factor });
  }
  return stretched;
}

function multiplyByColumn(stretched: readonly Stretched[]): (column: number) => Fraction {
  const factors = new Map<number, Fraction>();
  const factorOf = (column: number): Fraction => factors.get(column) ?? ONE;
  for (const { gather, factor } of stretched) {
    for (const column of gather.columns) factors.set(column, multiplyFractions(factorOf(column), factor));
  }
  return factorOf;
}

const ONE = makeFraction(1);

type Gathering = { readonly plan: SetPlan; readonly grid: ScoreGrid; readonly unit: number; readonly factorOf: (column: number) => Fraction };

function findFactor({ plan, grid, unit, factorOf }: Gathering, { columns, to }: Gather): Fraction | null {
  const applying = columns.filter((column) => !isOutOfMaximum(readCell(grid, unit, column)));
  if (applying.length === columns.length) return null;
  const max = applying.reduce((sum, column) => addFractions(sum, multiplyFractions(factorOf(column), makeFraction(plan.leaves[column]?.max ?? 0))), ZERO);
  return divideFractions(makeFraction(to), max);
}

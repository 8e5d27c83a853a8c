import type { CriteriaSet } from '../../domain/criteria-set.ts';
import type { CriterionCode, UnitId } from '../../domain/ids.ts';
import type { Policy } from '../../domain/policy.ts';
import type { Fraction } from '../../kernel/fraction.ts';
import { compileSet, type SetPlan } from './compile-set.ts';
import { gatherUnit, type GatheredSegment } from './gather-unit.ts';
import { createIndexes, indexUnit, type IndexSource } from './index-unit.ts';
import { createGroup, createRanking, rankGroup, type Group, type RankSource } from './rank-group.ts';
import { createScoreGrid, setCell, type CellPlace, type RoundCell, type ScoreGrid } from './score-grid.ts';
import type { CellStanding } from './standing.ts';
import { compileTieKey } from './tie-chain.ts';
import { createTotals, replaceSums, totalUnits, type Totals, type Range } from './total-unit.ts';

/** A unit and the group within which it is ranked. */
export type RankedUnit = { readonly id: UnitId; readonly group: string };

export type RoundInput = {
  readonly set: CriteriaSet;
  readonly policy: Policy;
  readonly units: readonly RankedUnit[];
  /** What is not named is missing. Cells of units or leaves that are not in the round count for nothing. */
  readonly cells: Iterable<RoundCell>;
  /** A declared figure as it was accepted; null when there is none. Asked only for ties. */
  readonly acceptedFigure: (unit: UnitId, code: CriterionCode, figure: string) => Fraction | null;
  /** Recorded decisions on ties, the oldest first: of two about the same units the last one stands. */
  readonly decisions: readonly { readonly units: readonly UnitId[] }[];
};

/** A round with all its sums, indexes and ranks, which `changeCell` keeps true in place. */
export type RoundScores = {
  readonly plan: SetPlan;
  readonly policy: Policy;
  readonly units: readonly RankedUnit[];
  readonly unitAt: ReadonlyMap<UnitId, number>;
  readonly grid: ScoreGrid;
  readonly totals: Totals;
  /** null: the unit's sums are whole numbers. */
  readonly gathered: (readonly GatheredSegment[] | null)[];
  readonly source: RankSource;
  readonly groups: readonly Group[];
  readonly groupAt: Int32Array;
  /** For each group, the units of equal standing that a decision orders or could order. */
  readonly ties: (readonly (readonly number[])[])[];
};

export function computeRound(input: RoundInput): RoundScores {
  const scores = openRound(input);
  for (const { unit, code, standing } of input.cells) {
    const [at, column] = [scores.unitAt.get(unit), scores.plan.columnOf.get(code)];
    if (at !== undefined && column !== undefined) setCell(scores.plan, scores.grid, { unit: at, column }, standing);
  }
  recomputeRound(scores);
  return scores;
}

/** All sums, indexes and ranks anew from the cells. */
export function recomputeRound(scores: RoundScores): void {
  computeUnits(scores, { from: 0, to: scores.units.length });
  for (let group = 0; group < scores.groups.length; group += 1) rankOne(scores, group);
}

/** One cell changes: only its unit is totalled again, and only its group ranked. */
export function changeCell(scores: RoundScores, place: CellPlace, standing: CellStanding): void {
  setCell(scores.plan, scores.grid, place, standing);
  computeUnits(scores, { from: place.unit, to: place.unit + 1 });
  rankOne(scores, scores.groupAt[place.unit] ?? 0);
}

function openRound({ set, policy, units, acceptedFigure, decisions }: RoundInput): RoundScores {
  const plan = compileSet(set);
  const unitAt = new Map(units.map((unit, at) => [unit.id, at]));
  const grid = createScoreGrid(plan, { unitAt, exemptions: policy.exemptions });
  const totals = createTotals(plan, units.length);
  const gathered: RoundScores['gathered'] = units.map(() => null);
  const index: IndexSource = { plan, policy, totals, gathered, indexes: createIndexes(units.length) };
  const names = [...new Set(units.map((unit) => unit.group))];
  const idAt = (at: number): UnitId | undefined => units[at]?.id;
  return {
    plan, policy, units, unitAt, grid, totals, gathered,
    source: {
      index,
      tie: {
        grid,
        keys: policy.tieBreak.map((key) => compileTieKey(plan, key)),
        acceptedFigure: (unit, code, figure) => {
          const id = idAt(unit);
          return id === undefined ? null : acceptedFigure(id, code, figure);
        },
      },
      ranking: createRanking(units.length),
      decidedOrder: indexDecisions(decisions, unitAt),
    },
    groups: names.map((name) => createGroup(name, units.flatMap((unit, at) => (unit.group === name ? [at] : [])))),
    groupAt: Int32Array.from(units, (unit) => names.indexOf(unit.group)),
    ties: names.map(() => []),
  };
}

function computeUnits({ plan, grid, totals, gathered, source }: RoundScores, range: Range): void {
  totalUnits(plan, grid, totals, range);
  for (let unit = range.from; unit < range.to; unit += 1) {
    if (plan.gathers.length > 0) {
      const exact = gatherUnit(plan, grid, unit);
      gathered[unit] = exact;
      if (exact !== null) replaceSums(totals, unit, exact);
    }
    indexUnit(source.index, unit);
  }
}

function rankOne({ source, groups, ties }: RoundScores, at: number): void {
  const group = groups[at];
  if (group !== undefined) ties[at] = rankGroup(source, group);
}

/** A decision is found by the set of its units, in whatever order they stand. */
function indexDecisions(decisions: RoundInput['decisions'], unitAt: ReadonlyMap<UnitId, number>): RankSource['decidedOrder'] {
  const orders = new Map<string, readonly number[]>();
  for (const { units } of decisions) {
    const order = units.flatMap((unit) => unitAt.get(unit) ?? []);
    if (order.length === units.length) orders.set(keyOf(order), order);
  }
  return (units) => (orders.size === 0 ? null : (orders.get(keyOf(units)) ?? null));
}

const keyOf = (units: readonly number[]): string => units.toSorted((a, b) => a - b).join(' ');

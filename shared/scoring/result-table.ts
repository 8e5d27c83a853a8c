import { listAppraisedLeaves, listSectors, mapToSectors, type CriteriaSet, type CriterionNode } from '../domain/criteria-set.ts';
import type { CriterionCode, UnitId } from '../domain/ids.ts';
import type { Appraisal } from '../domain/scorecard.ts';
import { addPoints, ZERO_POINTS, type Points } from '../kernel/points.ts';
import { cellKey, type MergedCell } from '../merge/merged-cells.ts';
import { compareRatios, toHundredthsOfPercent, type Ratio } from './ratio.ts';

/** How one cell stands: no signed score, scores that differ, or one appraisal on which all agree. */
export type CellStanding = { readonly kind: 'missing' } | { readonly kind: 'conflict' } | { readonly kind: 'settled'; readonly appraisal: Appraisal };

export type SectorTotal = { readonly sector: CriterionCode; readonly points: Points; readonly max: Points; readonly applicableMax: Points };

export type UnitTotal = {
  readonly unit: UnitId;
  readonly sectors: readonly SectorTotal[];
  /** Sum over the settled cells: those on which all signed scores agree. */
  readonly points: Points;
  /** Maximum of the settled cells that are applicable. */
  readonly applicableMax: Points;
  /** Maximum of all cells that the council appraises. */
  readonly max: Points;
  /** Points over applicable maximum in 1/100 of a percent, half up; null when nothing applicable is settled. */
  readonly index: number | null;
  /** Place within the group, shared when equal; null without an index. */
  readonly rank: number | null;
  /** True while cells are missing or in conflict: index and rank can still change. */
  readonly isProvisional: boolean;
  readonly cells: number;
  readonly settled: number;
  readonly conflicts: number;
  readonly missing: number;
};

/** A unit and the group within which it is ranked. */
export type RankedUnit = { readonly id: UnitId; readonly group: string };

/**
 * Totals of the council's own part, unit by unit: sums over the settled cells, what is missing and in conflict counted
 * apart. Not applicable leaves the applicable maximum; it is never a zero.
 */
export function computeResultTable(set: CriteriaSet, units: readonly RankedUnit[], cells: readonly MergedCell[]): readonly UnitTotal[] {
  const byKey = new Map(cells.map((cell) => [cellKey(cell.unit, cell.code), cell]));
  const leaves = listAppraisedLeaves(set);
  const sectorOf = mapToSectors(set);
  const sectors = listSectors(set).map((sector) => sector.code);
  const totals = units.map(({ id, group }) => {
    const standings = leaves.map((leaf) => ({ leaf, sector: sectorOf.get(leaf.code) ?? leaf.code, standing: standingOf(byKey.get(cellKey(id, leaf.code))) }));
    return { group, total: totalUnit(id, sectors, standings) };
  });
  return totals.map(({ group, total }) => ({ ...total, rank: rankWithin(total, totals.filter((other) => other.group === group).map((other) => other.total)) }));
}

function standingOf(cell: MergedCell | undefined): CellStanding {
  const first = cell?.scores[0];
  if (cell === undefined || first === undefined) return { kind: 'missing' };
  return cell.isConflict ? { kind: 'conflict' } : { kind: 'settled', appraisal: first.cell.appraisal };
}

type LeafStanding = { readonly leaf: CriterionNode; readonly sector: CriterionCode; readonly standing: CellStanding };

function totalUnit(unit: UnitId, sectors: readonly CriterionCode[], standings: readonly LeafStanding[]): UnitTotal {
  const all = sumLeaves(standings);
  const settled = standings.filter(({ standing }) => standing.kind === 'settled').length;
  const conflicts = standings.filter(({ standing }) => standing.kind === 'conflict').length;
  return {
    unit,
    sectors: sectors.map((sector) => ({ sector, ...sumLeaves(standings.filter((entry) => entry.sector === sector)) })),
    ...all,
    index: all.applicableMax > 0 ? toHundredthsOfPercent(ratioOf(all)) : null,
    rank: null,
    isProvisional: settled < standings.length,
    cells: standings.length,
    settled,
    conflicts,
    missing: standings.length - settled - conflicts,
  };
}

function sumLeaves(standings: readonly LeafStanding[]): { points: Points; max: Points; applicableMax: Points } {
  let points = ZERO_POINTS;
  let max = ZERO_POINTS;
  let applicableMax = ZERO_POINTS;
  for (const { leaf, standing } of standings) {
    max = addPoints(max, leaf.max);
    if (standing.kind !== 'settled' || standing.appraisal.kind !== 'scored') continue;
    points = addPoints(points, standing.appraisal.points);
    applicableMax = addPoints(applicableMax, leaf.max);
  }
  return { points, max, applicableMax };
}

const ratioOf = (total: Pick<UnitTotal, 'points' | 'applicableMax'>): Ratio => ({ numerator: total.points, denominator: total.applicableMax });

/** One more than the number of units in the group that stand strictly higher: equal ratios share a place. */
function rankWithin(total: UnitTotal, group: readonly UnitTotal[]): number | null {
  if (total.applicableMax <= 0) return null;
  return 1 + group.filter((other) => other.applicableMax > 0 && compareRatios(ratioOf(other), ratioOf(total)) > 0).length;
}

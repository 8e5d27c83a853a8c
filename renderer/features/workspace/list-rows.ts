import { mapToSectors, type CriteriaSet, type CriterionNode } from '#shared/domain/criteria-set.ts';
import type { CellLine } from '#shared/ipc/views.ts';
import type { CriterionCode } from '#shared/domain/ids.ts';
import { departsFromSelf, isDone } from '#shared/scoring/cell-state.ts';
import { addPoints, ZERO_POINTS, type Points } from '#shared/kernel/points.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';

const FILTERS = ['all', 'mine', 'unscored', 'differs', 'without-evidence', 'flagged', 'drafts'] as const;
export type Filter = (typeof FILTERS)[number];

/** `points` of what has a score so far; `isStarted` tells a sum of zeros from nothing scored yet. */
export type SectorSum = { readonly points: Points; readonly max: Points; readonly isStarted: boolean };

/** A line of the criteria tree as it is drawn. `level` counts from 1. */
export type Row =
  | { readonly kind: 'sector'; readonly node: CriterionNode; readonly level: number; readonly sum: SectorSum }
  | { readonly kind: 'group'; readonly node: CriterionNode; readonly level: number }
  | { readonly kind: 'cell'; readonly node: CriterionNode; readonly level: number; readonly line: CellLine };

/**
 * The tree in reading order with the lines that the filter lets through. A sector or group without such a line is left
 * out. Sums take in all lines of the sector, whatever the filter.
 */
export function listRows(set: CriteriaSet, lines: readonly CellLine[], filter: Filter): readonly Row[] {
  const byCode = new Map(lines.map((line) => [line.code, line]));
  const shown = new Set(lines.filter((line) => passesFilter(line, filter)).map((line) => line.code));
  const withShown = listAncestors(set, shown);
  const sums = sumSectors(set, byCode);
  const levels = new Map<CriterionCode, number>();
  return set.nodes.flatMap((node): readonly Row[] => {
    const level = node.parent === null ? 1 : (levels.get(node.parent) ?? 0) + 1;
    levels.set(node.code, level);
    const line = byCode.get(node.code);
    if (line !== undefined) return shown.has(node.code) ? [{ kind: 'cell', node, level, line }] : [];
    if (!withShown.has(node.code)) return [];
    return node.parent === null
      ? [{ kind: 'sector', node, level, sum: sums.get(node.code) ?? NO_SUM }]
      : [{ kind: 'group', node, level }];
  });
}

export function passesFilter(line: CellLine, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'mine':
      return line.isMine;
    case 'unscored':
      // What others appraise, or nobody does, is not left over for me.
      return line.isMine && line.state === 'unscored';
    case 'differs':
      // Whether or not its reason is there yet.
      return departsFromSelf(line.self, line.appraisal);
    case 'without-evidence':
      return line.isMine && !line.hasEvidence;
    case 'flagged':
      return line.isFlagged;
    case 'drafts':
      return line.hasDraft;
    default:
      return unreachable(filter);
  }
}

/** Where all lines are mine, `mine` would only say `all` once more; drafts are asked for only where there are any. */
export const filtersFor = (lines: readonly CellLine[], chosen: Filter): readonly Filter[] =>
  FILTERS.filter((filter) => filter === chosen || ((filter !== 'mine' || lines.some((line) => !line.isMine)) && (filter !== 'drafts' || lines.some((line) => line.hasDraft))));

export const countByFilter = (lines: readonly CellLine[]): Readonly<Record<Filter, number>> => ({
  all: lines.length,
  mine: lines.filter((line) => passesFilter(line, 'mine')).length,
  unscored: lines.filter((line) => passesFilter(line, 'unscored')).length,
  differs: lines.filter((line) => passesFilter(line, 'differs')).length,
  'without-evidence': lines.filter((line) => passesFilter(line, 'without-evidence')).length,
  flagged: lines.filter((line) => passesFilter(line, 'flagged')).length,
  drafts: lines.filter((line) => passesFilter(line, 'drafts')).length,
});

/** How many of my cells may be signed. */
export const countDone = (lines: readonly CellLine[]): number => lines.filter((line) => line.isMine && isDone(line.state)).length;

function listAncestors(set: CriteriaSet, codes: ReadonlySet<CriterionCode>): ReadonlySet<CriterionCode> {
  const parents = new Map(set.nodes.map((node) => [node.code, node.parent]));
  const found = new Set<CriterionCode>();
  for (const code of codes) {
    for (let above = parents.get(code) ?? null; above !== null && !found.has(above); above = parents.get(above) ?? null) found.add(above);
  }
  return found;
}

const NO_SUM: SectorSum = { points: ZERO_POINTS, max: ZERO_POINTS, isStarted: false };

/** Points given and the most that could be given; what is not applicable counts in neither. */
function sumSectors(set: CriteriaSet, lines: ReadonlyMap<CriterionCode, CellLine>): ReadonlyMap<CriterionCode, SectorSum> {
  const sectorOf = mapToSectors(set);
  const sums = new Map<CriterionCode, SectorSum>();
  for (const node of set.nodes) {
    const line = lines.get(node.code);
    if (line === undefined || line.appraisal.kind === 'not-applicable') continue;
    const sector = sectorOf.get(node.code) ?? node.code;
    const sum = sums.get(sector) ?? NO_SUM;
    const got = line.appraisal.kind === 'scored' ? line.appraisal.points : ZERO_POINTS;
    sums.set(sector, { points: addPoints(sum.points, got), max: addPoints(sum.max, node.max), isStarted: sum.isStarted || line.appraisal.kind === 'scored' });
  }
  return sums;
}

/**
 * The cell `by` steps further among the rows; stays at the first or last one. When the current cell is not among them
 * (the filter no longer lets it through) the step starts from where it stood in the tree.
 */
export function stepCell(set: CriteriaSet, rows: readonly Row[], current: CriterionCode | null, by: 1 | -1): CriterionCode | null {
  const order = new Map(set.nodes.map((node, index) => [node.code, index]));
  const codes = rows.filter((row) => row.kind === 'cell').map((row) => row.node.code);
  const place = current === null ? -1 : (order.get(current) ?? -1);
  const next = by === 1 ? codes.find((code) => (order.get(code) ?? 0) > place) : codes.findLast((code) => (order.get(code) ?? 0) < place);
  if (next !== undefined) return next;
  return current !== null && codes.includes(current) ? current : ((by === 1 ? codes.at(-1) : codes[0]) ?? null);
}

/** Where a sheet opens: the first of my cells that has no score, else the first of mine, else the first of all. */
export function firstCell(set: CriteriaSet, lines: readonly CellLine[]): CriterionCode | null {
  const order = new Map(set.nodes.map((node, index) => [node.code, index]));
  const sorted = lines.toSorted((a, b) => (order.get(a.code) ?? 0) - (order.get(b.code) ?? 0));
  const mine = sorted.filter((line) => line.isMine);
  return (mine.find((line) => line.state === 'unscored') ?? mine[0] ?? sorted[0])?.code ?? null;
}

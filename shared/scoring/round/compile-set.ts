import { listLeaves, listSectors, mapToSectors, SCORED_BY, type CriteriaSet, type CriterionNode, type Extra } from '../../domain/criteria-set.ts';
import type { CriterionCode } from '../../domain/ids.ts';
import type { Points } from '../../kernel/points.ts';

/** Neighbouring columns: the leaves of one sector that the same hand scores. */
export type Segment = {
  readonly sector: CriterionCode;
  /** Place in `SCORED_BY`. */
  readonly part: number;
  readonly account: number;
  /** null: within the base maximum. */
  readonly extra: Extra | null;
  readonly from: number;
  /** Behind the last column. */
  readonly to: number;
  readonly max: number;
};

/** What is summed apart in a unit: each part within the base, by its place in `SCORED_BY`; then bonus and penalty. */
export const PARTS = SCORED_BY.length;
export const [BONUS, PENALTY, ACCOUNTS] = [SCORED_BY.length, SCORED_BY.length + 1, SCORED_BY.length + 2] as const;

/** A node whose applicable leaves are gathered to `to` points when some of its leaves do not apply. */
export type Gather = { readonly code: CriterionCode; readonly columns: readonly number[]; readonly to: Points };

/** A criteria set made ready for sums: its leaves regrouped as columns, so that each sum runs over neighbours. */
export type SetPlan = {
  readonly leaves: readonly CriterionNode[];
  readonly segments: readonly Segment[];
  /** First column of each segment, and behind them the number of columns. */
  readonly starts: Int32Array;
  /** Segments of each account. */
  readonly accounts: readonly { readonly from: number; readonly to: number }[];
  /** All segments within the base. */
  readonly base: { readonly from: number; readonly to: number };
  readonly sectors: readonly CriterionNode[];
  /** Columns of all leaves at or below each node. */
  readonly columnsBelow: ReadonlyMap<CriterionCode, readonly number[]>;
  readonly columnOf: ReadonlyMap<CriterionCode, number>;
  /** The innermost first. */
  readonly gathers: readonly Gather[];
  /** Full maximum of each part within the base, by place in `SCORED_BY`. */
  readonly partMaxes: readonly number[];
  readonly baseMax: number;
};

export function compileSet(set: CriteriaSet): SetPlan {
  const sectors = listSectors(set);
  const { leaves, segments } = regroupLeaves(set, sectors);
  const countBefore = (account: number): number => segments.filter((segment) => segment.account < account).length;
  const columnOf = new Map(leaves.map((leaf, column) => [leaf.code, column]));
  const columnsBelow = mapColumnsBelow(set, columnOf);
  const partMaxes = SCORED_BY.map((_, part) => sum(segments.filter((segment) => segment.part === part && segment.extra === null).map((segment) => segment.max)));
  return {
    leaves, segments, sectors, columnOf, columnsBelow, partMaxes,
    starts: Int32Array.from([...segments.map((segment) => segment.from), leaves.length]),
    accounts: Array.from({ length: ACCOUNTS }, (_, account) => ({ from: countBefore(account), to: countBefore(account + 1) })),
    base: { from: 0, to: countBefore(BONUS) },
    gathers: listGathers(set, columnsBelow),
    baseMax: sum(partMaxes),
  };
}

/** Account by account, so that the segments of one are neighbours too. */
function regroupLeaves(set: CriteriaSet, sectors: readonly CriterionNode[]): { readonly leaves: readonly CriterionNode[]; readonly segments: readonly Segment[] } {
  const sectorOf = mapToSectors(set);
  const all = listLeaves(set);
  const leaves: CriterionNode[] = [];
  const wholes = sectors.flatMap((sector) => SCORED_BY.map((scoredBy, part) => ({ sector, scoredBy, part, account: accountOf(part, sector.extra ?? null) })));
  const segments = wholes.toSorted((a, b) => a.account - b.account).flatMap(({ sector, scoredBy, part, account }): readonly Segment[] => {
    const members = all.filter((leaf) => leaf.scoredBy === scoredBy && sectorOf.get(leaf.code) === sector.code);
    const from = leaves.length;
    leaves.push(...members);
    const max = sum(members.map((leaf) => leaf.max));
    return members.length === 0 ? [] : [{ sector: sector.code, part, account, extra: sector.extra ?? null, from, to: leaves.length, max }];
  });
  return { leaves, segments };
}

function mapColumnsBelow(set: CriteriaSet, columnOf: ReadonlyMap<CriterionCode, number>): ReadonlyMap<CriterionCode, readonly number[]> {
  const parents = new Map(set.nodes.map((node) => [node.code, node.parent]));
  const below = new Map<CriterionCode, number[]>(set.nodes.map((node) => [node.code, []]));
  for (const [leaf, column] of columnOf) {
    for (let code: CriterionCode | null = leaf; code !== null; code = parents.get(code) ?? null) below.get(code)?.push(column);
  }
  return below;
}

/** A parent stands before its children, so that reading backwards meets the innermost first. */
function listGathers(set: CriteriaSet, columnsBelow: SetPlan['columnsBelow']): readonly Gather[] {
  return set.nodes.toReversed().flatMap((node) => (node.gather === undefined ? [] : [{ code: node.code, columns: columnsBelow.get(node.code) ?? [], to: node.gather }]));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function accountOf(part: number, extra: Extra | null): number {
  if (extra === null) return part;
  return extra === 'bonus' ? BONUS : PENALTY;
}

import type { CriteriaSet, ScoredBy } from '#shared/domain/criteria-set.ts';
import type { Policy } from '#shared/domain/policy.ts';
import type { CellStanding } from '#shared/scoring/round/standing.ts';

/** A fraction as two whole numbers, not reduced: nothing of this file is shared with what it judges. */
export type Naive = readonly [bigint, bigint];
const add = ([a, b]: Naive, [c, d]: Naive): Naive => [a * d + c * b, b * d];
const times = ([a, b]: Naive, [c, d]: Naive): Naive => [a * c, b * d];
const isZero = ([a]: Naive): boolean => a === 0n;
const over = (a: Naive, [c, d]: Naive): Naive => times(a, [d, c]);
const ZERO: Naive = [0n, 1n];
const whole = (value: number): Naive => [BigInt(value), 1n];
const least = (a: Naive, cap: number | null): Naive => (cap === null || a[0] <= BigInt(cap) * a[1] ? a : whole(cap));
const sum = (all: readonly Naive[]): Naive => all.reduce(add, ZERO);
export const isSame = ([a, b]: Naive, [c, d]: Naive): boolean => a * d === c * b;
export const compareNaive = ([a, b]: Naive, [c, d]: Naive): number => (a * d < c * b ? -1 : a * d > c * b ? 1 : 0);

type Row = ReadonlyMap<string, CellStanding>;

/** The index of one unit straight from the words of the policy, in exact fractions, with no thought of speed. null: none. */
export function naiveIndex(set: CriteriaSet, policy: Policy, row: Row): Naive | null {
  const leaves = set.nodes.filter((node) => node.scoredBy !== null).map((leaf) => {
    const path = pathOf(set, leaf.code);
    const standing = row.get(leaf.code) ?? { kind: 'missing' as const };
    const factor = path.reduce<Naive>((product, code) => times(product, gatherFactor(set, row, code)), [1n, 1n]);
    const isSettled = standing.kind === 'settled';
    return {
      part: leaf.scoredBy, extra: set.nodes.find((node) => node.code === path.at(-1))?.extra ?? null, fullMax: whole(leaf.max),
      points: isSettled ? times(factor, whole(standing.points)) : ZERO, max: isSettled ? times(factor, whole(leaf.max)) : ZERO,
    };
  });
  const base = leaves.filter((leaf) => leaf.extra === null);
  const extra = (kind: 'bonus' | 'penalty'): Naive => (policy[kind].countsInIndex ? least(sum(leaves.filter((leaf) => leaf.extra === kind).map((leaf) => leaf.points)), policy[kind].cap) : ZERO);
  const plus = add(extra('bonus'), times([-1n, 1n], extra('penalty')));
  const applicable = sum(base.map((leaf) => leaf.max));
  if (isZero(applicable)) return null;
  if (policy.notApplicable !== 'rescale') return over(add(sum(base.map((leaf) => leaf.points)), plus), applicable);
  const parts = (['appraisal', 'survey', 'sipas', 'computed'] satisfies readonly ScoredBy[]).map((part) => base.filter((leaf) => leaf.part === part)).filter((own) => !isZero(sum(own.map((leaf) => leaf.max))));
  const stretched = sum(parts.map((own) => times(over(sum(own.map((leaf) => leaf.points)), sum(own.map((leaf) => leaf.max))), sum(own.map((leaf) => leaf.fullMax)))));
  const share = over(stretched, sum(parts.map((own) => sum(own.map((leaf) => leaf.fullMax)))));
  return add(share, over(plus, sum(base.map((leaf) => leaf.fullMax))));
}

/** The node and all above it. */
function pathOf(set: CriteriaSet, code: string): readonly string[] {
  const parent = set.nodes.find((node) => node.code === code)?.parent ?? null;
  return parent === null ? [code] : [code, ...pathOf(set, parent)];
}

function gatherFactor(set: CriteriaSet, row: Row, code: string): Naive {
  const gather = set.nodes.find((node) => node.code === code)?.gather;
  const below = set.nodes.filter((node) => node.scoredBy !== null && pathOf(set, node.code).includes(code));
  const applying = below.filter((leaf) => !['not-applicable', 'exempt'].includes(row.get(leaf.code)?.kind ?? 'missing'));
  if (gather === undefined || applying.length === below.length || applying.length === 0) return [1n, 1n];
  const max = sum(applying.map((leaf) => {
    const inner = pathOf(set, leaf.code);
    return inner.slice(0, inner.indexOf(code)).reduce<Naive>((product, above) => times(product, gatherFactor(set, row, above)), whole(leaf.max));
  }));
  return isZero(max) ? [1n, 1n] : over(whole(gather), max);
}

import { countRules, SCORED_BY, type CriteriaSet, type CriterionNode, type ScoredBy } from '#shared/domain/criteria-set.ts';
import type { CriterionCode } from '#shared/domain/ids.ts';
import { sumPoints, type Points } from '#shared/kernel/points.ts';

export type SetCounts = {
  readonly sectors: number;
  /** Nodes directly below a sector. */
  readonly criteria: number;
  /** Leaves: what the decision calls a criterion without sub-criteria is a leaf too. */
  readonly leaves: number;
  /** Of the base: what stands outside of it (bonus, penalty) is in `extra`. Parts without points are left out. */
  readonly parts: readonly { readonly part: ScoredBy; readonly points: Points }[];
  readonly base: Points;
  readonly extra: Points;
  /** Appraised leaves with a rule as data, and those that the council scores by hand. */
  readonly computed: number;
  readonly manual: number;
};

/** What a set is made of, in numbers. */
export function countSet(set: CriteriaSet): SetCounts {
  const outside = listExtraCodes(set);
  const leaves = set.nodes.filter((node) => node.scoredBy !== null);
  const sectors = new Set(set.nodes.filter((node) => node.parent === null).map((node) => node.code));
  const inside = leaves.filter((leaf) => !outside.has(leaf.code));
  const parts = SCORED_BY.map((part) => ({ part, points: sum(inside.filter((leaf) => leaf.scoredBy === part)) }));
  return {
    sectors: sectors.size,
    criteria: set.nodes.filter((node) => node.parent !== null && sectors.has(node.parent)).length,
    leaves: leaves.length,
    parts: parts.filter(({ points }) => points > 0),
    base: sum(inside),
    extra: sum(leaves.filter((leaf) => outside.has(leaf.code))),
    ...countRules(set),
  };
}

const sum = (nodes: readonly CriterionNode[]): Points => sumPoints(nodes.map((node) => node.max));

/** Codes of all nodes in branches that stand outside the base maximum. */
function listExtraCodes(set: CriteriaSet): ReadonlySet<CriterionCode> {
  const outside = new Set<CriterionCode>();
  for (const node of set.nodes) if (node.extra !== undefined || (node.parent !== null && outside.has(node.parent))) outside.add(node.code);
  return outside;
}

import { listAppraisedLeaves, type CriteriaSet, type CriterionNode } from '#shared/domain/criteria-set.ts';
import type { CriterionCode } from '#shared/domain/ids.ts';

/** A criterion, and the cell that stands for it: its own, or the first below it. */
export type CriterionPlace = { readonly node: CriterionNode; readonly cell: CriterionCode };

/** The criteria under which the council appraises something, in the order of the decision. */
export function listCriteria(set: CriteriaSet): readonly CriterionPlace[] {
  const parents = new Map(set.nodes.map((node) => [node.code, node.parent]));
  const cells = new Map<CriterionCode, CriterionCode>();
  for (const leaf of listAppraisedLeaves(set)) {
    for (let at: CriterionCode | null = leaf.code; at !== null && !cells.has(at); at = parents.get(at) ?? null) cells.set(at, leaf.code);
  }
  return set.nodes.flatMap((node) => {
    const cell = cells.get(node.code);
    return cell === undefined ? [] : [{ node, cell }];
  });
}

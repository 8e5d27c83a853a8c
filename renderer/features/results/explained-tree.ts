import type { ExplainedNode } from '#shared/ipc/result-views.ts';
import type { Points } from '#shared/kernel/points.ts';
import type { CriterionCode } from '#shared/domain/ids.ts';

export type ExplainedRow = { readonly node: ExplainedNode; readonly depth: number; readonly isOpen: boolean };

/** The nodes that are in sight: those whose parents are all open, in reading order. A leaf opens too, to its scores. */
export function listExplained(nodes: readonly ExplainedNode[], open: ReadonlySet<CriterionCode>): readonly ExplainedRow[] {
  const depths = new Map<CriterionCode, number>();
  const rows: ExplainedRow[] = [];
  for (const node of nodes) {
    const above = node.parent === null ? -1 : depths.get(node.parent);
    if (above === undefined || (node.parent !== null && !open.has(node.parent))) continue;
    depths.set(node.code, above + 1);
    rows.push({ node, depth: above + 1, isOpen: open.has(node.code) });
  }
  return rows;
}

export function toggleNode(open: ReadonlySet<CriterionCode>, code: CriterionCode): ReadonlySet<CriterionCode> {
  const next = new Set(open);
  if (!next.delete(code)) next.add(code);
  return next;
}

/** The maximum that applies. A cell that is missing or in conflict applies all the same: only sums leave it out until it is settled. */
export const applicableMaxOf = ({ leaf, max, applicableMax }: ExplainedNode): Points => (leaf?.standing === 'missing' || leaf?.standing === 'conflict' ? max : applicableMax);

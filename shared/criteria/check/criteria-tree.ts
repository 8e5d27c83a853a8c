import type { CriteriaSet, CriterionNode } from '../../domain/criteria-set.ts';
import type { CriterionCode } from '../../domain/ids.ts';

/**
 * Where a problem stands: a part of the node with this index, or of the set itself (null). `member` is the name of the
 * member as the format writes it (`max`, `scoring`, `figures`), so that a spreadsheet can answer with a cell.
 */
export type Locate = (index: number | null, member: string) => string;

export type CriteriaTree = {
  /** First index of each code. */
  readonly positions: ReadonlyMap<CriterionCode, number>;
  readonly children: ReadonlyMap<CriterionCode | null, readonly CriterionNode[]>;
  /** 1 is a sector. A node whose parent is missing counts as a sector: its own fault is reported elsewhere. */
  readonly depths: ReadonlyMap<CriterionCode, number>;
};

/** One node with all that its checks look at. */
export type NodeCheck = { readonly node: CriterionNode; readonly index: number; readonly tree: CriteriaTree; readonly locate: Locate };

export function indexTree(set: CriteriaSet): CriteriaTree {
  const positions = new Map<CriterionCode, number>();
  const children = new Map<CriterionCode | null, CriterionNode[]>();
  const depths = new Map<CriterionCode, number>();
  for (const [index, node] of set.nodes.entries()) {
    if (!positions.has(node.code)) positions.set(node.code, index);
    depths.set(node.code, node.parent === null ? 1 : (depths.get(node.parent) ?? 0) + 1);
    const siblings = children.get(node.parent);
    if (siblings === undefined) children.set(node.parent, [node]);
    else siblings.push(node);
  }
  return { positions, children, depths };
}

export const isLeaf = (node: CriterionNode, tree: CriteriaTree): boolean => !tree.children.has(node.code);

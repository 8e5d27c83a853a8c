import type { CriteriaSet, CriterionNode } from '#shared/domain/criteria-set.ts';
import type { CriterionCode } from '#shared/domain/ids.ts';

/** A line of a criteria set's tree as it is drawn. `level` counts from 1. */
export type SetRow = {
  readonly node: CriterionNode;
  readonly level: number;
  /** null on a leaf: there is nothing to fold. */
  readonly isOpen: boolean | null;
  /** Problems of the node itself, and of all that is folded away below it. */
  readonly problems: number;
};

/** The tree in reading order without what stands below a folded node. */
export function listSetRows(set: CriteriaSet, folded: ReadonlySet<CriterionCode>, problems: ReadonlyMap<CriterionCode, number>): readonly SetRow[] {
  const parents = new Set(set.nodes.map((node) => node.parent));
  const levels = new Map<CriterionCode, number>();
  const hidden = new Set<CriterionCode>();
  return set.nodes.flatMap((node): readonly SetRow[] => {
    const level = node.parent === null ? 1 : (levels.get(node.parent) ?? 0) + 1;
    levels.set(node.code, level);
    if (node.parent !== null && (hidden.has(node.parent) || folded.has(node.parent))) {
      hidden.add(node.code);
      return [];
    }
    const isOpen = parents.has(node.code) ? !folded.has(node.code) : null;
    return [{ node, level, isOpen, problems: (problems.get(node.code) ?? 0) + (isOpen === false ? countBelow(set, node.code, problems) : 0) }];
  });
}

function countBelow(set: CriteriaSet, top: CriterionCode, problems: ReadonlyMap<CriterionCode, number>): number {
  const below = new Set<CriterionCode | null>([top]);
  let count = 0;
  for (const node of set.nodes) {
    if (!below.has(node.parent)) continue;
    below.add(node.code);
    count += problems.get(node.code) ?? 0;
  }
  return count;
}

/** The folds that are left when `code` is to be seen: nothing above it stays folded. */
export function unfoldTo(set: CriteriaSet, folded: ReadonlySet<CriterionCode>, code: CriterionCode): ReadonlySet<CriterionCode> {
  const parents = new Map(set.nodes.map((node) => [node.code, node.parent]));
  const left = new Set(folded);
  const seen = new Set<CriterionCode>();
  for (let above = parents.get(code) ?? null; above !== null && !seen.has(above); above = parents.get(above) ?? null) {
    seen.add(above);
    left.delete(above);
  }
  return left;
}

/** What a key does to the tree: another node is chosen, or the chosen one is folded or unfolded. null: the key is not the tree's. */
export type TreeAct = { readonly kind: 'choose'; readonly code: CriterionCode } | { readonly kind: 'fold' | 'unfold'; readonly code: CriterionCode };

/** The keys of a tree as assistive programs know them. With nothing chosen each begins at the first row. */
export function readTreeKey(rows: readonly SetRow[], selected: CriterionCode | null, key: string): TreeAct | null {
  const first = rows[0];
  if (first === undefined) return null;
  const place = rows.findIndex((row) => row.node.code === selected);
  const row = rows[place];
  /** Beyond either end stays at it. */
  const choose = (at: number): TreeAct => ({ kind: 'choose', code: rows[Math.min(at, rows.length - 1)]?.node.code ?? first.node.code });
  switch (key) {
    case 'ArrowDown':
      return choose(place + 1);
    case 'ArrowUp':
      return choose(place - 1);
    case 'PageDown':
      return choose(place + 10);
    case 'PageUp':
      return choose(place - 10);
    case 'Home':
      return choose(0);
    case 'End':
      return choose(rows.length - 1);
    case 'ArrowRight':
      if (row?.isOpen === false) return { kind: 'unfold', code: row.node.code };
      return row?.isOpen === true ? choose(place + 1) : null;
    case 'ArrowLeft':
      if (row?.isOpen === true) return { kind: 'fold', code: row.node.code };
      return row === undefined || row.node.parent === null ? null : { kind: 'choose', code: row.node.parent };
    default:
      return null;
  }
}

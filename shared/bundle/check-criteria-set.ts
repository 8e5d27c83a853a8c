import type { CriteriaSet, CriterionNode } from '../domain/criteria-set.ts';
import type { CriterionCode } from '../domain/ids.ts';
import { sumPoints } from '../kernel/points.ts';
import type { ContentProblem } from '../problem/content-problem.ts';
import { listRepeats, type Findings } from './findings.ts';
import { joinPath } from './json-path.ts';

/**
 * The meaning of a criteria set: one tree, parents first, scores only at the leaves. Children that do not add up to
 * their parent are a warning: decisions were printed with such sums, and a printed sum is reported, never repaired.
 */
export function checkCriteriaSet(set: CriteriaSet, where: string): Findings {
  const tree = indexTree(set);
  const faults = [
    ...listRepeats({
      items: set.nodes,
      keyOf: (node) => node.code,
      problemOf: (node, places) => ({ type: 'criterion-repeated', code: node.code, ...places }),
      where,
      path: ['nodes'],
    }),
    ...set.nodes.flatMap((node, index) => listNodeFaults({ node, index, tree, where })),
  ];
  return { faults, warnings: set.nodes.flatMap((node, index) => listSumWarnings({ node, index, tree, where })) };
}

type Tree = {
  /** First index of each code. */
  readonly positions: ReadonlyMap<CriterionCode, number>;
  readonly children: ReadonlyMap<CriterionCode, readonly CriterionNode[]>;
};
type NodeCheck = { readonly node: CriterionNode; readonly index: number; readonly tree: Tree; readonly where: string };

function indexTree(set: CriteriaSet): Tree {
  const positions = new Map<CriterionCode, number>();
  const children = new Map<CriterionCode, CriterionNode[]>();
  for (const [index, node] of set.nodes.entries()) {
    if (!positions.has(node.code)) positions.set(node.code, index);
    if (node.parent === null) continue;
    const siblings = children.get(node.parent);
    if (siblings === undefined) children.set(node.parent, [node]);
    else siblings.push(node);
  }
  return { positions, children };
}

function listNodeFaults({ node, index, tree, where }: NodeCheck): readonly ContentProblem[] {
  const at = (member: string): string => joinPath(where, ['nodes', index, member]);
  const { code } = node;
  const faults: ContentProblem[] = [...listParentFaults({ node, index, tree, where })];
  const isLeaf = !tree.children.has(code);
  if (isLeaf && node.scoredBy === null) faults.push({ type: 'criterion-leaf-without-scorer', where: at('scoredBy'), code });
  if (!isLeaf && node.scoredBy !== null) faults.push({ type: 'criterion-inner-with-scorer', where: at('scoredBy'), code, found: node.scoredBy });
  if (node.max < 0) faults.push({ type: 'criterion-max-negative', where: at('max'), code, found: node.max });
  if (node.step !== null && node.step <= 0) faults.push({ type: 'criterion-step-not-positive', where: at('step'), code, found: node.step });
  const figures = listRepeats({
    items: node.figures,
    keyOf: (figure) => figure.name,
    problemOf: (figure, places) => ({ type: 'figure-repeated', where: places.where, name: figure.name }),
    where,
    path: ['nodes', index, 'figures'],
  });
  return [...faults, ...figures];
}

/** A parent that stands before its children makes a circle impossible. */
function listParentFaults({ node, index, tree, where }: NodeCheck): readonly ContentProblem[] {
  if (node.parent === null) return [];
  const position = tree.positions.get(node.parent);
  const facts = { where: joinPath(where, ['nodes', index, 'parent']), code: node.code, parent: node.parent };
  if (position === undefined) return [{ type: 'criterion-parent-missing', ...facts }];
  return position < index ? [] : [{ type: 'criterion-parent-after-child', ...facts }];
}

function listSumWarnings({ node, index, tree, where }: NodeCheck): readonly ContentProblem[] {
  const children = tree.children.get(node.code);
  if (children === undefined) return [];
  const found = sumPoints(children.map((child) => child.max));
  if (found === node.max) return [];
  return [{ type: 'criterion-sum-differs', where: joinPath(where, ['nodes', index, 'max']), code: node.code, expected: node.max, found }];
}

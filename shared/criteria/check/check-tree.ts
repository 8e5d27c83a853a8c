import type { CriteriaSet } from '../../domain/criteria-set.ts';
import type { CriterionCode } from '../../domain/ids.ts';
import type { ContentProblem } from '../../problem/content-problem.ts';
import type { CriteriaProblem } from '../../problem/criteria-problem.ts';
import { isLeaf, type Locate, type NodeCheck } from './criteria-tree.ts';

type TreeProblem = ContentProblem | CriteriaProblem;

/** A code that two nodes bear: nothing could say which one a score belongs to. */
export function listRepeatedCodes(set: CriteriaSet, locate: Locate): readonly TreeProblem[] {
  const firsts = new Map<CriterionCode, number>();
  return set.nodes.flatMap(({ code }, index): readonly TreeProblem[] => {
    const first = firsts.get(code);
    if (first === undefined) firsts.set(code, index);
    return first === undefined ? [] : [{ type: 'criterion-repeated', where: locate(index, 'code'), code, first: locate(first, 'code') }];
  });
}

/** One tree, parents first, scores only at the leaves, points outside the base only for whole sectors. */
export function listNodeFaults(check: NodeCheck): readonly TreeProblem[] {
  return [...listParentFaults(check), ...listScorerFaults(check), ...listNumberFaults(check), ...listFigureRepeats(check)];
}

/** A parent that stands before its children makes a circle impossible. */
function listParentFaults({ node, index, tree, locate }: NodeCheck): readonly TreeProblem[] {
  if (node.parent === null) return [];
  const position = tree.positions.get(node.parent);
  const facts = { where: locate(index, 'parent'), code: node.code, parent: node.parent };
  if (position === undefined) return [{ type: 'criterion-parent-missing', ...facts }];
  return position < index ? [] : [{ type: 'criterion-parent-after-child', ...facts }];
}

function listScorerFaults({ node, index, tree, locate }: NodeCheck): readonly TreeProblem[] {
  const { code, scoredBy, scoring, extra, parent } = node;
  const faults: TreeProblem[] = [];
  const isScored = isLeaf(node, tree);
  if (isScored && scoredBy === null) faults.push({ type: 'criterion-leaf-without-scorer', where: locate(index, 'scoredBy'), code });
  if (!isScored && scoredBy !== null) faults.push({ type: 'criterion-inner-with-scorer', where: locate(index, 'scoredBy'), code, found: scoredBy });
  if (!isScored && scoring !== undefined) faults.push({ type: 'rule-on-inner-node', where: locate(index, 'scoring'), code });
  if (extra !== undefined && parent !== null) faults.push({ type: 'extra-below-sector', where: locate(index, 'extra'), code, extra });
  return faults;
}

function listNumberFaults({ node, index, locate }: NodeCheck): readonly TreeProblem[] {
  const { code, max, step } = node;
  const faults: TreeProblem[] = [];
  if (max < 0) faults.push({ type: 'criterion-max-negative', where: locate(index, 'max'), code, found: max });
  if (step !== null && step <= 0) faults.push({ type: 'criterion-step-not-positive', where: locate(index, 'step'), code, found: step });
  return faults;
}

function listFigureRepeats({ node, index, locate }: NodeCheck): readonly TreeProblem[] {
  const names = node.figures.map((figure) => figure.name);
  return names.flatMap((name, position): readonly TreeProblem[] =>
    names.indexOf(name) === position ? [] : [{ type: 'figure-repeated', where: locate(index, 'figures'), name }]);
}

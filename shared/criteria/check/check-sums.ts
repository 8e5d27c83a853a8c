import { sumPoints } from '../../kernel/points.ts';
import type { MeaningProblem } from '../../bundle/findings.ts';
import type { NodeCheck } from './criteria-tree.ts';

/** Decisions were printed whose parts do not add up: both numbers are told, and neither is changed. */
export function listSumWarnings({ node, index, tree, locate }: NodeCheck): readonly MeaningProblem[] {
  const { code, max, gather, step } = node;
  const children = tree.children.get(code);
  const warnings: MeaningProblem[] = [];
  const found = children === undefined ? max : sumPoints(children.map((child) => child.max));
  if (found !== max) warnings.push({ type: 'criterion-sum-differs', where: locate(index, 'max'), code, expected: max, found });
  if (gather !== undefined && children === undefined) warnings.push({ type: 'gather-on-leaf', where: locate(index, 'gather'), code });
  else if (gather !== undefined && gather !== max) warnings.push({ type: 'gather-differs', where: locate(index, 'gather'), code, max, found: gather });
  // The full maximum may be given all the same (`checkScore`); that it is no step may be a misprint of either.
  if (step !== null && step > 0 && max % step !== 0) warnings.push({ type: 'step-uneven', where: locate(index, 'step'), code, step, max });
  return warnings;
}

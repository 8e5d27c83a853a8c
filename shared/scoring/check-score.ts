import type { CriterionNode } from '../domain/criteria-set.ts';
import type { Appraisal } from '../domain/scorecard.ts';
import type { WorkProblem } from '../problem/work-problem.ts';

/** What can be wrong with points for a criterion. */
export type ScoreProblem = Extract<WorkProblem, { readonly type: 'points-out-of-range' | 'points-off-step' }>;

/**
 * Whether an appraisal can stand for a criterion: points from zero to the maximum, in the step of the decision. The form
 * shows what this says while a person types, and the process asks it again before it saves. The maximum is always
 * allowed: a decision may give 0.75 in steps of 0.5. That a reason is missing is no fault here; it is a state of the
 * cell (`cell-state.ts`), so that nothing typed is lost.
 */
export function checkScore(node: CriterionNode, appraisal: Appraisal): readonly ScoreProblem[] {
  if (appraisal.kind !== 'scored') return [];
  const { max, step } = node;
  const found = appraisal.points;
  const problems: ScoreProblem[] = [];
  if (found < 0 || found > max) problems.push({ type: 'points-out-of-range', where: node.code, max, found });
  if (step !== null && step > 0 && found !== max && found % step !== 0) problems.push({ type: 'points-off-step', where: node.code, step, found });
  return problems;
}

import { typedPoints, type CellDraft } from '#renderer/stores/cell-draft.ts';
import type { CriterionNode } from '#shared/domain/criteria-set.ts';
import { parsePoints, ZERO_POINTS, type Points } from '#shared/kernel/points.ts';
import { stepPoints } from '#shared/scoring/step-points.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';
import type { PointsStep } from './read-step-key.ts';

/** The form after a step in its points; null where what is typed is no number: it is not thrown away. */
export function stepDraft(node: CriterionNode, draft: CellDraft, step: PointsStep, decimal: ',' | '.'): Pick<CellDraft, 'points' | 'isNotApplicable'> | null {
  const typed = draft.isNotApplicable ? 'empty' : parsePoints(draft.points);
  if (typeof typed === 'string' && typed !== 'empty') return null;
  return { points: typedPoints(takeStep(node, typed === 'empty' ? null : typed, step), decimal), isNotApplicable: false };
}

function takeStep(node: CriterionNode, points: Points | null, step: PointsStep): Points {
  switch (step) {
    case 'up':
      return stepPoints(node, points, 1);
    case 'down':
      return stepPoints(node, points, -1);
    case 'most':
      return node.max;
    case 'least':
      return ZERO_POINTS;
    default:
      return unreachable(step);
  }
}

import type { CellView } from '#shared/ipc/views.ts';
import { fromExactText } from '#shared/kernel/fraction.ts';
import { evaluateRule, type RuleInputs } from '#shared/scoring/rule/evaluate-rule.ts';
import type { Evaluation } from '#shared/scoring/rule/evaluation.ts';
import { checkSelfScore, type SelfScoreCheck } from '#shared/scoring/check-self-score.ts';
import { readDraft } from '#shared/scoring/read-draft.ts';
import { typedPoints, type CellDraft } from './cell-draft.ts';

/** What the rule makes of the figures: of the unit's own, and of those that stand once the appraiser has corrected some. */
export type DraftWorking = {
  readonly declared: Evaluation;
  readonly accepted: Evaluation;
  /** The appraiser has put at least one figure right. */
  readonly isCorrected: boolean;
  /** Whether the unit's self-score follows from its own figures. */
  readonly selfCheck: SelfScoreCheck;
};

/** null when the criterion has no rule as data: it is scored by hand, by the words of the decision. */
export function workOutDraft(cell: CellView, draft: CellDraft): DraftWorking | null {
  const rule = cell.node.scoring;
  if (rule === undefined) return null;
  const declared = new Map(cell.figures.flatMap(({ name, declared: value }) => (value === null ? [] : [[name, value] as const])));
  const corrections = readDraft(cell, draft).input.figures;
  const accepted = new Map([...declared, ...corrections.map(({ name, value }) => [name, value] as const)]);
  const meanOf = meansOf(cell);
  return {
    declared: evaluateRule(rule, { figures: declared, meanOf }),
    accepted: evaluateRule(rule, { figures: accepted, meanOf }),
    isCorrected: corrections.length > 0,
    selfCheck: checkSelfScore({ node: cell.node, self: cell.self, inputs: { figures: declared, meanOf } }),
  };
}

export const meansOf = ({ means }: Pick<CellView, 'means'>): RuleInputs['meanOf'] => (figure, among) => {
  const found = means.find((one) => one.figure === figure && one.among === among);
  return found?.mean == null ? null : fromExactText(found.mean);
};

/** How the points would stand as the rule computes them; null when it leaves them to the council, or cannot say. */
export function draftComputed(evaluation: Evaluation, decimal: ',' | '.'): Pick<CellDraft, 'points' | 'isNotApplicable'> | null {
  if (evaluation.kind === 'points') return { points: typedPoints(evaluation.points, decimal), isNotApplicable: false };
  return evaluation.kind === 'not-applicable' ? { points: '', isNotApplicable: true } : null;
}

/**
 * A figure is put right. Points that stood as the rule computed them before are computed anew with it; points that the
 * appraiser has chosen otherwise stay. `isScoring`: the correction is itself a judgement (an option picked, yes or no
 * said), so that points not given yet are filled in too.
 */
export function correctFigure(cell: CellView, draft: CellDraft, correction: { readonly name: string; readonly text: string; readonly decimal: ',' | '.'; readonly isScoring: boolean }): Partial<CellDraft> {
  const figures = { ...draft.figures, [correction.name]: correction.text };
  const before = workOutDraft(cell, draft);
  const after = workOutDraft(cell, { ...draft, figures });
  const computed = after === null ? null : draftComputed(after.accepted, correction.decimal);
  if (before === null || computed === null) return { figures };
  const isEmpty = draft.points.trim() === '' && !draft.isNotApplicable;
  const follows = isEmpty ? correction.isScoring : standsAsComputed(cell, draft, before.accepted);
  return follows ? { figures, ...computed } : { figures };
}

/** True when the form says what the rule computes. */
export function standsAsComputed(cell: CellView, draft: CellDraft, evaluation: Evaluation): boolean {
  const { appraisal } = readDraft(cell, draft);
  if (evaluation.kind === 'points') return appraisal.kind === 'scored' && appraisal.points === evaluation.points;
  return evaluation.kind === 'not-applicable' && appraisal.kind === 'not-applicable';
}

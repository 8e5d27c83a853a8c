import type { CriterionNode } from '#shared/domain/criteria-set.ts';
import type { Appraisal } from '#shared/domain/scorecard.ts';
import type { SelfScore } from '#shared/domain/submission.ts';
import type { CellLine, CellView, UnitLine } from '#shared/ipc/views.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { checkScore } from '#shared/scoring/check-score.ts';
import type { SelfScoreCheck } from '#shared/scoring/check-self-score.ts';
import type { ScoreInput } from './cell-saver.ts';
import { workOutLine } from './work-out-line.ts';

/** What of a line decides whether its self-score may be taken over. */
export type TakableLine = Pick<UnitLine, 'self' | 'appraisal' | 'isMine' | 'hasDraft' | 'exemption' | 'figures' | 'means'>;

/** Why a unit's self-score is not taken over with the others of a selection. */
export type LeftOutWhy =
  | { readonly kind: 'exempt'; readonly reason: string }
  /** `scored`: something stands there already. `unscored`: the unit gives itself nothing. `draft`: something is typed there that is not recorded. */
  | { readonly kind: 'not-mine' | 'scored' | 'unscored' | 'draft' }
  | { readonly kind: 'differs'; readonly expected: Extract<SelfScoreCheck, { readonly kind: 'differs' }>['expected'] }
  /** It cannot stand, or could not be written. An empty list means a fault of the program itself. */
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/**
 * null: the self-score may be taken over. Only what is mine and not scored yet, and never what the figures speak
 * against: neither the unit's own nor those that the appraiser has corrected.
 */
export function whyLeftOut(node: CriterionNode, line: TakableLine): LeftOutWhy | null {
  if (line.exemption !== null) return { kind: 'exempt', reason: line.exemption };
  if (!line.isMine) return { kind: 'not-mine' };
  if (line.hasDraft) return { kind: 'draft' };
  if (line.appraisal.kind !== 'unscored') return { kind: 'scored' };
  if (line.self.kind === 'unscored') return { kind: 'unscored' };
  const problems = checkScore(node, appraisalOf(line.self));
  if (problems.length > 0) return { kind: 'refused', problems };
  const { selfByOwn, selfByStanding } = workOutLine(node, line);
  const against = [selfByOwn, selfByStanding].find((check) => check.kind === 'differs');
  return against === undefined ? null : { kind: 'differs', expected: against.expected };
}

const appraisalOf = (self: SelfScore): Appraisal => (self.kind === 'scored' ? { kind: 'scored', points: self.points } : { kind: self.kind });

/** A cell by itself; what a unit is exempt from is nobody's to appraise. */
export const takableOf = ({ self, score, isMine, draft, figures, means }: CellView): TakableLine => ({ self, appraisal: score.appraisal, isMine, hasDraft: draft !== null, exemption: null, figures, means });

/** As far as the tree of a unit knows: whether the figures speak against it, only the cell tells. */
export const seemsTakable = (node: CriterionNode, line: CellLine): boolean => whyLeftOut(node, { ...line, exemption: null, figures: [], means: [] }) === null;

/** What is written to take the self-score over: reason, question and corrections that stand there stay. */
export function acceptingInput({ unit, node, self, score }: CellView): ScoreInput {
  return { unit, code: node.code, appraisal: appraisalOf(self), reason: score.reason, question: score.question, figures: score.figures };
}

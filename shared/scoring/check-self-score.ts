import type { CriterionNode } from '../domain/criteria-set.ts';
import type { SelfScore } from '../domain/submission.ts';
import { roundToPoints } from '../kernel/fraction.ts';
import type { Points } from '../kernel/points.ts';
import { unreachable } from '../kernel/unreachable.ts';
import { evaluateRule, type RuleInputs } from './rule/evaluate-rule.ts';
import type { Evaluation } from './rule/evaluation.ts';
import { listPossibleScores, type PossibleScores, type Span } from './rule/possible-scores.ts';

type Settled = Extract<Evaluation, { readonly kind: 'points' | 'range' | 'not-applicable' }>;

type PointSpan = { readonly from: Points; readonly to: Points };

/**
 * What the self-score could be while figures are lacking: each from `from` to `to`, both included, rising. `isAll` false:
 * there are more, and these are the nearest to what the unit gave itself.
 */
type PossiblePoints = { readonly kind: 'possible'; readonly spans: readonly PointSpan[]; readonly isAll: boolean; readonly mayNotApply: boolean };

/** As many as a sentence can name. */
const MAX_NAMED = 6;

export type SelfScoreCheck =
  | { readonly kind: 'follows'; readonly expected: Settled }
  | { readonly kind: 'differs'; readonly expected: Settled | PossiblePoints }
  /** `no-rule`: the criterion is scored by hand. `unscored`: the unit gives itself nothing. Else what stands in the way. */
  | { readonly kind: 'cannot-tell'; readonly because: { readonly kind: 'no-rule' | 'unscored' } | Extract<Evaluation, { readonly kind: 'lacking' | 'impossible' }> };

/**
 * Whether a unit's self-score follows from its own figures. With figures lacking it still `differs` where no value of
 * them could lead to it: points that are no option, no sum of items, more than can be reached.
 */
export function checkSelfScore({ node, self, inputs }: { readonly node: CriterionNode; readonly self: SelfScore; readonly inputs: RuleInputs }): SelfScoreCheck {
  const rule = node.scoring;
  if (rule === undefined) return { kind: 'cannot-tell', because: { kind: 'no-rule' } };
  if (self.kind === 'unscored') return { kind: 'cannot-tell', because: { kind: 'unscored' } };
  const evaluation = evaluateRule(rule, inputs);
  switch (evaluation.kind) {
    case 'points':
    case 'range':
    case 'not-applicable':
      return { kind: isExpected(evaluation, self) ? 'follows' : 'differs', expected: evaluation };
    case 'impossible':
    case 'lacking': {
      const possible = listPossibleScores(rule, inputs);
      if (!isStillOpen(evaluation) || isPossible(possible, self)) return { kind: 'cannot-tell', because: evaluation };
      return { kind: 'differs', expected: namePossible(possible, self) };
    }
    default:
      return unreachable(evaluation);
  }
}

type Given = Exclude<SelfScore, { readonly kind: 'unscored' }>;

function isExpected(expected: Settled, self: Given): boolean {
  if (expected.kind === 'not-applicable' || self.kind === 'not-applicable') return expected.kind === self.kind;
  if (expected.kind === 'points') return self.points === expected.points;
  const { from, to, step } = expected;
  if (self.points < from || self.points > to) return false;
  return step === null || self.points === to || (self.points - from) % step === 0;
}

/** Figures of this unit or of others may still come; what cannot be has to be put right first. */
const isStillOpen = (evaluation: Extract<Evaluation, { readonly kind: 'lacking' | 'impossible' }>): boolean => evaluation.kind === 'lacking' || evaluation.why.type === 'mean-unknown';

/** A unit that says that a criterion does not apply to it has no figures for it: that is left to the council. */
function isPossible({ spans }: PossibleScores, self: Given): boolean {
  return self.kind === 'not-applicable' || spans.some((span) => distanceTo(roundSpan(span), self.points) === 0);
}

function namePossible({ spans, mayNotApply }: PossibleScores, self: Given): PossiblePoints {
  const given = self.kind === 'scored' ? self.points : 0;
  const distinct = [...new Map(spans.map(roundSpan).map((span) => [`${span.from}-${span.to}`, span])).values()];
  const nearest = distinct.toSorted((a, b) => distanceTo(a, given) - distanceTo(b, given)).slice(0, MAX_NAMED);
  return { kind: 'possible', spans: nearest.toSorted((a, b) => a.from - b.from || a.to - b.to), isAll: nearest.length === distinct.length, mayNotApply };
}

/** The rounding keeps the order, so that a score inside of a span stays inside. */
const roundSpan = ({ from, to }: Span): PointSpan => ({ from: roundToPoints(from), to: roundToPoints(to) });
const distanceTo = ({ from, to }: PointSpan, points: number): number => Math.max(from - points, points - to, 0);

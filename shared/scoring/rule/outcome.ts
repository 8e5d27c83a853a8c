import { ZERO, fractionFromPoints, largerFraction, multiplyFractions, makeFraction, toExactText, type Fraction } from '../../kernel/fraction.ts';
import { POINT_SCALE, pointsFromInteger, type Points } from '../../kernel/points.ts';
import type { Amount, Evaluation, Working } from './evaluation.ts';
import type { Unsettled } from './read-figure.ts';

/** A score before the one rounding. `from` and `to` are equal where nothing is left to judge; never below zero. */
export type Score = { readonly kind: 'score'; readonly from: Fraction; readonly to: Fraction; readonly step: Points | null; readonly working: Working };
export type Outcome = Score | Extract<Evaluation, { readonly kind: 'not-applicable' }> | Unsettled;

export const toAmount = ({ from, to }: Pick<Score, 'from' | 'to'>): Amount => ({ from: toExactText(from), to: toExactText(to) });

/** Points of a rule as a fraction. No score is below zero, whatever a table says. */
export const pointsOrZero = (points: Points): Fraction => largerFraction(ZERO, fractionFromPoints(points));

export const scoreExactly = (value: Fraction, working: Working): Score => ({ kind: 'score', from: value, to: value, step: null, working });

/** Exactly so many 1/10 000; null where the fraction lies between two. */
export function toWholePoints(fraction: Fraction): Points | null {
  const scaled = multiplyFractions(fraction, makeFraction(POINT_SCALE));
  return scaled.denominator === 1n ? pointsFromInteger(Number(scaled.numerator)) : null;
}

import type { Deduction } from '../../domain/rule.ts';
import {
  ZERO, addFractions, compareFractions, fractionFromDecimal, largerFraction, makeFraction, multiplyFractions, smallerFraction,
  subtractFractions, type Fraction,
} from '../../kernel/fraction.ts';
import type { Points } from '../../kernel/points.ts';
import { pointsOrZero, toWholePoints, type Score } from './outcome.ts';

/** The score or the bounds of a judgement, without how they came about. */
export type Bounds = Omit<Score, 'kind' | 'working'>;

/** Clips both bounds; steps still count from the lower one. */
export function capScore({ from, to, step }: Bounds, cap: Points): Bounds {
  const most = pointsOrZero(cap);
  return { from: smallerFraction(from, most), to: smallerFraction(to, most), step };
}

/** What is taken in all: so many points, and so much of the score before deductions (1/2 for 50 %). */
export type Taken = { readonly points: Fraction; readonly share: Fraction };

/** `count` is whole and not negative. A deduction never adds. */
export function addTaken(taken: Taken, takes: Deduction['takes'], count: Fraction): Taken {
  if (takes.kind === 'points') return { ...taken, points: addFractions(taken.points, multiplyFractions(count, pointsOrZero(takes.points))) };
  const share = largerFraction(ZERO, multiplyFractions(fractionFromDecimal(takes.percent), makeFraction(1, 100)));
  return { ...taken, share: addFractions(taken.share, multiplyFractions(count, share)) };
}

export const NOTHING_TAKEN: Taken = { points: ZERO, share: ZERO };

/** Both bounds lose what is taken, and stop at zero. `isFloored`: the upper one had less than that. */
export function deductFrom({ from, to, step }: Bounds, taken: Taken): Bounds & { readonly isFloored: boolean } {
  const lowest = subtractTaken(from, taken);
  const highest = subtractTaken(to, taken);
  const after = { from: largerFraction(ZERO, lowest), to: largerFraction(ZERO, highest) };
  const isShifted = compareFractions(lowest, ZERO) >= 0;
  return { ...after, step: isShifted && step !== null ? scaleStep(step, taken.share) : null, isFloored: compareFractions(highest, ZERO) < 0 };
}

const subtractTaken = (score: Fraction, { points, share }: Taken): Fraction => subtractFractions(subtractFractions(score, multiplyFractions(score, share)), points);

/** Steps shrink with a share that is taken; one that falls between two 1/10 000 can no longer be named. */
function scaleStep(step: Points, share: Fraction): Points | null {
  const scaled = toWholePoints(multiplyFractions(pointsOrZero(step), subtractFractions(makeFraction(1), share)));
  return scaled === null || scaled <= 0 ? null : scaled;
}

import { addFractions, divideFractions, makeFraction, roundToPoints, ZERO, type Fraction } from '../../kernel/fraction.ts';
import { POINT_SCALE, pointsFromInteger, type Points } from '../../kernel/points.ts';
import type { RoundScores } from './compute-round.ts';
import { countConflicts, countMissing } from './standing.ts';
import { MAX, POINTS, sumSegments, TALLY } from './total-unit.ts';
import type { Sum } from './unit-result.ts';

/** In 1/10 000 of a point; a fraction only where something was gathered. */
type Amount = number | Fraction;
export type SegmentSum = RoundScores['plan']['segments'][number] & { readonly points: Amount; readonly applicable: Amount; readonly open: number };

/** The sums of a unit by segment: the leaves of one sector that one part gives. */
export function listSegmentSums({ plan, totals, gathered }: RoundScores, unit: number): readonly SegmentSum[] {
  return plan.segments.map((segment, at) => {
    const own = { from: at, to: at + 1 };
    const exact = gathered[unit]?.[at] ?? { points: sumSegments(totals, unit, POINTS, own), applicable: sumSegments(totals, unit, MAX, own) };
    const tally = sumSegments(totals, unit, TALLY, own);
    return { ...segment, ...exact, open: countConflicts(tally) + countMissing(tally) };
  });
}

export function addUp(segments: readonly SegmentSum[]): Sum {
  return {
    points: addAmounts(segments.map((segment) => segment.points)),
    max: addAmounts(segments.map((segment) => segment.max)),
    applicableMax: addAmounts(segments.map((segment) => segment.applicable)),
  };
}

/** Exactly, and rounded only for the eye: sums are whole unless something was gathered. */
export function addAmounts(amounts: readonly Amount[]): Points {
  let whole = 0;
  let rest = ZERO;
  for (const amount of amounts) {
    if (typeof amount === 'number') whole += amount;
    else rest = addFractions(rest, amount);
  }
  const points = rest.numerator === 0n ? pointsFromInteger(whole) : null;
  return points ?? roundToPoints(divideFractions(addFractions(rest, makeFraction(whole)), makeFraction(POINT_SCALE)) ?? ZERO);
}

/** Points over the applicable maximum, exactly; null where nothing that applies is settled. */
export function shareOf(segments: readonly SegmentSum[]): Fraction | null {
  return divideFractions(addExactly(segments.map((segment) => segment.points)), addExactly(segments.map((segment) => segment.applicable)));
}

const addExactly = (amounts: readonly Amount[]): Fraction =>
  amounts.reduce<Fraction>((sum, amount) => addFractions(sum, typeof amount === 'number' ? makeFraction(amount) : amount), ZERO);

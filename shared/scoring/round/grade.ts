import type { GradeBand } from '../../domain/policy.ts';
import { compareFractions, fractionFromDecimal, makeFraction, multiplyFractions, type Fraction } from '../../kernel/fraction.ts';

/** The first band, the best first, whose boundary the exact index reaches; null when there is none. Never the rounded index: 89,996 % is not 90 %. */
export function findGrade(bands: readonly GradeBand[], index: Fraction): GradeBand | null {
  const percent = multiplyFractions(index, makeFraction(100));
  return bands.find(({ from }) => from === null || reaches(percent, from)) ?? null;
}

function reaches(percent: Fraction, from: NonNullable<GradeBand['from']>): boolean {
  const comparison = compareFractions(percent, fractionFromDecimal(from.value));
  return comparison > 0 || (comparison === 0 && from.isIncluded);
}

import type { Policy } from '../../domain/policy.ts';
import { fractionFromDecimal, makeFraction, multiplyFractions, roundToDecimals, subtractFractions, type Fraction } from '../../kernel/fraction.ts';

/** The one place where an index is rounded, and only to be shown: `84.41`, in percent, with as many decimals as the policy says. */
export const roundIndex = (index: Fraction, { decimals, mode }: Policy['rounding']): string => roundToDecimals(multiplyFractions(index, makeFraction(100)), decimals, mode);

/** Difference of two indexes as they are shown, so that a reader who subtracts finds the same: 84.41 - 82.47 = 1.94. */
export function subtractShown(shown: string, before: string): string {
  const decimals = Math.max(decimalsOf(shown), decimalsOf(before));
  return roundToDecimals(subtractFractions(fractionFromDecimal(shown), fractionFromDecimal(before)), decimals, 'half-up');
}

const decimalsOf = (decimal: string): number => decimal.split('.')[1]?.length ?? 0;

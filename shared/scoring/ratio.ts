/** An exact fraction of two whole numbers; the denominator is positive. */
export type Ratio = { readonly numerator: number; readonly denominator: number };

/** Compares exactly, by cross-multiplying whole numbers of any size. */
export function compareRatios(a: Ratio, b: Ratio): -1 | 0 | 1 {
  const left = BigInt(a.numerator) * BigInt(b.denominator);
  const right = BigInt(b.numerator) * BigInt(a.denominator);
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/**
 * The one place where an index is rounded: to hundredths of a percent, half away from zero (published indices have two
 * decimals; no decision that was read names the rounding mode). 87.79 / 104 gives 8441, shown as 84,41 %.
 */
export function toHundredthsOfPercent(ratio: Ratio): number {
  const scaled = BigInt(ratio.numerator) * 10_000n;
  const denominator = BigInt(ratio.denominator);
  const magnitude = ((scaled < 0n ? -scaled : scaled) * 2n + denominator) / (denominator * 2n);
  return Number(scaled < 0n ? -magnitude : magnitude);
}

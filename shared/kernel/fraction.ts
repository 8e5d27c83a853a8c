import { MAX_POINTS, POINT_SCALE, ZERO_POINTS, pointsFromInteger, type Points } from './points.ts';

/**
 * An exact fraction of whole numbers of any size: the denominator is positive, both are in lowest terms, so that equal
 * values are equal data. Ratios stay fractions until the one named rounding; floating point would lose what a band's
 * boundary or a tie is decided by.
 */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

/** A fraction as text, numerator and denominator in decimal digits: survives every border between threads, and JSON. */
export type ExactText = { readonly numerator: string; readonly denominator: string };

export const ZERO: Fraction = { numerator: 0n, denominator: 1n };

/** A denominator of zero is a bug: what comes from outside is divided by `divideFractions`. */
export function makeFraction(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
  const [above, below] = [BigInt(numerator), BigInt(denominator)];
  if (below === 0n) throw new Error('a fraction over zero');
  const divisor = findCommonDivisor(above, below) * (below < 0n ? -1n : 1n);
  return { numerator: above / divisor, denominator: below / divisor };
}

export const addFractions = (a: Fraction, b: Fraction): Fraction =>
  makeFraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
export const subtractFractions = (a: Fraction, b: Fraction): Fraction =>
  makeFraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
export const multiplyFractions = (a: Fraction, b: Fraction): Fraction => makeFraction(a.numerator * b.numerator, a.denominator * b.denominator);

/** null when the divisor is zero. */
export const divideFractions = (a: Fraction, b: Fraction): Fraction | null =>
  b.numerator === 0n ? null : makeFraction(a.numerator * b.denominator, a.denominator * b.numerator);

/** Exactly, by cross-multiplication. */
export function compareFractions(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const [left, right] = [a.numerator * b.denominator, b.numerator * a.denominator];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

export const smallerFraction = (a: Fraction, b: Fraction): Fraction => (compareFractions(a, b) <= 0 ? a : b);
export const largerFraction = (a: Fraction, b: Fraction): Fraction => (compareFractions(a, b) >= 0 ? a : b);

/** An exact decimal with a dot, `95.5`; null for any other text. */
export function parseFraction(text: string): Fraction | null {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) return null;
  const decimals = match[3] ?? '';
  const magnitude = BigInt(`${match[2] ?? ''}${decimals}`);
  return makeFraction(match[1] === '-' ? -magnitude : magnitude, 10n ** BigInt(decimals.length));
}

/** A decimal that its schema has already let through (`decimalSchema`); any other text is a bug. */
export function fractionFromDecimal(text: string): Fraction {
  const fraction = parseFraction(text);
  if (fraction === null) throw new Error(`not a decimal: ${text}`);
  return fraction;
}

/** In whole points: `9535` is 9535/10000. */
export const fractionFromPoints = (points: Points): Fraction => makeFraction(points, POINT_SCALE);

/**
 * THE one rounding of a score: to 1/10 000 of a point, half away from zero (no decision that was read names a mode).
 * What lies beyond what points may be becomes the nearest points there are.
 */
export function roundToPoints(fraction: Fraction): Points {
  const rounded = divideRounded(fraction.numerator * BigInt(POINT_SCALE), fraction.denominator, 'half-up');
  const limit = BigInt(MAX_POINTS);
  const bounded = rounded > limit ? limit : rounded < -limit ? -limit : rounded;
  return pointsFromInteger(Number(bounded)) ?? ZERO_POINTS;
}

/** `half-up`: away from zero; `half-even`: to the even neighbour; `down`: what is behind the last decimal is cut off. */
export type RoundingMode = 'half-up' | 'half-even' | 'down';

/** An exact decimal with a dot and so many decimals, `84.41`; never `-0.00`. */
export function roundToDecimals(fraction: Fraction, decimals: number, mode: RoundingMode): string {
  const rounded = divideRounded(fraction.numerator * 10n ** BigInt(decimals), fraction.denominator, mode);
  const digits = String(rounded < 0n ? -rounded : rounded).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return `${rounded < 0n ? '-' : ''}${whole}${decimals === 0 ? '' : `.${digits.slice(-decimals)}`}`;
}

export const toExactText = ({ numerator, denominator }: Fraction): ExactText => ({ numerator: String(numerator), denominator: String(denominator) });
export const fromExactText = ({ numerator, denominator }: ExactText): Fraction => makeFraction(BigInt(numerator), BigInt(denominator));

/** The denominator is positive. */
function divideRounded(numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
  const magnitude = numerator < 0n ? -numerator : numerator;
  const [whole, twiceRest] = [magnitude / denominator, (magnitude % denominator) * 2n];
  const isHalf = twiceRest === denominator;
  const isUp = mode !== 'down' && (twiceRest > denominator || (isHalf && (mode === 'half-up' || whole % 2n === 1n)));
  const rounded = isUp ? whole + 1n : whole;
  return numerator < 0n ? -rounded : rounded;
}

/** Positive; never zero where one of the two is not. */
function findCommonDivisor(a: bigint, b: bigint): bigint {
  let [left, right] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (right !== 0n) [left, right] = [right, left % right];
  return left;
}

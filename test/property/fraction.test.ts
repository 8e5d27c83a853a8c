import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addFractions, compareFractions, divideFractions, fractionFromDecimal, fractionFromPoints, fromExactText, makeFraction, multiplyFractions, parseFraction,
  roundToDecimals, roundToPoints, subtractFractions, toExactText, ZERO, type Fraction,
} from '#shared/kernel/fraction.ts';
import { MAX_POINTS, pointsFromInteger, pointsToDecimal, ZERO_POINTS } from '#shared/kernel/points.ts';

const whole = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n });
const notZero = whole.filter((value) => value !== 0n);
const fraction = fc.tuple(whole, notZero).map(([above, below]) => makeFraction(above, below));
const points = fc.integer({ min: -MAX_POINTS, max: MAX_POINTS }).map((value) => pointsFromInteger(value) ?? ZERO_POINTS);
const ONE = makeFraction(1);

/** Without dividing: a/b and c/d are one value when a x d is c x b. */
const isSame = (a: Fraction, b: Fraction): boolean => a.numerator * b.denominator === b.numerator * a.denominator;

describe('fractions', () => {
  it('have a positive denominator and nothing left to cancel, so that equal values are equal data', () => {
    fc.assert(fc.property(whole, notZero, notZero, (above, below, factor) => {
      const made = makeFraction(above, below);
      expect(made.denominator > 0n).toBe(true);
      expect(made.numerator * below).toBe(above * made.denominator);
      expect(makeFraction(above * factor, below * factor)).toEqual(made);
    }));
  });

  it('obey the laws of a field', () => {
    fc.assert(fc.property(fraction, fraction, fraction, (a, b, c) => {
      expect(addFractions(a, b)).toEqual(addFractions(b, a));
      expect(addFractions(addFractions(a, b), c)).toEqual(addFractions(a, addFractions(b, c)));
      expect(multiplyFractions(a, b)).toEqual(multiplyFractions(b, a));
      expect(multiplyFractions(a, addFractions(b, c))).toEqual(addFractions(multiplyFractions(a, b), multiplyFractions(a, c)));
      expect(subtractFractions(addFractions(a, b), b)).toEqual(a);
      expect(addFractions(a, ZERO)).toEqual(a);
      expect(multiplyFractions(a, ONE)).toEqual(a);
      const quotient = divideFractions(a, b);
      if (b.numerator === 0n) expect(quotient).toBeNull();
      else expect(quotient === null ? null : multiplyFractions(quotient, b)).toEqual(a);
    }));
  });

  it('are in one order, which sums and positive factors keep', () => {
    fc.assert(fc.property(fraction, fraction, fraction, (a, b, c) => {
      expect(compareFractions(a, b) + compareFractions(b, a)).toBe(0);
      expect(compareFractions(a, b) === 0).toBe(isSame(a, b));
      expect(compareFractions(addFractions(a, c), addFractions(b, c))).toBe(compareFractions(a, b));
      if (c.numerator > 0n) expect(compareFractions(multiplyFractions(a, c), multiplyFractions(b, c))).toBe(compareFractions(a, b));
      if (compareFractions(a, b) < 0 && compareFractions(b, c) < 0) expect(compareFractions(a, c)).toBe(-1);
    }));
  });

  it('read points and decimals as what they are, and nothing else', () => {
    fc.assert(fc.property(points, (value) => {
      expect(fractionFromDecimal(pointsToDecimal(value))).toEqual(fractionFromPoints(value));
      expect(roundToPoints(fractionFromPoints(value))).toBe(value);
    }));
    expect(parseFraction('-0.50')).toEqual({ numerator: -1n, denominator: 2n });
    expect(parseFraction('-0')).toEqual(ZERO);
    for (const text of ['', '-', '.5', '5.', '1e3', '1,5', ' 1', '+1', '0x1', '1/2', '−1', 'NaN']) expect(parseFraction(text)).toBeNull();
    expect(() => fractionFromDecimal('1,5')).toThrow('1,5');
    expect(() => makeFraction(1, 0)).toThrow('zero');
  });

  it('come back from text as they were', () => {
    fc.assert(fc.property(fraction, (value) => {
      expect(fromExactText(toExactText(value))).toEqual(value);
      expect(JSON.parse(JSON.stringify(toExactText(value)))).toEqual(toExactText(value));
    }));
  });
});

describe('the one rounding to points', () => {
  it('moves by half of 1/10 000 at most, and away from zero where it lies in the middle', () => {
    fc.assert(fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 9n }), (above, below) => {
      const value = makeFraction(above, below * 10_000n);
      const rounded = roundToPoints(value);
      if (Math.abs(rounded) === MAX_POINTS) return;
      const twiceOff = (BigInt(rounded) * below - above) * 2n;
      expect(twiceOff <= below && twiceOff >= -below).toBe(true);
      if (twiceOff === below) expect(above > 0n).toBe(true);
      if (twiceOff === -below) expect(above < 0n).toBe(true);
    }));
    expect([1, -1, 3, -3].map((half) => roundToPoints(makeFraction(half, 20_000)))).toEqual([1, -1, 2, -2]);
  });

  it('keeps the order, and stops at the most that points may be', () => {
    fc.assert(fc.property(fraction, fraction, (a, b) => {
      if (compareFractions(a, b) <= 0) expect(roundToPoints(a)).toBeLessThanOrEqual(roundToPoints(b));
    }));
    expect(roundToPoints(makeFraction(10n ** 30n))).toBe(MAX_POINTS);
    expect(roundToPoints(makeFraction(-(10n ** 30n)))).toBe(-MAX_POINTS);
    expect(Object.is(roundToPoints(makeFraction(-1, 10n ** 9n)), 0)).toBe(true);
  });
});

describe('rounding for eyes', () => {
  it.each([
    ['0.125', 2, '0.13', '0.12', '0.12'], ['0.375', 2, '0.38', '0.38', '0.37'], ['-0.125', 2, '-0.13', '-0.12', '-0.12'], ['0.005', 2, '0.01', '0.00', '0.00'],
    ['-0.004', 2, '0.00', '0.00', '0.00'], ['2.5', 0, '3', '2', '2'], ['99.995', 2, '100.00', '100.00', '99.99'], ['0.999999', 4, '1.0000', '1.0000', '0.9999'], ['12', 3, '12.000', '12.000', '12.000'],
  ] as const)('%s with %i decimals is %s half up, %s half even, %s cut off', (...[text, decimals, up, even, down]) => {
    const value = fractionFromDecimal(text);
    expect([roundToDecimals(value, decimals, 'half-up'), roundToDecimals(value, decimals, 'half-even'), roundToDecimals(value, decimals, 'down')]).toEqual([up, even, down]);
  });

  it('is the nearest decimal there is, in every mode but cutting off', () => {
    fc.assert(fc.property(fraction, fc.integer({ min: 0, max: 6 }), fc.constantFrom('half-up' as const, 'half-even' as const, 'down' as const), (value, decimals, mode) => {
      const unit = makeFraction(1, 10n ** BigInt(decimals));
      const text = roundToDecimals(value, decimals, mode);
      const off = subtractFractions(fractionFromDecimal(text), value);
      const distance = off.numerator < 0n ? subtractFractions(ZERO, off) : off;
      expect(compareFractions(distance, mode === 'down' ? unit : multiplyFractions(unit, makeFraction(1, 2)))).toBeLessThanOrEqual(0);
      if (mode === 'down') expect(off.numerator * value.numerator <= 0n).toBe(true);
      expect(text).toMatch(decimals === 0 ? /^-?\d+$/u : new RegExp(`^-?\\d+\\.\\d{${decimals}}$`, 'u'));
      expect(text).not.toMatch(/^-0(?:\.0+)?$/u);
    }));
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_POINTS, parsePoints, pointsFromInteger, pointsToDecimal, type Points } from '#shared/kernel/points.ts';
import { compareRatios, toHundredthsOfPercent } from '#shared/scoring/ratio.ts';
import { formatPoints, VI_NUMBERS } from '#renderer/text/format.ts';

const points = fc.integer({ min: -MAX_POINTS, max: MAX_POINTS }).map((value) => pointsFromInteger(value) ?? (0 as Points));

describe('points', () => {
  it('read back as they were written, with a comma or a dot', () => {
    fc.assert(fc.property(points, (value) => {
      expect(parsePoints(pointsToDecimal(value))).toBe(value);
      expect(parsePoints(pointsToDecimal(value).replace('.', ','))).toBe(value);
    }));
  });

  it('read back as the screen shows them', () => {
    fc.assert(fc.property(points, (value) => {
      expect(parsePoints(formatPoints(value, VI_NUMBERS).replaceAll('.', ''))).toBe(value);
    }));
  });

  it.each([['', 'empty'], ['  ', 'empty'], ['1.5.2', 'not-a-number'], ['1e3', 'not-a-number'], ['một', 'not-a-number'], ['0,00001', 'too-many-decimals'], ['999999', 'too-large'], ['--1', 'not-a-number'], ['1 000', 'not-a-number']])('refuses %j as %s', (text, problem) => {
    expect(parsePoints(text)).toBe(problem);
  });

  it.each([['0,95', 9500], ['.5', 'not-a-number'], ['1,', 10_000], ['0,9500000', 9500], ['\u22120,25', -2500], [' 2 ', 20_000]])('reads %j as %s', (text, value) => {
    expect(parsePoints(text)).toBe(value);
  });

  it('never become minus zero', () => {
    expect(Object.is(pointsFromInteger(-0), 0)).toBe(true);
    expect(Object.is(parsePoints('-0'), 0)).toBe(true);
  });
});

describe('an index', () => {
  it('is the exact ratio rounded half up to hundredths of a percent', () => {
    expect(toHundredthsOfPercent({ numerator: 877_900, denominator: 1_040_000 })).toBe(8441);
    expect(toHundredthsOfPercent({ numerator: 1, denominator: 20_000 })).toBe(1);
    expect(toHundredthsOfPercent({ numerator: 1, denominator: 20_001 })).toBe(0);
  });

  it('orders as the exact fractions do', () => {
    const ratio = fc.record({ numerator: fc.integer({ min: 0, max: 1e9 }), denominator: fc.integer({ min: 1, max: 1e9 }) });
    fc.assert(fc.property(ratio, ratio, (a, b) => {
      const exact = BigInt(a.numerator) * BigInt(b.denominator) - BigInt(b.numerator) * BigInt(a.denominator);
      expect(compareRatios(a, b)).toBe(exact === 0n ? 0 : exact < 0n ? -1 : 1);
      if (exact < 0n) expect(toHundredthsOfPercent(a)).toBeLessThanOrEqual(toHundredthsOfPercent(b));
    }));
  });
});

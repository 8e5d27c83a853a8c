import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_POINTS, parsePoints, pointsFromInteger, pointsToDecimal, type Points } from '#shared/kernel/points.ts';
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

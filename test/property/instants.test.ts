import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INSTANT_TEXT, isInstant } from '#shared/domain/ids.ts';

const two = (most: number) => fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(2, '0'));
/** Months, days and hours beyond what a calendar has are among them. */
const instantText = fc
  .tuple(fc.integer({ min: 0, max: 9999 }), two(14), two(33), two(25), two(61), two(61), fc.integer({ min: 0, max: 999 }))
  .map(([year, month, day, hour, minute, second, milli]) => `${String(year).padStart(4, '0')}-${month}-${day}T${hour}:${minute}:${second}.${String(milli).padStart(3, '0')}Z`);

describe('a moment', () => {
  it('is one exactly when the calendar has it', () => {
    fc.assert(
      fc.property(instantText, (text) => {
        expect(text).toMatch(INSTANT_TEXT);
        const moment = Date.parse(text);
        expect(isInstant(text)).toBe(!Number.isNaN(moment) && new Date(moment).toISOString() === text);
      }),
    );
  });

  it.each([
    ['2024-02-29T00:00:00.000Z', true], ['2025-02-29T00:00:00.000Z', false], ['2025-04-31T00:00:00.000Z', false], ['2025-12-31T23:59:59.999Z', true],
    ['2025-01-01T24:00:00.000Z', false], ['2025-13-01T00:00:00.000Z', false], ['2025-01-01T00:00:00Z', false], ['2025-01-01T00:00:00.000+07:00', false],
  ])('%s: %s', (text, isOne) => {
    expect(isInstant(text)).toBe(isOne);
  });
});

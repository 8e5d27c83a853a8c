import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareCodes } from '#shared/kernel/order.ts';

const code = fc.array(fc.oneof(fc.constantFrom('1', '2', '9', '10', '11', '01', '1a', '2b', 'II', 'a'), fc.stringMatching(/^[0-9a-z]{1,3}$/)), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.'));

describe('the order of codes', () => {
  it('is one order, whatever stood where before: numbers and other parts together too', () => {
    fc.assert(
      fc.property(fc.uniqueArray(code, { maxLength: 8 }), (codes) => {
        const sorted = codes.toSorted(compareCodes);
        expect(codes.toReversed().toSorted(compareCodes)).toEqual(sorted);
        for (const [index, one] of sorted.entries()) for (const later of sorted.slice(index + 1)) expect(compareCodes(one, later)).toBeLessThan(0);
      }),
    );
  });

  it('counts numbers as numbers, and puts them before all else', () => {
    expect(['3.2.1a', '3.2.10', '3.2', '3.2.9', 'II.4', '10', '9'].toSorted(compareCodes)).toEqual(['3.2', '3.2.9', '3.2.10', '3.2.1a', '9', '10', 'II.4']);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseByteRange } from '#electron/app/byte-range.ts';

describe('a range of an evidence file', () => {
  it.each([
    ['bytes=0-0', { first: 0, last: 0 }],
    ['bytes=10-19', { first: 10, last: 19 }],
    ['bytes=90-', { first: 90, last: 99 }],
    ['bytes=-10', { first: 90, last: 99 }],
    ['bytes=-500', { first: 0, last: 99 }],
    ['bytes=90-500', { first: 90, last: 99 }],
    [' bytes=1-2 ', { first: 1, last: 2 }],
  ])('%s of 100 bytes is read as RFC 9110 says', (header, expected) => {
    expect(parseByteRange(header, 100)).toEqual(expected);
  });

  it.each(['bytes=100-', 'bytes=500-600', 'bytes=-0'])('%s of 100 bytes lies outside', (header) => {
    expect(parseByteRange(header, 100)).toBe('unsatisfiable');
  });

  it.each([null, '', 'bytes=', 'bytes=-', 'bytes=5-2', 'bytes=0-1,5-6', 'items=0-1', 'bytes=a-b', 'bytes=1-2x', `bytes=${'9'.repeat(400)}-`])(
    '%s is ignored and the whole file is given',
    (header) => {
      expect(parseByteRange(header, 100)).toBe('whole');
    },
  );

  it('never reaches outside the file, whatever is asked', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.oneof(fc.string(), fc.tuple(fc.nat(2000), fc.nat(2000)).map(([a, b]) => `bytes=${String(a)}-${String(b)}`)), (size, header) => {
        const range = parseByteRange(header, size);
        if (typeof range === 'string') return;
        expect(range.first).toBeGreaterThanOrEqual(0);
        expect(range.last).toBeLessThan(size);
        expect(range.first).toBeLessThanOrEqual(range.last);
      }),
    );
  });
});

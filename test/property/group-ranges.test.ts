import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupRanges } from '#renderer/pdf/group-ranges.ts';

const range = fc.tuple(fc.nat(5_000_000), fc.integer({ min: 1, max: 3_000_000 })).map(([begin, length]) => ({ begin, end: begin + length }));

describe('ranges of a document that are wanted at once', () => {
  test('are each in exactly one request, whole', () => {
    fc.assert(
      fc.property(fc.array(range), (wanted) => {
        const groups = groupRanges(wanted);
        const order = (all: typeof wanted) => all.toSorted((a, b) => a.begin - b.begin || a.end - b.end);
        expect(order(groups.flatMap(({ parts }) => [...parts]))).toEqual(order(wanted));
        for (const { begin, end, parts } of groups) {
          expect(Math.min(...parts.map((part) => part.begin))).toBe(begin);
          expect(Math.max(...parts.map((part) => part.end))).toBe(end);
        }
      }),
    );
  });

  test('never make a request of more than 1 MiB, unless one of them is larger by itself', () => {
    fc.assert(
      fc.property(fc.array(range), (wanted) => {
        for (const { begin, end, parts } of groupRanges(wanted)) {
          const isLargeByItself = parts.some((part) => part.end - part.begin === end - begin);
          expect(end - begin <= 1 << 20 || isLargeByItself).toBe(true);
        }
      }),
    );
  });

  test('and lie near each other are one request; those far apart are two', () => {
    const near = [{ begin: 0, end: 10 }, { begin: 65_546, end: 65_550 }];
    expect(groupRanges(near)).toEqual([{ begin: 0, end: 65_550, parts: near }]);
    const far = [{ begin: 0, end: 10 }, { begin: 65_547, end: 65_550 }];
    expect(groupRanges(far)).toHaveLength(2);
  });
});

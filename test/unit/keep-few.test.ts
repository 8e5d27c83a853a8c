import { describe, expect, it } from 'vitest';
import { keepFew, MOST_PROBLEMS, problemsEach } from '#shared/problem/keep-few.ts';
import type { Problem } from '#shared/problem/problem.ts';

const list = (count: number): readonly Problem[] => Array.from({ length: count }, (_, index) => ({ type: 'entry-encrypted', where: `e${index}` }));

describe('the problems of a file', () => {
  it('are told as they came while they are few', () => {
    const few = list(MOST_PROBLEMS);
    expect(keepFew(few)).toBe(few);
    expect(keepFew([])).toEqual([]);
  });

  it('are told from the first on, with how many more there are', () => {
    const told = keepFew(list(500_000));
    expect(told).toHaveLength(MOST_PROBLEMS + 1);
    expect(told[0]).toMatchObject({ where: 'e0' });
    expect(told.at(-1)).toEqual({ type: 'more-problems', where: '', count: 500_000 - MOST_PROBLEMS });
  });

  it('count those that were left out before', () => {
    const told = [...list(10), { type: 'more-problems', where: '', count: 7 } as const];
    expect(keepFew(told, 10)).toBe(told);
    expect(keepFew(told, 4)).toEqual([...list(4), { type: 'more-problems', where: '', count: 13 }]);
  });

  it('are fewer each when there are many files, and never none', () => {
    expect([0, 1, 10, 100, 500].map(problemsEach)).toEqual([200, 200, 200, 20, 5]);
  });
});

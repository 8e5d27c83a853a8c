import { describe, expect, it } from 'vitest';
import { tellFewOfImport, tellFewOfMerge } from '#electron/engine/tell-few.ts';
import { problemLines } from '#renderer/features/frame/problem-lines.ts';
import type { MergePreview } from '#shared/ipc/secretariat-views.ts';
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

describe('what the engine tells the window', () => {
  const refused = { file: 'a.zip', outcome: { kind: 'refused', problems: list(500_000) } } as const;

  it('of one file that was refused is 200 problems, of 500 files five each', () => {
    const [one] = tellFewOfImport([refused]);
    expect(one).toMatchObject({ file: 'a.zip', outcome: { kind: 'refused' } });
    expect(one?.outcome.kind === 'refused' ? one.outcome.problems.length : 0).toBe(201);
    const many = tellFewOfImport(Array.from({ length: 500 }, () => refused));
    expect(many.map(({ outcome }) => (outcome.kind === 'refused' ? outcome.problems.length : 0))).toEqual(Array.from({ length: 500 }, () => 6));
  });

  it('of a package that was taken is as many warnings, and all else as it was', () => {
    const detail = { unit: 'u1' as never, unitName: 'U', revision: 1, entries: 2, evidence: 3, bytes: 4, unreadable: [], warnings: list(1000) };
    const [told] = tellFewOfImport([{ file: 'a.zip', outcome: { kind: 'imported', what: 'package', title: 'U', detail } }]);
    expect(told).toMatchObject({ outcome: { detail: { unitName: 'U', evidence: 3 } } });
    expect(told?.outcome.kind === 'imported' ? told.outcome.detail?.warnings.length : 0).toBe(201);
    const known = { file: 'b.zip', outcome: { kind: 'already-here', what: 'package', title: 'U' } } as const;
    expect(tellFewOfImport([known])).toEqual([known]);
  });

  it('of a bundle that was refused is as many, and the plan is untouched', () => {
    const row = { file: 'a.zip', standing: 'refused', problems: list(500_000) } as unknown as MergePreview['bundles'][number];
    const preview = { plan: 'p', bundles: [row], conflicts: [], missing: [], totals: { newCells: 0, sameCells: 0, newerCells: 0, conflicts: 0, refused: 1 } };
    expect(tellFewOfMerge(preview)).toMatchObject({ plan: 'p', totals: preview.totals });
    expect(tellFewOfMerge(preview).bundles[0]?.problems).toHaveLength(201);
  });
});

describe('a name that somebody chose to deceive', () => {
  it.each(['vi', 'en'] as const)('is shown with its unseen characters as numbers, in its place and in the sentence (%s)', (locale) => {
    const [line] = problemLines([{ type: 'entry-name-duplicate', where: 'a\u0000\u202efdp.exe', other: 'b\u0007\u200b' }], locale);
    expect(line?.where).toBe('a\\u0000\\u202efdp.exe');
    expect(line?.sentence).toContain('b\\u0007\\u200b');
    expect(`${line?.where ?? ''}${line?.sentence ?? ''}`).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it('keeps the letters of Vietnamese, composed or not', () => {
    const [line] = problemLines([{ type: 'entry-encrypted', where: 'Quyết định số 12.pdf'.normalize('NFD') }], 'vi');
    expect(line?.where).toBe('Quyết định số 12.pdf'.normalize('NFD'));
  });
});

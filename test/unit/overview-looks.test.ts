import { describe, expect, test } from 'vitest';
import type { Look, QuickLook, SlowLook } from '#shared/ipc/overview-views.ts';
import type { Points } from '#shared/kernel/points.ts';
import type { CellDoubts, CellFacts } from '#shared/scoring/overview/cell-facts.ts';
import { countField } from '#shared/scoring/overview/count-field.ts';
import { hasLook, hasSlowLook } from '#shared/scoring/overview/looks.ts';
import { cellFacts } from '../support/some-cell-facts.ts';

const scored = (points: number): CellFacts['appraisal'] => ({ kind: 'scored', points: points as Points });

describe('what a field of the map counts', () => {
  test('points and maximum are of the cells that have points, and of no other', () => {
    const field = countField([
      cellFacts({ appraisal: scored(7500), state: 'differs', lacks: [], hasReason: true }),
      cellFacts({ appraisal: { kind: 'not-applicable' }, state: 'not-applicable', lacks: [] }),
      cellFacts(),
      cellFacts({ isExempt: true, appraisal: scored(10_000), state: 'agrees' }),
    ]);
    expect(field).toMatchObject({ cells: 3, done: 2, differs: 1, notApplicable: 1, exempt: 1, points: 7500, scoredMax: 10_000 });
  });

  test('a unit without a package lacks no evidence: nobody can say what it would cite', () => {
    expect(countField([cellFacts({ hasPackage: false, hasEvidence: false })]).withoutEvidence).toBe(0);
    expect(countField([cellFacts({ hasEvidence: false })]).withoutEvidence).toBe(1);
  });
});

const quick: readonly (readonly [QuickLook, Partial<CellFacts>, Partial<CellFacts>])[] = [
  ['open', {}, { state: 'agrees' }],
  ['differs', { state: 'differs' }, { state: 'incomplete' }],
  ['flagged', { question: '' }, { question: null }],
  ['without-evidence', { hasEvidence: false }, { hasEvidence: false, hasPackage: false }],
  ['conflict', { state: 'conflict' }, { state: 'differs' }],
  ['reason', { lacks: ['reason'] }, { lacks: ['review'] }],
  ['review', { lacks: ['reason', 'review'] }, { lacks: ['reason'] }],
  ['draft', { hasDraft: true }, {}],
  ['no-question', { question: ' ' }, { question: 'Vì sao?' }],
  ['full-without-evidence', { hasEvidence: false, appraisal: scored(10_000) }, { hasEvidence: false, appraisal: scored(10_000), hasReason: true }],
  ['awaited', { awaited: 1 }, {}],
];

describe('which cells one goes to look for', () => {
  test.each(quick)('%s: there, and not there', (look, there, notThere) => {
    expect(hasLook(look, cellFacts(there))).toBe(true);
    expect(hasLook(look, cellFacts(notThere))).toBe(false);
    expect(hasLook(look, cellFacts({ ...there, isExempt: true }))).toBe(false);
  });

  test('full points without evidence: not for fewer points, and not where nothing can be had', () => {
    const bare = { hasEvidence: false } as const;
    expect(hasLook('full-without-evidence', cellFacts({ ...bare, appraisal: scored(9999) }))).toBe(false);
    expect(hasLook('full-without-evidence', cellFacts({ ...bare, max: 0 as Points, appraisal: scored(0) }))).toBe(false);
  });

  const slow: readonly { readonly what: string; readonly look: SlowLook; readonly facts: Partial<CellFacts>; readonly doubts: Partial<CellDoubts>; readonly isThere: boolean }[] = [
    { what: 'a doubtful self-score that nobody has judged', look: 'self-score', facts: {}, doubts: { isSelfDoubtful: true }, isThere: true },
    { what: 'one that was taken over as it is', look: 'self-score', facts: { state: 'agrees' }, doubts: { isSelfDoubtful: true }, isThere: true },
    { what: 'one that was put right', look: 'self-score', facts: { state: 'differs' }, doubts: { isSelfDoubtful: true }, isThere: false },
    { what: 'a self-score that follows', look: 'self-score', facts: {}, doubts: { citesUnreadable: true }, isThere: false },
    { what: 'evidence that does not open, of an open cell', look: 'unreadable', facts: {}, doubts: { citesUnreadable: true }, isThere: true },
    { what: 'the same of a cell that is done', look: 'unreadable', facts: { state: 'agrees' }, doubts: { citesUnreadable: true }, isThere: false },
    { what: 'an exempt cell', look: 'unreadable', facts: { isExempt: true }, doubts: { citesUnreadable: true }, isThere: false },
  ];
  test.each(slow)('$what', ({ look, facts, doubts, isThere }) => {
    expect(hasSlowLook(look, cellFacts(facts), { isSelfDoubtful: false, citesUnreadable: false, ...doubts })).toBe(isThere);
  });

  test('every quick look has an example above', () => {
    const all: Readonly<Record<Exclude<Look, SlowLook>, true>> = { open: true, differs: true, flagged: true, 'without-evidence': true, conflict: true, reason: true, review: true, draft: true, 'no-question': true, 'full-without-evidence': true, awaited: true };
    expect(new Set(quick.map(([look]) => look))).toEqual(new Set(Object.keys(all)));
  });
});

import * as fc from 'fast-check';
import type { Points } from '#shared/kernel/points.ts';
import type { CellFacts } from '#shared/scoring/overview/cell-facts.ts';

const points = (most: number): fc.Arbitrary<Points> => fc.integer({ min: 0, max: most }) as fc.Arbitrary<Points>;

/** A cell that nothing was said of yet, with what a test wants otherwise. */
export const cellFacts = (more: Partial<CellFacts> = {}): CellFacts => ({
  max: 10_000 as Points, self: { kind: 'scored', points: 10_000 as Points }, appraisal: { kind: 'unscored' }, state: 'unscored', lacks: ['score'],
  hasReason: false, question: null, hasEvidence: true, hasPackage: true, hasDraft: false, isExempt: false, awaited: 0, ...more,
});

/** Any cell, also ones that no rule would let come about. */
export const someCellFacts: fc.Arbitrary<CellFacts> = fc.record({
  max: points(30_000),
  self: fc.oneof(points(30_000).map((self) => ({ kind: 'scored' as const, points: self })), fc.constant({ kind: 'unscored' as const })),
  appraisal: fc.oneof(points(30_000).map((given) => ({ kind: 'scored' as const, points: given })), fc.constant({ kind: 'unscored' as const }), fc.constant({ kind: 'not-applicable' as const })),
  state: fc.constantFrom('unscored', 'agrees', 'differs', 'incomplete', 'not-applicable', 'conflict'),
  lacks: fc.subarray(['score', 'reason', 'review', 'draft']),
  hasReason: fc.boolean(),
  question: fc.option(fc.constantFrom('', ' ', 'Vì sao?')),
  hasEvidence: fc.boolean(),
  hasPackage: fc.boolean(),
  hasDraft: fc.boolean(),
  isExempt: fc.boolean(),
  awaited: fc.integer({ min: 0, max: 3 }),
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CriterionCode, Instant, MemberId, Sha256, UnitId } from '#shared/domain/ids.ts';
import type { Points } from '#shared/kernel/points.ts';
import { mergeCells } from '#shared/merge/merged-cells.ts';
import { planMerge } from '#shared/merge/plan-merge.ts';
import type { SignedBundle } from '#shared/merge/signed-bundle.ts';

const appraisal = fc.oneof(
  fc.integer({ min: 0, max: 3 }).map((points) => ({ kind: 'scored' as const, points: points as Points })),
  fc.constant({ kind: 'not-applicable' as const }),
);
const bundleArbitrary = fc.record({
  member: fc.constantFrom('m1', 'm2', 'm3'),
  revision: fc.integer({ min: 1, max: 3 }),
  scorecards: fc.uniqueArray(
    fc.record({ unit: fc.constantFrom('A', 'B'), cells: fc.uniqueArray(fc.record({ code: fc.constantFrom('1', '2', '3'), appraisal }), { selector: (cell) => cell.code, maxLength: 3 }) }),
    { selector: (card) => card.unit, minLength: 1, maxLength: 2 },
  ),
});
const bundlesArbitrary = fc.array(bundleArbitrary, { maxLength: 6 }).map((raw) =>
  raw.map((entry, index): SignedBundle => ({
    manifest: `manifest-${index}` as Sha256,
    member: entry.member as MemberId,
    revision: entry.revision,
    previous: null,
    signedAt: '2025-11-21T08:00:00.000Z' as Instant,
    scorecards: entry.scorecards.map((card) => ({
      unit: card.unit as UnitId,
      package: 'p' as Sha256,
      packageRevision: 1,
      cells: card.cells.map((cell) => ({ code: cell.code as CriterionCode, appraisal: cell.appraisal, reason: '', question: null, figures: [] })),
    })),
  })),
);

/** Applies bundles batch by batch as the program does: only what the plan adds is kept. */
function mergeInBatches(batches: readonly (readonly SignedBundle[])[]): readonly SignedBundle[] {
  const known: SignedBundle[] = [];
  for (const batch of batches) {
    const { additions } = planMerge(known, batch);
    known.push(...batch.filter((bundle, index) => additions.includes(bundle.manifest) && batch.indexOf(bundle) === index));
  }
  return known;
}

describe('merging', () => {
  it('gives the same cells in any order, in parts and twice', () => {
    fc.assert(
      fc.property(bundlesArbitrary, fc.array(fc.nat()), fc.nat(6), (bundles, keys, cut) => {
        const shuffled = bundles.map((bundle, index) => ({ bundle, key: keys[index] ?? 0 })).toSorted((a, b) => a.key - b.key).map(({ bundle }) => bundle);
        const whole = mergeCells(mergeInBatches([bundles]));
        const parts = mergeCells(mergeInBatches([shuffled.slice(0, cut), shuffled.slice(cut), shuffled]));
        expect(parts).toEqual(whole);
      }),
      { numRuns: 500 },
    );
  });

  it('never invents a score: each one that stands is in a bundle', () => {
    fc.assert(
      fc.property(bundlesArbitrary, (bundles) => {
        for (const cell of mergeCells(bundles)) {
          for (const score of cell.scores) {
            const source = score.bundle.scorecards.find((card) => card.unit === cell.unit)?.cells.find((other) => other.code === cell.code);
            expect(source).toBe(score.cell);
          }
        }
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { CriterionCode, Instant, MemberId, Sha256, UnitId } from '#shared/domain/ids.ts';
import type { Appraisal, CellScore } from '#shared/domain/scorecard.ts';
import type { Points } from '#shared/kernel/points.ts';
import { mergeCells } from '#shared/merge/merged-cells.ts';
import { planMerge } from '#shared/merge/plan-merge.ts';
import type { SignedBundle } from '#shared/merge/signed-bundle.ts';

const scored = (points: number): Appraisal => ({ kind: 'scored', points: points as Points });
const cell = (code: string, appraisal: Appraisal, reason = ''): CellScore => ({ code: code as CriterionCode, appraisal, reason, question: null, figures: [] });

type Sheet = Readonly<Record<string, CellScore[]>>;
function bundle(member: string, revision: number, sheet: Sheet, mark = ''): SignedBundle {
  return {
    manifest: `${member}-${revision}${mark}` as Sha256,
    member: member as MemberId,
    revision,
    previous: revision === 1 ? null : (`${member}-${revision - 1}` as Sha256),
    signedAt: '2025-11-21T08:00:00.000Z' as Instant,
    scorecards: Object.entries(sheet).map(([unit, cells]) => ({ unit: unit as UnitId, package: 'p' as Sha256, packageRevision: 1, cells })),
  };
}

const sheet = (points: number): Sheet => ({ A: [cell('1', scored(points))] });

describe('planning a merge', () => {
  it('counts every cell of a first bundle as new', () => {
    const plan = planMerge([], [bundle('m1', 1, { A: [cell('1', scored(1)), cell('2', scored(2))] })]);
    expect(plan.bundles[0]).toMatchObject({ standing: 'new', newCells: 2, sameCells: 0, changedCells: 0, conflicts: 0 });
    expect(plan.additions).toEqual(['m1-1']);
  });

  it('finds a repeated bundle already here and adds nothing', () => {
    const first = bundle('m1', 1, { A: [cell('1', scored(1))] });
    const plan = planMerge([first], [first]);
    expect(plan.bundles[0]).toMatchObject({ standing: 'already-here', newCells: 0, sameCells: 1 });
    expect(plan.additions).toEqual([]);
  });

  it('lets a newer revision replace the older one of the same member and unit, cell by cell', () => {
    const first = bundle('m1', 1, { A: [cell('1', scored(1)), cell('2', scored(2))] });
    const second = bundle('m1', 2, { A: [cell('1', scored(1)), cell('2', scored(3), 'sửa'), cell('3', scored(4))] });
    const plan = planMerge([first], [second]);
    expect(plan.bundles[0]).toMatchObject({ standing: 'newer', newCells: 1, sameCells: 1, changedCells: 1, hasBrokenChain: false });
    expect(plan.cells.map((merged) => merged.scores.length)).toEqual([1, 1, 1]);
  });

  it('calls a bundle outdated when a newer one covers all its units, and does not add it', () => {
    const plan = planMerge([bundle('m1', 2, { A: [cell('1', scored(3))] })], [bundle('m1', 1, { A: [cell('1', scored(1))] })]);
    expect(plan.bundles[0]).toMatchObject({ standing: 'outdated', newCells: 0, newestRevision: 2 });
    expect(plan.additions).toEqual([]);
  });

  it('names the newest revision of that very member, merged already or coming in, and of nobody else', () => {
    const plan = planMerge([bundle('m2', 9, sheet(1)), bundle('m1', 3, sheet(2))], [bundle('m1', 2, sheet(3)), bundle('m2', 11, sheet(4)), bundle('m3', 1, sheet(5)), bundle('m3', 4, sheet(6))]);
    expect(plan.bundles.map(({ bundle: { member }, newestRevision }) => [member, newestRevision])).toEqual([['m1', 3], ['m2', 11], ['m3', 4], ['m3', 4]]);
  });

  it('takes a cell without a score for no score', () => {
    expect(mergeCells([bundle('m1', 1, { A: [cell('1', { kind: 'unscored' })] }), bundle('m2', 1, { A: [cell('1', scored(2))] })])).toMatchObject([{ isConflict: false, scores: [{ bundle: { member: 'm2' } }] }]);
  });

  it('keeps an older bundle for the units that the newer one does not hold', () => {
    const plan = planMerge([bundle('m1', 2, { A: [cell('1', scored(3))] })], [bundle('m1', 1, { A: [cell('1', scored(1))], B: [cell('1', scored(1))] })]);
    expect(plan.additions).toEqual(['m1-1']);
    expect(plan.cells.map((merged) => [merged.unit, merged.scores[0]?.bundle.revision])).toEqual([['A', 2], ['B', 1]]);
  });

  it('makes a conflict of two members who differ, and chooses neither', () => {
    const plan = planMerge([bundle('m1', 1, { A: [cell('1', scored(1))] })], [bundle('m2', 1, { A: [cell('1', scored(2))] })]);
    expect(plan.bundles[0]).toMatchObject({ standing: 'new', conflicts: 1 });
    expect(plan.cells[0]?.isConflict).toBe(true);
    expect(plan.cells[0]?.scores).toHaveLength(2);
  });

  it('holds not applicable against zero points as a conflict', () => {
    const cells = mergeCells([bundle('m1', 1, { A: [cell('1', scored(0))] }), bundle('m2', 1, { A: [cell('1', { kind: 'not-applicable' })] })]);
    expect(cells[0]?.isConflict).toBe(true);
  });

  it('keeps both of two bundles that carry the same revision with other contents', () => {
    const plan = planMerge([bundle('m1', 1, { A: [cell('1', scored(1))] })], [bundle('m1', 1, { A: [cell('1', scored(2))] }, 'copy')]);
    expect(plan.bundles[0]).toMatchObject({ standing: 'new', isForked: true, conflicts: 1 });
  });

  it('notices a bundle whose forerunner is not the one that is here', () => {
    const stranger = { ...bundle('m1', 2, { A: [cell('1', scored(2))] }), previous: 'other' as Sha256 };
    expect(planMerge([bundle('m1', 1, { A: [cell('1', scored(1))] })], [stranger]).bundles[0]?.hasBrokenChain).toBe(true);
  });
});

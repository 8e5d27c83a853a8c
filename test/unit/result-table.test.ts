import { describe, expect, it } from 'vitest';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { CriterionCode, Instant, MemberId, Sha256, UnitId } from '#shared/domain/ids.ts';
import type { Appraisal } from '#shared/domain/scorecard.ts';
import type { Points } from '#shared/kernel/points.ts';
import { mergeCells } from '#shared/merge/merged-cells.ts';
import type { SignedBundle } from '#shared/merge/signed-bundle.ts';
import { computeResultTable } from '#shared/scoring/result-table.ts';

const node = (code: string, parent: string | null, max: number, scoredBy: 'appraisal' | 'survey' | null): CriteriaSet['nodes'][number] => ({
  code: code as CriterionCode, parent: parent as CriterionCode | null, title: code, titleEn: '', max: max as Points, scoredBy, rule: '', evidenceHint: '', step: null, figures: [],
});
const SET: CriteriaSet = {
  format: 'btd/criteria-set', version: 1, title: 'Bộ thử', titleEn: '', decision: '', isIllustrative: true,
  nodes: [node('1', null, 30_000, null), node('1.1', '1', 10_000, 'appraisal'), node('1.2', '1', 20_000, 'appraisal'), node('2', null, 25_000, null), node('2.1', '2', 5000, 'appraisal'), node('2.2', '2', 20_000, 'survey')],
};
const scored = (points: number): Appraisal => ({ kind: 'scored', points: points as Points });
const NA: Appraisal = { kind: 'not-applicable' };

function bundle(member: string, cells: Readonly<Record<string, Readonly<Record<string, Appraisal>>>>): SignedBundle {
  return {
    manifest: member as Sha256, member: member as MemberId, revision: 1, previous: null, signedAt: '2025-11-21T08:00:00.000Z' as Instant,
    scorecards: Object.entries(cells).map(([unit, scores]) => ({
      unit: unit as UnitId, package: 'p' as Sha256, packageRevision: 1,
      cells: Object.entries(scores).map(([code, appraisal]) => ({ code: code as CriterionCode, appraisal, reason: '', question: null, figures: [] })),
    })),
  };
}
const units = (...ids: readonly string[]): readonly { readonly id: UnitId; readonly group: string }[] => ids.map((id) => ({ id: id as UnitId, group: '' }));

describe('the first table of results', () => {
  it('sums what is settled and leaves survey items to the survey', () => {
    const [row] = computeResultTable(SET, units('A'), mergeCells([bundle('m1', { A: { '1.1': scored(10_000), '1.2': scored(15_000), '2.1': scored(2500) } })]));
    expect(row).toMatchObject({ points: 27_500, applicableMax: 35_000, max: 35_000, index: 7857, rank: 1, isProvisional: false, cells: 3, settled: 3 });
    expect(row?.sectors).toEqual([
      { sector: '1', points: 25_000, max: 30_000, applicableMax: 30_000 },
      { sector: '2', points: 2500, max: 5000, applicableMax: 5000 },
    ]);
  });

  it('takes not applicable out of the maximum and keeps zero in it', () => {
    const [row] = computeResultTable(SET, units('A'), mergeCells([bundle('m1', { A: { '1.1': NA, '1.2': scored(0), '2.1': scored(5000) } })]));
    expect(row).toMatchObject({ points: 5000, applicableMax: 25_000, index: 2000, settled: 3 });
  });

  it('gives no index when nothing applicable is settled', () => {
    const rows = computeResultTable(SET, units('A', 'B'), mergeCells([bundle('m1', { A: { '1.1': NA, '1.2': NA, '2.1': NA } })]));
    expect(rows.map((row) => [row.index, row.rank])).toEqual([[null, null], [null, null]]);
    expect(rows[1]).toMatchObject({ missing: 3, isProvisional: true });
  });

  it('counts a conflict apart and adds neither of its scores', () => {
    const cells = mergeCells([bundle('m1', { A: { '1.1': scored(10_000), '1.2': scored(20_000) } }), bundle('m2', { A: { '1.1': scored(5000) } })]);
    expect(computeResultTable(SET, units('A'), cells)[0]).toMatchObject({ points: 20_000, applicableMax: 20_000, conflicts: 1, missing: 1, isProvisional: true });
  });

  it('lets equal ratios share a place, exactly, and skips the next', () => {
    const cells = mergeCells([bundle('m1', { A: { '1.1': scored(3333) }, B: { '1.1': scored(3333) }, C: { '1.1': scored(3332) }, D: { '1.1': scored(3334) } })]);
    expect(computeResultTable(SET, units('A', 'B', 'C', 'D'), cells).map((row) => row.rank)).toEqual([2, 2, 4, 1]);
  });

  it('ranks within a group only', () => {
    const cells = mergeCells([bundle('m1', { A: { '1.1': scored(1) }, B: { '1.1': scored(9) } })]);
    const rows = computeResultTable(SET, [{ id: 'A' as UnitId, group: 'Sở' }, { id: 'B' as UnitId, group: 'Xã' }], cells);
    expect(rows.map((row) => row.rank)).toEqual([1, 1]);
  });
});

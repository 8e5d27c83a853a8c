import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import type { CriterionCode, MemberId, UnitId } from '#shared/domain/ids.ts';
import { DEFAULT_POLICY } from '#shared/domain/policy.ts';
import { roundSchema } from '#shared/domain/round.ts';
import type { Appraisal } from '#shared/domain/scorecard.ts';
import { LOOKS, type RoundOverview, type UnitOverview } from '#shared/ipc/overview-views.ts';
import type { UnitProgress } from '#shared/ipc/views.ts';
import type { Points } from '#shared/kernel/points.ts';
import { ok } from '#shared/kernel/result.ts';
import { keepDraft } from '#electron/services/keep-draft/index.ts';
import { listUnits } from '#electron/services/read-round/index.ts';
import { recordScore } from '#electron/services/record-score/index.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { countDoubts, getOverview, listLookCells, listSectorCells } from '#electron/services/show-overview/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { addPackage, fillRound, smallRound, smallSubmission } from '#test/support/small-round.ts';
import { expectErr, expectOk, makeMemberWorkspace, makeWorkspace } from '#test/support/temp-workspace.ts';

const UNIT = 'so-noi-vu' as UnitId;
const code = (text: string): CriterionCode => text as CriterionCode;
const points = (value: number): Appraisal => ({ kind: 'scored', points: value as Points });

type Said = { readonly code: string; readonly appraisal: Appraisal; readonly reason?: string; readonly question?: string | null; readonly unit?: UnitId };
const record = (context: WorkspaceContext, { unit = UNIT, reason = '', question = null, ...said }: Said) =>
  expectOk(recordScore(context, { unit, appraisal: said.appraisal, code: code(said.code), reason, question, figures: [] }));
const draft = (context: WorkspaceContext, at: string) =>
  expectOk(keepDraft(context, { unit: UNIT, code: code(at), form: { points: '0,', isNotApplicable: false, reason: '', isFlagged: false, question: '', figures: {} } }));
const overviewOf = (context: WorkspaceContext): RoundOverview => expectOk(getOverview(context));

function exempt({ store, world }: WorkspaceContext, sector: string): void {
  expectOk(store.transaction((records) => {
    records.replaceRound({ round: { ...smallRound, version: 2, policy: { ...DEFAULT_POLICY, exemptions: [{ unit: UNIT, code: code(sector), reason: 'Không có thủ tục hành chính' }] } }, at: world.now() });
    return ok(null);
  }));
}

/** A unit of the overview in the words of the list of units. */
const toProgress = ({ unit, name, group, packageRevision, packageRevisions, selfTotal, max, total }: UnitOverview): UnitProgress => ({
  unit, name, group, packageRevision, packageRevisions, selfTotal, max,
  cells: total.cells, done: total.done, differs: total.differs, flagged: total.flagged, withoutEvidence: total.withoutEvidence, drafts: total.drafts, appraisedTotal: total.points,
});

/** The numbers of the map, of the list of units and of every list behind a number say the same. */
async function expectAgreement(context: WorkspaceContext): Promise<void> {
  const overview = overviewOf(context);
  expect(overview.units.map(toProgress)).toEqual(expectOk(listUnits(context)));
  const counts: Readonly<Record<string, number>> = { ...overview.looks, ...expectOk(await countDoubts(context, QUIET_TASK)) };
  for (const look of LOOKS) {
    const { cells, total } = expectOk(listLookCells(context, { look }));
    expect([look, total]).toEqual([look, counts[look]]);
    expect(cells).toHaveLength(total);
  }
  for (const { unit, fields, total } of overview.units) {
    expect(expectOk(listSectorCells(context, { unit, sector: null })).total).toBe(total.cells + total.exempt);
    for (const [at, field] of fields.entries()) {
      const behind = expectOk(listSectorCells(context, { unit, sector: overview.sectors[at]?.code ?? null }));
      expect(behind.total).toBe(field.cells + field.exempt);
      expect(behind.cells.filter(({ state }) => state === 'differs')).toHaveLength(field.differs);
    }
  }
}

describe('a member’s overview', () => {
  test('has a field for each sector of each unit, with what the member appraises there', async () => {
    const context = await makeMemberWorkspace();
    record(context, { code: '1.1', appraisal: points(5000) });
    record(context, { code: '1.2', appraisal: points(9000), reason: 'Theo báo cáo', question: 'Vì sao?' });
    record(context, { code: '2.1', appraisal: points(2500) });
    const { role, sectors, units, total, council } = overviewOf(context);
    expect({ role, council }).toEqual({ role: 'member', council: [] });
    expect(sectors.map((sector) => sector.code)).toEqual(['1', '2']);
    expect(units.map(({ unit, packageRevision }) => [unit, packageRevision])).toEqual([[UNIT, 1], ['xa-an-hoa', null]]);
    expect(units[0]?.fields).toMatchObject([
      { cells: 2, done: 2, differs: 1, incomplete: 0, flagged: 1, withoutEvidence: 1, points: 14_000, scoredMax: 17_500 },
      { cells: 2, done: 0, incomplete: 1, withoutEvidence: 2, points: 2500, scoredMax: 10_000 },
    ]);
    expect(total).toMatchObject({ cells: 8, done: 2 });
    await expectAgreement(context);
  });

  test('is of that member’s cells only', async () => {
    const context = await makeMemberWorkspace('m2');
    const { units } = overviewOf(context);
    expect(units.map(({ fields }) => fields.map(({ cells }) => cells))).toEqual([[0, 2], [0, 0]]);
    await expectAgreement(context);
  });

  test('counts what is exempt apart, and says why', async () => {
    const context = await makeMemberWorkspace();
    exempt(context, '2');
    expect(overviewOf(context).units[0]?.fields[1]).toMatchObject({ cells: 0, exempt: 2 });
    expect(expectOk(listSectorCells(context, { unit: UNIT, sector: code('2') })).cells.map(({ exemption }) => exemption)).toEqual(['Không có thủ tục hành chính', 'Không có thủ tục hành chính']);
    await expectAgreement(context);
  });

  test('leaves out what is exempt of the cells that are another member’s', async () => {
    const context = await makeMemberWorkspace('m2');
    exempt(context, '1');
    expect(overviewOf(context).total).toMatchObject({ cells: 2, exempt: 0 });
    await expectAgreement(context);
  });

  test('lists no more of a long round than a person can read, and says how many there are', async () => {
    const context = await makeMemberWorkspace();
    const units = Array.from({ length: 101 }, (_, at) => ({ id: `xa-${at}`, name: `Xã ${at}`, group: 'Cấp xã' }));
    expectOk(context.store.transaction((records) => {
      records.replaceRound({ round: roundSchema.parse({ ...smallRound, version: 2, units }), at: context.world.now() });
      return ok(null);
    }));
    const { cells, total } = expectOk(listLookCells(context, { look: 'open' }));
    expect([cells.length, total]).toEqual([400, 404]);
  });

  test('asks for a second look at what a new package changed, at drafts, at what lacks a reason or a question', async () => {
    const context = await makeMemberWorkspace();
    record(context, { code: '1.1', appraisal: points(5000) });
    record(context, { code: '1.2', appraisal: points(9000) });
    record(context, { code: '2.1', appraisal: { kind: 'not-applicable' }, question: '' });
    addPackage(context, smallSubmission(2));
    draft(context, '2.2');
    expect(overviewOf(context).looks).toMatchObject({ review: 1, reason: 2, 'no-question': 1, draft: 1, differs: 0 });
    expect(expectOk(listLookCells(context, { look: 'review' })).cells).toMatchObject([{ unit: UNIT, code: '1.1', state: 'incomplete', lacks: ['reason', 'review'] }]);
    await expectAgreement(context);
  });

  test('says which units are signed as they stand', async () => {
    const context = await makeMemberWorkspace();
    expect(overviewOf(context).units.map(({ isSigned }) => isSigned)).toEqual([false, false]);
  });

  test('agrees with the list of units whatever is recorded, in which order', async () => {
    const context = await makeMemberWorkspace();
    addPackage(context, smallSubmission(1, 'xa-an-hoa'));
    const some = fc.record({
      unit: fc.constantFrom(UNIT, 'xa-an-hoa' as UnitId),
      code: fc.constantFrom('1.1', '1.2', '2.1', '2.2'),
      appraisal: fc.constantFrom<Appraisal>(points(0), points(5000), { kind: 'not-applicable' }, { kind: 'unscored' }),
      reason: fc.constantFrom('', 'Theo báo cáo'),
      question: fc.constantFrom(null, '', 'Vì sao?'),
    });
    await fc.assert(fc.asyncProperty(fc.array(some, { minLength: 1, maxLength: 4 }), async (said) => {
      for (const one of said) record(context, one);
      await expectAgreement(context);
    }), { numRuns: 25 });
  });

  test('is refused without a round, and cells of a unit that is none', async () => {
    const context = await makeWorkspace();
    expect(expectErr(getOverview(context))).toEqual([{ type: 'round-missing', where: '' }]);
    const filled = await makeMemberWorkspace();
    expect(expectErr(listSectorCells(filled, { unit: 'khong-co' as UnitId, sector: null }))).toMatchObject([{ type: 'unit-unknown' }]);
  });
});

describe('the secretariat’s overview before any bundle is here', () => {
  test('awaits scores of members only, whatever else somebody is assigned', async () => {
    const context = await makeWorkspace('secretary');
    fillRound(context);
    const members = smallRound.members.map((member) => ({ ...member, assignment: { units: 'all', sectors: 'all' } }));
    expectOk(context.store.transaction((records) => {
      records.replaceRound({ round: roundSchema.parse({ ...smallRound, version: 2, members }), at: context.world.now() });
      return ok(null);
    }));
    const { cells } = expectOk(listSectorCells(context, { unit: UNIT, sector: null }));
    expect(new Set(cells.flatMap(({ awaited }) => awaited))).toEqual(new Set(['Nguyễn Thị Hạnh', 'Trần Văn Bình']));
  });

  test('counts what the council appraises, and everything is owed', async () => {
    const context = await makeWorkspace('secretary');
    fillRound(context);
    exempt(context, '2.2');
    const { role, units, council, total, looks, hasKit } = overviewOf(context);
    expect({ role, hasKit }).toEqual({ role: 'secretary', hasKit: false });
    expect(units.map(({ fields }) => fields.map(({ cells, exempt: out }) => [cells, out]))).toEqual([[[2, 0], [1, 1]], [[2, 0], [2, 0]]]);
    expect(total).toMatchObject({ done: 0, conflicts: 0 });
    expect(looks.awaited).toBe(7);
    expect(council).toEqual([
      { member: 'm1' as MemberId, name: 'Nguyễn Thị Hạnh', revision: null, cells: 7, missing: 7 },
      { member: 'm2' as MemberId, name: 'Trần Văn Bình', revision: null, cells: 1, missing: 1 },
    ]);
    const listed = expectOk(listUnits(context));
    expect(units.map(({ total: { cells, withoutEvidence }, max, selfTotal }) => [cells, withoutEvidence, max, selfTotal])).toEqual(listed.map(({ cells, withoutEvidence, max, selfTotal }) => [cells, withoutEvidence, max, selfTotal]));
  });
});

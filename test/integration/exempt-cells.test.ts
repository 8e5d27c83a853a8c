import { expect, it } from 'vitest';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import { DEFAULT_POLICY } from '#shared/domain/policy.ts';
import { ok } from '#shared/kernel/result.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { listReadiness } from '#electron/services/list-readiness/index.ts';
import { prepareMerge } from '#electron/services/merge-bundles/index.ts';
import { getUnitSheet, listUnits } from '#electron/services/read-round/index.ts';
import { recordScore } from '#electron/services/record-score/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { fillRound, smallRound } from '#test/support/small-round.ts';
import { expectErr, expectOk, makeMemberWorkspace, makeWorkspace } from '#test/support/temp-workspace.ts';

const UNIT = 'so-noi-vu' as UnitId;
const code = (text: string): CriterionCode => text as CriterionCode;

/** Sở Nội vụ is exempt from the whole of sector 2. */
function exempt({ store, world }: WorkspaceContext): void {
  expectOk(store.transaction((records) => {
    records.replaceRound({ round: { ...smallRound, version: 2, policy: { ...DEFAULT_POLICY, exemptions: [{ unit: UNIT, code: code('2'), reason: 'Không có thủ tục hành chính' }] } }, at: world.now() });
    return ok(null);
  }));
}

it('a member is not asked for what the unit is exempt from: it is neither open, nor counted, nor in the way of a signature', async () => {
  const context = await makeMemberWorkspace();
  exempt(context);
  const sheet = expectOk(getUnitSheet(context, { unit: UNIT, packageRevision: null }));
  expect(sheet.lines.filter((line) => line.isMine).map((line) => line.code)).toEqual(['1.1', '1.2']);
  expect(expectOk(listUnits(context)).map(({ unit, cells }) => [unit, cells])).toEqual([[UNIT, 2], ['xa-an-hoa', 4]]);
  expect(expectOk(listReadiness(context))[0]).toMatchObject({ cells: 2, lacking: [{ code: '1.1' }, { code: '1.2' }] });
});

it('a score for it is refused with the reason of the exemption, and nothing is kept', async () => {
  const context = await makeMemberWorkspace();
  exempt(context);
  const score = { unit: UNIT, code: code('2.2'), appraisal: { kind: 'not-applicable' as const }, reason: '', question: null, figures: [] } satisfies Parameters<typeof recordScore>[1];
  expect(expectErr(recordScore(context, score))).toEqual([{ type: 'criterion-exempt', where: '', unit: UNIT, code: '2.2', reason: 'Không có thủ tục hành chính' }]);
  expect(expectOk(context.store.read((records) => ok(records.findScore(UNIT, code('2.2')))))).toBeNull();
});

it('the secretariat counts what the council appraises of each unit, without what it is exempt from', async () => {
  const context = await makeWorkspace('secretary');
  fillRound(context);
  exempt(context);
  expect(expectOk(listUnits(context)).map(({ cells, max }) => [cells, max])).toEqual([[2, 17_500], [4, 37_500]]);
});

it('before a merge nobody is named as owing what a unit is exempt from', async () => {
  const context = await makeWorkspace('secretary');
  fillRound(context);
  const missing = async () => expectOk(await prepareMerge({ context, files: [], task: QUIET_TASK })).preview.missing.map(({ member, units, cells }) => [member, units, cells]);
  expect(await missing()).toEqual([['m1', ['Sở Nội vụ', 'Xã An Hòa'], 8], ['m2', ['Sở Nội vụ'], 2]]);
  exempt(context);
  // m2 has sector 2 of Sở Nội vụ and nothing else.
  expect(await missing()).toEqual([['m1', ['Sở Nội vụ', 'Xã An Hòa'], 6]]);
});

import { describe, expect, test } from 'vitest';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import { submissionSchema } from '#shared/domain/submission.ts';
import { ok } from '#shared/kernel/result.ts';
import { DEFAULT_POLICY } from '#shared/domain/policy.ts';
import { roundSchema } from '#shared/domain/round.ts';
import { getCell, getCriterionSheet, getUnitSheet } from '#electron/services/read-round/index.ts';
import { recordScore } from '#electron/services/record-score/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { manifestOf, smallEvidence, smallRound, smallSubmission } from '#test/support/small-round.ts';
import { expectOk, makeMemberWorkspace } from '#test/support/temp-workspace.ts';

const code = (value: string) => value as CriterionCode;
const unit = (value: string) => value as UnitId;
const sheetOf = (context: WorkspaceContext, at: string) => expectOk(getCriterionSheet(context, { code: code(at) }));

function handIn({ store, world }: WorkspaceContext, name: string, revision: number): void {
  const submission = submissionSchema.parse(smallSubmission(revision, name));
  expectOk(store.transaction((records) => {
    records.insertPackage({ manifest: manifestOf(submission), size: 1, submission, files: new Map(), evidence: smallEvidence, at: world.now() });
    return ok(null);
  }));
}

describe('one criterion across the units', () => {
  test('leaves out units of which no package is here, and follows the round’s order once they hand in', async () => {
    const context = await makeMemberWorkspace();
    expect(sheetOf(context, '1.2').lines.map((line) => line.unit)).toEqual(['so-noi-vu']);
    handIn(context, 'xa-an-hoa', 1);
    expect(sheetOf(context, '1.2').lines.map(({ unit: id, name, group }) => [id, name, group])).toEqual([['so-noi-vu', 'Sở Nội vụ', 'Sở, ngành'], ['xa-an-hoa', 'Xã An Hòa', 'Cấp xã']]);
  });

  test('says of every cell what the sheet of its unit and the cell itself say', async () => {
    const context = await makeMemberWorkspace();
    expectOk(recordScore(context, { unit: unit('so-noi-vu'), code: code('1.2'), appraisal: { kind: 'unscored' }, reason: 'Chờ xác minh', question: 'Vì sao?', figures: [{ name: 'b', value: '80' }] }));
    for (const line of expectOk(getUnitSheet(context, { unit: unit('so-noi-vu'), packageRevision: null })).lines) {
      const cell = expectOk(getCell(context, { unit: unit('so-noi-vu'), code: line.code, packageRevision: null }));
      const figures = cell.figures.map(({ name, declared, corrected }) => ({ name, declared, corrected }));
      expect(sheetOf(context, line.code).lines[0]).toMatchObject({ ...line, lacks: cell.lacks, reason: cell.score.reason, packageRevision: cell.packageRevision, figures, means: cell.means });
    }
  });

  test('is of the newest package, and a score given before it that no longer fits asks for a second look', async () => {
    const context = await makeMemberWorkspace();
    for (const at of ['1.1', '1.2']) expectOk(recordScore(context, { unit: unit('so-noi-vu'), code: code(at), appraisal: { kind: 'scored', points: 5000 as never }, reason: 'Theo báo cáo', question: null, figures: [] }));
    handIn(context, 'so-noi-vu', 2);
    expect(sheetOf(context, '1.1').lines).toMatchObject([{ packageRevision: 2, self: { points: 7500 }, lacks: ['review'], state: 'incomplete' }]);
    expect(sheetOf(context, '1.2').lines).toMatchObject([{ lacks: [], state: 'differs' }]);
  });

  test('names the exemption, and only the beginning of a long reason', async () => {
    const context = await makeMemberWorkspace();
    expectOk(recordScore(context, { unit: unit('so-noi-vu'), code: code('1.1'), appraisal: { kind: 'scored', points: 5000 as never }, reason: 'một hai '.repeat(100), question: null, figures: [] }));
    expect(sheetOf(context, '1.1').lines[0]?.reason).toMatch(/^(?:một hai )+một…$|^(?:một hai )+hai…$|^(?:một hai )*một hai…$/u);
    expect(sheetOf(context, '1.1').lines[0]?.reason.length).toBeLessThanOrEqual(91);
    const exempt = roundSchema.parse({ ...smallRound, policy: { ...DEFAULT_POLICY, exemptions: [{ unit: 'so-noi-vu', code: '1.2', reason: 'Không giao nhiệm vụ' }] } });
    expectOk(context.store.transaction((records) => {
      records.replaceRound({ round: exempt, at: context.world.now() });
      return ok(null);
    }));
    expect(sheetOf(context, '1.2').lines).toMatchObject([{ exemption: 'Không giao nhiệm vụ', isMine: false }]);
    expect(sheetOf(context, '1.1').lines).toMatchObject([{ exemption: null, isMine: true }]);
  });

  test('is refused for a criterion that is none, or stands above others', async () => {
    const context = await makeMemberWorkspace();
    expect(getCriterionSheet(context, { code: code('9.9') })).toMatchObject({ error: [{ type: 'criterion-unknown' }] });
    expect(getCriterionSheet(context, { code: code('1') })).toMatchObject({ error: [{ type: 'criterion-not-appraised' }] });
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import { LONGEST_PHRASE, MOST_PHRASES } from '#shared/domain/phrases.ts';
import type { Points } from '#shared/kernel/points.ts';
import { listReasonPhrases } from '#electron/services/list-reason-phrases/index.ts';
import { recordScore } from '#electron/services/record-score/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { startSampleEngine, type SampleEngine } from '#test/support/sample-engine.ts';
import { addPackage, smallSubmission } from '#test/support/small-round.ts';
import { expectErr, expectOk, makeMemberWorkspace } from '#test/support/temp-workspace.ts';

const UNIT = 'so-noi-vu' as UnitId;
const OTHER = 'xa-an-hoa' as UnitId;
const code = '1.1' as CriterionCode;

async function makeTwoUnits(): Promise<WorkspaceContext> {
  const context = await makeMemberWorkspace();
  addPackage(context, smallSubmission(1, OTHER));
  return context;
}
const write = (context: WorkspaceContext, unit: UnitId, reason: string, more: { readonly code?: CriterionCode } = {}) =>
  expectOk(recordScore(context, { unit, code: more.code ?? code, appraisal: { kind: 'scored', points: 0 as Points }, reason, question: null, figures: [] }));
const here = (context: WorkspaceContext, unit: UnitId) => expectOk(listReasonPhrases(context, { unit, code })).here;

describe('phrases for a reason', () => {
  test('are what was written for the same criterion at another unit, without what surrounds it', async () => {
    const context = await makeTwoUnits();
    write(context, OTHER, '  Không có kế hoạch.\n');
    write(context, OTHER, 'Của tiêu chí khác.', { code: '1.2' as CriterionCode });
    expect(here(context, UNIT)).toEqual(['Không có kế hoạch.']);
  });

  test('are not what stands in the cell itself, and nothing where no reason was written', async () => {
    const context = await makeTwoUnits();
    write(context, UNIT, 'Của chính ô này.');
    expect(here(context, UNIT)).toEqual([]);
    write(context, OTHER, '   ');
    expect(here(context, UNIT)).toEqual([]);
    expect(here(context, OTHER)).toEqual(['Của chính ô này.']);
  });

  test('are as they stand now: a reason that was written over is gone', async () => {
    const context = await makeTwoUnits();
    write(context, OTHER, 'Trước.');
    write(context, OTHER, 'Sau.');
    expect(here(context, UNIT)).toEqual(['Sau.']);
  });

  test('are refused for a unit or a criterion that the round does not have', async () => {
    const context = await makeTwoUnits();
    expect(expectErr(listReasonPhrases(context, { unit: 'la' as UnitId, code }))).toMatchObject([{ type: 'unit-unknown' }]);
    expect(expectErr(listReasonPhrases(context, { unit: UNIT, code: '9.9' as CriterionCode }))).toMatchObject([{ type: 'criterion-unknown' }]);
    expect(expectErr(listReasonPhrases(context, { unit: UNIT, code: '1' as CriterionCode }))).toMatchObject([{ type: 'criterion-not-appraised' }]);
  });
});

describe('in the sample round', () => {
  let engine: SampleEngine;
  beforeAll(async () => {
    engine = await startSampleEngine();
    await engine.must('openSample', { as: 'member-1', task: 'open' });
  });
  afterAll(() => engine.remove());

  test('reasons of several units come newest first, each once', async () => {
    const units = (await engine.must('listUnits', null)).map(({ unit }) => unit);
    const [first, second, third] = units;
    if (first === undefined || second === undefined || third === undefined) throw new Error('the sample has three units');
    const record = (unit: UnitId, reason: string) =>
      engine.must('recordScore', { unit, code: '3.2.1' as CriterionCode, appraisal: { kind: 'scored', points: 0 as Points }, reason, question: null, figures: [] });
    const read = async (unit: UnitId) => (await engine.must('listReasonPhrases', { unit, code: '3.2.1' as CriterionCode })).here;
    await record(first, 'Thiếu biên bản.');
    await record(second, 'Nộp chậm.');
    expect(await read(third)).toEqual(['Nộp chậm.', 'Thiếu biên bản.']);
    await record(first, 'Thiếu biên bản họp.');
    expect(await read(third)).toEqual(['Thiếu biên bản họp.', 'Nộp chậm.']);
    await record(first, 'Nộp chậm.');
    expect(await read(third)).toEqual(['Nộp chậm.']);
    expect(await read(second)).toEqual(['Nộp chậm.']);
  });

  test('own phrases are kept with the preferences, also over a restart and whatever workspace is open', async () => {
    const phrases = ['Đã đối chiếu với hồ sơ gốc.', 'a'.repeat(LONGEST_PHRASE)];
    expect((await engine.must('setPreferences', { phrases })).phrases).toEqual(phrases);
    await engine.must('setPreferences', { textZoom: 110 });
    await engine.restart();
    await engine.must('openSample', { as: 'secretariat', task: 'open' });
    expect((await engine.must('getAppState', null)).preferences.phrases).toEqual(phrases);
  });

  test.each([
    ['more of them than there may be', Array.from({ length: MOST_PHRASES + 1 }, (_, index) => `Mẫu ${index}`)],
    ['one that is too long', ['a'.repeat(LONGEST_PHRASE + 1)]],
    ['one without a word', [' ']],
  ])('%s is refused, and what was kept stays', async (_, phrases) => {
    const before = (await engine.must('getAppState', null)).preferences.phrases;
    expect(await engine.call('setPreferences', { phrases })).toMatchObject({ ok: false, error: [{ type: 'input-invalid' }] });
    expect((await engine.must('getAppState', null)).preferences.phrases).toEqual(before);
  });
});

import { describe, expect, test } from 'vitest';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import type { Appraisal } from '#shared/domain/scorecard.ts';
import { ok } from '#shared/kernel/result.ts';
import type { Points } from '#shared/kernel/points.ts';
import { listReadiness } from '#electron/services/list-readiness/index.ts';
import { getCell, listUnits } from '#electron/services/read-round/index.ts';
import { recordScore, type RecordScoreInput } from '#electron/services/record-score/index.ts';
import { undoScore } from '#electron/services/undo-score/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { addPackage, fillRound, manifestOf, smallSubmission } from '#test/support/small-round.ts';
import { expectErr, expectOk, makeMemberWorkspace, makeWorkspace, reopen } from '#test/support/temp-workspace.ts';

const scored = (points: number): Appraisal => ({ kind: 'scored', points: points as Points });
const input = (code: string, appraisal: Appraisal, more: Partial<RecordScoreInput> = {}): RecordScoreInput => ({
  unit: 'so-noi-vu' as UnitId, code: code as CriterionCode, appraisal, reason: '', question: null, figures: [], ...more,
});
const problemTypes = (context: WorkspaceContext, wanted: RecordScoreInput) => expectErr(recordScore(context, wanted)).map((problem) => problem.type);
const journalSeq = ({ store }: WorkspaceContext) => expectOk(store.read((records) => ok(records.readJournalSeq())));
const readCellOf = (context: WorkspaceContext, code: string) =>
  expectOk(getCell(context, { unit: 'so-noi-vu' as UnitId, code: code as CriterionCode, packageRevision: null }));

describe('recording a score', () => {
  test('gives back what is saved, when, and how the cell now stands', async () => {
    const context = await makeMemberWorkspace();
    const saved = expectOk(recordScore(context, input('1.1', scored(5000))));
    expect(saved.line).toEqual({
      code: '1.1', state: 'agrees', self: scored(5000), appraisal: scored(5000), isFlagged: false, hasEvidence: true, isMine: true, hasDraft: false,
    });
    expect(saved.cell).toEqual(readCellOf(context, '1.1'));
    expect(saved.cell.savedAt).toBe(saved.savedAt);
  });

  test('survives closing and opening, to the letter', async () => {
    const context = await makeMemberWorkspace();
    const typed = input('1.2', scored(9000), { reason: 'Số liệu b là 81,\n“không” phải 82,5', question: 'Đề nghị giải trình', figures: [{ name: 'b', value: '81' }] });
    const saved = expectOk(recordScore(context, typed));
    const cell = readCellOf(await reopen(context), '1.2');
    expect(cell).toEqual(saved.cell);
    expect(cell.score).toEqual({ code: '1.2', appraisal: scored(9000), reason: typed.reason, question: typed.question, figures: typed.figures });
    expect(cell.figures).toEqual([
      { name: 'a', label: 'Số nhiệm vụ', kind: 'number', declared: '86', corrected: null },
      { name: 'b', label: 'Số hoàn thành', kind: 'number', declared: '82.5', corrected: '81' },
    ]);
  });

  test('a departing score without a reason is saved all the same, and the cell is incomplete for want of the reason', async () => {
    const context = await makeMemberWorkspace();
    const saved = expectOk(recordScore(context, input('1.1', scored(0))));
    expect(saved.cell.state).toBe('incomplete');
    expect(saved.cell.lacks).toEqual(['reason']);
    expect(readCellOf(context, '1.1').score.appraisal).toEqual(scored(0));
  });

  test('not applicable is not zero is not unscored', async () => {
    const context = await makeMemberWorkspace();
    const states = [scored(0), { kind: 'not-applicable' } as const, { kind: 'unscored' } as const].map(
      (appraisal) => expectOk(recordScore(context, input('2.1', appraisal, { reason: 'đã xem' }))).cell,
    );
    expect(states.map((cell) => cell.state)).toEqual(['differs', 'not-applicable', 'unscored']);
    expect(states.map((cell) => cell.score.appraisal.kind)).toEqual(['scored', 'not-applicable', 'unscored']);
    // A score taken back keeps its reason.
    expect(states[2]?.score.reason).toBe('đã xem');
  });

  test('one cell changes; the other cells of the unit stay as they were', async () => {
    const context = await makeMemberWorkspace();
    expectOk(recordScore(context, input('1.1', scored(5000))));
    const before = readCellOf(context, '1.1');
    expectOk(recordScore(context, input('1.2', scored(0), { reason: 'không có' })));
    expect(readCellOf(context, '1.1')).toEqual(before);
  });

  test('every saving is a line of the cell’s history, the newest first', async () => {
    const context = await makeMemberWorkspace();
    expectOk(recordScore(context, input('1.1', scored(0))));
    expectOk(recordScore(context, input('1.1', scored(0), { reason: 'Thiếu kế hoạch' })));
    expectOk(recordScore(context, input('1.1', scored(5000), { question: '' })));
    expect(readCellOf(context, '1.1').history.map(({ appraisal, reason, question }) => ({ appraisal, reason, question }))).toEqual([
      { appraisal: scored(5000), reason: '', question: '' },
      { appraisal: scored(0), reason: 'Thiếu kế hoạch', question: null },
      { appraisal: scored(0), reason: '', question: null },
    ]);
  });

  test('each line of the history has the whole cell, figures and question too, and what it took the place of', async () => {
    const context = await makeMemberWorkspace();
    const first = input('1.2', scored(9000), { reason: 'Số liệu chưa khớp', question: 'Vì sao?', figures: [{ name: 'b', value: '81' }] });
    expectOk(recordScore(context, first));
    expectOk(recordScore(context, { ...first, appraisal: { kind: 'not-applicable' }, reason: 'Không được giao' }));
    expectOk(undoScore(context));
    const before = { appraisal: first.appraisal, reason: first.reason, question: first.question, figures: first.figures };
    const after = { ...before, appraisal: { kind: 'not-applicable' }, reason: 'Không được giao' };
    const { history } = readCellOf(await reopen(context), '1.2');
    expect(history).toMatchObject([{ ...before, before: after }, { ...after, before }, { ...before, before: null }]);
    expect(history.map(({ by }) => by)).toEqual(['undo', undefined, undefined]);
  });

  test('of a long history the last fifty lines are given, the oldest of them with what stood before', async () => {
    const context = await makeMemberWorkspace();
    for (let count = 0; count <= 50; count += 1) expectOk(recordScore(context, input('1.2', scored(count), { reason: `Lần ${count}` })));
    const { history } = readCellOf(context, '1.2');
    expect(history.length).toBe(50);
    expect(history.at(-1)).toMatchObject({ reason: 'Lần 1', before: { reason: 'Lần 0' } });
  });

  test('what is saved later stands in place of every part of what was saved before', async () => {
    const context = await makeMemberWorkspace();
    expectOk(recordScore(context, input('1.2', scored(0), { reason: 'Thiếu', question: 'Vì sao?', figures: [{ name: 'a', value: '1' }] })));
    const second = input('1.2', { kind: 'not-applicable' }, { reason: 'Không được giao', question: null, figures: [{ name: 'b', value: '2' }] });
    expectOk(recordScore(context, second));
    const { code, appraisal, reason, question, figures } = second;
    expect(readCellOf(context, '1.2').score).toEqual({ code, appraisal, reason, question, figures });
    const third = expectOk(recordScore(context, input('1.2', { kind: 'not-applicable' })));
    expect(third.savedAt).toBe(third.cell.history[0]?.at);
    expect(readCellOf(context, '1.2').score).toEqual({ code, appraisal, reason: '', question: null, figures: [] });
  });

  test('saving the same again writes nothing and keeps its time', async () => {
    const context = await makeMemberWorkspace();
    const first = expectOk(recordScore(context, input('1.1', scored(0), { reason: 'Thiếu' })));
    const seq = journalSeq(context);
    const again = expectOk(recordScore(context, input('1.1', scored(0), { reason: 'Thiếu' })));
    expect(again).toEqual(first);
    expect(journalSeq(context)).toBe(seq);
  });

  test('whatever part of it is new is saved: the reason, the question, a figure', async () => {
    const context = await makeMemberWorkspace();
    const first = input('1.2', scored(9000));
    for (const typed of [first, { ...first, reason: 'Thiếu' }, { ...first, reason: 'Thiếu', question: '' }, { ...first, reason: 'Thiếu', question: '', figures: [{ name: 'b', value: '81' }] }]) {
      expectOk(recordScore(context, typed));
      const { appraisal, reason, question, figures } = typed;
      expect(readCellOf(context, '1.2').score).toEqual({ code: '1.2', appraisal, reason, question, figures });
    }
    expect(readCellOf(context, '1.2').history).toHaveLength(4);
  });

  test('a citation of a file that is not there is no evidence, in the line that comes back too', async () => {
    const context = await makeMemberWorkspace();
    expect(expectOk(recordScore(context, input('1.2', scored(9000)))).line.hasEvidence).toBe(false);
  });

  test('the same score on a newer package is saved again: it judges other papers', async () => {
    const context = await makeMemberWorkspace();
    expectOk(recordScore(context, input('1.1', scored(5000))));
    addPackage(context, smallSubmission(2));
    expect(readCellOf(context, '1.1').state).toBe('incomplete');
    expectOk(recordScore(context, input('1.1', scored(5000))));
    const stored = expectOk(context.store.read((records) => ok(records.findScore('so-noi-vu' as UnitId, '1.1' as CriterionCode))));
    expect(stored?.package).toBe(manifestOf(smallSubmission(2)));
  });
});

describe('what may not be recorded is refused by name, and nothing is written', () => {
  const refusals: readonly (readonly [string, RecordScoreInput, readonly string[]])[] = [
    ['a unit that the round does not name', input('1.1', scored(0), { unit: 'la' as UnitId }), ['unit-unknown']],
    ['a criterion that the set does not name', input('9.9', scored(0)), ['criterion-unknown']],
    ['a criterion that only sums', input('1', scored(0)), ['criterion-not-appraised']],
    ['a criterion of the survey', input('1.3', scored(0)), ['criterion-not-appraised']],
    ['a unit without a package', input('1.1', scored(0), { unit: 'xa-an-hoa' as UnitId }), ['package-missing']],
    ['points above the maximum, off the step', input('1.1', scored(8000)), ['points-out-of-range', 'points-off-step']],
    ['a figure that the criterion does not ask for', input('1.1', scored(5000), { figures: [{ name: 'z', value: '1' }] }), ['input-invalid']],
    ['a figure corrected twice', input('1.2', scored(5000), { figures: [{ name: 'a', value: '1' }, { name: 'a', value: '2' }] }), ['input-invalid']],
  ];

  test.each(refusals)('%s', async (_, wanted, expected) => {
    const context = await makeMemberWorkspace();
    const seq = journalSeq(context);
    expect(problemTypes(context, wanted)).toEqual(expected);
    expect(journalSeq(context)).toBe(seq);
    expect(expectOk(context.store.read((records) => ok(records.listScores('so-noi-vu' as UnitId))))).toEqual([]);
  });

  test('a sector or a unit that is not assigned', async () => {
    const context = await makeMemberWorkspace('m2');
    expect(problemTypes(context, input('1.1', scored(0)))).toEqual(['not-assigned']);
    expect(problemTypes(context, input('2.1', scored(0), { unit: 'xa-an-hoa' as UnitId }))).toEqual(['not-assigned', 'package-missing']);
    expectOk(recordScore(context, input('2.1', scored(0))));
  });

  test('anything in the secretariat’s workspace', async () => {
    const context = await makeWorkspace('secretary');
    expect(problemTypes(context, input('1.1', scored(0)))).toEqual(['round-missing']);
    fillRound(context);
    expect(problemTypes(context, input('1.1', scored(0)))).toEqual(['role-differs']);
  });
});

describe('after scores were recorded', () => {
  test('the list of units counts what is done, what differs, what is flagged and what has no evidence', async () => {
    const context = await makeMemberWorkspace();
    expectOk(recordScore(context, input('1.1', scored(0), { reason: 'Thiếu kế hoạch', question: 'Vì sao?' })));
    expectOk(recordScore(context, input('1.2', scored(9535))));
    expectOk(recordScore(context, input('2.1', { kind: 'not-applicable' })));
    expectOk(recordScore(context, input('2.2', scored(5000))));
    const [first, second] = expectOk(listUnits(context));
    expect(first).toEqual({
      unit: 'so-noi-vu', name: 'Sở Nội vụ', group: 'Sở, ngành', packageRevision: 1, packageRevisions: [1],
      cells: 4, done: 3, differs: 1, flagged: 1, withoutEvidence: 3, drafts: 0, selfTotal: 14_535, appraisedTotal: 14_535, max: 37_500,
    });
    expect(second).toMatchObject({ unit: 'xa-an-hoa', packageRevision: null, packageRevisions: [], cells: 4, done: 0, withoutEvidence: 0 });
  });

  test('the secretariat, where nobody scores, sees the same units with all that the council appraises and nothing done', async () => {
    const context = await makeWorkspace('secretary');
    fillRound(context);
    const [first] = expectOk(listUnits(context));
    expect(first).toMatchObject({ unit: 'so-noi-vu', packageRevision: 1, cells: 4, done: 0, withoutEvidence: 3, selfTotal: 14_535, appraisedTotal: 0 });
  });

  test('readiness names each cell that may not be signed yet, and why', async () => {
    const context = await makeMemberWorkspace();
    expectOk(recordScore(context, input('1.1', scored(0))));
    expectOk(recordScore(context, input('1.2', scored(9535))));
    const [first, second] = expectOk(listReadiness(context));
    expect(first).toMatchObject({ unit: 'so-noi-vu', cells: 4, hasPackage: true, signedRevision: null, signedAt: null, hasChanged: false });
    expect(first?.lacking.map(({ code, lacks }) => [code, lacks])).toEqual([['1.1', ['reason']], ['2.1', ['score']], ['2.2', ['score']]]);
    expect(second).toMatchObject({ unit: 'xa-an-hoa', hasPackage: false });
  });

  test('readiness holds only the units that are mine', async () => {
    const units = expectOk(listReadiness(await makeMemberWorkspace('m2')));
    expect(units.map(({ unit, cells }) => [unit, cells])).toEqual([['so-noi-vu', 2]]);
  });
});

import { describe, expect, test } from 'vitest';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import { DEFAULT_POLICY } from '#shared/domain/policy.ts';
import type { Appraisal } from '#shared/domain/scorecard.ts';
import type { Points } from '#shared/kernel/points.ts';
import { ok } from '#shared/kernel/result.ts';
import { getCell, getUnitSheet } from '#electron/services/read-round/index.ts';
import { recordScore, type RecordScoreInput } from '#electron/services/record-score/index.ts';
import { getUndoState, redoScore, undoScore } from '#electron/services/undo-score/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { addPackage, fillRound, manifestOf, smallRound, smallSubmission } from '#test/support/small-round.ts';
import { expectErr, expectOk, makeMemberWorkspace, makeWorkspace, reopen } from '#test/support/temp-workspace.ts';

const UNIT = 'so-noi-vu' as UnitId;
const OTHER = 'xa-an-hoa' as UnitId;
const scored = (points: number): Appraisal => ({ kind: 'scored', points: points as Points });
const UNSCORED: Appraisal = { kind: 'unscored' };

/** Records after a rest, so that each recording is a step of its own. */
function record(context: WorkspaceContext, code: string, appraisal: Appraisal, more: Partial<RecordScoreInput> & { readonly rest?: number } = {}): void {
  const { rest = 60, ...input } = more;
  for (let second = 0; second < rest; second += 1) context.world.now();
  expectOk(recordScore(context, { unit: UNIT, code: code as CriterionCode, appraisal, reason: '', question: null, figures: [], ...input }));
}

const cellOf = (context: WorkspaceContext, code: string, unit = UNIT) => expectOk(getCell(context, { unit, code: code as CriterionCode, packageRevision: null }));
const scoreOf = (context: WorkspaceContext, code: string, unit = UNIT) => cellOf(context, code, unit).score.appraisal;
const journalSeq = ({ store }: WorkspaceContext): number => expectOk(store.read((records) => ok(records.readJournalSeq())));
const undo = (context: WorkspaceContext) => expectOk(undoScore(context)).saved;
const redo = (context: WorkspaceContext) => expectOk(redoScore(context)).saved;
const undoTypes = (context: WorkspaceContext) => expectErr(undoScore(context)).map(({ type }) => type);
const redoTypes = (context: WorkspaceContext) => expectErr(redoScore(context)).map(({ type }) => type);
const targetsOf = (context: WorkspaceContext) => {
  const state = expectOk(getUndoState(context));
  return [state.undo?.code ?? null, state.redo?.code ?? null];
};
const exempt = ({ store, world }: WorkspaceContext, codes: readonly string[]): void => {
  expectOk(store.transaction((records) => {
    const exemptions = codes.map((code) => ({ unit: UNIT, code: code as CriterionCode, reason: 'Không được giao' }));
    records.replaceRound({ round: { ...smallRound, version: 2, policy: { ...DEFAULT_POLICY, exemptions } }, at: world.now() });
    return ok(null);
  }));
};

describe('undo', () => {
  test('puts back what stood there, to the letter, and a cell that was never scored is unscored again', async () => {
    const context = await makeMemberWorkspace();
    const typed = { reason: 'Số liệu b là 81', question: 'Vì sao?', figures: [{ name: 'b', value: '81' }] };
    record(context, '1.2', scored(9000), typed);
    const first = cellOf(context, '1.2').score;
    record(context, '1.2', { kind: 'not-applicable' });
    const undone = undo(context);
    expect(undone.cell.score).toEqual(first);
    expect(undone.cell).toEqual(cellOf(context, '1.2'));
    undo(context);
    expect(cellOf(context, '1.2')).toMatchObject({ state: 'unscored', score: { appraisal: UNSCORED, reason: '', question: null, figures: [] } });
    expect(undoTypes(context)).toEqual(['nothing-to-undo']);
  });

  test('goes back over the cells and the units in the order in which they were scored', async () => {
    const context = await makeMemberWorkspace();
    addPackage(context, smallSubmission(1, OTHER));
    record(context, '1.1', scored(5000));
    record(context, '2.2', scored(2500), { unit: OTHER });
    record(context, '2.1', scored(7500));
    expect([undo(context), undo(context), undo(context)].map(({ cell }) => [cell.unit, cell.node.code])).toEqual([[UNIT, '2.1'], [OTHER, '2.2'], [UNIT, '1.1']]);
    expect([redo(context), redo(context), redo(context)].map(({ cell }) => cell.score.appraisal)).toEqual([scored(5000), scored(2500), scored(7500)]);
    expect(redoTypes(context)).toEqual(['nothing-to-redo']);
  });

  test('a reason typed with rests of the fingers is one step; the points before it are another', async () => {
    const context = await makeMemberWorkspace();
    record(context, '1.1', scored(0));
    for (const reason of ['Th', 'Thiếu', 'Thiếu kế hoạch']) record(context, '1.1', scored(0), { reason, rest: 3 });
    expect(undo(context).cell.score).toMatchObject({ appraisal: scored(0), reason: '' });
    expect(undo(context).cell.score.appraisal).toEqual(UNSCORED);
    redo(context);
    expect(redo(context).cell.score).toMatchObject({ appraisal: scored(0), reason: 'Thiếu kế hoạch' });
  });

  test('something recorded after an undo leaves nothing to redo, and is what is undone next', async () => {
    const context = await makeMemberWorkspace();
    record(context, '1.1', scored(5000));
    record(context, '2.1', scored(2500));
    undo(context);
    record(context, '2.2', scored(1000));
    expect(redoTypes(context)).toEqual(['nothing-to-redo']);
    expect([undo(context).cell.node.code, undo(context).cell.node.code]).toEqual(['2.2', '1.1']);
  });

  test('outlives the program between any two steps', async () => {
    let context = await makeMemberWorkspace();
    record(context, '1.1', scored(5000));
    record(context, '2.1', scored(2500));
    context = await reopen(context);
    undo(context);
    context = await reopen(context);
    expect(targetsOf(context)).toEqual(['1.1', '2.1']);
    undo(context);
    context = await reopen(context);
    expect([scoreOf(context, '1.1'), scoreOf(context, '2.1')]).toEqual([UNSCORED, UNSCORED]);
    redo(context);
    context = await reopen(context);
    expect(targetsOf(context)).toEqual(['1.1', '2.1']);
    redo(context);
    context = await reopen(context);
    undo(context);
    expect([scoreOf(context, '1.1'), scoreOf(context, '2.1')]).toEqual([scored(5000), UNSCORED]);
  });

  test('the buttons are told what would change, in which unit, and when that was recorded', async () => {
    const context = await makeMemberWorkspace();
    expect(expectOk(getUndoState(context))).toEqual({ undo: null, redo: null });
    record(context, '1.1', UNSCORED, { reason: 'Đ' });
    record(context, '1.1', UNSCORED, { reason: 'Đủ', rest: 0 });
    const { savedAt } = cellOf(context, '1.1');
    expect(expectOk(getUndoState(context))).toEqual({ undo: { unit: UNIT, code: '1.1', at: savedAt }, redo: null });
    const { state } = expectOk(undoScore(context));
    expect(state).toEqual({ undo: null, redo: { unit: UNIT, code: '1.1', at: savedAt } });
    expect(expectOk(getUndoState(context))).toEqual(state);
  });

  test('nothing leaves the journal: the history of the cell tells what was undone and redone', async () => {
    const context = await makeMemberWorkspace();
    record(context, '1.1', scored(5000));
    undo(context);
    redo(context);
    expect(cellOf(context, '1.1').history.map(({ appraisal, by }) => [appraisal.kind, by])).toEqual([['scored', 'redo'], ['unscored', 'undo'], ['scored', undefined]]);
  });
});

describe('what may not be put back is refused by name, and nothing is written', () => {
  test('a score that judged an earlier package: the newer one is to be looked at', async () => {
    const context = await makeMemberWorkspace();
    record(context, '1.1', scored(5000));
    addPackage(context, smallSubmission(2));
    const seq = journalSeq(context);
    expect(expectErr(undoScore(context))).toEqual([{ type: 'undo-other-revision', where: '', unit: UNIT, code: '1.1', revision: 2 }]);
    expect(journalSeq(context)).toBe(seq);
    expect(scoreOf(context, '1.1')).toEqual(scored(5000));
  });

  test('but the confirmation of a score on the newer package is undone: it is to be looked at again', async () => {
    const context = await makeMemberWorkspace();
    record(context, '1.1', scored(5000), { reason: 'Đủ' });
    addPackage(context, smallSubmission(2));
    record(context, '1.1', scored(5000), { reason: 'Đủ' });
    expect(undo(context)).toMatchObject({ cell: { state: 'incomplete', lacks: ['review'] }, line: { state: 'incomplete' } });
    const sheet = expectOk(getUnitSheet(context, { unit: UNIT, packageRevision: null }));
    expect(sheet.lines.find((line) => line.code === '1.1')?.state).toBe('incomplete');
    const stored = expectOk(context.store.read((records) => ok(records.findScore(UNIT, '1.1' as CriterionCode))));
    expect(stored?.package).toBe(manifestOf(smallSubmission(1)));
    expect(redo(context).cell.lacks).toEqual([]);
  });

  test('a cell that the policy exempts by now, be it undone or redone', async () => {
    const context = await makeMemberWorkspace();
    record(context, '1.1', scored(5000));
    record(context, '2.1', scored(2500));
    undo(context);
    exempt(context, ['1.1', '2.1']);
    expect([undoTypes(context), redoTypes(context)]).toEqual([['criterion-exempt'], ['criterion-exempt']]);
    exempt(context, []);
    redo(context);
    expect([scoreOf(context, '1.1'), scoreOf(context, '2.1')]).toEqual([scored(5000), scored(2500)]);
  });

  test('anything in the secretariat’s workspace: nothing was recorded there', async () => {
    const context = await makeWorkspace('secretary');
    fillRound(context);
    expect([undoTypes(context), redoTypes(context)]).toEqual([['nothing-to-undo'], ['nothing-to-redo']]);
  });
});

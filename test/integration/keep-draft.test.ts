import SqliteDatabase from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { DraftForm } from '#shared/domain/draft-form.ts';
import type { CriterionCode, MemberId, UnitId } from '#shared/domain/ids.ts';
import type { Appraisal } from '#shared/domain/scorecard.ts';
import { ok } from '#shared/kernel/result.ts';
import type { Points } from '#shared/kernel/points.ts';
import { recordCell } from '#electron/cli/record-cells.ts';
import { layoutOf } from '#electron/platform/workspace-layout.ts';
import { dropDraft, keepDraft } from '#electron/services/keep-draft/index.ts';
import { listReadiness } from '#electron/services/list-readiness/index.ts';
import { getCell, getCriterionSheet, getUnitSheet, listUnits } from '#electron/services/read-round/index.ts';
import { recordScore, type RecordScoreInput } from '#electron/services/record-score/index.ts';
import { getUndoState, redoScore, undoScore } from '#electron/services/undo-score/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { migrate, MIGRATIONS } from '#electron/store/migrate.ts';
import { createStore } from '#electron/store/store.ts';
import { addPackage, fillRound, smallSubmission } from '#test/support/small-round.ts';
import { startSampleEngine } from '#test/support/sample-engine.ts';
import { SAMPLE_PASSPHRASE } from '#shared/domain/sample.ts';
import { expectErr, expectOk, makeMemberWorkspace, makeWorkspace, reopen } from '#test/support/temp-workspace.ts';
import { createTestWorld } from '#test/support/test-world.ts';

const UNIT = 'so-noi-vu' as UnitId;
const at = (code: string) => ({ unit: UNIT, code: code as CriterionCode });
const scored = (points: number): Appraisal => ({ kind: 'scored', points: points as Points });
const form = (over: Partial<DraftForm> = {}): DraftForm => ({ points: '', isNotApplicable: false, reason: '', isFlagged: false, question: '', figures: {}, ...over });
const input = (code: string, appraisal: Appraisal, more: Partial<RecordScoreInput> = {}): RecordScoreInput => ({ ...at(code), appraisal, reason: '', question: null, figures: [], ...more });
const readCell = (context: WorkspaceContext, code: string) => expectOk(getCell(context, { ...at(code), packageRevision: null }));
const journalSeq = ({ store }: WorkspaceContext) => expectOk(store.read((records) => ok(records.readJournalSeq())));

/** Half a word as an input method leaves it (decomposed), a number that cannot be read, and what no score could hold. */
const HALF_TYPED = form({ points: '0,9x', reason: 'Chưa co\u0301 kế hoa', isFlagged: true, question: 'đề nghị\u0007', figures: { b: '8o' } });

describe('a draft', () => {
  test('comes back to the letter after the next start, with the time of its keeping, and is no score', async () => {
    const context = await makeMemberWorkspace();
    const before = journalSeq(context);
    const { keptAt } = expectOk(keepDraft(context, { ...at('1.2'), form: HALF_TYPED }));
    const reopened = await reopen(context);
    const cell = readCell(reopened, '1.2');
    expect(cell.draft).toEqual({ form: HALF_TYPED, keptAt });
    expect(cell).toMatchObject({ score: { appraisal: { kind: 'unscored' }, reason: '' }, savedAt: null, history: [], lacks: ['score', 'draft'] });
    expect(journalSeq(reopened)).toBe(before);
  });

  test('is only the newest', async () => {
    const context = await makeMemberWorkspace();
    const older = expectOk(keepDraft(context, { ...at('1.2'), form: form({ reason: 'mộ' }) }));
    const newer = expectOk(keepDraft(context, { ...at('1.2'), form: form({ reason: 'một' }) }));
    expect(newer.keptAt).not.toBe(older.keptAt);
    expect(readCell(context, '1.2').draft).toEqual({ form: form({ reason: 'một' }), keptAt: newer.keptAt });
  });

  test('of a cell that a newer package changed leaves the second look owed', async () => {
    const context = await makeMemberWorkspace();
    expectOk(recordScore(context, input('1.1', scored(5000))));
    addPackage(context, smallSubmission(2));
    expect(expectOk(keepDraft(context, { ...at('1.1'), form: form({ points: '0,5', reason: 'th' }) })).lacks).toContain('review');
  });

  test('is seen in the sheet of its unit, in its criterion across the units, in the list of units and before signing', async () => {
    const context = await makeMemberWorkspace();
    expectOk(recordScore(context, input('1.1', scored(5000))));
    const kept = expectOk(keepDraft(context, { ...at('1.1'), form: form({ points: '0,5', reason: 'th' }) }));
    expect(kept).toMatchObject({ state: 'incomplete', lacks: ['draft'] });
    expect(readCell(context, '1.1')).toMatchObject({ state: 'incomplete', lacks: ['draft'] });
    const { lines } = expectOk(getUnitSheet(context, { unit: UNIT, packageRevision: null }));
    expect(lines.filter((line) => line.hasDraft).map(({ code, state }) => [code, state])).toEqual([['1.1', 'incomplete']]);
    expect(expectOk(getCriterionSheet(context, { code: '1.1' as CriterionCode })).lines).toMatchObject([{ unit: UNIT, hasDraft: true, lacks: ['draft'] }]);
    expect(expectOk(getCriterionSheet(context, { code: '1.2' as CriterionCode })).lines).toMatchObject([{ unit: UNIT, hasDraft: false }]);
    expect(expectOk(listUnits(context))[0]).toMatchObject({ drafts: 1, done: 0 });
    expect(expectOk(listReadiness(context))[0]?.lacking[0]).toMatchObject({ code: '1.1', lacks: ['draft'] });
  });

  test('that says what is recorded is none', async () => {
    const context = await makeMemberWorkspace();
    expectOk(recordScore(context, input('1.2', scored(9000), { reason: 'Đủ', figures: [{ name: 'b', value: '81' }] })));
    expectOk(keepDraft(context, { ...at('1.2'), form: form({ reason: 'Đủ r' }) }));
    const kept = expectOk(keepDraft(context, { ...at('1.2'), form: form({ points: '0.9', reason: 'Đủ', question: 'không gửi', figures: { b: '81' } }) }));
    expect(kept).toMatchObject({ keptAt: null, lacks: [] });
    expect(readCell(context, '1.2').draft).toBeNull();
  });

  test('of what is recorded already with something unreadable beside it is kept', async () => {
    const context = await makeMemberWorkspace();
    expectOk(recordScore(context, input('1.1', scored(5000))));
    expect(expectOk(keepDraft(context, { ...at('1.1'), form: form({ points: '0,5x' }) })).keptAt).not.toBeNull();
  });
});

describe('recording a cell', () => {
  test('takes its draft away, and no other', async () => {
    const context = await makeMemberWorkspace();
    expectOk(keepDraft(context, { ...at('1.1'), form: form({ reason: 'a' }) }));
    expectOk(keepDraft(context, { ...at('1.2'), form: form({ reason: 'b' }) }));
    const saved = expectOk(recordScore(context, input('1.1', scored(5000))));
    expect([saved.cell.draft, saved.line.hasDraft]).toEqual([null, false]);
    expect(readCell(context, '1.2').draft?.form.reason).toBe('b');
  });

  test('takes it away also when the score stood there already', async () => {
    const context = await makeMemberWorkspace();
    const { savedAt } = expectOk(recordScore(context, input('1.1', scored(5000))));
    expectOk(keepDraft(context, { ...at('1.1'), form: form({ reason: 'a' }) }));
    expect(expectOk(recordScore(context, input('1.1', scored(5000))))).toMatchObject({ savedAt, cell: { draft: null } });
  });

  test('leaves what of the form could not be recorded as the draft', async () => {
    const context = await makeMemberWorkspace();
    const rest = form({ points: '0,9x', reason: 'Thiếu báo cáo' });
    const saved = expectOk(recordScore(context, input('1.1', { kind: 'unscored' }, { reason: 'Thiếu báo cáo', draft: rest })));
    expect(saved.cell).toMatchObject({ score: { reason: 'Thiếu báo cáo' }, draft: { form: rest }, lacks: ['score', 'draft'] });
    expect(saved.line.hasDraft).toBe(true);
  });

  test('and its draft change together: when the line of the journal is refused, the draft stays', () => {
    const db = new SqliteDatabase(':memory:');
    migrate(db, MIGRATIONS);
    const context = { world: createTestWorld(), layout: layoutOf('/nowhere'), store: createStore(db), notices: [] };
    expectOk(context.store.transaction((records) => {
      records.insertWorkspace({ role: 'member', title: 'Thử', isSample: false, at: context.world.now() });
      records.setMember({ member: 'm1' as MemberId, at: context.world.now() });
      return ok(null);
    }));
    fillRound(context);
    expectOk(keepDraft(context, { ...at('1.1'), form: form({ reason: 'a' }) }));
    db.exec("CREATE TRIGGER refuses BEFORE INSERT ON journal WHEN NEW.act = 'record-score' BEGIN SELECT RAISE(ABORT, 'refused'); END");
    expect(() => recordScore(context, input('1.1', scored(5000)))).toThrow('refused');
    expect(readCell(context, '1.1')).toMatchObject({ draft: { form: { reason: 'a' } }, savedAt: null });
    db.exec("DROP TRIGGER refuses; CREATE TRIGGER refuses BEFORE DELETE ON draft BEGIN SELECT RAISE(ABORT, 'refused'); END");
    expect(() => recordScore(context, input('1.1', scored(5000)))).toThrow('refused');
    expect(readCell(context, '1.1')).toMatchObject({ draft: { form: { reason: 'a' } }, savedAt: null });
    db.close();
  });

  test('from the command line is refused while a draft stands there', async () => {
    const context = await makeMemberWorkspace();
    expectOk(keepDraft(context, { ...at('1.1'), form: form({ reason: 'a' }) }));
    const refused = expectErr(recordCell(context, { unit: UNIT, code: '1.1', appraisal: scored(5000), reason: null, question: null }));
    expect(refused).toMatchObject([{ problem: { type: 'draft-not-recorded', unit: UNIT, code: '1.1' } }]);
    expect(readCell(context, '1.1').draft?.form.reason).toBe('a');
  });
});

describe('letting go of a draft', () => {
  test('gives the cell as it is recorded', async () => {
    const context = await makeMemberWorkspace();
    expectOk(recordScore(context, input('1.1', scored(5000))));
    expectOk(keepDraft(context, { ...at('1.1'), form: form({ reason: 'a' }) }));
    const dropped = expectOk(dropDraft(context, at('1.1')));
    expect(dropped).toMatchObject({ cell: { draft: null, state: 'agrees', lacks: [] }, line: { hasDraft: false, state: 'agrees' } });
    expect(dropped.cell).toEqual(readCell(context, '1.1'));
  });

  test('does nothing where there is none, nor in a cell of which nothing is recorded', async () => {
    const context = await makeMemberWorkspace();
    expect(expectOk(dropDraft(context, at('1.1')))).toMatchObject({ cell: { draft: null, savedAt: null } });
    expectOk(keepDraft(context, { ...at('1.1'), form: form({ reason: 'a' }) }));
    expect(expectOk(dropDraft(context, at('1.1')))).toMatchObject({ cell: { draft: null, savedAt: null }, line: { state: 'unscored' } });
  });
});

describe('undo and redo under a draft', () => {
  test('are refused and change nothing, until it is recorded or let go of', async () => {
    const context = await makeMemberWorkspace();
    expectOk(recordScore(context, input('1.1', scored(5000))));
    expectOk(keepDraft(context, { ...at('1.1'), form: form({ points: '0,5', reason: 'nửa ch' }) }));
    const before = readCell(context, '1.1');
    expect(expectErr(undoScore(context))).toEqual([{ type: 'draft-not-recorded', where: '', ...at('1.1') }]);
    expect(readCell(context, '1.1')).toEqual(before);
    expect(expectOk(getUndoState(context)).undo).toMatchObject(at('1.1'));
    expectOk(dropDraft(context, at('1.1')));
    expectOk(undoScore(context));
    expectOk(keepDraft(context, { ...at('1.1'), form: form({ reason: 'nửa ch' }) }));
    expect(expectErr(redoScore(context))).toMatchObject([{ type: 'draft-not-recorded' }]);
  });

  test('go on in another cell, whose draft is none of theirs', async () => {
    const context = await makeMemberWorkspace();
    expectOk(recordScore(context, input('1.1', scored(5000))));
    expectOk(keepDraft(context, { ...at('1.2'), form: form({ reason: 'nửa ch' }) }));
    expectOk(undoScore(context));
    expect(readCell(context, '1.2').draft?.form.reason).toBe('nửa ch');
  });
});

describe('signing', () => {
  test('is refused while a chosen unit has a draft, by the name of its cell, whatever is accepted; and overlong text is kept though it cannot be recorded', async () => {
    const engine = await startSampleEngine();
    try {
      await engine.must('openSample', { as: 'member-1', task: 'open' });
      const unit = 'bql-kcn' as UnitId;
      const line = (await engine.must('getUnitSheet', { unit, packageRevision: null })).lines.find((one) => one.isMine && one.self.kind === 'scored');
      if (line === undefined) throw new Error('the sample has scored cells');
      const name = { unit, code: line.code };
      await engine.must('recordScore', { ...name, appraisal: line.self, reason: '', question: null, figures: [] });
      const long = form({ reason: 'dài '.repeat(3000) });
      await engine.must('keepDraft', { ...name, form: long });
      expect(await engine.call('recordScore', { ...name, appraisal: line.self, reason: long.reason, question: null, figures: [] })).toMatchObject({ ok: false, error: [{ type: 'input-invalid' }] });
      expect((await engine.must('getCell', { ...name, packageRevision: null })).draft?.form).toEqual(long);
      expect(await engine.call('keepDraft', { ...name, form: form({ reason: 'x'.repeat(32_001) }) })).toMatchObject({ ok: false, error: [{ type: 'input-invalid' }] });

      const identity = (await engine.must('getRound', null))?.myKey ?? null;
      if (identity === null) throw new Error('the sample member has a key');
      const sign = () => engine.call('exportBundle', { units: [unit], acceptsPartial: true, identity, passphrase: SAMPLE_PASSPHRASE, target: 'out', task: 'export' }, { out: `${engine.folder}/ket-qua.zip` });
      expect(await sign()).toMatchObject({ ok: false, error: [{ type: 'draft-not-recorded', unit, code: line.code }] });
      await engine.must('dropDraft', name);
      expect(await sign()).toMatchObject({ ok: true, value: { cells: 1 } });
    } finally {
      await engine.remove();
    }
  }, 120_000);
});

describe('only what is mine has drafts', () => {
  test('a cell of somebody else is refused, by the name of why', async () => {
    const context = await makeMemberWorkspace('m2');
    expect(expectErr(keepDraft(context, { ...at('1.1'), form: form() }))).toMatchObject([{ type: 'not-assigned' }]);
    expect(expectErr(keepDraft(context, { ...at('9.9'), form: form() }))).toMatchObject([{ type: 'criterion-unknown' }]);
    expect(expectErr(keepDraft(context, { unit: 'xa-an-hoa' as UnitId, code: '2.1' as CriterionCode, form: form() }))).toMatchObject([{ type: 'not-assigned' }, { type: 'package-missing' }]);
  });

  test('the secretariat keeps none', async () => {
    const context = await makeWorkspace('secretary');
    fillRound(context);
    expect(expectErr(keepDraft(context, { ...at('1.1'), form: form() }))).toMatchObject([{ type: 'role-differs' }]);
    expect(expectErr(dropDraft(context, at('1.1')))).toMatchObject([{ type: 'role-differs' }]);
  });

  test('a draft in a cell that is another member’s by now is out of sight', async () => {
    const context = await makeMemberWorkspace();
    expectOk(keepDraft(context, { ...at('1.1'), form: form({ reason: 'a' }) }));
    expectOk(context.store.transaction((records) => {
      records.setMember({ member: 'm2' as MemberId, at: context.world.now() });
      return ok(null);
    }));
    expect(readCell(context, '1.1')).toMatchObject({ isMine: false, draft: null });
    expect(expectOk(getUnitSheet(context, { unit: UNIT, packageRevision: null })).lines.some((line) => line.hasDraft)).toBe(false);
    expect(expectOk(getCriterionSheet(context, { code: '1.1' as CriterionCode })).lines.some((line) => line.hasDraft)).toBe(false);
  });
});

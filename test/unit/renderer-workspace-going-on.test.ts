import { describe, expect, it } from 'vitest';
import type { CellAhead } from '#renderer/stores/read-ahead.ts';
import { createWorkspaceStore } from '#renderer/stores/workspace-store.ts';
import type { DraftForm } from '#shared/domain/draft-form.ts';
import type { Instant, UnitId } from '#shared/domain/ids.ts';
import type { CellView, UnitSheet } from '#shared/ipc/views.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { makeAnsweringClient } from '../support/answering-client.ts';
import { code, makeCell, makeLine, makeNode, points, unit } from '../support/renderer-cell.ts';

const UNIT = unit('so-noi-vu');
const OTHER = unit('xa-an-hoa');
const AT = '2025-11-21T09:41:07.000Z' as Instant;
const sheetOf = (of: UnitId): UnitSheet => ({ unit: of, packageRevision: 1, lines: [makeLine('1.1.1'), makeLine('2.1')] });
const cellAt = (at: string, over: Partial<CellView> = {}): CellView => makeCell({ code: code(at) }, { node: makeNode(at, null, { scoredBy: 'appraisal' }), ...over });
const scoredAt = (at: string, value: number): CellView => {
  const cell = cellAt(at);
  return { ...cell, score: { ...cell.score, appraisal: { kind: 'scored', points: points(value) } } };
};

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The workspace with 1.1.1 in the form; calls are answered by hand. `ahead`: cells that were read before they were asked for. */
async function openAt(cell = cellAt('1.1.1'), ahead: readonly CellAhead[] = []) {
  const { client, asked, answer } = makeAnsweringClient();
  const takeAhead = (of: UnitId, at: string): CellAhead | null => ahead.find((one) => one.cell.unit === of && one.cell.node.code === at) ?? null;
  const workspace = createWorkspaceStore({ client, takeAhead, decimal: () => ',', setTimer: () => 0, clearTimer: () => undefined });
  const reply = async (method: string, value: unknown): Promise<void> => {
    await settle();
    answer(method, value);
    await settle();
  };
  void workspace.openUnit(UNIT, code('1.1.1'));
  await reply('getUnitSheet', ok(sheetOf(UNIT)));
  await reply('getCell', ok(cell));
  const now = () => workspace.store.getState();
  const inputsOf = (method: string): readonly unknown[] => asked.filter((one) => one.method === method).map(({ input }) => input);
  return { workspace, asked, reply, now, inputsOf };
}

describe('going on to another cell', () => {
  it('records what was typed also when the next was read ahead and is there at once', async () => {
    const { workspace, now, inputsOf } = await openAt(undefined, [{ cell: cellAt('2.1'), sheet: null }]);
    workspace.edit({ reason: 'đủ' });
    void workspace.openCell(code('2.1'));
    await settle();
    expect(now().cell?.node.code).toBe('2.1');
    expect(inputsOf('recordScore')).toMatchObject([{ code: '1.1.1', reason: 'đủ' }]);
  });

  it('of another unit records it too, whether that one was read ahead or not', async () => {
    for (const ahead of [[], [{ cell: cellAt('1.1.1', { unit: OTHER }), sheet: sheetOf(OTHER) }]]) {
      const { workspace, inputsOf } = await openAt(undefined, ahead);
      workspace.edit({ reason: 'đủ' });
      void workspace.openUnit(OTHER, code('1.1.1'));
      await settle();
      expect(inputsOf('recordScore')).toMatchObject([{ unit: UNIT, code: '1.1.1', reason: 'đủ' }]);
    }
  });

  it('of another unit shows its evidence as a new visit, read ahead or not', async () => {
    const { workspace, now } = await openAt(undefined, [{ cell: cellAt('1.1.1', { unit: OTHER }), sheet: sheetOf(OTHER) }]);
    const { visit } = now();
    await workspace.openUnit(OTHER, code('1.1.1'));
    expect(now().visit).toBeGreaterThan(visit);
  });

  it('takes no keys for the same criterion of another unit while that is being read', async () => {
    const { workspace, now, inputsOf } = await openAt();
    void workspace.openUnit(OTHER, code('1.1.1'));
    await settle();
    workspace.edit({ reason: 'lạc chỗ' });
    await workspace.flush();
    expect(now().draft?.reason).toBe('');
    expect([...inputsOf('recordScore'), ...inputsOf('keepDraft')]).toEqual([]);
  });

  it('drops what comes late of the unit that was left: its cell and its sheet', async () => {
    const { workspace, asked, now } = await openAt();
    void workspace.openCell(code('2.1'));
    await settle();
    const lateCell = asked.at(-1);
    void workspace.openUnit(unit('bql-kcn'), null);
    await settle();
    const lateSheet = asked.at(-1);
    void workspace.openUnit(OTHER, code('2.1'));
    await settle();
    lateSheet?.answer(ok(sheetOf(unit('bql-kcn'))));
    lateCell?.answer(ok(cellAt('2.1')));
    await settle();
    expect(now()).toMatchObject({ unit: OTHER, sheet: null });
    expect(now().cell?.node.code).not.toBe('2.1');
  });

  it('leaves the lines of the unit that is open alone when a score of another one arrives', async () => {
    const { workspace, now, reply } = await openAt(undefined, [{ cell: cellAt('1.1.1', { unit: OTHER }), sheet: sheetOf(OTHER) }]);
    workspace.edit({ reason: 'đủ' });
    void workspace.openUnit(OTHER, code('1.1.1'));
    await reply('recordScore', ok({ savedAt: AT, cell: cellAt('1.1.1'), line: makeLine('1.1.1', { isFlagged: true }) }));
    expect(now().save).toEqual({ kind: 'saved', at: AT });
    expect(now().sheet).toEqual(sheetOf(OTHER));
  });
});

describe('a form that is typed in', () => {
  it('and typed back to what is recorded leaves nothing of what stood there between', async () => {
    const { workspace, inputsOf } = await openAt();
    workspace.edit({ reason: 'nhầm' });
    workspace.edit({ reason: '' });
    void workspace.flush();
    await settle();
    expect(inputsOf('recordScore')).toEqual([]);
    expect(inputsOf('keepDraft')).toMatchObject([{ form: { reason: '' } }]);
  });

  it('is recorded when it is finished unchanged, where the cell was to be looked at again', async () => {
    const { workspace, inputsOf } = await openAt({ ...scoredAt('1.1.1', 5000), lacks: ['review'] });
    workspace.commit();
    await settle();
    expect(inputsOf('recordScore')).toMatchObject([{ code: '1.1.1', appraisal: { kind: 'scored', points: 5000 } }]);
  });

  it('is measured by the cell as it was read last: an unreadable number keeps the points that stand now', async () => {
    const { workspace, reply, inputsOf } = await openAt();
    workspace.edit({ points: '0,9x', reason: 'chưa lên đĩa' });
    void workspace.openCell(code('1.1.1'));
    await reply('recordScore', err([]));
    await reply('keepDraft', err([]));
    await reply('getCell', ok(scoredAt('1.1.1', 7500)));
    void workspace.flush();
    await settle();
    expect(inputsOf('recordScore').at(-1)).toMatchObject({ appraisal: { kind: 'scored', points: 7500 }, reason: 'chưa lên đĩa' });
  });
});

describe('a draft on the disk', () => {
  const FORM: DraftForm = { points: '', isNotApplicable: false, reason: 'gõ dở', isFlagged: false, question: '', figures: {} };
  const drafted = cellAt('1.1.1', { draft: { form: FORM, keptAt: AT }, lacks: ['score', 'draft'] });

  it('goes when it is typed back to what is recorded', async () => {
    const { workspace, inputsOf } = await openAt(drafted);
    workspace.edit({ reason: '' });
    void workspace.keep();
    await settle();
    expect(inputsOf('keepDraft')).toMatchObject([{ code: '1.1.1', form: { reason: '' } }]);
  });

  it('that was let go of is not offered in the next cell', async () => {
    const { workspace, reply, now } = await openAt(drafted);
    void workspace.dropDraft();
    await reply('dropDraft', ok({ cell: cellAt('1.1.1'), line: makeLine('1.1.1') }));
    void workspace.openCell(code('2.1'));
    await reply('getCell', ok(cellAt('2.1')));
    workspace.takeDraftBack();
    expect(now()).toMatchObject({ code: '2.1', dropped: null, draft: { reason: '' } });
  });

  it('that is let go of does not take with it what is typed before the answer comes', async () => {
    const { workspace, reply, now } = await openAt(drafted);
    void workspace.dropDraft();
    await settle();
    workspace.edit({ reason: 'gõ mới' });
    await reply('dropDraft', ok({ cell: cellAt('1.1.1'), line: makeLine('1.1.1') }));
    expect(now()).toMatchObject({ dropped: null, draft: { reason: 'gõ mới' } });
  });
});

describe('a score that was recorded without its form', () => {
  it('fills the form, and the mark says when it was saved', async () => {
    const { workspace, now } = await openAt();
    workspace.takeRecorded({ savedAt: AT, cell: scoredAt('1.1.1', 7500), line: makeLine('1.1.1') });
    expect(now()).toMatchObject({ save: { kind: 'saved', at: AT }, draft: { points: '0,75' } });
  });

  it('is what a form that was typed on meanwhile is measured by', async () => {
    const { workspace, inputsOf } = await openAt();
    workspace.edit({ points: '0,9x' });
    workspace.putBack({ savedAt: AT, cell: scoredAt('1.1.1', 7500), line: makeLine('1.1.1') });
    workspace.leaveField({ isMidWord: false });
    await settle();
    expect(inputsOf('recordScore')).toEqual([]);
    expect(inputsOf('keepDraft')).toMatchObject([{ form: { points: '0,9x' } }]);
  });
});

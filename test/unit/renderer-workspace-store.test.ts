import { describe, expect, it } from 'vitest';
import { createWorkspaceStore } from '#renderer/stores/workspace-store.ts';
import type { Client } from '#renderer/api/client.ts';
import type { Method, ReplyOf } from '#shared/ipc/contract.ts';
import type { DraftForm } from '#shared/domain/draft-form.ts';
import type { Instant } from '#shared/domain/ids.ts';
import type { CellView, UnitSheet } from '#shared/ipc/views.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { code, makeCell, makeCitation, makeLine, makeNode, sha, unit } from '../support/renderer-cell.ts';

const UNIT = unit('so-noi-vu');
const AT = '2025-11-21T09:41:07.000Z' as Instant;
const KEPT = ok({ keptAt: AT, state: 'unscored', lacks: ['score', 'draft'] });
const SHEET: UnitSheet = { unit: UNIT, packageRevision: 1, lines: [makeLine('1.1.1'), makeLine('2.1')] };
const cellAt = (at: string, over: Partial<CellView> = {}): CellView => makeCell({ code: code(at) }, { node: makeNode(at, null, { scoredBy: 'appraisal' }), ...over });

type Call = { readonly method: Method; readonly input: unknown; readonly answer: (reply: unknown) => void };

/** Lets everything that waits for an answer go on. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A store whose calls are answered by hand, in any order. */
function makeStore() {
  const calls: Call[] = [];
  const client: Client = {
    call: <M extends Method>(method: M, input: unknown) => new Promise<ReplyOf<M>>((resolve) => calls.push({ method, input, answer: resolve as (reply: unknown) => void })),
    acceptDrop: () => Promise.resolve([]),
    on: () => () => undefined,
    nameTask: () => 'task',
  };
  const workspace = createWorkspaceStore({ client, decimal: () => ',', setTimer: () => 0, clearTimer: () => undefined });
  const answer = async (method: Method, reply: unknown, which = -1): Promise<void> => {
    await settle();
    calls.filter((call) => call.method === method).at(which)?.answer(reply);
    await settle();
  };
  return { workspace, calls, answer };
}

async function openAt(at: string) {
  const store = makeStore();
  void store.workspace.openUnit(UNIT, code(at));
  await store.answer('getUnitSheet', ok(SHEET));
  await store.answer('getCell', ok(cellAt(at)));
  return store;
}

describe('the workspace', () => {
  it('opens a cell with its form filled and its evidence at the first readable citation', async () => {
    const { workspace, answer } = makeStore();
    void workspace.openUnit(UNIT, code('1.1.1'));
    await answer('getUnitSheet', ok(SHEET));
    await answer('getCell', ok(cellAt('1.1.1', { citations: [makeCitation('a', 2, false), makeCitation('b', 5)] })));
    expect(workspace.store.getState()).toMatchObject({ unit: UNIT, code: '1.1.1', document: sha('b'), page: 5, draft: { points: '', reason: '' } });
  });

  it('drops an answer for a cell that is no longer selected', async () => {
    const { workspace, answer } = await openAt('1.1.1');
    void workspace.openCell(code('2.1'));
    await answer('getCell', null, 99);
    void workspace.openCell(code('1.1.1'));
    await answer('getCell', ok(cellAt('1.1.1')));
    await answer('getCell', ok(cellAt('2.1')), 1);
    expect(workspace.store.getState()).toMatchObject({ code: '1.1.1', cell: { node: { code: '1.1.1' } } });
  });

  it('takes no keys for a cell that is still being read: they would land in the one before it', async () => {
    const { workspace, calls } = await openAt('1.1.1');
    void workspace.openCell(code('2.1'));
    workspace.edit({ reason: 'lạc chỗ' });
    await workspace.flush();
    expect(workspace.store.getState().draft?.reason).toBe('');
    expect(calls.some((call) => call.method === 'recordScore')).toBe(false);
  });

  it('takes no keys for a cell of another member', async () => {
    const { workspace, answer, calls } = makeStore();
    void workspace.openUnit(UNIT, code('1.1.1'));
    await answer('getUnitSheet', ok(SHEET));
    await answer('getCell', ok(cellAt('1.1.1', { isMine: false })));
    workspace.edit({ points: '1' });
    await workspace.flush();
    expect(calls.some((call) => call.method === 'recordScore')).toBe(false);
  });

  it('writes what was typed before it reads the next cell', async () => {
    const { workspace, calls, answer } = await openAt('1.1.1');
    workspace.edit({ reason: 'đủ' });
    void workspace.openCell(code('2.1'));
    await settle();
    expect(calls.at(-1)).toMatchObject({ method: 'recordScore', input: { code: '1.1.1', reason: 'đủ' } });
    await answer('recordScore', ok({ savedAt: '2025-11-21T09:41:07.000Z', cell: cellAt('1.1.1'), line: makeLine('1.1.1', { isFlagged: true }) }));
    expect(calls.at(-1)).toMatchObject({ method: 'getCell', input: { code: '2.1' } });
    await answer('getCell', ok(cellAt('2.1')));
    const { sheet, cell, save } = workspace.store.getState();
    expect(sheet?.lines.find((line) => line.code === '1.1.1')?.isFlagged).toBe(true);
    expect(cell?.node.code).toBe('2.1');
    expect(save).toEqual({ kind: 'saved', at: '2025-11-21T09:41:07.000Z' });
  });

  it('shows again what could not be saved when its cell is opened again', async () => {
    const { workspace, answer } = await openAt('1.1.1');
    workspace.edit({ reason: 'chưa lên đĩa' });
    void workspace.openCell(code('2.1'));
    await answer('recordScore', err([]));
    await answer('keepDraft', err([]));
    await answer('getCell', ok(cellAt('2.1')));
    expect(workspace.store.getState().draft?.reason).toBe('');
    void workspace.openCell(code('1.1.1'));
    await answer('recordScore', err([]));
    await answer('keepDraft', err([]));
    await answer('getCell', ok(cellAt('1.1.1')));
    expect(workspace.store.getState()).toMatchObject({ save: { kind: 'failed' }, draft: { reason: 'chưa lên đĩa' } });
  });

  it('does not write when the form says what is already saved', async () => {
    const { workspace, calls } = await openAt('1.1.1');
    workspace.edit({ reason: '' });
    workspace.leaveField({ isMidWord: false });
    workspace.commit();
    await workspace.flush();
    expect(calls.filter(({ method }) => method === 'recordScore' || method === 'keepDraft')).toEqual([]);
  });

  it('records what was pressed at once', async () => {
    const { workspace, calls } = await openAt('1.1.1');
    workspace.commit({ isNotApplicable: true });
    await settle();
    expect(calls.at(-1)).toMatchObject({ method: 'recordScore', input: { code: '1.1.1', appraisal: { kind: 'not-applicable' } } });
  });

  it('records a field that is left, and keeps as a draft one that is left in mid-word', async () => {
    const { workspace, calls, answer } = await openAt('1.1.1');
    workspace.edit({ reason: 'nửa ch' });
    workspace.leaveField({ isMidWord: true });
    await settle();
    expect(calls.at(-1)).toMatchObject({ method: 'keepDraft', input: { code: '1.1.1', form: { reason: 'nửa ch' } } });
    await answer('keepDraft', KEPT);
    expect(workspace.store.getState()).toMatchObject({ draftStands: true, save: { kind: 'kept' }, sheet: { lines: [{ code: '1.1.1', hasDraft: true }, { code: '2.1', hasDraft: false }] } });
    workspace.edit({ reason: 'nửa chữ' });
    workspace.leaveField({ isMidWord: false });
    await settle();
    expect(calls.at(-1)).toMatchObject({ method: 'recordScore', input: { reason: 'nửa chữ' } });
    await answer('recordScore', ok({ savedAt: AT, cell: cellAt('1.1.1'), line: makeLine('1.1.1') }));
    expect(workspace.store.getState()).toMatchObject({ draftStands: false, sheet: { lines: [{ hasDraft: false }, {}] } });
  });
});

describe('a draft', () => {
  const FORM: DraftForm = { points: '0,9x', isNotApplicable: false, reason: 'gõ dở', isFlagged: false, question: '', figures: {} };
  const draftAt = (at: string): CellView => cellAt(at, { draft: { form: FORM, keptAt: AT }, lacks: ['score', 'draft'] });

  async function openDraft() {
    const store = makeStore();
    void store.workspace.openUnit(UNIT, code('1.1.1'));
    await store.answer('getUnitSheet', ok(SHEET));
    await store.answer('getCell', ok(draftAt('1.1.1')));
    return store;
  }

  it('stands in the form as it was typed when its cell is opened, and is not recorded by going on', async () => {
    const { workspace, calls, answer } = await openDraft();
    expect(workspace.store.getState()).toMatchObject({ draft: FORM, draftStands: true });
    void workspace.openCell(code('2.1'));
    await answer('getCell', ok(cellAt('2.1')));
    expect(workspace.store.getState().draftStands).toBe(false);
    expect(calls.some(({ method }) => method === 'recordScore')).toBe(false);
  });

  it('is recorded when that is asked for, as far as it can be', async () => {
    const { workspace, calls, answer } = await openDraft();
    workspace.commit();
    await settle();
    expect(calls.at(-1)).toMatchObject({ method: 'recordScore', input: { reason: 'gõ dở', appraisal: { kind: 'unscored' }, draft: { points: '0,9x' } } });
    await answer('recordScore', ok({ savedAt: AT, cell: draftAt('1.1.1'), line: makeLine('1.1.1', { hasDraft: true }) }));
    expect(workspace.store.getState()).toMatchObject({ draftStands: true, save: { kind: 'kept' }, draft: { points: '0,9x' } });
  });

  it('is let go of, and can be taken back until the person goes on', async () => {
    const { workspace, calls, answer } = await openDraft();
    void workspace.dropDraft();
    await answer('dropDraft', ok({ cell: cellAt('1.1.1'), line: makeLine('1.1.1') }));
    expect(workspace.store.getState()).toMatchObject({ draft: { points: '', reason: '' }, draftStands: false, dropped: FORM });
    workspace.takeDraftBack();
    await settle();
    expect(calls.at(-1)).toMatchObject({ method: 'keepDraft', input: { code: '1.1.1', form: FORM } });
    await answer('keepDraft', KEPT);
    expect(workspace.store.getState()).toMatchObject({ draft: FORM, draftStands: true, dropped: null });
    void workspace.dropDraft();
    await answer('dropDraft', ok({ cell: cellAt('1.1.1'), line: makeLine('1.1.1') }));
    workspace.edit({ reason: 'mới' });
    expect(workspace.store.getState().dropped).toBeNull();
  });

  it('that could not be let go of is still there, and what was typed last is still owed', async () => {
    const { workspace, calls, answer } = await openDraft();
    workspace.edit({ reason: 'gõ dở tiếp' });
    void workspace.dropDraft();
    await answer('dropDraft', err([{ type: 'disk', where: '', code: 'ENOSPC', act: 'write' }]));
    expect(workspace.store.getState()).toMatchObject({ draft: { reason: 'gõ dở tiếp' }, failure: [{ type: 'disk' }] });
    void workspace.keep();
    await settle();
    expect(calls.at(-1)).toMatchObject({ method: 'keepDraft', input: { form: { reason: 'gõ dở tiếp' } } });
  });

  it('in a cell of another member is not shown: it cannot be written there', async () => {
    const { workspace, calls } = await openDraft();
    workspace.store.setState({ cell: cellAt('1.1.1', { isMine: false }) });
    void workspace.dropDraft();
    workspace.commit();
    await settle();
    expect(calls.some(({ method }) => method === 'dropDraft' || method === 'recordScore')).toBe(false);
  });
});

describe('changing the workspace', () => {
  it('says what stands in the way when something typed cannot be written', async () => {
    const { workspace, answer } = await openAt('1.1.1');
    workspace.edit({ reason: 'đĩa đầy' });
    const settled = workspace.settle();
    await answer('recordScore', err([{ type: 'disk', where: '', code: 'ENOSPC', act: 'write' }]));
    await answer('keepDraft', err([{ type: 'disk', where: '', code: 'ENOSPC', act: 'write' }]));
    expect(await settled).toMatchObject([{ type: 'disk' }]);
    expect(workspace.store.getState().draft?.reason).toBe('đĩa đầy');
  });

  it('never writes what was typed in one workspace into the next', async () => {
    const { workspace, answer, calls } = await openAt('1.1.1');
    workspace.edit({ reason: 'của thành viên 1' });
    void workspace.flush();
    await answer('recordScore', err([]));
    await answer('keepDraft', err([]));
    workspace.reset();
    await workspace.flush();
    expect(calls.filter((call) => call.method === 'recordScore')).toHaveLength(1);
    expect(workspace.store.getState()).toMatchObject({ unit: null, cell: null, save: { kind: 'idle' } });
  });
});

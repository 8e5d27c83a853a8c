import { describe, expect, it } from 'vitest';
import { createWorkspaceStore } from '#renderer/stores/workspace-store.ts';
import type { Client } from '#renderer/api/client.ts';
import type { Method, ReplyOf } from '#shared/ipc/contract.ts';
import type { CellView, UnitSheet } from '#shared/ipc/views.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { code, makeCell, makeCitation, makeLine, makeNode, sha, unit } from '../support/renderer-cell.ts';

const UNIT = unit('so-noi-vu');
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
    await answer('getCell', ok(cellAt('2.1')));
    expect(workspace.store.getState().draft?.reason).toBe('');
    void workspace.openCell(code('1.1.1'));
    await answer('recordScore', err([]));
    await answer('getCell', ok(cellAt('1.1.1')));
    expect(workspace.store.getState()).toMatchObject({ save: { kind: 'failed' }, draft: { reason: 'chưa lên đĩa' } });
  });

  it('keeps what cannot be saved as it was typed, names the cell, and forgets it once it is mended', async () => {
    const { workspace, answer, calls } = await openAt('1.1.1');
    workspace.edit({ points: '0,9x' });
    expect(workspace.store.getState().held).toMatchObject([{ unit: UNIT, code: '1.1.1' }]);
    void workspace.openCell(code('2.1'));
    await answer('getCell', ok(cellAt('2.1')));
    expect(workspace.store.getState()).toMatchObject({ draft: { points: '' }, held: [{ code: '1.1.1' }] });
    void workspace.openCell(code('1.1.1'));
    await answer('getCell', ok(cellAt('1.1.1')));
    expect(workspace.store.getState().draft?.points).toBe('0,9x');
    workspace.edit({ points: '' });
    expect(workspace.store.getState().held).toEqual([]);
    expect(calls.some((call) => call.method === 'recordScore')).toBe(false);
  });

  it('does not write when the form says what is already saved', async () => {
    const { workspace, calls } = await openAt('1.1.1');
    workspace.edit({ reason: '' });
    await workspace.flush();
    expect(calls.some((call) => call.method === 'recordScore')).toBe(false);
  });
});

describe('changing the workspace', () => {
  it('says what stands in the way when something typed cannot be written', async () => {
    const { workspace, answer } = await openAt('1.1.1');
    workspace.edit({ reason: 'đĩa đầy' });
    const settled = workspace.settle();
    await answer('recordScore', err([{ type: 'disk', where: '', code: 'ENOSPC', act: 'write' }]));
    expect(await settled).toMatchObject([{ type: 'disk' }]);
    expect(workspace.store.getState().draft?.reason).toBe('đĩa đầy');
  });

  it('never writes what was typed in one workspace into the next', async () => {
    const { workspace, answer, calls } = await openAt('1.1.1');
    workspace.edit({ reason: 'của thành viên 1' });
    void workspace.flush();
    await answer('recordScore', err([]));
    workspace.reset();
    await workspace.flush();
    expect(calls.filter((call) => call.method === 'recordScore')).toHaveLength(1);
    expect(workspace.store.getState()).toMatchObject({ unit: null, cell: null, save: { kind: 'idle' } });
  });
});

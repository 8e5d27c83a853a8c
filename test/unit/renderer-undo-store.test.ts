import { describe, expect, it } from 'vitest';
import { createUndoStore } from '#renderer/stores/undo-store.ts';
import { createWorkspaceStore } from '#renderer/stores/workspace-store.ts';
import type { SavedCell, UndoState, UndoTarget, UnitSheet } from '#shared/ipc/views.ts';
import type { Instant } from '#shared/domain/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { makeAnsweringClient } from '../support/answering-client.ts';
import { code, makeCell, makeLine, makeNode, points, unit } from '../support/renderer-cell.ts';

const UNIT = unit('so-noi-vu');
const OTHER = unit('xa-an-hoa');
const AT = '2025-11-21T02:00:00.000Z' as Instant;
const sheetOf = (of: typeof UNIT): UnitSheet => ({ unit: of, packageRevision: 1, lines: [makeLine('1.1.1'), makeLine('2.1')] });
const cellOf = (at: string, value: number | null, of = UNIT) =>
  makeCell({ code: code(at), ...(value === null ? {} : { appraisal: { kind: 'scored', points: points(value) } }) }, { unit: of, node: makeNode(at, null, { scoredBy: 'appraisal' }) });
const savedOf = (at: string, value: number | null, of = UNIT): SavedCell => ({ savedAt: AT, cell: cellOf(at, value, of), line: makeLine(at) });
const target = (at: string, of = UNIT): UndoTarget => ({ unit: of, code: code(at), at: AT });
const NONE: UndoState = { undo: null, redo: null };

/** Lets everything that waits for an answer go on. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The workspace with 1.1.1 of Sở Nội vụ in the form, and undo beside it; calls are answered by hand. */
async function openDesk() {
  const { client, asked, answer } = makeAnsweringClient();
  const workspace = createWorkspaceStore({ client, decimal: () => ',', setTimer: () => 0, clearTimer: () => undefined });
  const undo = createUndoStore({ client, workspace });
  const reply = async (method: string, value: unknown): Promise<void> => {
    await settle();
    answer(method, value);
    await settle();
  };
  void workspace.openUnit(UNIT, code('1.1.1'));
  await reply('getUndoState', ok(NONE));
  await reply('getUnitSheet', ok(sheetOf(UNIT)));
  await reply('getCell', ok(cellOf('1.1.1', 5000)));
  return { workspace, undo, asked, reply, count: (method: string) => asked.filter((one) => one.method === method).length };
}

describe('undo in the window', () => {
  it('asks what can be undone when a unit is opened and after each saving', async () => {
    const { workspace, undo, reply, count } = await openDesk();
    expect(count('getUndoState')).toBe(1);
    workspace.edit({ points: '1' });
    void workspace.flush();
    await reply('recordScore', ok(savedOf('1.1.1', 10_000)));
    await reply('getUndoState', ok({ undo: target('1.1.1'), redo: null }));
    expect(undo.store.getState()).toMatchObject({ undo: { code: '1.1.1' }, redo: null });
  });

  it('writes what is typed before it asks, and fills the form with what was put back', async () => {
    const { workspace, undo, asked, reply } = await openDesk();
    workspace.edit({ points: '1' });
    void undo.undo();
    await reply('recordScore', ok(savedOf('1.1.1', 10_000)));
    expect(asked.filter(({ method }) => method === 'recordScore' || method === 'undoScore').map(({ method }) => method)).toEqual(['recordScore', 'undoScore']);
    await reply('undoScore', ok({ saved: savedOf('1.1.1', 5000), state: { undo: null, redo: target('1.1.1') } }));
    expect(workspace.store.getState().draft?.points).toBe('0,50');
    expect(undo.store.getState()).toMatchObject({ undo: null, redo: { code: '1.1.1' }, outcome: { kind: 'undone', unit: UNIT, code: '1.1.1' } });
  });

  it('undoes nothing while something typed cannot be written', async () => {
    const { workspace, undo, reply, count } = await openDesk();
    workspace.edit({ points: '1' });
    void undo.undo();
    await reply('recordScore', err([{ type: 'disk', where: '', code: 'ENOSPC', act: 'write' }]));
    await reply('keepDraft', err([{ type: 'disk', where: '', code: 'ENOSPC', act: 'write' }]));
    expect(count('undoScore')).toBe(0);
    expect(workspace.store.getState().draft?.points).toBe('1');
  });

  it('is refused under a draft, which is shown: what was typed is never lost unseen', async () => {
    const { workspace, undo, reply } = await openDesk();
    void undo.undo();
    await reply('undoScore', err([{ type: 'draft-not-recorded', where: '', unit: UNIT, code: code('2.1') }]));
    await reply('getCell', ok({ ...cellOf('2.1', null), draft: { form: { points: 'x', isNotApplicable: false, reason: '', isFlagged: false, question: '', figures: {} }, keptAt: AT } }));
    expect(workspace.store.getState()).toMatchObject({ code: '2.1', draftStands: true, draft: { points: 'x' } });
    expect(undo.store.getState().outcome).toMatchObject({ kind: 'refused', problems: [{ type: 'draft-not-recorded' }] });
  });

  it('keys that came in while the answer was on its way stand, and are kept', async () => {
    const { workspace, undo, reply, asked } = await openDesk();
    void undo.undo();
    await settle();
    workspace.edit({ points: '0,75' });
    await reply('undoScore', ok({ saved: savedOf('1.1.1', null), state: NONE }));
    expect(workspace.store.getState().draft?.points).toBe('0,75');
    void workspace.keep();
    await settle();
    expect(asked.findLast(({ method }) => method === 'keepDraft')?.input).toMatchObject({ form: { points: '0,75' } });
  });

  it('opens the cell that was changed, in another unit too', async () => {
    const { workspace, undo, reply } = await openDesk();
    void undo.redo();
    await reply('redoScore', ok({ saved: savedOf('2.1', 2500, OTHER), state: NONE }));
    await reply('getUnitSheet', ok(sheetOf(OTHER)));
    await reply('getCell', ok(cellOf('2.1', 2500, OTHER)));
    expect(workspace.store.getState()).toMatchObject({ unit: OTHER, code: '2.1', draft: { points: '0,25' } });
    expect(undo.store.getState().outcome).toEqual({ kind: 'redone', unit: OTHER, code: '2.1' });
  });

  it('says why it was refused, until the person goes on', async () => {
    const { workspace, undo, reply } = await openDesk();
    void undo.undo();
    await reply('undoScore', err([{ type: 'undo-other-revision', where: '', unit: UNIT, code: code('1.1.1'), revision: 2 }]));
    expect(undo.store.getState().outcome).toMatchObject({ kind: 'refused', problems: [{ type: 'undo-other-revision' }] });
    workspace.edit({ reason: 'Thiếu' });
    expect(undo.store.getState().outcome).toBeNull();
  });

  it('an answer that comes after another workspace was opened changes nothing', async () => {
    const { workspace, undo, reply } = await openDesk();
    void undo.undo();
    await settle();
    workspace.reset();
    undo.reset();
    await reply('undoScore', ok({ saved: savedOf('1.1.1', 2500), state: { undo: target('1.1.1'), redo: null } }));
    expect(undo.store.getState()).toEqual({ undo: null, redo: null, outcome: null });
    expect(workspace.store.getState().unit).toBeNull();
  });

  it('takes back one after the other while the keys are held down', async () => {
    const { undo, reply, count } = await openDesk();
    void undo.undo();
    void undo.undo();
    await settle();
    expect(count('undoScore')).toBe(1);
    await reply('undoScore', ok({ saved: savedOf('1.1.1', null), state: NONE }));
    expect(count('undoScore')).toBe(2);
  });

  it('tells of one step until the next is told of, also when that one opens another unit', async () => {
    const { undo, reply } = await openDesk();
    void undo.undo();
    await reply('undoScore', ok({ saved: savedOf('1.1.1', null), state: NONE }));
    const told: unknown[] = [];
    undo.store.subscribe(({ outcome }) => told.push(outcome?.kind === 'undone' ? outcome.code : outcome));
    void undo.undo();
    await reply('undoScore', ok({ saved: savedOf('2.1', null, OTHER), state: NONE }));
    await reply('getUnitSheet', ok(sheetOf(OTHER)));
    await reply('getCell', ok(cellOf('2.1', null, OTHER)));
    expect(new Set(told)).toEqual(new Set(['1.1.1', '2.1']));
    expect(told.at(-1)).toBe('2.1');
  });

  it('undoes nothing in a workspace that was opened while something typed was on its way to the disk', async () => {
    const { workspace, undo, reply, count } = await openDesk();
    workspace.edit({ points: '1' });
    void undo.undo();
    await settle();
    workspace.reset();
    undo.reset();
    await reply('recordScore', ok(savedOf('1.1.1', 10_000)));
    expect(count('undoScore')).toBe(0);
  });

  it('an answer about what can be undone that comes late tells nothing: neither after an undo, nor in another workspace, nor is it asked for without a unit', async () => {
    const { workspace, undo, reply, asked, count } = await openDesk();
    workspace.takeRecorded(savedOf('1.1.1', 7500));
    const late = asked.findLast(({ method }) => method === 'getUndoState');
    void undo.undo();
    await reply('undoScore', ok({ saved: savedOf('1.1.1', 5000), state: { undo: null, redo: target('1.1.1') } }));
    late?.answer(ok({ undo: target('1.1.1'), redo: null }));
    await settle();
    expect(undo.store.getState()).toMatchObject({ undo: null, redo: { code: '1.1.1' } });
    workspace.takeRecorded(savedOf('1.1.1', 7500));
    const asking = count('getUndoState');
    workspace.reset();
    undo.reset();
    expect(count('getUndoState')).toBe(asking);
    await reply('getUndoState', ok({ undo: target('1.1.1'), redo: null }));
    expect(undo.store.getState()).toEqual({ undo: null, redo: null, outcome: null });
  });

  it('what was undone is told of until the person goes on, not only until the cell is read again', async () => {
    const { workspace, undo, reply } = await openDesk();
    void undo.undo();
    await reply('undoScore', ok({ saved: savedOf('1.1.1', null), state: NONE }));
    void workspace.openCell(code('1.1.1'));
    await reply('getCell', ok(cellOf('1.1.1', null)));
    expect(undo.store.getState().outcome).toMatchObject({ kind: 'undone', code: '1.1.1' });
    void workspace.openCell(code('2.1'));
    expect(undo.store.getState().outcome).toBeNull();
  });
});

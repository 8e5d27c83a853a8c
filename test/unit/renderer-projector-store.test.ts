import { describe, expect, it } from 'vitest';
import { createProjectorStore } from '#renderer/stores/projector-store.ts';
import { createWorkspaceStore } from '#renderer/stores/workspace-store.ts';
import type { CriterionSheet, UnitSheet } from '#shared/ipc/views.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { makeAnsweringClient, type AskedCall } from '../support/answering-client.ts';
import { code, makeCell, makeLine, makeNode, unit } from '../support/renderer-cell.ts';

const HERE = unit('so-noi-vu');
const OTHER = unit('xa-an-hoa');
const node = (at: string) => makeNode(at, null, { scoredBy: 'appraisal' });
const cellOf = (of: typeof HERE, at: string) => makeCell({ code: code(at) }, { unit: of, node: node(at) });
const sheetOf = (at: string): CriterionSheet => ({ node: node(at), lines: [] });
const unitSheet = (of: typeof HERE): UnitSheet => ({ unit: of, packageRevision: 1, lines: [makeLine('1.1.1'), makeLine('2.1')] });

/** Lets everything that waits for an answer go on. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The workspace with 1.1.1 of the first unit open, and the projector view over it; calls are answered by hand. */
async function openRoom() {
  const { client, asked, answer } = makeAnsweringClient();
  const workspace = createWorkspaceStore({ client, decimal: () => ',', setTimer: () => 0, clearTimer: () => undefined });
  const projector = createProjectorStore({ client, workspace });
  const reply = async (method: string, value: unknown): Promise<void> => {
    await settle();
    answer(method, value);
    await settle();
  };
  const show = async (of: typeof HERE, at: string): Promise<void> => {
    await reply('getCell', ok(cellOf(of, at)));
    await reply('getCriterionSheet', ok(sheetOf(at)));
  };
  void workspace.openUnit(HERE, code('1.1.1'));
  await reply('getUnitSheet', ok(unitSheet(HERE)));
  await reply('getCell', ok(cellOf(HERE, '1.1.1')));
  void projector.open();
  await settle();
  return { workspace, projector, asked, reply, show, data: () => projector.store.getState() };
}

const methodsAfter = (asked: readonly AskedCall[], from: number): readonly string[] => asked.slice(from).map(({ method }) => method);

describe('the projector view', () => {
  it('opens on the cell that lies open, read anew, with the other units out of sight', async () => {
    const { show, data } = await openRoom();
    await show(HERE, '1.1.1');
    expect(data()).toMatchObject({ place: { unit: HERE, code: '1.1.1' }, isComparing: false, failure: null });
    expect(data().cell?.node.code).toBe('1.1.1');
  });

  it('does not open where no cell is', async () => {
    const { client, asked } = makeAnsweringClient();
    const workspace = createWorkspaceStore({ client, decimal: () => ',', setTimer: () => 0, clearTimer: () => undefined });
    const projector = createProjectorStore({ client, workspace });
    await projector.open();
    expect(projector.store.getState().place).toBeNull();
    expect(asked).toEqual([]);
  });

  it('writes what was typed before it reads', async () => {
    const { projector, workspace, asked } = await openRoom();
    projector.reset();
    workspace.edit({ reason: 'Vì thiếu số liệu.' });
    const before = asked.length;
    void projector.open();
    await settle();
    expect(methodsAfter(asked, before)[0]).toBe('recordScore');
    expect(projector.store.getState().place).toBeNull();
  });

  it('shows what was asked for last: an answer that comes late is not shown', async () => {
    const { projector, asked, data, reply } = await openRoom();
    void projector.show({ unit: HERE, code: code('2.1') });
    await settle();
    const late = asked.filter(({ method }) => method === 'getCell').slice(-2);
    await reply('getCriterionSheet', ok(sheetOf('2.1')));
    late[1]?.answer(ok(cellOf(HERE, '2.1')));
    await settle();
    late[0]?.answer(ok(cellOf(HERE, '1.1.1')));
    asked.find(({ method }) => method === 'getCriterionSheet')?.answer(ok(sheetOf('1.1.1')));
    await settle();
    expect(data().cell?.node.code).toBe('2.1');
  });

  it('says why a cell cannot be read, and shows no other in its place', async () => {
    const { data, reply } = await openRoom();
    await reply('getCell', err([{ type: 'unknown-unit', unit: HERE }]));
    await reply('getCriterionSheet', ok(sheetOf('1.1.1')));
    expect(data()).toMatchObject({ cell: null, sheet: null, failure: [{ type: 'unknown-unit' }] });
  });

  it('leaves the workspace as it was when nothing else was shown', async () => {
    const { projector, asked, show, data } = await openRoom();
    await show(HERE, '1.1.1');
    projector.toggleComparison();
    const before = asked.length;
    await projector.close();
    expect(methodsAfter(asked, before)).toEqual([]);
    expect(data()).toMatchObject({ place: null, cell: null, isComparing: false });
  });

  it('leaves the cell that was shown last open in the workspace, in the same unit or another', async () => {
    const { projector, workspace, show, reply } = await openRoom();
    await show(HERE, '1.1.1');
    void projector.show({ unit: HERE, code: code('2.1') });
    await show(HERE, '2.1');
    void projector.close();
    await reply('getCell', ok(cellOf(HERE, '2.1')));
    expect(workspace.store.getState()).toMatchObject({ unit: HERE, code: '2.1' });
    void projector.open();
    await show(HERE, '2.1');
    void projector.show({ unit: OTHER, code: code('2.1') });
    await show(OTHER, '2.1');
    void projector.close();
    await reply('getUnitSheet', ok(unitSheet(OTHER)));
    await reply('getCell', ok(cellOf(OTHER, '2.1')));
    expect(workspace.store.getState()).toMatchObject({ unit: OTHER, code: '2.1' });
  });

  it('asks for nothing that records', async () => {
    const { projector, asked, show } = await openRoom();
    const before = asked.length - 2;
    await show(HERE, '1.1.1');
    void projector.show({ unit: OTHER, code: code('2.1') });
    await show(OTHER, '2.1');
    projector.toggleComparison();
    expect(new Set(methodsAfter(asked, before))).toEqual(new Set(['getCell', 'getCriterionSheet']));
  });
});

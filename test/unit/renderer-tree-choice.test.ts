import { describe, expect, it } from 'vitest';
import { createTreeChoice } from '#renderer/stores/tree-choice.ts';
import { seemsTakable } from '#renderer/stores/why-left-out.ts';
import { createWorkspaceStore } from '#renderer/stores/workspace-store.ts';
import type { CellView } from '#shared/ipc/views.ts';
import { ok } from '#shared/kernel/result.ts';
import { makeAnsweringClient } from '../support/answering-client.ts';
import { code, makeCell, makeLine, makeNode, points, unit } from '../support/renderer-cell.ts';

const scored = (value: number) => ({ kind: 'scored', points: points(value) }) as const;
const nodeOf = (name: string) => makeNode(name, '1.1', { scoredBy: 'appraisal' });
const cellOf = (name: string, over: Partial<CellView> = {}): CellView => makeCell({}, { unit: unit('a'), node: nodeOf(name), ...over });
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function open() {
  const { client, asked, answer } = makeAnsweringClient();
  const workspace = createWorkspaceStore({ client, decimal: () => ',', setTimer: () => 0, clearTimer: () => undefined });
  const choice = createTreeChoice({ client, workspace });
  const reply = async (method: string, value: unknown): Promise<void> => {
    await settle();
    answer(method, value);
    await settle();
  };
  void workspace.openUnit(unit('a'), code('1.1.1'));
  await reply('getUnitSheet', ok({ unit: unit('a'), packageRevision: 1, lines: ['1.1.1', '1.1.2', '1.1.3'].map((one) => makeLine(one)) }));
  await reply('getCell', ok(cellOf('1.1.1')));
  return { workspace, choice, asked, reply };
}
const recorded = (asked: readonly { readonly method: string; readonly input: unknown }[]) => asked.filter(({ method }) => method === 'recordScore').map(({ input }) => input);

describe('criteria of one unit whose self-scores are taken over together', () => {
  it('are recorded in the order of the tree, and what may not be taken is left out with why', async () => {
    const { choice, asked, reply } = await open();
    choice.choose([code('1.1.3'), code('1.1.2')]);
    const taking = choice.accept();
    await reply('getCell', ok(cellOf('1.1.2')));
    await reply('recordScore', ok({ savedAt: '2025-12-01T00:00:00.000Z', cell: cellOf('1.1.2'), line: makeLine('1.1.2') }));
    await reply('getCell', ok(cellOf('1.1.3', { draft: { savedAt: '2025-12-01T00:00:00.000Z' } as never })));
    await taking;
    expect(recorded(asked)).toEqual([{ unit: 'a', code: '1.1.2', appraisal: scored(10_000), reason: '', question: null, figures: [] }]);
    expect(choice.store.getState()).toEqual({ chosen: new Set(), running: null, acceptance: { taken: 1, rest: 0, leftOut: [{ key: '1.1.3', why: { kind: 'draft' } }] } });
  });

  it('are of the unit on the desk: another unit lets go of them', async () => {
    const { workspace, choice, asked } = await open();
    choice.choose([code('1.1.2')]);
    void workspace.openUnit(unit('b'), code('1.1.2'));
    await settle();
    expect(choice.store.getState().chosen.size).toBe(0);
    // Its own sheet is still to come: nothing of the unit before is taken for it.
    choice.choose([code('1.1.2')]);
    await choice.accept();
    expect(recorded(asked)).toEqual([]);
  });
});

describe('what the tree of a unit counts as takable', () => {
  it('is mine, open, self-scored within the bounds, and not being typed', () => {
    const node = nodeOf('1.1.1');
    const line = makeLine('1.1.1', { self: scored(10_000), appraisal: { kind: 'unscored' }, isMine: true, hasDraft: false });
    expect(seemsTakable(node, line)).toBe(true);
    for (const over of [{ isMine: false }, { hasDraft: true }, { appraisal: scored(5000) }, { self: { kind: 'unscored' as const } }, { self: scored(10_001) }]) expect(seemsTakable(node, { ...line, ...over })).toBe(false);
  });
});

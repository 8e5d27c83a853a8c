import { describe, expect, it } from 'vitest';
import { createClient } from '#renderer/api/client.ts';
import { createMergeStore } from '#renderer/stores/merge-store.ts';
import { createImportStore } from '#renderer/stores/import-store.ts';
import type { Client } from '#renderer/api/client.ts';
import { EVENT_NAMES, METHODS, type Api, type Events, type Method } from '#shared/ipc/contract.ts';
import type { FileToken } from '#shared/ipc/views.ts';
import type { MergePreview } from '#shared/ipc/secretariat-views.ts';
import { err, ok } from '#shared/kernel/result.ts';

const PREVIEW: MergePreview = { plan: 'plan-1', bundles: [], conflicts: [], missing: [], totals: { newCells: 0, sameCells: 0, newerCells: 0, conflicts: 0, refused: 0 } };
const ROW = { member: null, memberName: '', revision: null, signedAt: null, units: 0, cells: 0, newCells: 0, sameCells: 0, changedCells: 0, conflicts: 0, fingerprint: '', problems: [] };
const file = (token: string): FileToken => ({ token, name: `${token}.zip`, size: 1 });

/** A client that answers from a table and remembers what it was asked. */
function makeClient(answers: Partial<Record<Method, readonly unknown[]>>) {
  const asked: { method: Method; input: unknown }[] = [];
  const left = new Map(Object.entries(answers).map(([method, replies]) => [method, [...(replies ?? [])]]));
  const listeners: ((payload: Events['taskProgress']) => void)[] = [];
  const client: Client = {
    call: (method, input) => {
      asked.push({ method, input });
      return Promise.resolve((left.get(method)?.shift() ?? ok(null)) as never);
    },
    acceptDrop: () => Promise.resolve([]),
    on: (_event, listener) => {
      listeners.push(listener as (payload: Events['taskProgress']) => void);
      return () => listeners.pop();
    },
    nameTask: () => `task-${asked.length}`,
  };
  return { client, asked, listeners };
}

describe('the merge preview', () => {
  it('reads new files beside those that are already shown', async () => {
    const { client, asked } = makeClient({ previewMerge: [ok(PREVIEW), ok(PREVIEW)] });
    const merge = createMergeStore(client);
    await merge.addFiles([file('a')]);
    await merge.addFiles([file('a'), file('b')]);
    expect(asked.at(-1)?.input).toMatchObject({ tokens: ['a', 'b'] });
  });

  it('keeps what is shown when the next reading is refused or stopped', async () => {
    const { client } = makeClient({ previewMerge: [ok(PREVIEW), err([{ type: 'stopped-by-user', where: '' }])] });
    const merge = createMergeStore(client);
    await merge.addFiles([file('a')]);
    await merge.addFiles([file('b')]);
    expect(merge.store.getState()).toMatchObject({ preview: PREVIEW, files: [file('a')], failure: [{ type: 'stopped-by-user' }], running: null });
  });

  it('reads again when the plan that was shown is outdated, and says that nothing was written', async () => {
    const { client, asked } = makeClient({ previewMerge: [ok(PREVIEW), ok({ ...PREVIEW, plan: 'plan-2' })], applyMerge: [err([{ type: 'plan-outdated', where: '' }])] });
    const merge = createMergeStore(client);
    await merge.addFiles([file('a')]);
    expect(await merge.apply()).toBe(false);
    expect(asked.map((one) => one.method)).toEqual(['previewMerge', 'applyMerge', 'previewMerge']);
    expect(merge.store.getState()).toMatchObject({ preview: { plan: 'plan-2' }, receipt: null, failure: [{ type: 'plan-outdated' }] });
  });

  it('leaves only the receipt after it was written', async () => {
    const receipt = { merged: 1, cells: 3, conflicts: 0, at: '2025-11-21T09:41:07.000Z' };
    const bundles = (['refused', 'new'] as const).map((standing) => ({ ...ROW, file: `${standing}.zip`, standing }));
    const { client } = makeClient({ previewMerge: [ok({ ...PREVIEW, bundles })], applyMerge: [ok(receipt)] });
    const merge = createMergeStore(client);
    await merge.addFiles([file('a')]);
    expect(await merge.apply()).toBe(true);
    expect(merge.store.getState()).toEqual({ files: [], preview: null, receipt, refused: ['refused.zip'], running: null, failure: null });
  });

  it('loses no file that is dropped while others are read', async () => {
    const { client, asked } = makeClient({ previewMerge: [ok(PREVIEW), ok(PREVIEW)] });
    const merge = createMergeStore(client);
    await Promise.all([merge.addFiles([file('a')]), merge.addFiles([file('b')])]);
    expect(asked.at(-1)?.input).toMatchObject({ tokens: ['a', 'b'] });
    expect(merge.store.getState().files).toEqual([file('a'), file('b')]);
  });

  it('asks nothing when there is nothing to read or to write', async () => {
    const { client, asked } = makeClient({});
    const merge = createMergeStore(client);
    await merge.addFiles([]);
    await merge.apply();
    expect(asked).toEqual([]);
  });
});

describe('an import', () => {
  it('ends its subscription to progress and shows what became of each file', async () => {
    const outcomes = [{ file: 'a.zip', outcome: { kind: 'refused', problems: [] } }];
    const { client, listeners } = makeClient({ importFiles: [ok(outcomes)] });
    const importing = createImportStore(client);
    expect(await importing.importFiles([file('a')])).toEqual(outcomes);
    expect(listeners).toEqual([]);
    expect(importing.store.getState()).toMatchObject({ running: null, outcomes, isShown: true });
    importing.hide();
    expect(importing.store.getState().isShown).toBe(false);
  });
});

describe('the way out of the window', () => {
  it('turns a call that breaks into an error, so that no screen waits for ever', async () => {
    const broken = Object.fromEntries([...METHODS, 'acceptDrop', 'on'].map((name) => [name, () => Promise.reject(new Error('the thread died'))])) as unknown as Api;
    const silenced = console.error;
    console.error = () => undefined;
    try {
      expect(await createClient(broken, 'w').call('getRound', null)).toEqual(err([]));
    } finally {
      console.error = silenced;
    }
  });

  it('names each long call once in this window', () => {
    const client = createClient({} as Api, 'w');
    expect([client.nameTask(), client.nameTask()]).toEqual(['w-1', 'w-2']);
    expect(EVENT_NAMES).toContain('taskProgress');
  });
});

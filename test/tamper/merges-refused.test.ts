import { cpSync, rmSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ok } from '#shared/kernel/result.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { applyMerge, prepareMerge, type PreparedMerge } from '#electron/services/merge-bundles/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { exportFrom, inWorkspace, makeCouncil, makeCouncilKeys, must, openInspector, score, type CouncilKeys } from '#test/support/small-council.ts';
import { createTestWorld } from '#test/support/test-world.ts';
import { makeScratchFolder } from '#test/support/walk-faults.ts';

const template = makeScratchFolder();
const folder = makeScratchFolder();
const inspector = openInspector();
let keys: CouncilKeys;
beforeAll(async () => {
  keys = await makeCouncilKeys();
  await makeCouncil({ folder: template, keys, inspector });
  await inWorkspace(createTestWorld(), path.join(template, 'tv-1'), (context) => score(context, '1.1', 5000));
  await exportFrom(path.join(template, 'tv-1'), keys.m1, path.join(template, 'm1-2.zip'));
});
beforeEach(() => {
  rmSync(folder, { recursive: true });
  cpSync(template, folder, { recursive: true });
});
afterAll(async () => {
  await inspector.close();
  rmSync(folder, { recursive: true });
  rmSync(template, { recursive: true });
});

const on = <T>(root: string, work: (context: WorkspaceContext) => Promise<T>): Promise<T> => inWorkspace(createTestWorld(), path.join(folder, root), work);
const prepare = (context: WorkspaceContext, ...names: readonly string[]) => prepareMerge({ context, files: names.map((name) => ({ name, path: path.join(folder, name) })), task: QUIET_TASK });
const rowsOf = ({ preview }: PreparedMerge) => preview.bundles.map((row) => [row.file, row.standing, row.problems.map(({ type }) => type)]);
const listMerged = ({ store }: WorkspaceContext) => must(store.read((records) => ok(records.listMergedBundles().map(({ member, revision }) => `${member} ${revision}`))));

describe('a merge', () => {
  it('is the secretariat’s: in a member’s workspace nothing is looked at', async () => {
    expect(await on('tv-2', (context) => prepare(context, 'm1.zip'))).toEqual({ ok: false, error: [{ type: 'role-differs', where: '', expected: 'secretary' }] });
  });

  it('names a file that is not there, a folder and one that is too large, and takes the one beside them', async () => {
    cpSync(path.join(folder, 'm2.zip'), path.join(folder, 'to.zip'));
    truncateSync(path.join(folder, 'to.zip'), 64 * 1024 ** 2 + 1);
    await on('thu-ky', async (context) => {
      expect(rowsOf(must(await prepare(context, 'khong-co.zip', 'don-vi', 'to.zip', 'm1.zip')))).toEqual([
        ['khong-co.zip', 'refused', ['file-missing']],
        ['don-vi', 'refused', ['file-missing']],
        ['to.zip', 'refused', ['bundle-too-large']],
        ['m1.zip', 'new', []],
      ]);
    });
  });

  it('of the largest file that may be is refused by what is wrong with the file, not by its size', async () => {
    cpSync(path.join(folder, 'm2.zip'), path.join(folder, 'to.zip'));
    truncateSync(path.join(folder, 'to.zip'), 64 * 1024 ** 2);
    const [row] = must(await on('thu-ky', (context) => prepare(context, 'to.zip'))).preview.bundles;
    expect(row?.problems.map(({ type }) => type)).not.toContain('bundle-too-large');
    expect(row?.standing).toBe('refused');
  });

  it('that was shown before another one is refused as outdated, and changes nothing', async () => {
    await on('thu-ky', async (context) => {
      const shown = must(await prepare(context, 'm1.zip'));
      must(applyMerge(context, must(await prepare(context, 'm2.zip'))));
      expect(applyMerge(context, shown)).toEqual({ ok: false, error: [{ type: 'plan-outdated', where: '' }] });
      expect(listMerged(context)).toEqual(['m2 1']);
    });
  });

  it('adds no bundle that a newer one of the member replaces, in whatever order they come', async () => {
    for (const names of [['m1.zip', 'm1-2.zip'], ['m1-2.zip', 'm1.zip']]) {
      await on('thu-ky', async (context) => {
        const prepared = must(await prepare(context, ...names));
        expect(Object.fromEntries(rowsOf(prepared).map(([file, standing]) => [file, standing]))).toEqual({ 'm1.zip': 'outdated', 'm1-2.zip': 'new' });
        must(applyMerge(context, prepared));
        expect(listMerged(context)).toEqual(['m1 2']);
        // And later neither.
        const again = must(await prepare(context, 'm1.zip'));
        expect(again.preview.bundles).toMatchObject([{ file: 'm1.zip', standing: 'outdated', problems: [{ type: 'bundle-outdated', revision: 1, newest: 2 }] }]);
        expect(must(applyMerge(context, again))).toMatchObject({ merged: 0 });
        expect(listMerged(context)).toEqual(['m1 2']);
      });
      rmSync(folder, { recursive: true });
      cpSync(template, folder, { recursive: true });
    }
  });
});

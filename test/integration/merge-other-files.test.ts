import { cpSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { prepareMerge } from '#electron/services/merge-bundles/index.ts';
import { previewKit } from '#electron/services/start-from-kit/index.ts';
import { inWorkspace, makeCouncil, makeCouncilKeys, makeCouncilRound, must, openInspector } from '#test/support/small-council.ts';
import { createFaultyDisk } from '#test/support/faulty-disk.ts';
import { createTestWorld } from '#test/support/test-world.ts';
import { makeScratchFolder } from '#test/support/walk-faults.ts';

const folder = makeScratchFolder();
const inspector = openInspector();
beforeAll(async () => {
  const keys = await makeCouncilKeys();
  await makeCouncil({ folder, keys, inspector });
  writeFileSync(path.join(folder, 'dot.json'), JSON.stringify(makeCouncilRound(keys)));
  writeFileSync(path.join(folder, 'anh.pdf'), '%PDF-1.4');
});
afterAll(async () => {
  await inspector.close();
  rmSync(folder, { recursive: true });
});

it('a kit, a package and a round dropped on the merge are named for what they are, and the bundle beside them is not held up', async () => {
  const names = ['kit.zip', 'goi.zip', 'dot.json', 'm1.zip', 'anh.pdf'];
  const files = names.map((name) => ({ name, path: path.join(folder, name) }));
  const prepared = must(await inWorkspace(createTestWorld(), path.join(folder, 'thu-ky'), (context) => prepareMerge({ context, files, task: QUIET_TASK })));
  expect(prepared.preview.bundles.map((row) => [row.file, row.standing, row.problems.map((problem) => ('found' in problem ? problem.found : problem.type))])).toEqual([
    ['kit.zip', 'refused', ['kit']],
    ['goi.zip', 'refused', ['package']],
    ['dot.json', 'refused', ['round']],
    ['m1.zip', 'new', []],
    ['anh.pdf', 'refused', [expect.anything()]],
  ]);
  expect(prepared.preview.bundles.slice(0, 3).flatMap((row) => row.problems.map((problem) => problem.type))).toEqual(['bundle-expected', 'bundle-expected', 'bundle-expected']);
});

const openAsKit = (name: string) => previewKit({ world: createTestWorld(), path: path.join(folder, name), identities: [] });

it('a bundle or a package opened as a kit is named for what it is, and a kit is shown', async () => {
  expect(await openAsKit('m1.zip')).toEqual({ ok: false, error: [{ type: 'kit-expected', where: '', found: 'bundle' }] });
  expect(await openAsKit('goi.zip')).toEqual({ ok: false, error: [{ type: 'kit-expected', where: '', found: 'package' }] });
  expect((await openAsKit('kit.zip')).ok).toBe(true);
});

it('a bundle is read once from the stick, and its handle given back', async () => {
  const world = createTestWorld();
  const counting = createFaultyDisk(world.disk, null);
  const m1 = path.join(folder, 'm1.zip');
  must(await inWorkspace({ ...world, disk: counting.disk }, path.join(folder, 'thu-ky'), (context) => prepareMerge({ context, files: [{ name: 'm1.zip', path: m1 }], task: QUIET_TASK })));
  expect(counting.acts.filter((act) => act.path === m1).map(({ kind }) => kind)).toEqual(['stat', 'open', 'read', 'close']);
});

it('a kit larger than a bundle may be is still told as a kit', async () => {
  const large = path.join(folder, 'kit-lon.zip');
  cpSync(path.join(folder, 'kit.zip'), large);
  const world = createTestWorld();
  const disk = {
    ...world.disk,
    stat: async (file: string) => {
      const stat = await world.disk.stat(file);
      return stat === null || file !== large ? stat : { ...stat, size: 64 * 1024 ** 2 + 1 };
    },
  };
  const prepared = must(await inWorkspace({ ...world, disk }, path.join(folder, 'thu-ky'), (context) => prepareMerge({ context, files: [{ name: 'kit-lon.zip', path: large }], task: QUIET_TASK })));
  expect(prepared.preview.bundles.map((row) => row.problems)).toEqual([[{ type: 'bundle-expected', where: '', found: 'kit' }]]);
});

const awaited = async (file: string) => {
  const prepared = must(await inWorkspace(createTestWorld(), path.join(folder, 'thu-ky'), (context) => prepareMerge({ context, files: [{ name: file, path: path.join(folder, file) }], task: QUIET_TASK })));
  return prepared.preview.missing.map(({ member, cells }) => `${member} ${String(cells)}`);
};

it('a cell that two members appraise is still awaited of the one who has not signed it', async () => {
  expect([await awaited('m1.zip'), await awaited('m2.zip')]).toEqual([['m1 6', 'm2 2'], ['m1 8', 'm2 1']]);
});

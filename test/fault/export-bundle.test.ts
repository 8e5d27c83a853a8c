import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExportedFile } from '#shared/ipc/views.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { World } from '#electron/platform/disk.ts';
import { createRealDisk } from '#electron/platform/real-disk.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { exportBundle } from '#electron/services/export-bundle/index.ts';
import { applyMerge, prepareMerge } from '#electron/services/merge-bundles/index.ts';
import { readBundle, type VerifiedBundle } from '#electron/services/read-bundle/index.ts';
import { createFaultyDisk } from '#test/support/faulty-disk.ts';
import { inWorkspace, makeCouncil, makeCouncilKeys, makeCouncilRound, must, openInspector, UNIT, type CouncilKeys } from '#test/support/small-council.ts';
import { smallSet } from '#test/support/small-round.ts';
import { createTestWorld } from '#test/support/test-world.ts';
import { leaveOut, makeScratchFolder, walkFaults, type Records } from '#test/support/walk-faults.ts';

const template = makeScratchFolder();
const inspector = openInspector();
let keys: CouncilKeys;
beforeAll(async () => {
  keys = await makeCouncilKeys();
  await makeCouncil({ folder: template, keys, inspector });
  // On the stick stands an older file of that name.
  mkdirSync(path.join(template, 'usb'));
  writeFileSync(path.join(template, 'usb', 'm1.zip'), readFileSync(path.join(template, 'm1.zip')));
});
afterAll(async () => {
  await inspector.close();
  rmSync(template, { recursive: true });
});

const exportTo = (world: World, folder: string, target: string): Promise<Result<ExportedFile, readonly Problem[]>> =>
  inWorkspace(world, path.join(folder, 'tv-1'), (context) => exportBundle({ context, units: [UNIT], acceptsPartial: true, key: keys.m1, target, task: QUIET_TASK }));

const read = (file: string): Promise<Result<VerifiedBundle, readonly Problem[]>> =>
  readBundle({ disk: createRealDisk(), path: file, task: QUIET_TASK, round: makeCouncilRound(keys), set: smallSet });

/** A failed attempt may have used up a revision: then one more was signed than in a clean run, and nothing else differs. */
const withoutSignings = (records: Records): Records => leaveOut(records, ['signed_bundle', 'signed_unit'], ['sign-bundle']);

describe('a bundle leaves on a failing disk', () => {
  it('stands whole under its name or not at all, and its maker knows of it, whichever act fails and however', async () => {
    const target = path.join('usb', 'm1.zip');
    const report = await walkFaults({
      template,
      workspace: 'tv-1',
      target,
      act: (world, folder) => exportTo(world, folder, path.join(folder, target)),
      isWhole: async (folder) => (await read(path.join(folder, target))).ok,
      isKnown: async (folder, records) => {
        const found = must(await read(path.join(folder, target)));
        return records['signed_bundle']?.some((row) => row['manifest'] === found.statement.manifest && row['revision'] === found.statement.revision) === true;
      },
      comparable: withoutSignings,
    });
    expect(report.violations).toEqual([]);
    expect(report.runs).toBeGreaterThan(100);
  });

  it('exports unchanged scores again, each time as a revision of its own that names the one before', async () => {
    const folder = copyTemplate();
    const second = must(await exportTo(createTestWorld(), folder, path.join(folder, 'm1-2.zip')));
    const third = must(await exportTo(createTestWorld(), folder, path.join(folder, 'm1-3.zip')));
    expect([second.revision, third.revision]).toEqual([2, 3]);
    const [one, two, three] = await Promise.all(['m1.zip', 'm1-2.zip', 'm1-3.zip'].map(async (name) => must(await read(path.join(folder, name)))));
    expect(two?.statement.previous).toBe(one?.statement.manifest);
    expect(three?.statement.previous).toBe(two?.statement.manifest);
    expect(new Set([one, two, three].map((bundle) => bundle?.statement.manifest)).size).toBe(3);
    expect(three?.content.scorecards).toEqual(one?.content.scorecards);
  });

  it('uses up a revision when the name is refused, and the secretariat takes the next one with the gap', async () => {
    const folder = copyTemplate();
    const world = createTestWorld();
    const counting = createFaultyDisk(world.disk, null);
    await exportTo({ ...world, disk: counting.disk }, copyTemplate(), path.join(folder, 'x.zip'));
    const at = counting.acts.findIndex((act) => act.kind === 'rename');
    const failed = await exportTo({ ...world, disk: createFaultyDisk(world.disk, { at, kind: 'error' }).disk }, folder, path.join(folder, 'm1-2.zip'));
    expect(failed).toMatchObject({ ok: false, error: [{ type: 'disk', code: 'EIO' }] });
    expect(existsSync(path.join(folder, 'm1-2.zip'))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
    expect(must(await exportTo(createTestWorld(), folder, path.join(folder, 'm1-3.zip'))).revision).toBe(3);

    const merged = await inWorkspace(createTestWorld(), path.join(folder, 'thu-ky'), async (context) => {
      const standings: unknown[] = [];
      for (const name of ['m1.zip', 'm1-3.zip']) {
        const prepared = must(await prepareMerge({ context, files: [{ path: path.join(folder, name), name }], task: QUIET_TASK }));
        standings.push(prepared.preview.bundles.map(({ standing, revision, problems }) => ({ standing, revision, problems })));
        must(applyMerge(context, prepared));
      }
      return standings;
    });
    expect(merged).toEqual([[{ standing: 'new', revision: 1, problems: [] }], [{ standing: 'newer', revision: 3, problems: [] }]]);
  });
});

const copies: string[] = [];
afterAll(() => {
  for (const folder of copies) rmSync(folder, { recursive: true });
});
function copyTemplate(): string {
  const folder = makeScratchFolder();
  copies.push(folder);
  cpSync(template, folder, { recursive: true });
  return folder;
}

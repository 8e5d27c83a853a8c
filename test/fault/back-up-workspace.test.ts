import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { World } from '#electron/platform/disk.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { layoutOf } from '#electron/platform/workspace-layout.ts';
import { backUpWorkspace } from '#electron/services/back-up-workspace/index.ts';
import { placeBeside, placeElsewhere, type BackupPlace } from '#electron/services/back-up-workspace/backup-place.ts';
import { listBackups } from '#electron/services/list-backups/index.ts';
import { restoreWorkspace } from '#electron/services/restore-workspace/index.ts';
import { inWorkspace, makeCouncil, makeCouncilKeys, must, openInspector, score } from '#test/support/small-council.ts';
import { createTestWorld } from '#test/support/test-world.ts';
import { leaveOut, makeScratchFolder, walkFaults } from '#test/support/walk-faults.ts';

const MADE = { createdAt: createTestWorld().now() };
const template = makeScratchFolder();
const inspector = openInspector();
beforeAll(async () => {
  await makeCouncil({ folder: template, keys: await makeCouncilKeys(), inspector });
  for (const drive of ['o-roi', 'o-moi']) mkdirSync(path.join(template, drive));
  const root = path.join(template, 'tv-1');
  const place = placeElsewhere(path.join(template, 'o-roi'), layoutOf(root), MADE);
  await inWorkspace(createTestWorld(), root, async (context) => {
    must(await backUpWorkspace({ context, place: placeBeside(context.layout), reason: 'schedule', task: QUIET_TASK }));
    must(await backUpWorkspace({ context, place, reason: 'schedule', task: QUIET_TASK }));
    // Not what the backups hold: a restore changes the records.
    score(context, '1.1', 5000);
  });
});
afterAll(async () => {
  await inspector.close();
  rmSync(template, { recursive: true });
});

/** `elsewhere` holds a backup already; a `new-drive` has no evidence yet. */
type Place = BackupPlace['kind'] | 'new-drive';
const placesIn = (folder: string): Readonly<Record<Place, BackupPlace>> => {
  const layout = layoutOf(path.join(folder, 'tv-1'));
  return { beside: placeBeside(layout), elsewhere: placeElsewhere(path.join(folder, 'o-roi'), layout, MADE), 'new-drive': placeElsewhere(path.join(folder, 'o-moi'), layout, MADE) };
};

const backUp = (kind: Place) => (world: World, folder: string): Promise<Result<unknown, readonly Problem[]>> =>
  inWorkspace(world, path.join(folder, 'tv-1'), (context) => backUpWorkspace({ context, place: placesIn(folder)[kind], reason: 'person', task: QUIET_TASK }));

/** The new backup is there, and each one that a person would be offered can be restored, evidence and all. */
const areAllSound = (kind: Place) => async (folder: string): Promise<boolean> => {
  const world = createTestWorld();
  const backups = await listBackups(world.disk, placesIn(folder)[kind]);
  if (backups.length === (await listBackups(world.disk, placesIn(template)[kind])).length) return false;
  for (const backup of backups) {
    const restored = await restoreWorkspace({ world, root: path.join(folder, `thu-${backup.name}`), backup, task: QUIET_TASK });
    if (!restored.ok || (kind !== 'beside' && restored.value.problems.length > 0)) return false;
  }
  return true;
};

const restore = async (world: World, folder: string): Promise<Result<unknown, readonly Problem[]>> => {
  const [backup] = await listBackups(createTestWorld().disk, placesIn(folder).elsewhere);
  if (backup === undefined) throw new Error('a backup was expected');
  return restoreWorkspace({ world, root: path.join(folder, 'tv-1'), backup, task: QUIET_TASK });
};

describe('a workspace is backed up on a failing disk', () => {
  for (const kind of ['beside', 'new-drive'] as const) {
    it(`${kind}: the backup stands and every one can be restored, whichever act fails and however, and the workspace stays as it was`, async () => {
      const report = await walkFaults({ template, workspace: 'tv-1', target: null, act: backUp(kind), isWhole: areAllSound(kind) });
      expect(report.violations).toEqual([]);
      expect(report.runs).toBeGreaterThan(40);
    }, 240_000);
  }
});

describe('a backup is restored on a failing disk', () => {
  it('stands or does not, whichever act fails and however; what was half done is finished at the next start', async () => {
    const report = await walkFaults({ template, workspace: 'tv-1', target: null, act: restore, comparable: (records) => leaveOut(records, [], ['restore-backup']) });
    expect(report.violations).toEqual([]);
    expect(report.runs).toBeGreaterThan(60);
  }, 240_000);
});

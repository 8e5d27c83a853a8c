import path from 'node:path';
import type { Problem } from '#shared/problem/problem.ts';
import type { World } from '#electron/platform/disk.ts';
import type { WorkspaceLayout } from '#electron/platform/workspace-layout.ts';
import { targetOfStaged } from '#electron/platform/write-whole.ts';
import { isOutgoingNote, sweepOutgoing } from '../outgoing-files/index.ts';

/*
 * Half-made things that a kill left behind: nothing refers to them. Swept away once the file is ours alone, so that no
 * other program's work goes with them, and said in notices.
 */

/** What was being imported or checked, and what was on its way out. */
export async function emptyStaging(world: World, layout: WorkspaceLayout): Promise<readonly Problem[]> {
  await world.disk.makeFolder(layout.staging);
  const notices: Problem[] = [];
  let entries = await removeStaged(world, layout);
  for (const { name } of await world.disk.list(layout.staging)) {
    if (isOutgoingNote(name)) {
      notices.push(...(await sweepOutgoing(world, layout, name)));
      continue;
    }
    await world.disk.removeFolder(path.join(layout.staging, name));
    entries += 1;
  }
  return entries === 0 ? notices : [{ type: 'staging-emptied', where: '', entries }, ...notices];
}

/** The workspace's own small files that were cut off while they were written anew; what they were before still stands. */
async function removeStaged({ disk }: World, { root }: WorkspaceLayout): Promise<number> {
  const found = (await disk.list(root)).filter(({ name, kind }) => kind === 'file' && targetOfStaged(name) !== null);
  for (const { name } of found) await disk.removeFile(path.join(root, name));
  return found.length;
}

/** Half a copy is no backup; of the records before an upgrade the copy is made anew. */
export async function sweepBackups({ disk }: World, { backups }: WorkspaceLayout): Promise<readonly Problem[]> {
  const found = (await disk.list(backups)).map(({ name }) => name).filter((name) => name.endsWith('.part'));
  for (const name of found) await disk.removeFile(path.join(backups, name));
  const upgrades = found.filter((name) => name.startsWith('schema-')).length;
  const entries = found.length - upgrades;
  return [
    ...(entries === 0 ? [] : [{ type: 'half-backup-removed', where: '', entries } as const]),
    ...(upgrades === 0 ? [] : [{ type: 'half-upgrade-removed', where: '' } as const]),
  ];
}

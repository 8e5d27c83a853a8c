import path from 'node:path';
import type { Problem } from '#shared/problem/problem.ts';
import type { World } from '#electron/platform/disk.ts';
import type { WorkspaceLayout } from '#electron/platform/workspace-layout.ts';

/**
 * Half-made things that a kill left behind: nothing refers to them. Called once the file is ours alone, so that no other
 * program's work is swept away.
 */
export async function emptyStaging(world: World, layout: WorkspaceLayout): Promise<readonly Problem[]> {
  await world.disk.makeFolder(layout.staging);
  const leftovers = await world.disk.list(layout.staging);
  for (const leftover of leftovers) await world.disk.removeFolder(path.join(layout.staging, leftover.name));
  return leftovers.length === 0 ? [] : [{ type: 'staging-emptied', where: '', entries: leftovers.length }];
}

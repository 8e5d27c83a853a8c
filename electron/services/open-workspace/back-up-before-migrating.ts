import path from 'node:path';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { World } from '#electron/platform/disk.ts';
import type { WorkspaceLayout } from '#electron/platform/workspace-layout.ts';
import type { OpenDatabase } from '#electron/store/open-database.ts';

/** Keeps the file as it was before this program's migrations, under a name that says of which schema it is. */
export async function backUpBeforeMigrating(world: World, layout: WorkspaceLayout, opened: OpenDatabase): Promise<Result<null, readonly Problem[]>> {
  if (!opened.isOutdated) return ok(null);
  const { disk } = world;
  const target = path.join(layout.backups, `schema-${opened.version}-${world.now().replaceAll(':', '-')}.sqlite`);
  const staged = `${target}.part`;
  await disk.makeFolder(layout.backups);
  try {
    const copied = opened.copyInto(staged);
    if (!copied.ok) return copied;
    const file = await disk.open(staged, 'read-write');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
    await disk.rename(staged, target);
    await disk.syncFolder(layout.backups);
    return ok(null);
  } finally {
    await disk.removeFile(staged);
  }
}

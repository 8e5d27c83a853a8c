import path from 'node:path';
import { ok } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { Disk, DiskEntry, World } from '#electron/platform/disk.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import { layoutOf, type WorkspaceLayout } from '#electron/platform/workspace-layout.ts';
import { openDatabase } from '#electron/store/open-database.ts';
import { workspacesFolder } from './index.ts';

/**
 * Removes workspaces whose making was cut off and in which nothing was yet, so that the start screen offers none that
 * cannot be opened; gives a notice. Whatever holds anything of anybody's stays: a row, a backup, a summary of an opening,
 * evidence beside records that were lost.
 */
export async function sweepUnmade({ disk }: World, userData: string): Promise<readonly Problem[]> {
  let entries = 0;
  for (const { name, kind } of await disk.list(workspacesFolder(userData))) {
    const root = path.join(workspacesFolder(userData), name);
    const swept = await guardDisk('write', '', async () => {
      if (kind !== 'folder' || !(await isUnmade(disk, layoutOf(root)))) return ok(false);
      await disk.removeFolder(root);
      return ok(true);
    });
    if (swept.ok && swept.value) entries += 1;
  }
  return entries === 0 ? [] : [{ type: 'half-making-removed', where: '', entries }];
}

async function isUnmade(disk: Disk, layout: WorkspaceLayout): Promise<boolean> {
  const entries = await disk.list(layout.root);
  if (!entries.every((entry) => isOfMaking(entry, layout)) || (await disk.list(layout.backups)).length > 0) return false;
  const records = await disk.stat(layout.database);
  if (records !== null && records.size > 0) return holdsNothing(layout.database);
  // Evidence without records is what is left of a workspace, not the beginning of one.
  return (await disk.list(layout.vault)).length === 0 && (await disk.list(layout.packages)).length === 0;
}

/** What a making puts there, and no more: the first opening adds a summary. */
function isOfMaking({ name, kind }: DiskEntry, { vault, staging, packages, backups, database }: WorkspaceLayout): boolean {
  const named = kind === 'folder' ? [vault, staging, packages, backups] : ['', '-wal', '-shm', '-journal'].map((ending) => `${database}${ending}`);
  return named.map((one) => path.basename(one)).includes(name);
}

/** Records without a first row, or a member's before the kit was taken. Those that cannot be read, or are in use, hold something. */
function holdsNothing(file: string): boolean {
  const opened = openDatabase({ file, mode: 'open' });
  if (!opened.ok) return opened.error.some(({ type }) => type === 'workspace-not-recognised') && isBare(file);
  try {
    if (opened.value.isOutdated) return false;
    const store = opened.value.toStore();
    if (!store.ok) return false;
    const found = store.value.read((records) => {
      const workspace = records.findWorkspace();
      return ok(workspace === null || (workspace.role === 'member' && records.findRound() === null));
    });
    return found.ok && found.value;
  } finally {
    opened.value.close();
  }
}

/** A file that no migration has reached can be made into a workspace; any other that is not recognised is somebody's. */
function isBare(file: string): boolean {
  const made = openDatabase({ file, mode: 'create' });
  if (made.ok) made.value.close();
  return made.ok;
}

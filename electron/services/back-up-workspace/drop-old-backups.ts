import { chooseKept } from '#shared/backup/choose-kept.ts';
import { ofOwners } from '#shared/backup/whose-backup.ts';
import type { WorkspaceIdentity } from '#shared/domain/backup.ts';
import type { Disk } from '#electron/platform/disk.ts';
import { listBackups, notePath, recordsPath } from '../list-backups/index.ts';
import type { BackupPlace } from './backup-place.ts';

/**
 * Removes what the rule does not keep, the note first: without it the rest is no backup. Copies made before a migration
 * stay: there is one for each schema, and none other leads back to it. Those of other
 * workspaces are not counted and stay. Gives how many went.
 */
export async function dropOldBackups(disk: Disk, place: BackupPlace, owner: WorkspaceIdentity): Promise<number> {
  const backups = ofOwners(await listBackups(disk, place), [owner]).filter(({ note }) => note.reason !== 'migration');
  const kept = chooseKept(backups.map(({ name, note }) => ({ name, at: note.at, journal: note.journal })));
  const dropped = backups.filter(({ name }) => !kept.has(name));
  for (const backup of dropped) {
    await disk.removeFile(notePath(backup));
    await disk.removeFile(recordsPath(backup));
  }
  return dropped.length;
}

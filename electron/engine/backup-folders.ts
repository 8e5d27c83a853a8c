import type { Instant } from '#shared/domain/ids.ts';
import { layoutOf } from '#electron/platform/workspace-layout.ts';
import { placeBeside, placeElsewhere, type BackupPlace } from '#electron/services/back-up-workspace/backup-place.ts';
import type { Desk } from './desk.ts';
import { noteIfPossible } from './note-if-possible.ts';

/** Where a workspace's backups go, beside it first; the other drive also while it is not plugged in. */
export function listBackupPlaces(desk: Desk, id: string): readonly BackupPlace[] {
  const layout = layoutOf(desk.rootOf(id));
  const other = desk.backupFolderOf(id);
  return [placeBeside(layout), ...(other === null ? [] : [placeElsewhere(other.folder, layout)])];
}

/** Remembers how new the backups on the other drive are, for when it is not plugged in. */
export async function noteBackupThere(desk: Desk, id: string, newestAt: Instant): Promise<void> {
  const other = desk.backupFolderOf(id);
  if (other !== null) await noteIfPossible(() => desk.keepBackupFolder(id, { ...other, newestAt }));
}

import { listOwners } from '#shared/backup/whose-backup.ts';
import type { Instant } from '#shared/domain/ids.ts';
import { ok } from '#shared/kernel/result.ts';
import { layoutOf } from '#electron/platform/workspace-layout.ts';
import { findPlaceElsewhere, placeBeside, type BackupPlace } from '#electron/services/back-up-workspace/backup-place.ts';
import { identityOf } from '#electron/services/list-backups/look-at-standing.ts';
import { findOwner, listOwnBackups } from '#electron/services/list-backups/own-backups.ts';
import type { Backup } from '#electron/services/list-backups/index.ts';
import type { Desk, OpenWorkspace } from './desk.ts';
import type { EngineContext } from './engine-context.ts';
import { noteIfPossible } from './note-if-possible.ts';

/** Where an open workspace's backups go, beside it first; the other drive also while it is not plugged in. */
export function listBackupPlaces(desk: Desk, { id, context }: OpenWorkspace): readonly BackupPlace[] {
  const beside = placeBeside(context.layout);
  const other = desk.backupFolderOf(id);
  if (other === null) return [beside];
  const elsewhere = findPlaceElsewhere(context, other.folder);
  // Records that cannot be read are told of by the backup beside them.
  return elsewhere.ok ? [beside, elsewhere.value] : [beside];
}

/** The backups of a workspace, wherever they stand, whether it is open, closed or past opening; of others none. */
export async function listBackupsOf({ world: { disk }, desk }: Pick<EngineContext, 'world' | 'desk'>, id: string): Promise<readonly Backup[]> {
  const layout = layoutOf(desk.rootOf(id));
  const open = desk.openWorkspace();
  // Nobody else may open the file of an open workspace: its own store tells.
  const told = open?.id === id ? open.context.store.read((records) => ok(records.findWorkspace())) : null;
  const owner = told === null ? await findOwner(disk, layout) : told.ok && told.value !== null ? identityOf(told.value) : null;
  const backups = await listOwnBackups({ disk, layout, chosen: desk.backupFolderOf(id)?.folder ?? null, owner });
  // Whose they are nobody knows, and they are of several: none of them is put in the place of anything by one press.
  return owner === null && listOwners(backups.filter(({ place }) => place.kind === 'elsewhere')).length > 1 ? backups.filter(({ place }) => place.kind === 'beside') : backups;
}

/** Remembers how new the backups on the other drive are, for when it is not plugged in. */
export async function noteBackupThere(desk: Desk, id: string, newestAt: Instant): Promise<void> {
  const other = desk.backupFolderOf(id);
  if (other !== null) await noteIfPossible(() => desk.keepBackupFolder(id, { ...other, newestAt }));
}

import path from 'node:path';
import { listOwners, ofOwners } from '#shared/backup/whose-backup.ts';
import type { WorkspaceIdentity } from '#shared/domain/backup.ts';
import { compareText } from '#shared/kernel/order.ts';
import { ok } from '#shared/kernel/result.ts';
import type { Disk } from '#electron/platform/disk.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import type { WorkspaceLayout } from '#electron/platform/workspace-layout.ts';
import { ownFolder, placeBeside, type BackupPlace } from '../back-up-workspace/backup-place.ts';
import { findSummarised } from '../list-workspaces/index.ts';
import { lookAtStanding } from './look-at-standing.ts';
import { listBackups, type Backup } from './index.ts';

/** `chosen`: the folder on another drive that a person named; null when there is none. `owner`: what is known of whose they are. */
export type OwnBackups = { readonly disk: Disk; readonly layout: WorkspaceLayout; readonly chosen: string | null; readonly owner: WorkspaceIdentity | null };

/**
 * The backups of one workspace, what holds most of the journal first. On the other drive every folder is looked at:
 * whose a backup is, its note says, not the folder that it stands in. Where nobody knows whose they are, all of them.
 */
export async function listOwnBackups({ disk, layout, chosen, owner }: OwnBackups): Promise<readonly Backup[]> {
  const beside = await listBackups(disk, placeBeside(layout));
  const places = chosen === null ? [] : await listPlacesIn(disk, chosen);
  const found = [beside, ...(await Promise.all(places.map((place) => listBackups(disk, place))))].flat();
  const owners = owner === null ? listOwners(beside) : [owner];
  return (owners.length === 0 ? found : ofOwners(found, owners)).toSorted((a, b) => b.note.journal - a.note.journal || compareText(b.note.at, a.note.at));
}

async function listPlacesIn(disk: Disk, chosen: string): Promise<readonly BackupPlace[]> {
  const listed = await guardDisk('read', '', async () => ok(await disk.list(ownFolder(chosen))));
  return listed.ok ? listed.value.filter(({ kind }) => kind === 'folder').map(({ name }) => ({ kind: 'elsewhere', folder: path.join(ownFolder(chosen), name) })) : [];
}

/** Whose a workspace is that is not open: by its records, or, where they cannot be read, by what was noted when it was opened last. */
export const findOwner = async (disk: Disk, layout: WorkspaceLayout): Promise<WorkspaceIdentity | null> =>
  (await lookAtStanding(disk, layout))?.identity ?? (await findSummarised(disk, layout.root));

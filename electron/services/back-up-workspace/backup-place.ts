import path from 'node:path';
import type { WorkspaceIdentity } from '#shared/domain/backup.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { WorkProblem } from '#shared/problem/work-problem.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { Disk } from '#electron/platform/disk.ts';
import { layoutOf, type WorkspaceLayout } from '#electron/platform/workspace-layout.ts';
import type { WorkspaceContext } from '../workspace-context.ts';

/**
 * Where backups stand. `beside`: in the workspace itself, records alone, because its vault never changes what it holds.
 * `elsewhere`: on another drive, with the evidence, so that the workspace can be lost whole.
 */
export type BackupPlace = { readonly kind: 'beside' | 'elsewhere'; readonly folder: string };

/** Below a folder that a person names, so that her own files stay apart. */
const OWN_FOLDER = 'ban-tham-dinh-sao-luu';

export const placeBeside = (layout: WorkspaceLayout): BackupPlace => ({ kind: 'beside', folder: layout.backups });

export const ownFolder = (chosen: string): string => path.join(chosen, OWN_FOLDER);

/**
 * `chosen`: the folder that the person named; each workspace has its own below it. Its moment stands in the name: one
 * stick may serve two machines, and the sample's folder has one name on all of them. Older programs left it out; what
 * they made is found by its notes.
 */
export const placeElsewhere = (chosen: string, layout: WorkspaceLayout, { createdAt }: Pick<WorkspaceIdentity, 'createdAt'>): BackupPlace => ({
  kind: 'elsewhere',
  folder: path.join(ownFolder(chosen), `${path.basename(layout.root)}-${createdAt.replaceAll(/\D/gu, '')}`),
});

/** Where the backups of an open workspace go in a folder that a person named. */
export function findPlaceElsewhere({ layout, store }: WorkspaceContext, chosen: string): Result<BackupPlace, readonly Problem[]> {
  return store.read((records) => {
    const found = records.findWorkspace();
    return found === null ? err([{ type: 'workspace-not-recognised', where: '' } as const]) : ok(placeElsewhere(chosen, layout, found));
  });
}

/** The folder that a person named, by its last part: whole paths stay in the process. The root of a drive has no other name. */
export const nameFolder = (chosen: string): string => path.basename(chosen) || chosen;

/** How a place is called when something fails there; empty beside the workspace, where nobody chose anything. */
export const namePlace = (place: BackupPlace): string => (place.kind === 'beside' ? '' : nameFolder(chosenFolder(place)));

const chosenFolder = ({ folder }: BackupPlace): string => path.resolve(folder, '../..');

/** Where the evidence of a place is: its own vault, laid out as a workspace's is. */
export const vaultOf = (place: BackupPlace, layout: WorkspaceLayout): WorkspaceLayout => (place.kind === 'beside' ? layout : layoutOf(place.folder));

/** Makes the place ready. A folder that a person named must be there: a drive that is not plugged in is not made up for. */
export async function preparePlace(disk: Disk, place: BackupPlace): Promise<Result<null, readonly WorkProblem[]>> {
  if (place.kind === 'elsewhere') {
    if ((await disk.stat(chosenFolder(place)))?.kind !== 'folder') return err([{ type: 'backup-place-missing', where: namePlace(place) }]);
  }
  await disk.makeFolder(place.folder);
  // The folders that were made for it are on the disk too: a power cut would take with them what they hold.
  await disk.syncFolder(path.dirname(place.folder));
  if (place.kind === 'elsewhere') await disk.syncFolder(path.resolve(place.folder, '../..'));
  // Of a backup that was cut off: half a copy is none.
  for (const { name } of await disk.list(place.folder)) if (name.endsWith('.part')) await disk.removeFile(path.join(place.folder, name));
  return ok(null);
}

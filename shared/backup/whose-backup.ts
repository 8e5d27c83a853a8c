import type { BackupNote, WorkspaceIdentity } from '../domain/backup.ts';

export const isSameWorkspace = (a: WorkspaceIdentity, b: WorkspaceIdentity): boolean => a.createdAt === b.createdAt && a.role === b.role && a.title === b.title;

type Noted = { readonly note: Pick<BackupNote, 'workspace'> };

/** Those that are of one of the owners. */
export const ofOwners = <T extends Noted>(backups: readonly T[], owners: readonly WorkspaceIdentity[]): readonly T[] =>
  backups.filter(({ note }) => owners.some((owner) => isSameWorkspace(owner, note.workspace)));

/** The workspaces of which there are backups, each once. */
export function listOwners(backups: readonly Noted[]): readonly WorkspaceIdentity[] {
  const owners: WorkspaceIdentity[] = [];
  for (const { note } of backups) if (!owners.some((owner) => isSameWorkspace(owner, note.workspace))) owners.push(note.workspace);
  return owners;
}

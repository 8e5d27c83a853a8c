import type { SignedMark } from '#shared/domain/backup.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { World } from '#electron/platform/disk.ts';
import type { WorkspaceLayout } from '#electron/platform/workspace-layout.ts';
import { openDatabase } from '#electron/store/open-database.ts';
import { placeBeside } from '../back-up-workspace/backup-place.ts';
import { listBackups, type Backup } from '../list-backups/index.ts';
import { lookAtCopy } from '../open-workspace/as-found.ts';

/**
 * What is known to have been signed after a backup, wherever it is told: by the records that go aside, where they can still be read,
 * and by the note of every backup. `workspace-in-use` while somebody holds the records. A bundle that went out must never be followed by another of the same revision.
 */
export async function listSignedSince({ disk }: World, layout: WorkspaceLayout, backup: Backup): Promise<Result<readonly SignedMark[], readonly Problem[]>> {
  // At a copy: what goes aside goes as it was found.
  const standing = await lookAtCopy(disk, layout, readSigned);
  if (!standing.ok) return standing;
  const notes = [...(await listBackups(disk, placeBeside(layout))), ...(await listBackups(disk, backup.place))];
  const known = (mark: SignedMark): number => backup.note.signed.find(({ kind, signer }) => kind === mark.kind && signer === mark.signer)?.revision ?? 0;
  return ok([...notes.flatMap(({ note }) => note.signed), ...standing.value].filter((mark) => mark.revision > known(mark)));
}

/** Nothing of records that cannot be opened. */
function readSigned(file: string): readonly SignedMark[] {
  const opened = openDatabase({ file, mode: 'open' });
  if (!opened.ok) return [];
  try {
    if (opened.value.isOutdated) return [];
    const store = opened.value.toStore();
    const signed = store.ok ? store.value.read((records) => ok(records.listLatestSigned())) : store;
    return signed.ok ? signed.value : [];
  } finally {
    opened.value.close();
  }
}

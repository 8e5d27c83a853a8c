import path from 'node:path';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { WorkProblem } from '#shared/problem/work-problem.ts';
import { copyFile } from '#electron/platform/copy-file.ts';
import type { Disk } from '#electron/platform/disk.ts';
import type { WorkspaceLayout } from '#electron/platform/workspace-layout.ts';
import { isHeld } from '#electron/store/is-held.ts';

/*
 * SQLite takes a write-ahead log in, or throws one away that holds nothing sound, as soon as it looks at the file. Of
 * records that turn out to be damaged every byte must stay as it was found: somebody may still get something out of it.
 * So it is copied first, and looked at as a copy, or put back.
 */

/** What SQLite keeps beside its file. */
const BESIDE = ['-wal', '-shm', '-journal'] as const;
/** All that belongs to the records, the file itself last: while what stands beside it is moved, it is still what it was. */
export const RECORD_ENDINGS = [...BESIDE, ''] as const;

const folderOf = ({ staging }: WorkspaceLayout): string => path.join(staging, 'as-found');
/** The records as they were found, for as long as the copy stands. */
const asFoundDatabase = (layout: WorkspaceLayout): string => path.join(folderOf(layout), path.basename(layout.database));

/** True after a program that ended in the middle: one that closes leaves the file alone. */
export async function hasAnythingBeside(disk: Disk, { database }: WorkspaceLayout): Promise<boolean> {
  for (const ending of BESIDE) if ((await disk.stat(`${database}${ending}`)) !== null) return true;
  return false;
}

/** Copies the records with what stands beside them; `workspace-in-use` when somebody holds them. Nothing is altered. */
export async function copyAsFound(disk: Disk, layout: WorkspaceLayout): Promise<Result<null, readonly WorkProblem[]>> {
  await dropAsFound(disk, layout);
  await disk.makeFolder(folderOf(layout));
  let isWhole = false;
  try {
    const copied = await copyAll(disk, layout);
    isWhole = copied.ok;
    return copied;
  } finally {
    if (!isWhole) await dropAsFound(disk, layout);
  }
}

async function copyAll(disk: Disk, layout: WorkspaceLayout): Promise<Result<null, readonly WorkProblem[]>> {
  const copy = asFoundDatabase(layout);
  for (const ending of BESIDE) await copyIfThere(disk, `${layout.database}${ending}`, `${copy}${ending}`);
  // Asked before the file itself is read: closing it would let go of the lock that this process may have on it (POSIX).
  if (isHeld(layout.database)) return err([{ type: 'workspace-in-use', where: '' }]);
  for (const ending of BESIDE) await copyIfThere(disk, `${copy}${ending}`, `${layout.database}${ending}`);
  await copyIfThere(disk, layout.database, copy);
  return ok(null);
}

/** What stands at the target already is left: only what the question took away comes back. */
async function copyIfThere(disk: Disk, from: string, to: string): Promise<void> {
  if ((await disk.stat(from))?.kind === 'file' && (await disk.stat(to)) === null) await copyFile({ disk, from, to });
}

/** What a look at the copy of the records finds; `workspace-in-use` when somebody holds them. */
export async function lookAtCopy<T>(disk: Disk, layout: WorkspaceLayout, look: (file: string) => T): Promise<Result<T, readonly WorkProblem[]>> {
  const copied = await copyAsFound(disk, layout);
  if (!copied.ok) return copied;
  try {
    return ok(look(asFoundDatabase(layout)));
  } finally {
    await dropAsFound(disk, layout);
  }
}

/** Every byte is where it was found, and the copy is gone. */
export async function putBackAsFound(disk: Disk, layout: WorkspaceLayout): Promise<void> {
  for (const ending of RECORD_ENDINGS) {
    const copy = `${asFoundDatabase(layout)}${ending}`;
    if ((await disk.stat(copy)) !== null) await disk.rename(copy, `${layout.database}${ending}`);
  }
  await disk.syncFolder(layout.root);
  await dropAsFound(disk, layout);
}

export const dropAsFound = (disk: Disk, layout: WorkspaceLayout): Promise<void> => disk.removeFolder(folderOf(layout));

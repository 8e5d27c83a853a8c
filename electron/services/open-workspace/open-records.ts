import { needsWayBack } from '#shared/backup/needs-way-back.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { WorkProblem } from '#shared/problem/work-problem.ts';
import type { Disk } from '#electron/platform/disk.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import type { WorkspaceLayout } from '#electron/platform/workspace-layout.ts';
import { openDatabase, type OpenDatabase } from '#electron/store/open-database.ts';
import { copyAsFound, dropAsFound, hasAnythingBeside, putBackAsFound } from './as-found.ts';

/**
 * Opens a workspace's records where they stand. Records that turn out to be lost are left as they were found, with the
 * log that a program which ended in the middle left beside them: a restore sets them aside whole. Where the disk has no
 * room for a copy they are opened all the same: nobody must be kept from his work by what is only there for the worst.
 */
export async function openRecords(disk: Disk, layout: WorkspaceLayout): Promise<Result<OpenDatabase, readonly WorkProblem[]>> {
  if (!(await hasAnythingBeside(disk, layout))) return openDatabase({ file: layout.database, mode: 'open' });
  const copied = await guardDisk('read', '', () => copyAsFound(disk, layout));
  const opened = openDatabase({ file: layout.database, mode: 'open' });
  let isKept = false;
  try {
    if (!opened.ok && copied.ok && needsWayBack(opened.error)) await putBackAsFound(disk, layout);
    else await guardDisk('read', '', async () => ok(await dropAsFound(disk, layout)));
    isKept = true;
    return opened;
  } finally {
    // A file that nobody got to use is given back.
    if (!isKept && opened.ok) opened.value.close();
  }
}

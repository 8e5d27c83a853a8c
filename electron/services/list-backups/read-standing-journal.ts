import { ok } from '#shared/kernel/result.ts';
import type { Disk } from '#electron/platform/disk.ts';
import type { WorkspaceLayout } from '#electron/platform/workspace-layout.ts';
import { openRecords } from '../open-workspace/open-records.ts';

/** Number of the last line of the journal of a workspace that is not open; null when its records cannot be read as they are. */
export async function readStandingJournal(disk: Disk, layout: WorkspaceLayout): Promise<number | null> {
  const opened = await openRecords(disk, layout);
  if (!opened.ok) return null;
  try {
    // Of an older schema: to ask would be to migrate.
    if (opened.value.isOutdated) return null;
    const store = opened.value.toStore();
    const journal = store.ok ? store.value.read((records) => ok(records.readJournalSeq())) : store;
    return journal.ok ? journal.value : null;
  } finally {
    opened.value.close();
  }
}

import type { WorkspaceLayout } from '#electron/platform/workspace-layout.ts';
import { ok } from '#shared/kernel/result.ts';
import { openDatabase } from '#electron/store/open-database.ts';

/** Number of the last line of the journal of a workspace that is not open; null when its records cannot be read as they are. */
export function readStandingJournal({ database }: WorkspaceLayout): number | null {
  const opened = openDatabase({ file: database, mode: 'open' });
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

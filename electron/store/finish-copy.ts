import SqliteDatabase from 'better-sqlite3';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { WorkProblem } from '#shared/problem/work-problem.ts';
import { checkDatabase } from './check-database.ts';
import { recogniseWorkspace } from './open-database.ts';
import { createReadDatabase } from './database.ts';
import { createJournalReads } from './journal-store.ts';
import { MIGRATIONS, readVersion } from './migrate.ts';
import { toStoreProblem } from './store-problem.ts';

export type CopyFacts = { readonly schema: number; readonly journal: number };

/**
 * Checks a copy of a workspace's records as the opening of one would, and leaves it in one file: a copy of a file in
 * WAL would ask for two more beside it, and could not be read from a stick that is write-protected. The path must not be
 * that of records that are open.
 */
export function finishCopy(file: string): Result<CopyFacts, readonly WorkProblem[]> {
  return inspect({ file, isReadOnly: false });
}

/** The same check without a change: of a backup that may stand on a medium for reading only. */
export function checkCopy(file: string): Result<CopyFacts, readonly WorkProblem[]> {
  return inspect({ file, isReadOnly: true });
}

function inspect({ file, isReadOnly }: { readonly file: string; readonly isReadOnly: boolean }): Result<CopyFacts, readonly WorkProblem[]> {
  let db: SqliteDatabase.Database | null = null;
  try {
    db = new SqliteDatabase(file, { fileMustExist: true, readonly: isReadOnly, timeout: 0 });
    const unknown = recogniseWorkspace(db, MIGRATIONS);
    if (unknown.length > 0) return err(unknown);
    const faults = checkDatabase(db);
    if (faults.length > 0) return err(faults);
    if (!isReadOnly && db.pragma('journal_mode = DELETE', { simple: true }) !== 'delete') throw new Error('the copy stays in WAL');
    return ok({ schema: readVersion(db), journal: createJournalReads(createReadDatabase(db)).readJournalSeq() });
  } catch (error) {
    const problem = toStoreProblem(error, 'read');
    if (problem === null) throw error;
    return err([problem]);
  } finally {
    db?.close();
  }
}

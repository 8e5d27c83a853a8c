import SqliteDatabase from 'better-sqlite3';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { WorkProblem } from '#shared/problem/work-problem.ts';
import { checkDatabase } from './check-database.ts';
import { checkSchema } from './check-schema.ts';
import { recogniseWorkspace } from './open-database.ts';
import { createReadDatabase } from './database.ts';
import { createJournalReads } from './journal-store.ts';
import { MIGRATIONS, readVersion } from './migrate.ts';
import { toStoreProblem } from './store-problem.ts';
import { createWorkspaceReads, type WorkspaceRecord } from './workspace-store.ts';

export type CopyFacts = { readonly schema: number; readonly journal: number };

/**
 * Checks a copy of a workspace's records as the opening of one would, and leaves it in one file: a copy of a file in
 * WAL would ask for two more beside it, and could not be read from a stick that is write-protected. The path must not be
 * that of records that are open. The copy is not flushed: that is the caller's.
 */
export function finishCopy(file: string): Result<CopyFacts, readonly WorkProblem[]> {
  return inspect({ file, isReadOnly: false });
}

/** The same check without a change: of a backup that may stand on a medium for reading only. */
export function checkCopy(file: string): Result<CopyFacts, readonly WorkProblem[]> {
  return inspect({ file, isReadOnly: true });
}

/** Whose records a copy holds, and of which state; of a schema that may be older. `workspace` null: it holds nobody's yet. */
export function readCopy(file: string): Result<CopyFacts & { readonly workspace: WorkspaceRecord | null }, readonly WorkProblem[]> {
  return look({ file, isReadOnly: true }, (db) => ({ ...factsOf(db), workspace: createWorkspaceReads(createReadDatabase(db)).findWorkspace() }));
}


type Looking = { readonly file: string; readonly isReadOnly: boolean };

const inspect = (looking: Looking): Result<CopyFacts, readonly WorkProblem[]> => look(looking, factsOf);

const factsOf = (db: SqliteDatabase.Database): CopyFacts => ({ schema: readVersion(db), journal: createJournalReads(createReadDatabase(db)).readJournalSeq() });

function look<T>({ file, isReadOnly }: Looking, read: (db: SqliteDatabase.Database) => T): Result<T, readonly WorkProblem[]> {
  let db: SqliteDatabase.Database | null = null;
  try {
    db = new SqliteDatabase(file, { fileMustExist: true, readonly: isReadOnly, timeout: 0 });
    // Whoever asked flushes the copy, without keeping this thread from its other work.
    db.pragma('synchronous = OFF');
    const unknown = recogniseWorkspace(db, MIGRATIONS);
    if (unknown.length > 0) return err(unknown);
    const faults = [...checkSchema(db, MIGRATIONS), ...checkDatabase(db)];
    if (faults.length > 0) return err(faults);
    if (!isReadOnly && db.pragma('journal_mode = DELETE', { simple: true }) !== 'delete') throw new Error('the copy stays in WAL');
    return ok(read(db));
  } catch (error) {
    const problem = toStoreProblem(error, 'read');
    if (problem === null) throw error;
    return err([problem]);
  } finally {
    db?.close();
  }
}

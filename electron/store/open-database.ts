import type { DiskAct } from '#shared/problem/work-problem.ts';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { WorkProblem } from '#shared/problem/work-problem.ts';
import { findRefusal } from '#electron/platform/find-refusal.ts';
import { checkDatabase } from './check-database.ts';
import { checkSchema } from './check-schema.ts';
import { latestVersion, migrate, MIGRATIONS, readVersion } from './migrate.ts';
import type { Migration } from './migration.ts';
import { holdAlone, makeDurable } from './pragmas.ts';
import { createStore, type Store } from './store.ts';
import { toStoreProblem } from './store-problem.ts';

/** "BTD1" in ASCII, in the header of every workspace file: tells it from any other SQLite file. */
const APPLICATION_ID = 0x42_54_44_31;

export type OpenDatabaseInput = {
  /** Absolute path. For `create` nothing, or a file that no migration has reached, may stand there. */
  readonly file: string;
  readonly mode: 'create' | 'open';
  /** For tests of migrating; the program's own otherwise. */
  readonly migrations?: readonly Migration[];
};

/** A file that is sound, ours alone, and perhaps still of an older schema. */
export type OpenDatabase = {
  /** True when migrations wait: copy the file first. */
  readonly isOutdated: boolean;
  readonly version: number;
  /** Writes a whole copy to a path where nothing stands. Not flushed. */
  readonly copyInto: (file: string) => Result<null, readonly WorkProblem[]>;
  /** Takes the waiting migrations. */
  readonly toStore: () => Result<Store, readonly WorkProblem[]>;
  readonly close: () => void;
};

/**
 * Opens a workspace's file and holds it until it is closed or the process dies. While it is held, nothing else in this
 * process may open and close the same file: that would drop the operating system's lock (POSIX). Copies are made by
 * `copyInto`.
 */
export function openDatabase({ file, mode, migrations = MIGRATIONS }: OpenDatabaseInput): Result<OpenDatabase, readonly WorkProblem[]> {
  return guard('open', () => {
    const db = new SqliteDatabase(file, { fileMustExist: mode === 'open', timeout: 0 });
    try {
      holdAlone(db);
      const problems = mode === 'create' ? markAsOurs(db) : recogniseWorkspace(db, migrations);
      if (problems.length === 0) makeDurable(db);
      if (problems.length === 0 && mode === 'open') problems.push(...checkSchema(db, migrations), ...checkDatabase(db));
      if (problems.length > 0) {
        db.close();
        return err(problems);
      }
      return ok(describe(db, migrations));
    } catch (error) {
      db.close();
      // SQLite opens a file that nobody may write to read it, and then says that the disk is at fault: it cannot lock it.
      const refusal = findRefusal(file);
      if (refusal === null) throw error;
      return err([refusal]);
    }
  });
}

/** Also takes up a file whose making was cut off before the first row: nothing was ever in it. */
function markAsOurs(db: Database): WorkProblem[] {
  if (countRows(db, 'sqlite_schema') === 0) {
    db.pragma(`application_id = ${APPLICATION_ID}`);
    return [];
  }
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) return [{ type: 'workspace-not-recognised', where: '' }];
  return countRows(db, 'workspace') === 0 ? [] : [{ type: 'disk', where: '', code: 'EEXIST', act: 'write' }];
}

const countRows = (db: Database, table: 'sqlite_schema' | 'workspace'): number =>
  db.prepare<[], { readonly count: number }>(`SELECT count(*) AS count FROM ${table}`).get()?.count ?? 0;

/** Whether a file is a workspace's, and of a schema that this program knows. */
export function recogniseWorkspace(db: Database, migrations: readonly Migration[]): WorkProblem[] {
  const found = readVersion(db);
  const known = latestVersion(migrations);
  // Version 0: the making of it was cut off before the first migration, so nothing was ever in it.
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID || found === 0) return [{ type: 'workspace-not-recognised', where: '' }];
  return found > known ? [{ type: 'workspace-newer', where: '', found, known }] : [];
}

function describe(db: Database, migrations: readonly Migration[]): OpenDatabase {
  const version = readVersion(db);
  return {
    version,
    isOutdated: version > 0 && version < latestVersion(migrations),
    copyInto: (file) =>
      guard('write', () => {
        db.prepare<[string]>('VACUUM INTO ?').run(file);
        return ok(null);
      }),
    toStore: () =>
      guard('write', () => {
        migrate(db, migrations);
        return ok(createStore(db));
      }),
    close: () => {
      db.close();
    },
  };
}

function guard<T>(act: DiskAct, work: () => Result<T, readonly WorkProblem[]>): Result<T, readonly WorkProblem[]> {
  try {
    return work();
  } catch (error) {
    const problem = toStoreProblem(error, act);
    if (problem === null) throw error;
    return err([problem]);
  }
}

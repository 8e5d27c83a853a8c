import SqliteDatabase, { type Database } from 'better-sqlite3';
import type { WorkProblem } from '#shared/problem/work-problem.ts';
import { migrate, readVersion } from './migrate.ts';
import type { Migration } from './migration.ts';

type Part = { readonly type: string; readonly name: string; readonly sql: string | null };

/** So many are named. */
const MAX_FAULTS = 20;

/**
 * Whether the file is built as the migrations that it has seen built it: each table is there, and nothing that is not
 * ours. SQLite's own checks ask neither. A file that somebody made (on a stick that was swapped) could lack a table, and
 * every statement on it would be a bug of ours; or bring a trigger, which would run with the next record. A missing index
 * or trigger is no danger to the program and is let pass.
 */
export function checkSchema(db: Database, migrations: readonly Migration[]): readonly WorkProblem[] {
  const own = readOwnSchema(migrations.slice(0, readVersion(db)));
  const found = readParts(db);
  const missing = [...own.values()].filter((part) => part.type === 'table' && !found.has(keyOf(part))).map(({ name }) => `table ${name} is missing`);
  const strange = [...found.values()].filter((part) => own.get(keyOf(part))?.sql !== part.sql).map(({ type, name }) => `${type} ${name.slice(0, 80)} is not of this program`);
  return [...missing, ...strange].slice(0, MAX_FAULTS).map((detail) => ({ type: 'workspace-damaged', where: '', detail }));
}

/** Built anew in memory, in two milliseconds: so it follows from the migrations by itself. */
function readOwnSchema(migrations: readonly Migration[]): ReadonlyMap<string, Part> {
  const db = new SqliteDatabase(':memory:');
  try {
    migrate(db, migrations);
    return readParts(db);
  } finally {
    db.close();
  }
}

/** Without the indexes that SQLite makes by itself, which have no SQL. */
const readParts = (db: Database): ReadonlyMap<string, Part> =>
  new Map(db.prepare<[], Part>('SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL').all().map((part) => [keyOf(part), part]));

/** A trigger may bear the name of a table. */
const keyOf = ({ type, name }: Pick<Part, 'type' | 'name'>): string => `${type} ${name}`;

import type { Database, Statement } from 'better-sqlite3';

/** One row as SQLite gave it; `row.ts` turns its columns into types. */
export type Row = Readonly<Record<string, unknown>>;
export type SqlValue = string | number | Uint8Array | null;

/** What a statement that changes nothing may use. */
export type ReadDatabase = {
  readonly find: (sql: string, ...values: readonly SqlValue[]) => Row | null;
  readonly list: (sql: string, ...values: readonly SqlValue[]) => readonly Row[];
};

/** What stands open only inside a write transaction. */
export type WriteDatabase = ReadDatabase & {
  /** Returns the rowid of the row inserted last. */
  readonly run: (sql: string, ...values: readonly SqlValue[]) => number;
};

/** Prepared statements are kept by their text: preparing costs more than running one that finds a row by its key. */
export function createReadDatabase(db: Database): ReadDatabase {
  const prepare = createPrepare(db);
  return {
    find: (sql, ...values) => requireReader(prepare(sql)).get(...values) ?? null,
    list: (sql, ...values) => requireReader(prepare(sql)).all(...values),
  };
}

export function createWriteDatabase(db: Database): WriteDatabase {
  const prepare = createPrepare(db);
  return {
    ...createReadDatabase(db),
    run: (sql, ...values) => {
      // Outside of a transaction a change would stand without its line in the journal.
      if (!db.inTransaction) throw new Error('a change outside of a transaction');
      return Number(prepare(sql).run(...values).lastInsertRowid);
    },
  };
}

type Prepared = Statement<SqlValue[], Row>;

function createPrepare(db: Database): (sql: string) => Prepared {
  const statements = new Map<string, Prepared>();
  return (sql) => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = db.prepare<SqlValue[], Row>(sql);
    statements.set(sql, statement);
    return statement;
  };
}

/** A statement with RETURNING reads too, yet changes: the type alone would not catch it. */
function requireReader(statement: Prepared): Prepared {
  if (!statement.readonly) throw new Error(`not a reading statement: ${statement.source}`);
  return statement;
}

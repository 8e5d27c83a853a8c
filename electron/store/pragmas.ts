import type { Database } from 'better-sqlite3';

/**
 * Memory for pages of the file, in KiB. The largest round takes some 30 MB; with SQLite's 2 MB every listing and half of
 * what a recording reads comes from the disk again (measured: reading one cell 0.30 ms instead of 0.12).
 */
const CACHE_KIB = 32 * 1024;

/**
 * One program at a time, by the operating system's own lock on the file: it dies with the process, so a kill leaves
 * nothing to clean up. With `timeout: 0` a lock that another holds answers SQLITE_BUSY at the first access. Held alone,
 * WAL needs no shared memory, which some network folders cannot give. Writes nothing: the file may be a stranger's.
 */
export function holdAlone(db: Database): void {
  requirePragma(db, { name: 'locking_mode', value: 'EXCLUSIVE', expected: 'exclusive' });
  requirePragma(db, { name: 'foreign_keys', value: 'ON', expected: 1 });
  requirePragma(db, { name: 'cache_size', value: `-${String(CACHE_KIB)}`, expected: -CACHE_KIB });
  // Views and triggers of an altered file must not call functions with side effects.
  requirePragma(db, { name: 'trusted_schema', value: 'OFF', expected: 0 });
}

/** From here on a transaction that has ended is on the disk. */
export function makeDurable(db: Database): void {
  requirePragma(db, { name: 'journal_mode', value: 'WAL', expected: 'wal' });
  // better-sqlite3 falls to NORMAL in WAL unless told: then a power cut could take back what was shown as saved.
  requirePragma(db, { name: 'synchronous', value: 'FULL', expected: 2 });
  // Takes the lock now, not with the first score.
  db.exec('BEGIN IMMEDIATE; COMMIT');
}

type Pragma = { readonly name: string; readonly value: string; readonly expected: string | number };

/** SQLite answers a pragma that it cannot follow with silence and the old value. */
function requirePragma(db: Database, { name, value, expected }: Pragma): void {
  db.pragma(`${name} = ${value}`);
  const found = db.pragma(name, { simple: true });
  if (found !== expected) throw new Error(`SQLite answers ${name} = ${String(found)}, expected ${String(expected)}`);
}

import SqliteDatabase from 'better-sqlite3';

/**
 * Whether somebody holds a workspace's file, this program included. Asked through a connection for reading only: where
 * nobody holds the file it gives up before it has touched a write-ahead log, except on Windows, where a log that holds
 * nothing sound may be gone afterwards. Copy what stands beside the file first.
 */
export function isHeld(file: string): boolean {
  let db: SqliteDatabase.Database | null = null;
  try {
    db = new SqliteDatabase(file, { fileMustExist: true, readonly: true, timeout: 0 });
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('schema_version', { simple: true });
    return false;
  } catch (error) {
    return error instanceof SqliteDatabase.SqliteError && error.code.startsWith('SQLITE_BUSY');
  } finally {
    db?.close();
  }
}

import type { DiskAct, WorkProblem } from '#shared/problem/work-problem.ts';

/** SQLite's own codes (primary and extended) that are a state of the world, and the system's code that says the same. */
const DISK_CODES: ReadonlyMap<string, string> = new Map([
  ['SQLITE_FULL', 'ENOSPC'],
  ['SQLITE_READONLY', 'EROFS'],
  ['SQLITE_PERM', 'EACCES'],
  ['SQLITE_AUTH', 'EACCES'],
  ['SQLITE_CANTOPEN', 'EACCES'],
  ['SQLITE_IOERR', 'EIO'],
]);

/**
 * A failure of SQLite as a problem; null when the error is something else, a bug: a broken constraint, a wrong
 * statement. `act` names what was tried: `open`, `read`, `write`.
 */
export function toStoreProblem(error: unknown, act: DiskAct): WorkProblem | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  // SQLITE_IOERR_WRITE, SQLITE_READONLY_DIRECTORY…: the first two words say what it is.
  const code = error.code.split('_').slice(0, 2).join('_');
  if (code === 'SQLITE_BUSY' || code === 'SQLITE_LOCKED') return { type: 'workspace-in-use', where: '' };
  if (code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB') return { type: 'workspace-damaged', where: '', detail: error.message };
  const diskCode = DISK_CODES.get(code);
  return diskCode === undefined ? null : { type: 'disk', where: '', code: diskCode, act };
}

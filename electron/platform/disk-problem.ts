import type { DiskAct, WorkProblem } from '#shared/problem/work-problem.ts';

/** Codes of the operating system that are a state of the world, not a fault of ours. */
const DISK_CODES = new Set([
  'EACCES', 'EBUSY', 'EDQUOT', 'EEXIST', 'EIO', 'EISDIR', 'ELOOP', 'EMFILE', 'ENAMETOOLONG', 'ENFILE', 'ENODEV', 'ENOENT', 'ENOSPC', 'ENOTDIR',
  'ENOTEMPTY', 'ENXIO', 'EPERM', 'EROFS', 'ETXTBSY',
  // A file larger than the stick's file system can hold (FAT32: 4 GiB), and network drives that went away.
  'EFBIG', 'EHOSTDOWN', 'EHOSTUNREACH', 'ENOTCONN', 'ESTALE', 'ETIMEDOUT',
  // What Windows says of a stick that was pulled out, in words that Node does not know.
  'UNKNOWN',
]);

/** A failure of the disk as a problem that names the act and the place; null when the error is something else, a bug. */
export function toDiskProblem(error: unknown, act: DiskAct, where: string): WorkProblem | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  return DISK_CODES.has(error.code) ? { type: 'disk', where, code: error.code, act } : null;
}

import type { WorkProblem } from '#shared/problem/work-problem.ts';

/** Codes of the operating system that are a state of the world, not a fault of ours. */
const DISK_CODES = new Set(['EACCES', 'EBUSY', 'EEXIST', 'EIO', 'EISDIR', 'EMFILE', 'ENAMETOOLONG', 'ENODEV', 'ENOENT', 'ENOSPC', 'ENOTDIR', 'ENOTEMPTY', 'ENXIO', 'EPERM', 'EROFS', 'ETXTBSY', 'EDQUOT']);

/** A failure of the disk as a problem that names the act and the place; null when the error is something else, a bug. */
export function toDiskProblem(error: unknown, act: string, where: string): WorkProblem | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  return DISK_CODES.has(error.code) ? { type: 'disk', where, code: error.code, act } : null;
}

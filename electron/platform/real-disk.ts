import { constants } from 'node:fs/promises';
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { compareText } from '#shared/kernel/order.ts';
import type { Disk, DiskEntry, DiskStat } from './disk.ts';
import { wrapHandle } from './handle-file.ts';
import { asLargeFile } from './large-file.ts';

/** The machine's own disk, by `node:fs`. */
export function createRealDisk(): Disk {
  return {
    open: async (file, mode) => {
      const handle = await fs.open(file, OPEN_FLAGS[mode], 0o600);
      return mode === 'write-new-large' ? asLargeFile(handle) : wrapHandle(handle);
    },
    readWhole: (file) => fs.readFile(file),
    rename: (from, to) => fs.rename(from, to),
    removeFile: (file) => fs.rm(file, { force: true }),
    removeFolder: (folder) => fs.rm(folder, { force: true, recursive: true, maxRetries: 3 }),
    makeFolder: async (folder) => {
      await fs.mkdir(folder, { recursive: true, mode: 0o700 });
    },
    list: listFolder,
    stat: statPath,
    syncFolder,
  };
}

// O_EXCL: a file of that name that is already there is never written over.
const NEW = constants.O_RDWR | constants.O_CREAT | constants.O_EXCL;
const OPEN_FLAGS = {
  read: constants.O_RDONLY,
  'write-new': NEW,
  'write-new-large': NEW,
  'read-write': constants.O_RDWR,
} as const;

async function listFolder(folder: string): Promise<readonly DiskEntry[]> {
  const entries = await fs.readdir(folder, { withFileTypes: true }).catch(ignoreMissing);
  return (entries ?? [])
    .map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
    .toSorted((a, b) => compareText(a.name, b.name));
}

async function statPath(file: string): Promise<DiskStat | null> {
  const stat = await fs.lstat(file).catch(ignoreMissing);
  return stat === null ? null : { kind: kindOf(stat), size: stat.size };
}

const kindOf = (entry: { isFile: () => boolean; isDirectory: () => boolean }): DiskEntry['kind'] =>
  entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot flush a folder: opening one for reading fails with EPERM or EISDIR there.
  if (path.sep === '\\') return;
  const handle = await fs.open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } catch (error) {
    // Some network and FUSE file systems, and with them some sticks, have no such act (fsync(2), EINVAL).
    if (!isCode(error, ['EINVAL', 'ENOTSUP', 'ENOSYS'])) throw error;
  } finally {
    await handle.close();
  }
}

function ignoreMissing(error: unknown): null {
  if (isCode(error, ['ENOENT', 'ENOTDIR'])) return null;
  throw error;
}

const isCode = (error: unknown, codes: readonly string[]): boolean => error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);

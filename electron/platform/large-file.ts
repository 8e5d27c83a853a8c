import { constants, open, type FileHandle } from 'node:fs/promises';
import type { DiskFile } from './disk.ts';
import { wrapHandle, writeFully } from './handle-file.ts';
import { PIECE_BYTES } from './page-memory.ts';

/**
 * A file just made whose whole pieces (`PIECE_BYTES`, from `takePiece`) pass by the system's cache, where system and file
 * system can (Linux, O_DIRECT): what is not read again soon pushes nothing else out of the memory. What cannot, as the last
 * piece or a file system without it, goes the usual way, and so does all that follows. Takes over the handle.
 */
export function asLargeFile(handle: FileHandle): DiskFile {
  let position = 0;
  let past: FileHandle | null = null;
  let isPossible = constants.O_DIRECT !== undefined;

  const giveUp = async (): Promise<void> => {
    isPossible = false;
    const given = past;
    past = null;
    await given?.close();
  };
  /** Returns false where the bytes are still to be written, all of them. */
  const writePast = async (bytes: Uint8Array): Promise<boolean> => {
    past ??= await openPast(handle);
    if (past === null) return false;
    try {
      await writeFully(past, bytes, position);
      return true;
    } catch (error) {
      // EINVAL: not from this memory, or not on this file system.
      if (error instanceof Error && 'code' in error && error.code === 'EINVAL') return false;
      throw error;
    }
  };
  return {
    ...wrapHandle(handle),
    write: async (bytes) => {
      const isWritten = isPossible && bytes.length === PIECE_BYTES && (await writePast(bytes));
      if (!isWritten) {
        await giveUp();
        await writeFully(handle, bytes, position);
      }
      position += bytes.length;
    },
    close: async () => {
      try {
        await giveUp();
      } finally {
        await handle.close();
      }
    },
  };
}

/** By the handle and not by the name, under which another file may stand by now; null where that cannot be. */
const openPast = (handle: FileHandle): Promise<FileHandle | null> => open(`/proc/self/fd/${String(handle.fd)}`, constants.O_WRONLY | constants.O_DIRECT).catch(() => null);

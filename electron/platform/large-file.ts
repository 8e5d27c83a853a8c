import { constants, open, type FileHandle } from 'node:fs/promises';
import type { DiskFile } from './disk.ts';
import { wrapHandle, writeFully } from './handle-file.ts';
import { PIECE_BYTES } from './page-memory.ts';

/**
 * A file just made whose whole pieces (`PIECE_BYTES`, from `takePiece`) pass by the system's cache, where system and file
 * system can (Linux, O_DIRECT): what is not read again soon pushes nothing else out of the memory. What cannot, as the last
 * piece or a file system without it, goes the usual way. Takes over the handle, and closes it with its own.
 */
export function asLargeFile(handle: FileHandle, file: string): DiskFile {
  const usual = wrapHandle(handle);
  let past: FileHandle | null = null;
  let isPossible = constants.O_DIRECT !== undefined;
  let position = 0;

  /** Returns false, with nothing written, where it cannot be. */
  const writePast = async (bytes: Uint8Array): Promise<boolean> => {
    try {
      past ??= await open(file, constants.O_WRONLY | constants.O_DIRECT);
      await writeFully(past, bytes, position);
      return true;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EINVAL')) throw error;
      return false;
    }
  };
  return {
    ...usual,
    write: async (bytes) => {
      if (isPossible && bytes.length === PIECE_BYTES) isPossible = await writePast(bytes);
      else isPossible = false;
      if (!isPossible) await writeFully(handle, bytes, position);
      position += bytes.length;
    },
    close: async () => {
      try {
        await past?.close();
      } finally {
        await handle.close();
      }
    },
  };
}

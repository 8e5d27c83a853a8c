import type { FileHandle } from 'node:fs/promises';
import type { DiskFile } from './disk.ts';

/** The acts on a file that Node has opened. */
export function wrapHandle(handle: FileHandle): DiskFile {
  return {
    read: (into, position) => readFully(handle, into, position),
    write: (bytes) => writeFully(handle, bytes),
    size: async () => (await handle.stat()).size,
    sync: () => handle.sync(),
    close: () => handle.close(),
  };
}

/** One read may return less than was asked for; only the end of the file may. */
async function readFully(handle: FileHandle, into: Uint8Array, position: number): Promise<number> {
  let filled = 0;
  while (filled < into.length) {
    const { bytesRead } = await handle.read(into, filled, into.length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
}

/** All the bytes, from a position in the file on; where the file is written from its start to its end, none is needed. */
export async function writeFully(handle: FileHandle, bytes: Uint8Array, position: number | null = null): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, position === null ? null : position + written);
    written += bytesWritten;
  }
}

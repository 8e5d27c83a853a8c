import type { Disk } from '#electron/platform/disk.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';
import { measureArchive, writeArchive, type EntryToWrite } from '../archive/write-archive.ts';

/** Where the bytes of a file to be packed come from. */
export type BagSource =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** An absolute path on the disk. */
  | { readonly kind: 'file'; readonly path: string }
  /** A ZIP that is made anew of the same entries at each reading, and stands nowhere. */
  | { readonly kind: 'archive'; readonly entries: readonly EntryToWrite[] };

/** In bytes; 0 for a file that is not there, which fails when it is opened. */
export async function measureSource(disk: Disk, source: BagSource): Promise<number> {
  switch (source.kind) {
    case 'bytes':
      return source.bytes.length;
    case 'file':
      return (await disk.stat(source.path))?.size ?? 0;
    case 'archive':
      return measureArchive(source.entries);
    default:
      return unreachable(source);
  }
}

const CHUNK_BYTES = 256 * 1024;

/** Hands on the bytes in chunks; a chunk's buffer is used again once its promise settles. False stops. Disk failures are thrown. */
export async function readSource(disk: Disk, source: BagSource, take: Take): Promise<boolean> {
  switch (source.kind) {
    case 'bytes':
      return takeSlices(source.bytes, take);
    case 'file':
      return takeFile(disk, source.path, take);
    case 'archive':
      return takeArchive(source.entries, take);
    default:
      return unreachable(source);
  }
}

type Take = (bytes: Uint8Array) => Promise<boolean>;

async function takeFile(disk: Disk, path: string, take: Take): Promise<boolean> {
  const file = await disk.open(path, 'read');
  try {
    const buffer = new Uint8Array(CHUNK_BYTES);
    for (let at = 0; ; ) {
      const length = await file.read(buffer, at);
      if (length === 0) return true;
      if (!(await take(buffer.subarray(0, length)))) return false;
      at += length;
    }
  } finally {
    await file.close();
  }
}

async function takeSlices(bytes: Uint8Array, take: Take): Promise<boolean> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) if (!(await take(bytes.subarray(at, at + CHUNK_BYTES)))) return false;
  return true;
}

async function takeArchive(entries: readonly EntryToWrite[], take: Take): Promise<boolean> {
  const stop = new Error('no more was wanted');
  try {
    await writeArchive({ write: async (bytes) => { if (!(await take(bytes))) throw stop; } }, entries);
    return true;
  } catch (error) {
    if (error !== stop) throw error;
    return false;
  }
}

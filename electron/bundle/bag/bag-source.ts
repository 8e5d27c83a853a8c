import type { Disk } from '#electron/platform/disk.ts';

/** Where the bytes of a file to be packed come from: memory, or an absolute path on the disk. */
export type BagSource = { readonly kind: 'bytes'; readonly bytes: Uint8Array } | { readonly kind: 'file'; readonly path: string };

const CHUNK_BYTES = 256 * 1024;

/** Hands on the bytes in chunks; a chunk's buffer is used again once its promise settles. False stops. Disk failures are thrown. */
export async function readSource(disk: Disk, source: BagSource, take: (bytes: Uint8Array) => Promise<boolean>): Promise<boolean> {
  if (source.kind === 'bytes') return takeSlices(source.bytes, take);
  const file = await disk.open(source.path, 'read');
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

async function takeSlices(bytes: Uint8Array, take: (bytes: Uint8Array) => Promise<boolean>): Promise<boolean> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) if (!(await take(bytes.subarray(at, at + CHUNK_BYTES)))) return false;
  return true;
}

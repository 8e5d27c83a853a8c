import { createHash } from 'node:crypto';
import { isSha256, type Sha256 } from '#shared/domain/ids.ts';
import type { Disk } from './disk.ts';

/** Bytes in memory while a file is read. */
const CHUNK_BYTES = 1 << 20;

export type FileDigest = { readonly sha256: Sha256; readonly size: number };

/** SHA-256 and size of a file as the disk gives it, read in pieces. */
export async function digestFile(disk: Disk, file: string): Promise<FileDigest> {
  const source = await disk.open(file, 'read');
  try {
    const hash = createHash('sha256');
    const buffer = new Uint8Array(CHUNK_BYTES);
    for (let position = 0; ; ) {
      const count = await source.read(buffer, position);
      if (count === 0) return { sha256: toSha256(hash.digest('hex')), size: position };
      hash.update(buffer.subarray(0, count));
      position += count;
    }
  } finally {
    await source.close();
  }
}

function toSha256(hex: string): Sha256 {
  if (!isSha256(hex)) throw new Error('SHA-256 in hexadecimal has 64 digits');
  return hex;
}

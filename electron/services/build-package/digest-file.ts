import { createHash } from 'node:crypto';
import { isSha256, type Sha256 } from '#shared/domain/ids.ts';
import { readSource } from '#electron/bundle/bag/bag-source.ts';
import type { Disk } from '#electron/platform/disk.ts';

/** SHA-256 and size of a file, read in pieces. */
export async function digestFile(disk: Disk, path: string): Promise<{ readonly sha256: Sha256; readonly size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  await readSource(disk, { kind: 'file', path }, (bytes) => {
    hash.update(bytes);
    size += bytes.length;
    return Promise.resolve(true);
  });
  const sha256 = hash.digest('hex');
  if (!isSha256(sha256)) throw new Error('SHA-256 in hexadecimal has 64 digits');
  return { sha256, size };
}

import type { Disk } from './disk.ts';

/** The first bytes of a file: at most so many, and fewer only where it has no more. */
export async function readStart(disk: Disk, path: string, most: number): Promise<Uint8Array> {
  const file = await disk.open(path, 'read');
  try {
    const bytes = new Uint8Array(most);
    return bytes.subarray(0, await file.read(bytes, 0));
  } finally {
    await file.close();
  }
}

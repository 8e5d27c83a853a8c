import type { Disk } from './disk.ts';

/** Bytes in memory while a file is copied. */
const CHUNK_BYTES = 1 << 20;

export type FileCopy = {
  readonly disk: Disk;
  readonly from: string;
  /** Must not be there yet. */
  readonly to: string;
  /** False for a copy that is only read and then removed; flushed unless said. */
  readonly isFlushed?: boolean;
  /** Called after each piece with the bytes so far; returning false ends the copy early. */
  readonly proceed?: (done: number) => boolean;
};

/** Copies a file in pieces, and flushes it. Returns false when `proceed` ended it; the part that is there is the caller's to remove. */
export async function copyFile({ disk, from, to, isFlushed = true, proceed }: FileCopy): Promise<boolean> {
  const source = await disk.open(from, 'read');
  try {
    const target = await disk.open(to, 'write-new');
    try {
      const buffer = new Uint8Array(CHUNK_BYTES);
      for (let position = 0; ; ) {
        const count = await source.read(buffer, position);
        if (count === 0) break;
        await target.write(buffer.subarray(0, count));
        position += count;
        if (proceed?.(position) === false) return false;
      }
      if (isFlushed) await target.sync();
      return true;
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

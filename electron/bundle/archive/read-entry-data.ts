import { createInflateRaw, crc32, type InflateRaw } from 'node:zlib';
import type { DiskFile } from '#electron/platform/disk.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { ArchiveProblem } from '#shared/problem/archive-problem.ts';
import { toHex, type LocatedEntry } from './check-local-headers.ts';
import type { TakeBytes } from './file-tree.ts';
import { METHOD } from './zip-format.ts';

/** One reading of the disk. Larger ones were not faster; a hundred open archives would still be small. */
const CHUNK_BYTES = 256 * 1024;

/**
 * Hands the entry's bytes to `take`, in order and never more than its declared size, then compares size and CRC. True
 * when all of it was taken, false when `take` asked to stop.
 */
export async function readEntryData(file: DiskFile, located: LocatedEntry, take: TakeBytes): Promise<Result<boolean, readonly ArchiveProblem[]>> {
  const { entry } = located;
  const seen = { size: 0, crc: 0, isStopped: false };
  const takeWithin: TakeBytes = async (bytes) => {
    seen.size += bytes.length;
    if (seen.size > entry.size) return false;
    seen.crc = crc32(bytes, seen.crc);
    seen.isStopped = !(await take(bytes));
    return !seen.isStopped;
  };
  const damage = entry.method === METHOD.stored ? await copyStored(file, located, takeWithin) : await inflate(file, located, takeWithin);
  if (seen.isStopped) return ok(false);
  const problems: ArchiveProblem[] = damage === null ? [] : [{ type: 'entry-data-damaged', where: entry.shownName, code: damage }];
  if (damage === null && seen.size !== entry.size)
    problems.push({ type: 'entry-size-differs', where: entry.shownName, expected: entry.size, found: seen.size });
  if (problems.length === 0 && seen.crc !== entry.crc32)
    problems.push({ type: 'entry-crc-differs', where: entry.shownName, expected: toHex(entry.crc32), found: toHex(seen.crc) });
  return problems.length > 0 ? err(problems) : ok(true);
}

/** The same buffer for every chunk: a stored entry of 2 GB costs 256 KiB. Returns zlib's code for damage, or null. */
async function copyStored(file: DiskFile, { local }: LocatedEntry, take: TakeBytes): Promise<string | null> {
  const buffer = new Uint8Array(Math.min(CHUNK_BYTES, local.dataEnd - local.dataStart));
  for (let at = local.dataStart; at < local.dataEnd; ) {
    const length = await file.read(buffer.subarray(0, Math.min(buffer.length, local.dataEnd - at)), at);
    // The file was cut while it was read.
    if (length === 0) return 'EOF';
    if (!(await take(buffer.subarray(0, length)))) return null;
    at += length;
  }
  return null;
}

/**
 * Unpacks a chunk at a time. The compressed bytes are fed by hand and not piped, so that an error, a lie about the size
 * and a stop all end in one place, and no data are read ahead of need.
 */
async function inflate(file: DiskFile, { entry, local }: LocatedEntry, take: TakeBytes): Promise<string | null> {
  const inflater = createInflateRaw({ chunkSize: CHUNK_BYTES });
  const feeding = new AbortController();
  const isFed = feed(file, inflater, { start: local.dataStart, end: local.dataEnd, signal: feeding.signal });
  try {
    for await (const chunk of inflater) {
      if (!(chunk instanceof Uint8Array)) throw new Error('an inflater gave something other than bytes');
      if (!(await take(chunk))) return null;
    }
    // Bytes after the end of the compressed stream belong to nothing.
    return inflater.bytesWritten === entry.compressedSize ? null : 'UNUSED_BYTES';
  } catch (error) {
    const code = readZlibCode(error);
    if (code === null) throw error;
    return code;
  } finally {
    feeding.abort();
    inflater.destroy();
    await isFed;
  }
}

type Feed = { readonly start: number; readonly end: number; readonly signal: AbortSignal };

async function feed(file: DiskFile, inflater: InflateRaw, { start, end, signal }: Feed): Promise<void> {
  try {
    for (let at = start; at < end && !signal.aborted; ) {
      // A new buffer each time: zlib works on it in another thread after the call returned.
      const buffer = new Uint8Array(Math.min(CHUNK_BYTES / 4, end - at));
      const length = await file.read(buffer, at);
      if (length === 0) break;
      at += length;
      await writeChunk(inflater, buffer.subarray(0, length));
    }
    if (!inflater.destroyed) inflater.end();
  } catch (error) {
    // The reader of the inflater gets the error; thrown here it would be nobody's.
    inflater.destroy(error instanceof Error ? error : new Error(String(error)));
  }
}

/** Settles when the chunk is worked off, or when the inflater is gone and never will. */
async function writeChunk(inflater: InflateRaw, bytes: Uint8Array): Promise<void> {
  if (inflater.destroyed) return;
  await new Promise<void>((resolve) => {
    const settle = (): void => {
      inflater.off('close', settle);
      resolve();
    };
    inflater.once('close', settle);
    inflater.write(bytes, settle);
  });
}

/** zlib's own errors are about the data; everything else (the disk, a bug, the taker's throw) goes on as it is. */
const readZlibCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_') ? error.code : null;

import { createHash } from 'node:crypto';
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { writeArchive, type EntryToWrite } from '#electron/bundle/archive/write-archive.ts';
import { checkBag } from '#electron/bundle/bag/check-bag.ts';
import { openBag } from '#electron/bundle/bag/open-bag.ts';
import type { DiskFile } from '#electron/platform/disk.ts';
import { createRealDisk } from '#electron/platform/real-disk.ts';

const SIZE = 300 * 1024 ** 2;
const MIB = 1024 ** 2;

test('a scan of 300 MB is checked in a few megabytes of memory', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'btd-memory-'));
  try {
    const file = path.join(folder, 'large.zip');
    await writeSparseBag(file);
    const opened = await openBag({ disk: createRealDisk(), path: file });
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    const before = process.memoryUsage();
    let most = 0;
    let received = 0;
    const checked = await checkBag(opened.value, {
      sinkFor: () => ({
        write: (bytes) => {
          received += bytes.length;
          const now = process.memoryUsage();
          most = Math.max(most, now.arrayBuffers - before.arrayBuffers + now.heapUsed - before.heapUsed);
          return Promise.resolve();
        },
        end: () => Promise.resolve(),
        abort: () => Promise.resolve(),
      }),
    });
    await opened.value.close();
    expect(checked.ok && [...checked.value.payload.values()].map((entry) => entry.size)).toEqual([SIZE]);
    expect(received).toBe(SIZE);
    expect(most).toBeLessThan(48 * MIB);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const tag = (name: string, text: string): EntryToWrite => {
  const bytes = Buffer.from(text);
  return { name: `bag/${name}`, size: bytes.length, packedSize: bytes.length, crc32: crc32(bytes), method: 'stored', writeData: (write) => write(bytes) };
};

/** The zeros are a hole in the file: they take no room on the disk and are read as any others. */
async function writeSparseBag(file: string): Promise<void> {
  const zeros = Buffer.alloc(MIB);
  const hash = createHash('sha256');
  let crc = 0;
  for (let done = 0; done < SIZE; done += MIB) {
    hash.update(zeros);
    crc = crc32(zeros, crc);
  }
  const sparse = openSync(file, 'w');
  let at = 0;
  const append: Pick<DiskFile, 'write'> = {
    write: (bytes) => {
      if (bytes.length < SIZE) writeSync(sparse, bytes, 0, bytes.length, at);
      at += bytes.length;
      return Promise.resolve();
    },
  };
  await writeArchive(append, [
    tag('bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'),
    tag('manifest-sha256.txt', `${hash.digest('hex')}  data/scan.pdf\n`),
    { name: 'bag/data/scan.pdf', size: SIZE, packedSize: SIZE, crc32: crc, method: 'stored', writeData: (write) => write({ length: SIZE } as Uint8Array) },
  ]);
  ftruncateSync(sparse, at);
  closeSync(sparse);
}

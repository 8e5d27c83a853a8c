import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, writeFile } from 'node:fs/promises';
import path from 'node:path';

const MIB = 2 ** 20;

/** A PDF of one page around bytes of chance, as a scan is: nothing of it can be packed. */
export async function writeScan(file: string, mebibytes: number): Promise<void> {
  const handle = await open(file, 'wx');
  let at = 0;
  const offsets: number[] = [];
  const put = async (bytes: Uint8Array | string): Promise<void> => {
    const piece = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes;
    await handle.write(piece);
    at += piece.length;
  };
  const startObject = (): void => void offsets.push(at);
  try {
    await put('%PDF-1.7\n');
    for (const body of ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>']) {
      startObject();
      await put(`${String(offsets.length)} 0 obj${body}endobj\n`);
    }
    startObject();
    await put(`4 0 obj<</Length ${String(mebibytes * MIB)}>>stream\n`);
    for (let written = 0; written < mebibytes; written += 1) await put(randomBytes(MIB));
    await put('\nendstream endobj\n');
    const table = at;
    await put(`xref\n0 5\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}trailer<</Size 5/Root 1 0 R>>\nstartxref\n${String(table)}\n%%EOF\n`);
  } finally {
    await handle.close();
  }
}

/** `count` scans in a folder; gives their names. */
export async function writeScans(folder: string, count: number, mebibytes: number): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const names = Array.from({ length: count }, (_, at) => `ban-quet-${String(at + 1)}.pdf`);
  for (const name of names) await writeScan(path.join(folder, name), mebibytes);
  return names;
}

/** What nobody can do without: every byte of the files read once and hashed. Gives milliseconds. */
export async function timeHashing(files: readonly string[]): Promise<number> {
  const start = performance.now();
  for (const file of files) {
    const hash = createHash('sha256');
    for await (const piece of createReadStream(file, { highWaterMark: MIB })) hash.update(piece as Buffer);
    hash.digest();
  }
  return performance.now() - start;
}

export async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Most that the process's resident memory grew by while `work` ran, in bytes. */
export async function growthDuring(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20);
  try {
    await work();
  } finally {
    clearInterval(watch);
  }
  return Math.max(most, process.memoryUsage.rss()) - before;
}

export const writeJson = (file: string, value: unknown): Promise<void> => writeFile(file, JSON.stringify(value));

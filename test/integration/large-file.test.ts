import * as fc from 'fast-check';
import { constants } from 'node:fs';
import { readdir, readFile, readlink, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { givePiece, PIECE_BYTES, takePiece } from '#electron/platform/page-memory.ts';
import { createRealDisk } from '#electron/platform/real-disk.ts';
import { makeTempFolder } from '#test/support/temp-workspace.ts';

const disk = createRealDisk();

/** What a writer may hand over: a piece as it should be, one at an odd place in memory, or a number of bytes. */
type Part = 'piece' | 'elsewhere' | number;

function bytesOf(part: Part, fill: number): Uint8Array {
  if (part === 'piece') return takePiece().fill(fill);
  if (part === 'elsewhere') return new Uint8Array(PIECE_BYTES + 3).subarray(3).fill(fill);
  return new Uint8Array(part).fill(fill);
}

/** The flags with which this process holds a file open, as Linux tells them. */
async function flagsOf(file: string): Promise<readonly number[]> {
  const flags: number[] = [];
  for (const fd of await readdir('/proc/self/fd')) {
    if ((await readlink(`/proc/self/fd/${fd}`).catch(() => '')) !== file) continue;
    flags.push(parseInt(/^flags:\s*(\d+)$/mu.exec(await readFile(`/proc/self/fdinfo/${fd}`, 'utf8'))?.[1] ?? '0', 8));
  }
  return flags;
}

const countPast = async (file: string): Promise<number> => (await flagsOf(file)).filter((flags) => (flags & constants.O_DIRECT) !== 0).length;

describe('a large file', () => {
  it('holds the bytes in their order, in whatever parts and from wherever in memory they come, and is flushed and read like any other', async () => {
    const folder = await makeTempFolder();
    let count = 0;
    const part = fc.oneof(fc.constant<Part>('piece'), fc.constant<Part>('elsewhere'), fc.integer({ min: 0, max: 9000 }));
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 6, size: 'max' }), async (parts) => {
        const place = path.join(folder, String((count += 1)));
        const file = await disk.open(place, 'write-new-large');
        const expected: Uint8Array[] = [];
        for (const [at, one] of parts.entries()) {
          const bytes = bytesOf(one, at + 1);
          await file.write(bytes);
          expected.push(bytes.slice());
          if (one === 'piece') givePiece(bytes);
        }
        const whole = Buffer.concat(expected);
        expect(await file.size()).toBe(whole.length);
        const back = new Uint8Array(whole.length);
        expect(await file.read(back, 0)).toBe(whole.length);
        expect(whole.equals(back)).toBe(true);
        await file.sync();
        await file.close();
        expect(whole.equals(await disk.readWhole(place))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('is never written over a file that is there', async () => {
    const place = path.join(await makeTempFolder(), 'co-san');
    const first = await disk.open(place, 'write-new-large');
    await first.write(takePiece());
    await first.close();
    await expect(disk.open(place, 'write-new-large')).rejects.toMatchObject({ code: 'EEXIST' });
  });

  it.skipIf(process.platform !== 'linux')('passes by the system’s cache as long as whole pieces come, and leaves no handle open', async () => {
    const place = path.join(await makeTempFolder(), 'lon');
    const file = await disk.open(place, 'write-new-large');
    expect(await countPast(place)).toBe(0);
    await file.write(takePiece());
    await file.write(takePiece());
    expect(await countPast(place)).toBe(1);
    await file.write(new Uint8Array(PIECE_BYTES + 3).subarray(3));
    expect(await countPast(place)).toBe(0);
    await file.close();
    expect(await flagsOf(place)).toEqual([]);
  });

  it.skipIf(process.platform !== 'linux')('is written under the name it was made with, though another file has taken that name since', async () => {
    const folder = await makeTempFolder();
    const [place, moved] = [path.join(folder, 'mot'), path.join(folder, 'hai')];
    const file = await disk.open(place, 'write-new-large');
    await rename(place, moved);
    await writeFile(place, 'của người khác');
    await file.write(takePiece().fill(7));
    await file.close();
    expect(await readFile(place, 'utf8')).toBe('của người khác');
    expect((await readFile(moved)).equals(Buffer.alloc(PIECE_BYTES, 7))).toBe(true);
  });
});

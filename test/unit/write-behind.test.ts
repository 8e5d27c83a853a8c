import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWriteBehind } from '#electron/platform/write-behind.ts';

const PIECE = 1 << 20;

/** A disk that takes each piece only when it is told to. */
function makeSlowFile(fail: (piece: number) => boolean = () => false) {
  const written: number[] = [];
  const waiting: (() => void)[] = [];
  let started = 0;
  return {
    written,
    /** Pieces that are on their way. */
    underWay: () => waiting.length,
    started: () => started,
    letGo: () => waiting.shift()?.(),
    write: (bytes: Uint8Array): Promise<void> => {
      const piece = started++;
      return new Promise((resolve, reject) => {
        waiting.push(() => {
          if (fail(piece)) return reject(Object.assign(new Error('no'), { code: 'EIO' }));
          for (const byte of bytes) written.push(byte);
          resolve();
        });
      });
    },
  };
}

const isDone = async (work: Promise<unknown>): Promise<boolean> => {
  let done = false;
  void work.then(() => (done = true), () => (done = true));
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  return done;
};

describe('writing one piece behind', () => {
  it('writes the bytes in their order, whatever lengths they come in, though their buffer is used again', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 3 * PIECE }), { maxLength: 5 }), async (lengths) => {
      const written: Uint8Array[] = [];
      const pieces = createWriteBehind({ write: async (bytes) => void written.push(bytes.slice()) });
      const expected: Uint8Array[] = [];
      for (const [at, length] of lengths.entries()) {
        const bytes = new Uint8Array(length).fill(at + 1);
        expected.push(bytes.slice());
        await pieces.write(bytes);
        bytes.fill(0);
      }
      await pieces.drain();
      await pieces.drain();
      expect(Buffer.concat(written).equals(Buffer.concat(expected))).toBe(true);
      expect(written.slice(0, -1).every(({ length }) => length === PIECE)).toBe(true);
    }), { numRuns: 30 });
  });

  it('takes the next piece while one is on its way, and no third', async () => {
    const file = makeSlowFile();
    const pieces = createWriteBehind(file);
    await pieces.write(new Uint8Array(PIECE).fill(1));
    const second = pieces.write(new Uint8Array(PIECE).fill(2));
    expect([file.underWay(), await isDone(second)]).toEqual([1, false]);
    file.letGo();
    await second;
    const end = pieces.drain();
    expect(await isDone(end)).toBe(false);
    file.letGo();
    await end;
    expect([file.written.length, file.written[0], file.written.at(-1)]).toEqual([2 * PIECE, 1, 2]);
  });

  it('throws it also when nobody came for a while', async () => {
    const pieces = createWriteBehind({ write: () => Promise.reject(Object.assign(new Error('no'), { code: 'EIO' })) });
    await pieces.write(new Uint8Array(PIECE));
    // The process would end here, were the failure nobody's.
    await new Promise((resolve) => setImmediate(resolve));
    await expect(pieces.drain()).rejects.toMatchObject({ code: 'EIO' });
  });

  it('lends no piece to another file before it is written', async () => {
    const file = makeSlowFile();
    const pieces = createWriteBehind(file);
    await pieces.write(new Uint8Array(PIECE).fill(1));
    const end = pieces.drain();
    const other = createWriteBehind(makeSlowFile());
    for (const fill of [8, 9]) await other.write(new Uint8Array(PIECE - 1).fill(fill)).catch(() => undefined);
    file.letGo();
    await end;
    expect(file.written.every((byte) => byte === 1)).toBe(true);
  });

  it('throws what a piece met to whoever comes next, each time, and writes nothing after it', async () => {
    const file = makeSlowFile((piece) => piece === 0);
    const pieces = createWriteBehind(file);
    await pieces.write(new Uint8Array(PIECE));
    file.letGo();
    await expect(pieces.write(new Uint8Array(PIECE))).rejects.toMatchObject({ code: 'EIO' });
    await expect(pieces.drain()).rejects.toMatchObject({ code: 'EIO' });
    expect(file.started()).toBe(1);
  });
});

import type { DiskFile } from './disk.ts';
import { givePiece, PIECE_BYTES, takePiece } from './page-memory.ts';

export type WriteBehind = {
  /** Takes the bytes over; the buffer is the caller's again. Throws what the writing of an earlier piece met. */
  readonly write: (bytes: Uint8Array) => Promise<void>;
  /** Returns once all of it is with the operating system. May be called again. */
  readonly drain: () => Promise<void>;
};

/**
 * Writes in large pieces, and one behind: while a piece is on its way, the next bytes are read and hashed. Of a document of
 * 128 MiB that is hashed while it is written, two thirds of the time. Memory: two pieces, which the next file takes over.
 */
export function createWriteBehind(file: Pick<DiskFile, 'write'>): WriteBehind {
  let filling: Uint8Array | null = null;
  let spare: Uint8Array | null = null;
  let filled = 0;
  let writing: Promise<void> = Promise.resolve();

  const send = async (): Promise<void> => {
    await writing;
    if (filling === null) return;
    const piece = filling.subarray(0, filled);
    [filling, spare, filled] = [spare, filling, 0];
    writing = file.write(piece);
    // Thrown to whoever comes next; until then it is nobody's.
    writing.catch(() => undefined);
  };

  return {
    write: async (bytes) => {
      for (let at = 0; at < bytes.length; ) {
        filling ??= takePiece();
        const taken = bytes.subarray(at, at + PIECE_BYTES - filled);
        filling.set(taken, filled);
        filled += taken.length;
        at += taken.length;
        if (filled === PIECE_BYTES) await send();
      }
    },
    drain: async () => {
      if (filled > 0) await send();
      await writing;
      for (const piece of [filling, spare]) if (piece !== null) givePiece(piece);
      [filling, spare] = [null, null];
    },
  };
}

import type { Instant } from '#shared/domain/ids.ts';

/**
 * Every act on a disk that the program makes goes through this interface, so that tests can count the acts of a run
 * and fail each of them. Paths are absolute. A failure of the operating system is thrown as Node throws it (`code`);
 * `platform/disk-problem.ts` turns it into a value at the door of a use case.
 */
export type Disk = {
  readonly open: (path: string, mode: OpenMode) => Promise<DiskFile>;
  readonly readWhole: (path: string) => Promise<Uint8Array>;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Removes a file; no error when it is not there. */
  readonly removeFile: (path: string) => Promise<void>;
  /** Removes a folder with all that it holds; no error when it is not there. */
  readonly removeFolder: (path: string) => Promise<void>;
  /** Makes a folder and those above it; no error when it is there. */
  readonly makeFolder: (path: string) => Promise<void>;
  /** Names in a folder in code unit order; empty when the folder is not there. */
  readonly list: (path: string) => Promise<readonly DiskEntry[]>;
  /** null when nothing is there. Follows no link. */
  readonly stat: (path: string) => Promise<DiskStat | null>;
  /** Flushes the folder itself, so that a rename in it survives a power cut. A no-op where the system has no such act. */
  readonly syncFolder: (path: string) => Promise<void>;
};

/** `write-new` fails where something of that name is there; `write-new-large` is for bytes that are not read again soon. */
export type OpenMode = 'read' | 'read-write' | 'write-new' | 'write-new-large';
export type DiskEntry = { readonly name: string; readonly kind: 'file' | 'folder' | 'other' };
export type DiskStat = { readonly kind: 'file' | 'folder' | 'other'; readonly size: number };

export type DiskFile = {
  /** Reads at a position; returns how many bytes came (fewer only at the end of the file). */
  readonly read: (into: Uint8Array, position: number) => Promise<number>;
  /** Appends all the bytes. */
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly size: () => Promise<number>;
  /** Returns once the bytes are on the disk, not only with the operating system. */
  readonly sync: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The outside world, passed in: nothing else in the process knows the time or tosses a coin. */
export type World = {
  readonly disk: Disk;
  readonly now: () => Instant;
  /** Cryptographically random bytes. */
  readonly randomBytes: (length: number) => Uint8Array;
};

import type { ArchiveProblem } from '#shared/problem/archive-problem.ts';
import type { Result } from '#shared/kernel/result.ts';

/** A file of an archive or folder. `name` is NFC, with `/` between segments, relative, and safe by the rules for names. */
export type TreeFile = { readonly name: string; readonly size: number };

/**
 * Takes the bytes of one file in order. The buffer is used again as soon as the promise settles: whoever keeps the bytes
 * copies them. Returning false stops the reading.
 */
export type TakeBytes = (bytes: Uint8Array) => Promise<boolean>;

/** Files to read, from a ZIP or from a folder on the disk: the same names, the same checks, the same problems. */
export type FileTree = {
  /** In code unit order of their names. */
  readonly files: readonly TreeFile[];
  /** The same names in the order in which they stand in an archive; a folder has no order but that of the names. */
  readonly order: readonly string[];
  /** Names of folders that have an entry of their own, without a slash at the end. */
  readonly folders: readonly string[];
  /** A whole small file; `entry-too-large` when it is larger than `maxBytes`, `entry-missing` when it is not there. */
  readonly readEntry: (name: string, maxBytes: number) => Promise<Result<Uint8Array, readonly ArchiveProblem[]>>;
  /**
   * Every byte of a file in chunks of at most 1 MiB, never more than its declared size; then size and CRC are compared.
   * The value says whether all of it was taken. Bytes that were handed out before an error must not be used.
   */
  readonly streamEntry: (name: string, take: TakeBytes) => Promise<Result<boolean, readonly ArchiveProblem[]>>;
  readonly close: () => Promise<void>;
};

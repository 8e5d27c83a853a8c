import type { BagVersion } from '#shared/bundle/bag/bag-declaration.ts';
import type { BagInfo } from '#shared/bundle/bag/bag-info.ts';
import type { Sha256 } from '#shared/domain/ids.ts';
import type { FileTree } from '../archive/file-tree.ts';
import type { Limits } from '../archive/limits.ts';

/** An open bag: names are relative to the bag itself (`bagit.txt`, `data/submission.json`). Close it. */
export type Bag = FileTree & {
  /** `parts`: put together from what is kept of it. */
  readonly kind: 'zip' | 'folder' | 'parts';
  /** Name of the folder that the bag is. */
  readonly topFolder: string;
  readonly limits: Limits;
};

export type CheckedFile = { readonly sha256: Sha256; readonly size: number };

/** What is known of a bag after every byte of it was read once and compared with its manifests. */
export type CheckedBag = {
  readonly topFolder: string;
  readonly version: BagVersion;
  /** SHA-256 of the bytes of `manifest-sha256.txt`; null when the bag has only SHA-512 manifests. */
  readonly manifestSha256: Sha256 | null;
  /** By name (`data/…`). */
  readonly payload: ReadonlyMap<string, CheckedFile>;
  /** Everything outside `data/`, by name, with the very bytes that were checked. */
  readonly tagFiles: ReadonlyMap<string, CheckedFile & { readonly bytes: Uint8Array }>;
  readonly bagInfo: BagInfo;
};

/**
 * Receives the bytes of one payload file while they are hashed, so that what was verified is what is used. `end` comes
 * once, only when size, CRC and every manifest agreed; otherwise `abort` comes once, also when the reading itself failed.
 * The buffer given to `write` is used again as soon as its promise settles.
 */
export type EntrySink = {
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly end: (file: CheckedFile) => Promise<void>;
  readonly abort: () => Promise<void>;
};

/**
 * How much an archive may hold. Bytes, unless said otherwise. A province's largest package is about 900 MB and its
 * largest scan 400 MB; the limits leave room and still stop a file that would fill the disk.
 */
export type Limits = {
  /** Entries, folders included. */
  readonly entries: number;
  /** All files together, uncompressed. */
  readonly totalBytes: number;
  /** One file, uncompressed. */
  readonly entryBytes: number;
  /** Times that a file may grow when unpacked; asked only of files larger than `ratioFrom`. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** The central directory, which is held in memory. */
  readonly directoryBytes: number;
  /** A name in UTF-8. */
  readonly nameBytes: number;
  /** One segment of a name in UTF-8: what common file systems keep. */
  readonly segmentBytes: number;
  /** Segments of a name. Also bounds the work of comparing names. */
  readonly segments: number;
  /** A JSON file, which is held in memory. For callers of `readEntry`. */
  readonly jsonBytes: number;
  /** All tag files of a bag together, which are held in memory. */
  readonly tagBytes: number;
  /** Lines of all tag files of a bag together: each may become a problem that must be held and shown. */
  readonly tagLines: number;
};

/** 100 000 entries, 16 GiB in all, 4 GiB a file, 200 times its packed size once over 1 MiB, JSON 64 MiB, tag files 64 MiB and 500 000 lines. */
export const DEFAULT_LIMITS: Limits = {
  entries: 100_000,
  totalBytes: 16 * 1024 ** 3,
  entryBytes: 4 * 1024 ** 3,
  ratio: 200,
  ratioFrom: 1024 ** 2,
  directoryBytes: 64 * 1024 ** 2,
  nameBytes: 1024,
  segmentBytes: 255,
  segments: 32,
  jsonBytes: 64 * 1024 ** 2,
  tagBytes: 64 * 1024 ** 2,
  tagLines: 500_000,
};

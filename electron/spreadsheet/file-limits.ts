import { DEFAULT_LIMITS, type Limits } from '#electron/bundle/archive/limits.ts';

/** Bytes of the largest CSV that is read: it is held in memory as a whole. */
export const CSV_BYTES = 32 * 1024 ** 2;

/** Bytes of the largest XLSX, pictures and all: it is copied before it is read. */
export const XLSX_BYTES = 256 * 1024 ** 2;

/** Bytes of one XML part, and of all that are read, unpacked: 250 000 cells with formulas and styles take some 30 MiB. */
export const PART_BYTES = 64 * 1024 ** 2;
export const ALL_PARTS_BYTES = 128 * 1024 ** 2;

/** Texts in the shared list; each cell has at most one. */
export const SHARED_STRINGS = 250_000;

/** Elements within elements. Genuine sheets are 6 deep; drawings, which are not read, some 20. */
export const XML_DEPTH = 64;

/** Of one element. A root with every namespace of Office has some 30. */
export const XML_ATTRIBUTES = 256;

/**
 * The container. A workbook has some hundred parts; pictures in it are not read but count. The ratio stays that of
 * packages: sheets of formatted, empty cells shrink to a hundredth, bombs to a thousandth.
 */
export const WORKBOOK_ARCHIVE_LIMITS: Limits = {
  ...DEFAULT_LIMITS,
  entries: 10_000,
  totalBytes: 1024 ** 3,
  entryBytes: 512 * 1024 ** 2,
  directoryBytes: 4 * 1024 ** 2,
};

import type { DiskFile } from '#electron/platform/disk.ts';
import type { ArchiveProblem } from '#shared/problem/archive-problem.ts';
import { FULL_16, FULL_32, LENGTH, readUint64, SIGNATURE, viewOf } from './zip-format.ts';

/** Where the central directory is, by the records at the archive's end. */
export type DirectoryPlace = {
  /** Offset in the file, with bytes before the archive counted in. */
  readonly start: number;
  readonly size: number;
  readonly entries: number;
  /** Bytes before the archive, by which every offset in it is too small. */
  readonly shift: number;
  readonly commentLength: number;
  /** Where the end records begin: the directory must reach exactly to there. */
  readonly end: number;
};
export type EndReading = { readonly place: DirectoryPlace | null; readonly problems: readonly ArchiveProblem[] };

/** Finds the end record (4.3.16) and its ZIP64 form (4.3.14, 4.3.15), and compares what they say. */
export async function readEnd(file: DiskFile, fileSize: number): Promise<EndReading> {
  const tail = new Uint8Array(Math.min(fileSize, LENGTH.end + FULL_16));
  await file.read(tail, fileSize - tail.length);
  const found = findEndRecord(tail);
  if (found === null) return { place: null, problems: [{ type: 'archive-not-zip', where: '', size: fileSize }] };
  const position = fileSize - tail.length + found.at;
  const record = parseEndRecord(viewOf(tail.subarray(found.at)));
  const wide = await readWideEnd(file, position);
  const problems = [...found.problems, ...wide.problems];
  const values = wide.values ?? record;
  if (wide.values === null && isSaturated(record)) problems.push(damaged('zip64-end', SIGNATURE.end64Locator, 0));
  if (wide.values !== null) problems.push(...compareRecords(record, wide.values));
  const disk = Math.max(record.disk, values.disk, values.directoryDisk);
  if (disk !== 0) problems.push({ type: 'archive-multi-disk', where: '', disk });
  if (values.entriesHere !== values.entries) problems.push(damaged('entries-on-disk', values.entries, values.entriesHere));
  const end = wide.start ?? position;
  const shift = end - values.size - values.offset;
  if (shift < 0) return { place: null, problems: [...problems, damaged('directory-offset', end, values.offset + values.size)] };
  if (shift > 0) problems.push({ type: 'archive-leading-bytes', where: '', bytes: shift });
  const place = { start: end - values.size, size: values.size, entries: values.entries, shift, commentLength: record.commentLength, end };
  return { place, problems };
}

type EndValues = { readonly disk: number; readonly directoryDisk: number; readonly entriesHere: number; readonly entries: number; readonly size: number; readonly offset: number };
type FoundEnd = { readonly at: number; readonly problems: readonly ArchiveProblem[] };

/**
 * The record whose comment ends with the file. Taking simply the last signature would let a comment, or an archive
 * stored inside, pass for the archive itself.
 */
function findEndRecord(tail: Uint8Array): FoundEnd | null {
  const view = viewOf(tail);
  const exact: number[] = [];
  let last: number | null = null;
  for (let at = tail.length - LENGTH.end; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== SIGNATURE.end) continue;
    last ??= at;
    if (at + LENGTH.end + view.getUint16(at + 20, true) === tail.length) exact.push(at);
  }
  if (exact.length > 1) return { at: Math.min(...exact), problems: [{ type: 'archive-end-ambiguous', where: '', count: exact.length }] };
  if (exact[0] !== undefined) return { at: exact[0], problems: [] };
  if (last === null) return null;
  const after = tail.length - (last + LENGTH.end + view.getUint16(last + 20, true));
  return {
    at: last,
    problems: [after > 0 ? { type: 'archive-trailing-bytes', where: '', bytes: after } : { type: 'archive-truncated', where: '', missing: -after }],
  };
}

const parseEndRecord = (view: DataView): EndValues & { readonly commentLength: number } => ({
  disk: view.getUint16(4, true),
  directoryDisk: view.getUint16(6, true),
  entriesHere: view.getUint16(8, true),
  entries: view.getUint16(10, true),
  size: view.getUint32(12, true),
  offset: view.getUint32(16, true),
  commentLength: view.getUint16(20, true),
});

/** 65 535 entries are also a number, so only the sizes say for certain that a ZIP64 record must be there. */
const isSaturated = (record: EndValues): boolean => record.size === FULL_32 || record.offset === FULL_32;

type WideEnd = { readonly values: EndValues | null; readonly start: number | null; readonly problems: readonly ArchiveProblem[] };

/** The locator stands right before the end record, and the ZIP64 end record right before the locator. */
async function readWideEnd(file: DiskFile, endPosition: number): Promise<WideEnd> {
  const nothing = { values: null, start: null, problems: [] };
  const bytes = new Uint8Array(LENGTH.end64 + LENGTH.end64Locator);
  const start = endPosition - bytes.length;
  if (endPosition < LENGTH.end64Locator) return nothing;
  const locator = viewOf(bytes.subarray(LENGTH.end64));
  await file.read(bytes.subarray(LENGTH.end64), endPosition - LENGTH.end64Locator);
  if (locator.getUint32(0, true) !== SIGNATURE.end64Locator) return nothing;
  if (start < 0) return { ...nothing, problems: [damaged('zip64-end', LENGTH.end64, endPosition)] };
  await file.read(bytes.subarray(0, LENGTH.end64), start);
  const view = viewOf(bytes);
  // A record with an extensible part (12 bytes of it are before its own count) has never been seen and would hide bytes.
  if (view.getUint32(0, true) !== SIGNATURE.end64 || readUint64(view, 4) !== LENGTH.end64 - 12)
    return { ...nothing, problems: [damaged('zip64-end', SIGNATURE.end64, view.getUint32(0, true))] };
  const values = {
    disk: view.getUint32(16, true),
    directoryDisk: view.getUint32(20, true),
    entriesHere: readUint64(view, 24),
    entries: readUint64(view, 32),
    size: readUint64(view, 40),
    offset: readUint64(view, 48),
  };
  // The locator's own offset is short by the bytes before the archive, as every offset is.
  const shift = start - values.size - values.offset;
  const problems = [
    ...(readUint64(locator, 8) + Math.max(shift, 0) === start ? [] : [damaged('zip64-end-offset', start, readUint64(locator, 8))]),
    ...(locator.getUint32(4, true) === 0 && locator.getUint32(16, true) <= 1 ? [] : [damaged('zip64-disks', 1, locator.getUint32(16, true))]),
  ];
  return { values, start, problems };
}

/** What the short record can hold, it must hold as the long one does. */
function compareRecords(record: EndValues, wide: EndValues): readonly ArchiveProblem[] {
  const fields = [['entriesHere', FULL_16], ['entries', FULL_16], ['size', FULL_32], ['offset', FULL_32]] as const;
  return fields
    .filter(([field, full]) => record[field] !== full && record[field] !== wide[field])
    .map(([field]) => damaged(field, wide[field], record[field]));
}

const damaged = (field: string, expected: number, found: number): ArchiveProblem => ({ type: 'archive-end-damaged', where: '', field, expected, found });

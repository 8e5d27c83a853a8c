import type { DiskFile } from '#electron/platform/disk.ts';
import type { ArchiveProblem } from '#shared/problem/archive-problem.ts';
import { showName, type DirectoryEntry } from './directory-entry.ts';
import type { DirectoryPlace } from './end-record.ts';
import { parseExtraFields, widenSizes } from './extra-fields.ts';
import type { Limits } from './limits.ts';
import { EXTRA, LENGTH, SIGNATURE, viewOf } from './zip-format.ts';

export type DirectoryReading = { readonly entries: readonly DirectoryEntry[]; readonly problems: readonly ArchiveProblem[] };

/** Reads the central directory into memory, within its limits, and every record of it up to the first unreadable one. */
export async function readDirectory(file: DiskFile, place: DirectoryPlace, limits: Limits): Promise<DirectoryReading> {
  const refusal = refuseDirectory(place, limits);
  if (refusal.length > 0) return { entries: [], problems: refusal };
  const bytes = new Uint8Array(place.size);
  await file.read(bytes, place.start);
  const entries: DirectoryEntry[] = [];
  const problems: ArchiveProblem[] = [];
  let at = 0;
  while (at < bytes.length) {
    const record = parseRecord(bytes.subarray(at), place.shift);
    if (record === null) {
      problems.push({ type: 'archive-directory-damaged', where: '', offset: place.start + at });
      break;
    }
    entries.push(record.entry);
    problems.push(...record.problems);
    at += record.length;
  }
  if (entries.length !== place.entries)
    problems.push({ type: 'archive-entry-count-differs', where: '', expected: place.entries, found: entries.length });
  return { entries, problems };
}

function refuseDirectory(place: DirectoryPlace, limits: Limits): readonly ArchiveProblem[] {
  const problems: ArchiveProblem[] = [];
  // The count is only what the archive says of itself; how many records fit is known from the size.
  const possible = Math.min(place.entries, Math.ceil(place.size / LENGTH.directoryHeader));
  if (possible > limits.entries) problems.push({ type: 'archive-too-many-entries', where: '', limit: limits.entries, found: place.entries });
  if (place.size > limits.directoryBytes) problems.push({ type: 'archive-directory-too-large', where: '', limit: limits.directoryBytes, found: place.size });
  return problems;
}

type RecordReading = { readonly entry: DirectoryEntry; readonly length: number; readonly problems: readonly ArchiveProblem[] };

function parseRecord(bytes: Uint8Array, shift: number): RecordReading | null {
  if (bytes.length < LENGTH.directoryHeader) return null;
  const view = viewOf(bytes);
  if (view.getUint32(0, true) !== SIGNATURE.directoryHeader) return null;
  const nameEnd = LENGTH.directoryHeader + view.getUint16(28, true);
  const extraEnd = nameEnd + view.getUint16(30, true);
  const commentLength = view.getUint16(32, true);
  if (extraEnd + commentLength > bytes.length) return null;
  const extra = bytes.subarray(nameEnd, extraEnd);
  const nameBytes = bytes.subarray(LENGTH.directoryHeader, nameEnd);
  const shownName = showName(nameBytes);
  const narrow = { compressedSize: view.getUint32(20, true), size: view.getUint32(24, true), disk: view.getUint16(34, true), offset: view.getUint32(42, true) };
  const fields = parseExtraFields(extra);
  const wide = fields === null ? null : widenSizes(narrow, fields.get(EXTRA.zip64));
  const sizes = wide ?? narrow;
  const entry: DirectoryEntry = {
    shownName,
    nameBytes,
    versionMadeBy: view.getUint16(4, true),
    versionNeeded: view.getUint16(6, true),
    flags: view.getUint16(8, true),
    method: view.getUint16(10, true),
    time: view.getUint16(12, true),
    date: view.getUint16(14, true),
    crc32: view.getUint32(16, true),
    compressedSize: sizes.compressedSize,
    size: sizes.size,
    extra,
    commentLength,
    disk: sizes.disk,
    internalAttributes: view.getUint16(36, true),
    externalAttributes: view.getUint32(38, true),
    offset: sizes.offset + shift,
  };
  return { entry, length: extraEnd + commentLength, problems: wide === null ? [{ type: 'entry-extra-damaged', where: shownName }] : [] };
}

import type { DiskFile } from '#electron/platform/disk.ts';
import type { ArchiveProblem, EntryHeaderField } from '#shared/problem/archive-problem.ts';
import { showName, type DirectoryEntry } from './directory-entry.ts';
import { parseExtraFields, widenSizes } from './extra-fields.ts';
import { EXTRA, FLAG, FULL_16, LENGTH, SIGNATURE, viewOf } from './zip-format.ts';

/** What an entry's own header says; together with the directory it fixes which bytes of the file are the entry's. */
type LocalHeader = {
  readonly versionNeeded: number;
  readonly flags: number;
  readonly time: number;
  readonly date: number;
  readonly extra: Uint8Array;
  readonly dataStart: number;
  /** Where the data end; a data descriptor may follow. */
  readonly dataEnd: number;
};
export type LocatedEntry = { readonly entry: DirectoryEntry; readonly local: LocalHeader };
export type LocalReading = { readonly located: readonly LocatedEntry[]; readonly problems: readonly ArchiveProblem[] };

/**
 * Reads each entry's own header (4.3.7) in the order of the file and compares it with the directory: a program that goes
 * through the file from its beginning must see the same archive. `limit` is where the directory begins.
 */
export async function checkLocalHeaders(file: DiskFile, entries: readonly DirectoryEntry[], limit: number): Promise<LocalReading> {
  const located: LocatedEntry[] = [];
  const problems: ArchiveProblem[] = [];
  const buffer = new Uint8Array(LENGTH.localHeader + 2 * FULL_16);
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    const found = await readLocalHeader(file, entry, { buffer, limit });
    if (found === null) {
      problems.push({ type: 'entry-header-missing', where: entry.shownName, offset: entry.offset });
      continue;
    }
    problems.push(...found.problems);
    if (found.local.dataEnd > limit) problems.push({ type: 'entry-data-outside', where: entry.shownName, missing: found.local.dataEnd - limit });
    else located.push({ entry, local: found.local });
  }
  return { located, problems };
}

type HeaderRoom = { readonly buffer: Uint8Array; readonly limit: number };
type HeaderReading = { readonly local: LocalHeader; readonly problems: readonly ArchiveProblem[] };

async function readLocalHeader(file: DiskFile, entry: DirectoryEntry, { buffer, limit }: HeaderRoom): Promise<HeaderReading | null> {
  if (entry.offset + LENGTH.localHeader > limit) return null;
  // Most headers have as much after the name as the directory's record has; the rare longer one is read again.
  const guess = LENGTH.localHeader + entry.nameBytes.length + entry.extra.length + 32;
  await file.read(buffer.subarray(0, guess), entry.offset);
  const view = viewOf(buffer);
  if (view.getUint32(0, true) !== SIGNATURE.localHeader) return null;
  const nameEnd = LENGTH.localHeader + view.getUint16(26, true);
  const dataStart = nameEnd + view.getUint16(28, true);
  if (entry.offset + dataStart > limit) return null;
  if (dataStart > guess) await file.read(buffer.subarray(0, dataStart), entry.offset);
  const local: LocalHeader = {
    versionNeeded: view.getUint16(4, true),
    flags: view.getUint16(6, true),
    time: view.getUint16(10, true),
    date: view.getUint16(12, true),
    extra: buffer.slice(nameEnd, dataStart),
    dataStart: entry.offset + dataStart,
    dataEnd: entry.offset + dataStart + entry.compressedSize,
  };
  return { local, problems: compareHeaders(entry, view, buffer.subarray(LENGTH.localHeader, nameEnd)) };
}

/** The marks of encryption, descriptor and UTF-8 change what is read; the other bits only tell how hard was compressed. */
const COMPARED_FLAGS = FLAG.encrypted | FLAG.strongEncryption | FLAG.maskedHeader | FLAG.descriptor | FLAG.utf8;

function compareHeaders(entry: DirectoryEntry, view: DataView, nameBytes: Uint8Array): readonly ArchiveProblem[] {
  const where = entry.shownName;
  const extra = new Uint8Array(view.buffer, LENGTH.localHeader + nameBytes.length, view.getUint16(28, true));
  const fields = parseExtraFields(extra);
  const sizes = widenSizes({ compressedSize: view.getUint32(18, true), size: view.getUint32(22, true), offset: 0, disk: 0 }, fields?.get(EXTRA.zip64));
  if (fields === null || sizes === null) return [{ type: 'entry-extra-damaged', where }];
  const problems: ArchiveProblem[] = [];
  const compare = (field: EntryHeaderField, expected: string, found: string): void => {
    if (expected !== found) problems.push({ type: 'entry-header-differs', where, field, expected, found });
  };
  if (!Buffer.from(nameBytes).equals(entry.nameBytes)) compare('name', where, showName(nameBytes));
  compare('method', String(entry.method), String(view.getUint16(8, true)));
  compare('flags', toHex(entry.flags & COMPARED_FLAGS), toHex(view.getUint16(6, true) & COMPARED_FLAGS));
  // With a data descriptor the header was written before the sizes were known, and holds zeros.
  const isLate = (entry.flags & FLAG.descriptor) !== 0;
  const compareNumber = (field: EntryHeaderField, expected: number, found: number, toText: (value: number) => string): void => {
    if (!isLate || found !== 0) compare(field, toText(expected), toText(found));
  };
  compareNumber('crc32', entry.crc32, view.getUint32(14, true), toHex);
  compareNumber('size', entry.size, sizes.size, String);
  compareNumber('compressed-size', entry.compressedSize, sizes.compressedSize, String);
  return problems;
}

export const toHex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');

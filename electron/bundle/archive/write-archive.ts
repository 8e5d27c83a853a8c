import type { DiskFile } from '#electron/platform/disk.ts';
import { FULL_16, FULL_32, LENGTH, METHOD, OWN_FORM, EXTRA, SIGNATURE } from './zip-format.ts';

/** A file whose size and CRC are known before it is written: so its header is whole, and no descriptor follows. */
export type EntryToWrite = {
  /** NFC, checked by the rules for names. */
  readonly name: string;
  readonly size: number;
  readonly crc32: number;
  readonly method: 'stored' | 'deflated';
  /** Bytes that will be given; `size` when stored. */
  readonly packedSize: number;
  readonly writeData: (write: (bytes: Uint8Array) => Promise<void>) => Promise<void>;
};

/**
 * Writes a ZIP in the order given, with fixed times, versions and attributes: the same entries give the same bytes on
 * every machine. ZIP64 records stand only where a number needs them.
 */
export async function writeArchive(file: Pick<DiskFile, 'write'>, entries: readonly EntryToWrite[]): Promise<void> {
  let position = 0;
  const write = async (bytes: Uint8Array): Promise<void> => {
    position += bytes.length;
    await file.write(bytes);
  };
  const placed: PlacedEntry[] = [];
  for (const entry of entries) {
    const found = { ...entry, offset: position };
    placed.push(found);
    await write(makeLocalHeader(found));
    const dataStart = position;
    await entry.writeData(write);
    if (position - dataStart !== entry.packedSize) throw new Error(`${entry.name}: ${position - dataStart} bytes were given, not ${entry.packedSize}`);
  }
  const directoryStart = position;
  for (const entry of placed) await write(makeDirectoryRecord(entry));
  await write(makeEnd({ entries: placed.length, start: directoryStart, size: position - directoryStart }));
}

/** Bytes of the archive that `writeArchive` makes of these entries. */
export function measureArchive(entries: readonly EntryToWrite[]): number {
  let position = 0;
  let directory = 0;
  for (const entry of entries) {
    const placed = { ...entry, offset: position };
    position += makeLocalHeader(placed).length + entry.packedSize;
    directory += makeDirectoryRecord(placed).length;
  }
  return position + directory + makeEnd({ entries: entries.length, start: position, size: directory }).length;
}

type PlacedEntry = EntryToWrite & { readonly offset: number };

function makeLocalHeader(entry: PlacedEntry): Uint8Array {
  const isWide = hasWideSize(entry);
  const extra = makeWideField(isWide ? [entry.size, entry.packedSize] : []);
  const record = createRecord(LENGTH.localHeader, [new TextEncoder().encode(entry.name), extra]);
  record.uint32(SIGNATURE.localHeader);
  record.uint16(isWide ? OWN_FORM.versionNeeded64 : OWN_FORM.versionNeeded);
  writeCommonFields(record, entry, extra.length);
  return record.bytes;
}

function makeDirectoryRecord(entry: PlacedEntry): Uint8Array {
  const wide = [...(hasWideSize(entry) ? [entry.size, entry.packedSize] : []), ...(entry.offset >= FULL_32 ? [entry.offset] : [])];
  const extra = makeWideField(wide);
  const record = createRecord(LENGTH.directoryHeader, [new TextEncoder().encode(entry.name), extra]);
  record.uint32(SIGNATURE.directoryHeader);
  record.uint16(OWN_FORM.versionMadeBy);
  record.uint16(wide.length > 0 ? OWN_FORM.versionNeeded64 : OWN_FORM.versionNeeded);
  writeCommonFields(record, entry, extra.length);
  record.uint16(0); // comment length
  record.uint16(0); // disk
  record.uint16(OWN_FORM.internalAttributes);
  record.uint32(OWN_FORM.externalAttributes);
  record.uint32(Math.min(entry.offset, FULL_32));
  return record.bytes;
}

/** What both headers hold, from the flags to the length of the extra field. */
function writeCommonFields(record: RecordWriter, entry: PlacedEntry, extraLength: number): void {
  const isWide = hasWideSize(entry);
  record.uint16(OWN_FORM.flags);
  record.uint16(METHOD[entry.method]);
  record.uint16(OWN_FORM.time);
  record.uint16(OWN_FORM.date);
  record.uint32(entry.crc32);
  record.uint32(isWide ? FULL_32 : entry.packedSize);
  record.uint32(isWide ? FULL_32 : entry.size);
  record.uint16(new TextEncoder().encode(entry.name).length);
  record.uint16(extraLength);
}

const hasWideSize = (entry: EntryToWrite): boolean => Math.max(entry.size, entry.packedSize) >= FULL_32;

function makeWideField(values: readonly number[]): Uint8Array {
  if (values.length === 0) return new Uint8Array(0);
  const field = createRecord(4 + 8 * values.length, []);
  field.uint16(EXTRA.zip64);
  field.uint16(8 * values.length);
  for (const value of values) field.uint64(value);
  return field.bytes;
}

type DirectoryExtent = { readonly entries: number; readonly start: number; readonly size: number };

function makeEnd({ entries, start, size }: DirectoryExtent): Uint8Array {
  const isWide = entries >= FULL_16 || start >= FULL_32 || size >= FULL_32;
  const end = createRecord(LENGTH.end, []);
  end.uint32(SIGNATURE.end);
  end.uint32(0); // both disks
  end.uint16(Math.min(entries, FULL_16));
  end.uint16(Math.min(entries, FULL_16));
  end.uint32(Math.min(size, FULL_32));
  end.uint32(Math.min(start, FULL_32));
  end.uint16(0); // comment length
  return isWide ? Buffer.concat([makeWideEnd({ entries, start, size }), end.bytes]) : end.bytes;
}

function makeWideEnd({ entries, start, size }: DirectoryExtent): Uint8Array {
  const record = createRecord(LENGTH.end64 + LENGTH.end64Locator, []);
  record.uint32(SIGNATURE.end64);
  record.uint64(LENGTH.end64 - 12);
  record.uint16(OWN_FORM.versionMadeBy);
  record.uint16(OWN_FORM.versionNeeded64);
  record.uint32(0); // disk
  record.uint32(0); // disk of the directory
  record.uint64(entries);
  record.uint64(entries);
  record.uint64(size);
  record.uint64(start);
  record.uint32(SIGNATURE.end64Locator);
  record.uint32(0); // disk
  record.uint64(start + size);
  record.uint32(1); // disks in all
  return record.bytes;
}

type RecordWriter = {
  readonly bytes: Uint8Array;
  readonly uint16: (value: number) => void;
  readonly uint32: (value: number) => void;
  readonly uint64: (value: number) => void;
};

/** A record of `length` bytes to be filled from its beginning, with the variable parts already behind it. */
function createRecord(length: number, parts: readonly Uint8Array[]): RecordWriter {
  const bytes = new Uint8Array(Buffer.concat([new Uint8Array(length), ...parts]));
  const view = new DataView(bytes.buffer);
  let at = 0;
  const step = (width: number): number => {
    at += width;
    return at - width;
  };
  return {
    bytes,
    uint16: (value) => view.setUint16(step(2), value, true),
    uint32: (value) => view.setUint32(step(4), value, true),
    uint64: (value) => view.setBigUint64(step(8), BigInt(value), true),
  };
}

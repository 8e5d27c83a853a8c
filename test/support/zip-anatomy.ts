import { crc32 } from 'node:zlib';

/** One entry of a ZIP of ours: every file is stored, no header has an extra field, nothing stands between. */
export type Anatomy = {
  readonly entries: readonly AnatomyEntry[];
  readonly end: Buffer;
};
export type AnatomyEntry = {
  readonly name: string;
  /** Local header with its name; then the file's bytes. */
  readonly header: Buffer;
  readonly data: Buffer;
  /** Record of the central directory with its name. */
  readonly record: Buffer;
};

/** What a byte of the file belongs to; `name` is empty for the end record. */
export type Region = { readonly name: string; readonly part: 'header' | 'data' | 'record' | 'end'; readonly start: number; readonly end: number };

const LOCAL = 30;
const RECORD = 46;
const END = 22;

/** Takes a file of our own writer apart, by the directory. Read here once more, so that no reader is its own judge. */
export function dissect(zip: Uint8Array): Anatomy {
  const bytes = Buffer.from(zip);
  const end = bytes.subarray(bytes.length - END);
  const entries: AnatomyEntry[] = [];
  let at = end.readUInt32LE(16);
  for (let count = end.readUInt16LE(10); count > 0; count -= 1) {
    const recordEnd = at + RECORD + bytes.readUInt16LE(at + 28);
    const offset = bytes.readUInt32LE(at + 42);
    const dataStart = offset + LOCAL + bytes.readUInt16LE(offset + 26);
    const dataEnd = dataStart + bytes.readUInt32LE(at + 20);
    entries.push({ name: bytes.toString('utf8', at + RECORD, recordEnd), header: bytes.subarray(offset, dataStart), data: bytes.subarray(dataStart, dataEnd), record: bytes.subarray(at, recordEnd) });
    at = recordEnd;
  }
  return { entries, end };
}

/** Every byte of the file in exactly one region, in order. */
export function listRegions({ entries, end }: Anatomy): readonly Region[] {
  const parts = [
    ...entries.flatMap(({ name, header, data }) => [{ name, part: 'header' as const, length: header.length }, { name, part: 'data' as const, length: data.length }]),
    ...entries.map(({ name, record }) => ({ name, part: 'record' as const, length: record.length })),
    { name: '', part: 'end' as const, length: end.length },
  ];
  let start = 0;
  return parts.map(({ name, part, length }) => {
    start += length;
    return { name, part, start: start - length, end: start };
  });
}

export type Joining = {
  /** Order of the entries in the file and of their records, as indices; as they were when nothing is said. */
  readonly inFile?: readonly number[];
  readonly inDirectory?: readonly number[];
  /** Bytes put in right before the entry of this place in the file; `entries.length` is right before the directory. */
  readonly gap?: { readonly before: number; readonly bytes: Uint8Array };
  /** Bytes between the directory and the end record. */
  readonly beforeEnd?: Uint8Array;
};

/** Puts the parts together again: the offsets are made to fit whatever was moved. */
export function join({ entries, end }: Anatomy, { inFile = entries.map((_, index) => index), inDirectory = entries.map((_, index) => index), gap, beforeEnd = new Uint8Array() }: Joining = {}): Buffer {
  const parts: Buffer[] = [];
  const offsets = new Map<number, number>();
  let length = 0;
  const add = (...more: readonly Uint8Array[]): void => {
    for (const part of more) {
      parts.push(Buffer.from(part));
      length += part.length;
    }
  };
  for (const [place, index] of inFile.entries()) {
    if (gap?.before === place) add(gap.bytes);
    offsets.set(index, length);
    const entry = entries[index];
    if (entry !== undefined) add(entry.header, entry.data);
  }
  if (gap?.before === inFile.length) add(gap.bytes);
  const start = length;
  for (const index of inDirectory) {
    const record = Buffer.from(entries[index]?.record ?? []);
    record.writeUInt32LE(offsets.get(index) ?? 0, 42);
    add(record);
  }
  const last = Buffer.from(end);
  last.writeUInt16LE(inDirectory.length, 8);
  last.writeUInt16LE(inDirectory.length, 10);
  last.writeUInt32LE(length - start, 12);
  last.writeUInt32LE(start, 16);
  add(beforeEnd, last);
  return Buffer.concat(parts);
}

/** The entry under another name, in its header, in its record, or in both. */
export function rename({ header, data, record }: Omit<AnatomyEntry, 'name'>, name: string, where: 'header' | 'record' | 'both' = 'both'): AnatomyEntry {
  const bytes = Buffer.from(name);
  const give = (part: Buffer, fixed: number, lengthAt: number): Buffer => {
    const head = Buffer.from(part.subarray(0, fixed));
    head.writeUInt16LE(bytes.length, lengthAt);
    return Buffer.concat([head, bytes]);
  };
  return { name, data, header: where === 'record' ? header : give(header, LOCAL, 26), record: where === 'header' ? record : give(record, RECORD, 28) };
}

/** An entry made as our writer makes them, after one of them: stored, every checksum right. */
export function makeEntry(like: AnatomyEntry, name: string, data: Buffer): AnatomyEntry {
  const { header, record } = rename(like, name);
  const [newHeader, newRecord] = [Buffer.from(header), Buffer.from(record)];
  newHeader.writeUInt32LE(crc32(data), 14);
  newRecord.writeUInt32LE(crc32(data), 16);
  for (const [part, at] of [[newHeader, 18], [newRecord, 20]] as const) {
    part.writeUInt32LE(data.length, at);
    part.writeUInt32LE(data.length, at + 4);
  }
  return { name, header: newHeader, data, record: newRecord };
}

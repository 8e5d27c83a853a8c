import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a ZIP that a hostile hand may have made: every field can be said apart in both headers. */
export type RawEntry = {
  readonly name: string | Uint8Array;
  readonly data?: Uint8Array | string;
  readonly method?: number;
  /** Stored bytes, when they are not what `data` and `method` give. */
  readonly packed?: Uint8Array;
  readonly flags?: number;
  readonly attributes?: number;
  readonly central?: RawFields;
  readonly local?: RawFields;
  /** Put between the data and the next entry. */
  readonly after?: Uint8Array;
  readonly offset?: number;
};
type RawFields = { readonly name?: string; readonly size?: number; readonly packedSize?: number; readonly crc32?: number; readonly method?: number; readonly flags?: number; readonly extra?: Uint8Array };

export type RawEnd = { readonly before?: Uint8Array; readonly count?: number; readonly comment?: Uint8Array; readonly disk?: number; readonly offset?: number };

/** Writes exactly what it is told, right or wrong. */
export function makeRawZip(entries: readonly RawEntry[], end: RawEnd = {}): Buffer {
  const parts: Buffer[] = [Buffer.from(end.before ?? [])];
  const records: Buffer[] = [];
  const length = (): number => parts.reduce((sum, part) => sum + part.length, 0);
  for (const entry of entries) {
    const data = toBytes(entry.data ?? '');
    const method = entry.method ?? 0;
    const packed = Buffer.from(entry.packed ?? (method === 8 ? deflateRawSync(data) : data));
    const base = { name: entry.name, size: data.length, packedSize: packed.length, crc32: crc32(data), method, flags: entry.flags ?? 0x800, extra: new Uint8Array(0) };
    const offset = entry.offset ?? length() - (end.before?.length ?? 0);
    parts.push(makeLocal({ ...base, ...entry.local }), packed, Buffer.from(entry.after ?? []));
    records.push(makeCentral({ ...base, ...entry.central }, offset, entry.attributes ?? 0o100644 * 0x10000));
  }
  const start = length() - (end.before?.length ?? 0);
  const directory = Buffer.concat(records);
  return Buffer.concat([...parts, directory, makeEnd(end, { count: entries.length, start: end.offset ?? start, size: directory.length })]);
}

const toBytes = (value: string | Uint8Array): Buffer => (typeof value === 'string' ? Buffer.from(value, 'utf8') : Buffer.from(value));

type AllFields = { readonly name: string | Uint8Array; readonly size: number; readonly packedSize: number; readonly crc32: number; readonly method: number; readonly flags: number; readonly extra: Uint8Array };

function makeCommon(fields: AllFields): Buffer {
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(fields.flags, 2);
  common.writeUInt16LE(fields.method, 4);
  common.writeUInt16LE(0x21, 8);
  common.writeUInt32LE(fields.crc32, 10);
  common.writeUInt32LE(fields.packedSize, 14);
  common.writeUInt32LE(fields.size, 18);
  common.writeUInt16LE(toBytes(fields.name).length, 22);
  common.writeUInt16LE(fields.extra.length, 24);
  return common;
}

const makeLocal = (fields: AllFields): Buffer => Buffer.concat([Buffer.from('PK\u0003\u0004'), makeCommon(fields), toBytes(fields.name), Buffer.from(fields.extra)]);

function makeCentral(fields: AllFields, offset: number, attributes: number): Buffer {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(attributes, 6);
  tail.writeUInt32LE(offset, 10);
  return Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 3]), makeCommon(fields), tail, toBytes(fields.name), Buffer.from(fields.extra)]);
}

function makeEnd(end: RawEnd, directory: { readonly count: number; readonly start: number; readonly size: number }): Buffer {
  const comment = Buffer.from(end.comment ?? []);
  const record = Buffer.alloc(22);
  record.write('PK\u0005\u0006', 'latin1');
  record.writeUInt16LE(end.disk ?? 0, 4);
  record.writeUInt16LE(end.disk ?? 0, 6);
  record.writeUInt16LE(end.count ?? directory.count, 8);
  record.writeUInt16LE(end.count ?? directory.count, 10);
  record.writeUInt32LE(directory.size, 12);
  record.writeUInt32LE(directory.start, 16);
  record.writeUInt16LE(comment.length, 20);
  return Buffer.concat([record, comment]);
}

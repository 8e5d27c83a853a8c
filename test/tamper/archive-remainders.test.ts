import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openArchive } from '#electron/bundle/archive/open-archive.ts';
import { checkBag } from '#electron/bundle/bag/check-bag.ts';
import { openBag } from '#electron/bundle/bag/open-bag.ts';
import type { Disk } from '#electron/platform/disk.ts';
import { createMemoryDisk } from '#electron/platform/memory-disk.ts';
import { makeRawZip, type RawEntry } from '#test/support/raw-zip.ts';

const problemsOf = async (...entries: readonly RawEntry[]): Promise<unknown> => {
  const opened = await openArchive({ disk: createMemoryDisk(makeRawZip(entries)), path: '' });
  return opened.ok ? 'accepted' : opened.error;
};

/** The field of the 64-bit sizes (4.5.3), cut to some bytes of its contents. */
function wideField(contents: Uint8Array): Uint8Array {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(1, 0);
  head.writeUInt16LE(contents.length, 2);
  return Buffer.concat([head, contents]);
}

const FULL = 0xffffffff;

/** The signed form of 16 bytes (4.3.9). */
function makeDescriptor(signature: string, data: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(16);
  bytes.write(signature, 'latin1');
  [crc32(data), data.length, data.length].forEach((value, index) => bytes.writeUInt32LE(value, 4 + 4 * index));
  return bytes;
}

describe('bytes of an entry that another program could take otherwise', () => {
  it.each([1, 2, 3])('%i bytes behind the extra fields are refused in either header', async (length) => {
    const extra = Buffer.concat([Buffer.from([0x99, 0x99, 0, 0]), Buffer.alloc(length)]);
    expect(await problemsOf({ name: 'a', data: 'x', central: { extra } })).toEqual([{ type: 'entry-extra-damaged', where: 'a' }]);
    expect(await problemsOf({ name: 'a', data: 'x', local: { extra } })).toEqual([{ type: 'entry-extra-damaged', where: 'a' }]);
  });

  it('a field of wide sizes that holds one of two, or a part of one, is refused with the entry named', async () => {
    const one = Buffer.alloc(8);
    one.writeUInt32LE(1);
    for (const contents of [one, one.subarray(0, 7), Buffer.alloc(0)]) {
      const extra = wideField(contents);
      expect(await problemsOf({ name: 'a', data: 'x', central: { size: FULL, packedSize: FULL, extra } }), `${contents.length} bytes`).toContainEqual({ type: 'entry-extra-damaged', where: 'a' });
      expect(await problemsOf({ name: 'a', data: 'x', local: { size: FULL, packedSize: FULL, extra } }), `${contents.length} bytes`).toContainEqual({ type: 'entry-extra-damaged', where: 'a' });
    }
    const both = wideField(Buffer.concat([one, one]));
    expect(await problemsOf({ name: 'a', data: 'x', central: { size: FULL, packedSize: FULL, extra: both } })).toBe('accepted');
  });

  it('a descriptor of the signed length has its signature', async () => {
    const data = Buffer.from('x');
    const entry = (signature: string): RawEntry => ({ name: 'a', data, flags: 0x808, local: { crc32: 0, size: 0, packedSize: 0 }, after: makeDescriptor(signature, data) });
    expect(await problemsOf(entry('PK\u0007\u0008'))).toBe('accepted');
    expect(await problemsOf(entry('PK\u0007\u0009'))).toEqual([expect.objectContaining({ type: 'entry-header-differs', where: 'a', field: 'data-descriptor' })]);
  });

  it('a header without its sizes is refused when no descriptor follows', async () => {
    for (const [field, zero] of [['crc32', { crc32: 0 }], ['size', { size: 0 }], ['compressed-size', { packedSize: 0 }]] as const) {
      expect(await problemsOf({ name: 'a', data: 'x', local: zero })).toEqual([expect.objectContaining({ type: 'entry-header-differs', where: 'a', field })]);
    }
  });

  it('a directory that ends in the middle of a record is refused at that place', async () => {
    const whole = makeRawZip([{ name: 'a', data: 'x' }]);
    const end = whole.subarray(-22);
    const cut = Buffer.concat([whole.subarray(0, -22 - 7), end]);
    cut.writeUInt32LE(end.readUInt32LE(12) - 7, cut.length - 10);
    const opened = await openArchive({ disk: createMemoryDisk(cut), path: '' });
    expect(opened).toMatchObject({ ok: false, error: expect.arrayContaining([expect.objectContaining({ type: 'archive-directory-damaged' })]) });
  });
});

/** Opened and read from end to end. */
const check = async (bytes: Uint8Array): Promise<unknown> => {
  const bag = await openBag({ disk: createMemoryDisk(bytes), path: '' });
  return bag.ok ? checkBag(bag.value) : bag;
};

describe('a bag of which a tag file is damaged', () => {
  const listing = `${createHash('sha256').update('x').digest('hex')}  data/a.txt\n`;
  const bagWith = (info: Pick<RawEntry, 'central' | 'local'>): Uint8Array =>
    makeRawZip([
      { name: 'goi/bagit.txt', data: 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n' },
      { name: 'goi/bag-info.txt', data: 'Contact-Name: Lan\n', ...info },
      { name: 'goi/manifest-sha256.txt', data: listing },
      { name: 'goi/data/a.txt', data: 'x' },
    ]);
  it('is refused by the name of that file, though no manifest speaks of it', async () => {
    expect(await check(bagWith({}))).toMatchObject({ ok: true });
    const damaged = { crc32: crc32('Contact-Name: Lam\n') };
    expect(await check(bagWith({ central: damaged, local: damaged }))).toMatchObject({ ok: false, error: [{ type: 'entry-crc-differs', where: 'bag-info.txt' }] });
  });
});

describe('an archive without its one folder', () => {
  it.each([[['goi.txt'], ['goi.txt']], [['a/x', 'b.txt'], ['a/', 'b.txt']], [[], []]] as const)('%j is refused, with what stands at its top', async (names, found) => {
    const bytes = makeRawZip(names.map((name) => ({ name, data: 'x' })));
    expect(await openBag({ disk: createMemoryDisk(bytes), path: '' })).toEqual({ ok: false, error: [{ type: 'bag-top-folder', where: '', found }] });
  });
});

/** Whole while its headers are read; then nothing beyond some byte is there any more. */
function cuttable(bytes: Uint8Array): { readonly disk: Disk; readonly cutAt: (place: number) => void } {
  let length = bytes.length;
  const base = createMemoryDisk(bytes);
  return {
    cutAt: (place) => void (length = place),
    disk: {
      ...base,
      open: async (file, mode) => {
        const open = await base.open(file, mode);
        return { ...open, read: async (into, position) => (position >= length ? 0 : open.read(into.subarray(0, Math.min(into.length, length - position)), position)) };
      },
    },
  };
}

describe('a file that is cut while it is read', () => {
  it.each([['stored', 0, 'EOF'], ['deflated', 8, 'Z_BUF_ERROR']] as const)('is refused as damaged, and not waited for: %s', async (_title, method, code) => {
    const data = Uint8Array.from({ length: 3000 }, (_, index) => (index * 7919) % 251);
    const { disk, cutAt } = cuttable(makeRawZip([{ name: 'a', data, method }]));
    const opened = await openArchive({ disk, path: '' });
    if (!opened.ok) throw new Error('the archive itself is sound');
    expect(await opened.value.readEntry('a', 5000)).toMatchObject({ ok: true });
    for (const place of [31, 40, 150]) {
      cutAt(place);
      expect(await opened.value.readEntry('a', 5000)).toEqual({ ok: false, error: [{ type: 'entry-data-damaged', where: 'a', code }] });
    }
  });
});

import { mkdtempSync, openSync, ftruncateSync, writeSync, closeSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS, type Limits } from '#electron/bundle/archive/limits.ts';
import { openArchive } from '#electron/bundle/archive/open-archive.ts';
import { writeArchive, type EntryToWrite } from '#electron/bundle/archive/write-archive.ts';
import type { DiskFile } from '#electron/platform/disk.ts';
import { createRealDisk } from '#electron/platform/real-disk.ts';
import type { ArchiveProblem } from '#shared/problem/archive-problem.ts';
import { makeRawZip, type RawEntry } from '#test/support/raw-zip.ts';

const disk = createRealDisk();
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'btd-archive-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a name that could do harm is refused by name', () => {
  const names: readonly (readonly [name: string | Uint8Array, type: string])[] = [
    ['/etc/passwd', 'entry-name-absolute'],
    ['C:/Windows/a.txt', 'entry-name-drive'],
    ['c:a.txt', 'entry-name-drive'],
    ['\\\\server\\share', 'entry-name-drive'],
    ['a/../../b', 'entry-name-climbs'],
    ['./a', 'entry-name-climbs'],
    ['a\\b', 'entry-name-backslash'],
    ['a\u0000.pdf', 'entry-name-control'],
    ['a\u0085.pdf', 'entry-name-control'],
    ['a\u202efdp.exe', 'entry-name-control'],
    ['ab:c', 'entry-name-forbidden-character'],
    ['what?.pdf', 'entry-name-forbidden-character'],
    ['a//b', 'entry-name-empty'],
    ['', 'entry-name-empty'],
    ['CON', 'entry-name-reserved'],
    ['x/nul.pdf', 'entry-name-reserved'],
    ['x/Com1.tar.gz', 'entry-name-reserved'],
    ['lpt\u00b9', 'entry-name-reserved'],
    ['a./b', 'entry-name-reserved'],
    ['a /b', 'entry-name-reserved'],
    ['x'.repeat(256), 'entry-name-too-long'],
    ['\u1ea1'.repeat(86), 'entry-name-too-long'],
    [`${'x'.repeat(250)}/`.repeat(5) + 'x', 'entry-name-too-long'],
    ['a/'.repeat(40) + 'b', 'entry-name-too-deep'],
    [Buffer.from([0x61, 0xff, 0xfe]), 'entry-name-encoding'],
  ];
  for (const [name, type] of names)
    test(`${JSON.stringify(String(name)).slice(0, 40)}: ${type}`, async () => {
      expect(await typesOf([{ name, data: 'x' }])).toContain(type);
    });

  test('names that only look odd are read', async () => {
    const odd = ['~/a', 'a b/.c', 'Con voi.pdf', 'common.txt', 'a%2e%2e.txt', 'B\u00e1o c\u00e1o/Quy\u1ebft \u0111\u1ecbnh s\u1ed1 1.pdf', '__proto__', 'x'.repeat(255)];
    const opened = await open(makeRawZip(odd.map((name) => ({ name, data: name }))));
    expect(opened.ok && opened.value.files.map((file) => file.name)).toEqual(odd.toSorted());
    if (opened.ok) await opened.value.close();
  });
});

describe('two names that are one on some machine are refused', () => {
  const pairs: readonly (readonly [string, string, string])[] = [
    ['a.pdf', 'a.pdf', 'entry-name-duplicate'],
    ['a.pdf', 'A.PDF', 'entry-name-duplicate'],
    ['\u1ec7.pdf', 'e\u0323\u0302.pdf', 'entry-name-duplicate'],
    ['\u0110.pdf', '\u0111.pdf', 'entry-name-duplicate'],
    ['Data/a', 'data/b', 'entry-name-duplicate'],
    ['a/', 'A/b', 'entry-name-duplicate'],
    ['a', 'a/b', 'entry-name-file-and-folder'],
    ['A', 'a/', 'entry-name-file-and-folder'],
  ];
  for (const [first, second, type] of pairs)
    test(`${JSON.stringify(first)} and ${JSON.stringify(second)}`, async () => {
      expect(await typesOf([{ name: first, attributes: 0 }, { name: second, attributes: 0 }])).toEqual([type]);
    });

  test('a decomposed name is handed on composed', async () => {
    const opened = await open(makeRawZip([{ name: 'e\u0323\u0302.pdf', data: 'x' }]));
    expect(opened.ok && opened.value.files).toEqual([{ name: '\u1ec7.pdf', size: 1 }]);
    if (opened.ok) await opened.value.close();
  });
});

describe('headers that contradict one another are refused', () => {
  const cases: readonly (readonly [title: string, entries: readonly RawEntry[], types: readonly string[]])[] = [
    ['another name', [{ name: 'a', data: 'x', local: { name: 'b' } }], ['entry-header-differs']],
    ['another method', [{ name: 'a', data: 'x', local: { method: 8 } }], ['entry-header-differs']],
    ['another CRC', [{ name: 'a', data: 'x', local: { crc32: 1 } }], ['entry-header-differs']],
    ['another size', [{ name: 'a', data: 'x', local: { size: 2 } }], ['entry-header-differs']],
    ['encrypted in one only', [{ name: 'a', data: 'x', local: { flags: 0x801 } }], ['entry-header-differs']],
    ['a link', [{ name: 'a', data: 'b', attributes: 0o120777 * 0x10000 }], ['entry-is-link']],
    ['a device', [{ name: 'a', attributes: 0o020666 * 0x10000 }], ['entry-is-special']],
    ['a pipe', [{ name: 'a', attributes: 0o010666 * 0x10000 }], ['entry-is-special']],
    ['a folder that is said to be a file', [{ name: 'a/' }], ['entry-is-special']],
    ['a folder with data', [{ name: 'a/', data: 'secret', attributes: 0 }], ['entry-folder-with-data']],
    ['two entries on the same bytes', [{ name: 'a', data: 'x' }, { name: 'b', data: 'x', offset: 0 }], ['archive-hidden-bytes', 'entry-header-differs', 'entry-overlaps']],
    ['bytes between two entries', [{ name: 'a', data: 'x', after: Buffer.from('hidden') }, { name: 'b' }], ['archive-hidden-bytes']],
    ['a descriptor that says something else', [{ name: 'a', data: 'x', flags: 0x808, after: Buffer.alloc(12) }], ['entry-header-differs']],
    ['a field of its own header that is cut', [{ name: 'a', data: 'x', local: { extra: Uint8Array.of(1, 2, 3) } }], ['entry-extra-damaged']],
    ['sizes in a field that is not there', [{ name: 'a', data: 'x', central: { size: 0xffffffff } }], ['entry-extra-damaged', 'entry-ratio-too-high', 'entry-size-differs', 'entry-header-differs']],
  ];
  for (const [title, entries, types] of cases)
    test(title, async () => {
      expect(await typesOf(entries)).toEqual([...types].toSorted());
    });

  test('every fault of every entry is listed, each with its name', async () => {
    const opened = await open(makeRawZip([{ name: '../a' }, { name: 'b', method: 99 }, { name: 'c', flags: 0x801 }, { name: 'good' }]));
    expect(opened.ok ? [] : opened.error.map((problem) => `${problem.where}: ${problem.type}`)).toEqual([
      '../a: entry-name-climbs', 'b: entry-method-unknown', 'c: entry-encrypted',
    ]);
  });
});

describe('the archive as a whole', () => {
  const entry = { name: 'a', data: 'x' };
  test('foreign bytes before and after it', async () => {
    expect(await problemsOf(makeRawZip([entry], { before: Buffer.from('MZ') }))).toEqual([{ type: 'archive-leading-bytes', where: '', bytes: 2 }]);
    expect(await problemsOf(Buffer.concat([makeRawZip([entry]), Buffer.from('abc')]))).toEqual([{ type: 'archive-trailing-bytes', where: '', bytes: 3 }]);
  });
  test('two ends, the second inside the comment of the first', async () => {
    const other = makeRawZip([{ name: 'other', data: 'y' }]);
    expect((await problemsOf(makeRawZip([entry], { comment: other }))).map((problem) => problem.type)).toContain('archive-end-ambiguous');
  });
  test('more entries announced than are there', async () => {
    expect(await problemsOf(makeRawZip([entry], { count: 3 }))).toEqual([{ type: 'archive-entry-count-differs', where: '', expected: 3, found: 1 }]);
  });
  test('a volume of several', async () => {
    expect((await problemsOf(makeRawZip([entry], { disk: 2 }))).map((problem) => problem.type)).toEqual(['archive-multi-disk']);
  });
  test('two end records that do not say the same', async () => {
    const zip = makeRawZip([entry]);
    const end = Buffer.from(zip.subarray(-22));
    const wide = Buffer.alloc(76);
    wide.write('PK\u0006\u0006', 'latin1');
    wide.writeBigUInt64LE(44n, 4);
    wide.writeBigUInt64LE(1n, 24);
    wide.writeBigUInt64LE(1n, 32);
    wide.writeBigUInt64LE(BigInt(end.readUInt32LE(12)), 40);
    wide.writeBigUInt64LE(BigInt(end.readUInt32LE(16)), 48);
    wide.write('PK\u0006\u0007', 56, 'latin1');
    wide.writeBigUInt64LE(BigInt(zip.length - 22), 64);
    wide.writeUInt32LE(1, 72);
    const both = (last: Buffer): Buffer => Buffer.concat([zip.subarray(0, -22), wide, last]);
    expect(await problemsOf(both(end))).toEqual([]);
    // Length of the wide record, its own count of disks in the locator, and where the locator leads.
    for (const [at, value, field] of [[4, 45, 'zip64-end'], [72, 2, 'zip64-disks'], [64, 1, 'zip64-end-offset']] as const) {
      const altered = Buffer.concat([zip.subarray(0, -22), wide, end]);
      altered.writeUInt32LE(value, zip.length - 22 + at);
      expect((await problemsOf(altered))[0], field).toMatchObject({ type: 'archive-end-damaged', field });
    }
    // A locator with no room for a record before it.
    expect((await problemsOf(Buffer.concat([wide.subarray(56), end])))[0]).toMatchObject({ type: 'archive-end-damaged', field: 'zip64-end', expected: 56 });
    end.writeUInt16LE(2, 10);
    expect(await problemsOf(both(end))).toEqual([{ type: 'archive-end-damaged', where: '', field: 'entries', expected: 1, found: 2 }]);
  });
  test('cut short anywhere, it is refused', async () => {
    const whole = makeRawZip([{ name: 'a/b', data: 'some text', method: 8 }, { name: 'c', data: 'more' }]);
    for (let length = 0; length < whole.length; length += 1) expect((await open(whole.subarray(0, length))).ok, String(length)).toBe(false);
    expect((await problemsOf(whole))).toEqual([]);
  });
  test('any byte changed, it is refused or its files are the same', async () => {
    const whole = makeRawZip([{ name: 'a/b', data: 'some text '.repeat(9), method: 8 }, { name: 'c', data: 'more' }]);
    const good = await readAll(whole);
    for (let at = 0; at < whole.length; at += 1)
      for (const bit of [0x01, 0x80]) {
        const changed = Buffer.from(whole);
        changed.writeUInt8(changed.readUInt8(at) ^ bit, at);
        const read = await readAll(changed);
        if (read !== null) expect(read, `${at}`).toEqual(good);
      }
  });
});

describe('limits', () => {
  const two = [{ name: 'a', data: 'x'.repeat(600) }, { name: 'b', data: 'y'.repeat(600) }];
  test('each names what is allowed and what was found', async () => {
    expect(await problemsOf(makeRawZip(two), limited({ entries: 1 }))).toContainEqual({ type: 'archive-too-many-entries', where: '', limit: 1, found: 2 });
    expect(await problemsOf(makeRawZip(two), limited({ totalBytes: 1000 }))).toEqual([{ type: 'archive-too-large', where: '', limit: 1000, found: 1200 }]);
    expect((await problemsOf(makeRawZip(two), limited({ entryBytes: 599 }))).map((problem) => problem.where)).toEqual(['a', 'b']);
    expect((await problemsOf(makeRawZip(two), limited({ directoryBytes: 50 }))).map((problem) => problem.type)).toContain('archive-directory-too-large');
    const zeros = [{ name: 'a', data: Buffer.alloc(2 * 1024 ** 2), method: 8 }];
    expect((await problemsOf(makeRawZip(zeros))).map((problem) => problem.type)).toEqual(['entry-ratio-too-high']);
  });
  test('a file that is larger than its reader expects is not read', async () => {
    const opened = await open(makeRawZip(two));
    if (!opened.ok) throw new Error('must open');
    expect(await opened.value.readEntry('a', 599)).toEqual({ ok: false, error: [{ type: 'entry-too-large', where: 'a', limit: 599, found: 600 }] });
    expect(await opened.value.readEntry('none', 599)).toEqual({ ok: false, error: [{ type: 'entry-missing', where: 'none' }] });
    expect(await opened.value.readEntry('a', 600)).toEqual({ ok: true, value: new Uint8Array(Buffer.from('x'.repeat(600))) });
    await opened.value.close();
  });
});

describe('data that are not what the headers say', () => {
  const data = Buffer.from('the real contents '.repeat(20_000));
  const packed = deflateRawSync(data);
  const cases: readonly (readonly [title: string, entry: RawEntry, type: string])[] = [
    ['more than declared', { name: 'a', data: data.subarray(0, 1000), method: 8, packed }, 'entry-size-differs'],
    ['less than declared', { name: 'a', data: Buffer.concat([data, data]), method: 8, packed }, 'entry-size-differs'],
    ['another content of the same length', { name: 'a', data: Buffer.from('abc'), packed: Buffer.from('abd') }, 'entry-crc-differs'],
    ['damaged', { name: 'a', data, method: 8, packed: Buffer.alloc(500, 0xff) }, 'entry-data-damaged'],
    ['cut', { name: 'a', data, method: 8, packed: packed.subarray(0, 100) }, 'entry-data-damaged'],
    ['followed by bytes of nothing', { name: 'a', data, method: 8, packed: Buffer.concat([packed, Buffer.from('hidden')]) }, 'entry-data-damaged'],
  ];
  for (const [title, entry, type] of cases)
    test(`${title}: ${type}, and never more bytes than declared`, async () => {
      const opened = await open(makeRawZip([entry]));
      if (!opened.ok) throw new Error(JSON.stringify(opened.error));
      let bytes = 0;
      const read = await opened.value.streamEntry('a', (chunk) => {
        bytes += chunk.length;
        return Promise.resolve(true);
      });
      await opened.value.close();
      expect(read.ok ? [] : read.error.map((problem) => problem.type)).toEqual([type]);
      expect(bytes).toBeLessThanOrEqual(Buffer.from(entry.data ?? '').length);
    });

  test('the taker may stop, and its own failure comes through', async () => {
    const opened = await open(makeRawZip([{ name: 'a', data, method: 8 }, { name: 'b', data }]));
    if (!opened.ok) throw new Error('must open');
    for (const name of ['a', 'b']) {
      expect(await opened.value.streamEntry(name, () => Promise.resolve(false))).toEqual({ ok: true, value: false });
      await expect(opened.value.streamEntry(name, () => Promise.reject(new Error('full')))).rejects.toThrow('full');
    }
    await opened.value.close();
  });
});

test('more than 4 GiB is read and written with ZIP64 records', async () => {
  const file = path.join(folder, 'wide.zip');
  const big = 2.5 * 1024 ** 3;
  const hole = (name: string): EntryToWrite => ({ name, size: big, crc32: 0, method: 'stored', packedSize: big, writeData: (write) => write({ length: big } as Uint8Array) });
  const text = Buffer.from('at the end');
  const last: EntryToWrite = { name: 'last.txt', size: text.length, crc32: crc32(text), method: 'stored', packedSize: text.length, writeData: (write) => write(text) };
  const sparse = openSync(file, 'w');
  let at = 0;
  // Holes instead of zeros: the file is 5 GiB long and takes a few blocks.
  const append: Pick<DiskFile, 'write'> = {
    write: (bytes) => {
      if (bytes.length < 1e6) writeSync(sparse, bytes, 0, bytes.length, at);
      at += bytes.length;
      return Promise.resolve();
    },
  };
  await writeArchive(append, [hole('a.bin'), hole('b.bin'), last]);
  ftruncateSync(sparse, at);
  closeSync(sparse);
  expect(at).toBeGreaterThan(5 * 1024 ** 3);
  const opened = await openArchive({ disk, path: file, form: 'own' });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  expect(opened.value.files.map((entry) => entry.size)).toEqual([big, big, text.length]);
  expect(await opened.value.readEntry('last.txt', 100)).toEqual({ ok: true, value: new Uint8Array(text) });
  await opened.value.close();
});

const limited = (limits: Partial<Limits>): Limits => ({ ...DEFAULT_LIMITS, ...limits });

let counter = 0;
async function open(bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS): ReturnType<typeof openArchive> {
  counter += 1;
  const file = path.join(folder, `${counter % 50}.zip`);
  writeFileSync(file, bytes);
  return openArchive({ disk, path: file, limits });
}

async function problemsOf(bytes: Uint8Array, limits?: Limits): Promise<readonly ArchiveProblem[]> {
  const opened = await open(bytes, limits);
  if (opened.ok) await opened.value.close();
  return opened.ok ? [] : opened.error;
}

const typesOf = async (entries: readonly RawEntry[]): Promise<string[]> => [...new Set((await problemsOf(makeRawZip(entries))).map((problem) => problem.type))].toSorted();

async function readAll(bytes: Uint8Array): Promise<Record<string, string> | null> {
  const opened = await open(bytes);
  if (!opened.ok) return null;
  const files: [string, string][] = [];
  let isWhole = true;
  for (const { name } of opened.value.files) {
    const read = await opened.value.readEntry(name, 1e6);
    if (read.ok) files.push([name, Buffer.from(read.value).toString('hex')]);
    else isWhole = false;
  }
  await opened.value.close();
  return isWhole ? Object.fromEntries(files) : null;
}

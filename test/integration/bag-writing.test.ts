import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CheckedBag, EntrySink } from '#electron/bundle/bag/bag.ts';
import { checkBag, type BagCheck } from '#electron/bundle/bag/check-bag.ts';
import { openBag } from '#electron/bundle/bag/open-bag.ts';
import { planBag, type BagPlan, type BagToPlan } from '#electron/bundle/bag/plan-bag.ts';
import { writeBag, type BagToWrite } from '#electron/bundle/bag/write-bag.ts';
import type { World } from '#electron/platform/disk.ts';
import { bagInfoValues } from '#shared/bundle/bag/bag-info.ts';
import { bagKindOf } from '#shared/bundle/bag/bag-profile.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { createTestWorld } from '#test/support/test-world.ts';
import { makeRawZip } from '#test/support/raw-zip.ts';

let folder = '';
let world: World;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'btd-bag-'));
  world = createTestWorld();
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => path.join(folder, name);
const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const submission = text(`{"rows":"${'x'.repeat(100_000)}"}`);
const scan = Buffer.from('%PDF-1.7 '.repeat(50_000));
const signature = { name: 'signatures/m1.jws', bytes: text('signed') };

async function plan(change: Partial<BagToPlan> = {}): Promise<BagPlan> {
  writeFileSync(at('scan.pdf'), scan);
  const payload: BagToPlan['payload'] = [
    { name: 'data/evidence/B\u00e1o c\u00e1o 100%.pdf', source: { kind: 'file', path: at('scan.pdf') } },
    { name: 'data/submission.json', source: { kind: 'bytes', bytes: submission } },
  ];
  const planned = await planBag({ disk: world.disk, kind: 'package', payload, ...change });
  if (!planned.ok) throw new Error(JSON.stringify(planned.error));
  return planned.value;
}

async function write(change: Partial<BagToWrite> = {}): Promise<readonly Problem[]> {
  const written = await writeBag({ world, target: at('out.zip'), topFolder: 'so-noi-vu-1', tagFiles: [signature], ...change, plan: change.plan ?? (await plan()) });
  return written.ok ? [] : written.error;
}

async function check(file: string, options: BagCheck = {}): Promise<CheckedBag | readonly Problem[]> {
  const opened = await openBag({ disk: world.disk, path: file });
  if (!opened.ok) return opened.error;
  try {
    const checked = await checkBag(opened.value, options);
    return checked.ok ? checked.value : checked.error;
  } finally {
    await opened.value.close();
  }
}

async function accept(file: string, options: BagCheck = {}): Promise<CheckedBag> {
  const found = await check(file, options);
  if ('payload' in found) return found;
  throw new Error(JSON.stringify(found));
}

const problemsOf = async (file: string, options: BagCheck = {}): Promise<readonly Problem[]> => {
  const found = await check(file, options);
  return 'payload' in found ? [] : found;
};

describe('a written bag', () => {
  test('is read back with every file, its kind and its digests', async () => {
    expect(await write()).toEqual([]);
    const found = await accept(at('out.zip'), { requireTagManifest: true });
    expect(found.topFolder).toBe('so-noi-vu-1');
    expect(found.version).toBe('1.0');
    expect(found.manifestSha256).toBe((await plan()).manifestSha256);
    expect([...found.payload]).toEqual([
      ['data/evidence/B\u00e1o c\u00e1o 100%.pdf', { sha256: sha256(scan), size: scan.length }],
      ['data/submission.json', { sha256: sha256(submission), size: submission.length }],
    ]);
    expect([...found.tagFiles.keys()]).toEqual(['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt', 'signatures/m1.jws', 'tagmanifest-sha256.txt']);
    expect(found.tagFiles.get('signatures/m1.jws')?.bytes).toEqual(signature.bytes);
    expect(bagKindOf(found.bagInfo)).toBe('package');
    expect(bagInfoValues(found.bagInfo, 'payload-oxum')).toEqual([`${scan.length + submission.length}.2`]);
  });

  test('stands as the standard prints it, with percent signs encoded', async () => {
    await write();
    const found = await accept(at('out.zip'));
    const tag = (name: string): string => Buffer.from(found.tagFiles.get(name)?.bytes ?? []).toString('utf8');
    expect(tag('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    expect(tag('manifest-sha256.txt')).toBe(`${sha256(scan)}  data/evidence/B\u00e1o c\u00e1o 100%25.pdf\n${sha256(submission)}  data/submission.json\n`);
    expect(tag('tagmanifest-sha256.txt').split('\n').map((line) => line.slice(66))).toEqual(['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt', 'signatures/m1.jws', '']);
  });

  test('is the same file however often and in whatever order it is asked for', async () => {
    await write();
    const { payload } = await plan();
    const reversed = await plan({ payload: payload.map(({ name, source }) => ({ name: name.normalize('NFD'), source })).toReversed() });
    expect(await write({ plan: reversed, target: at('again.zip') })).toEqual([]);
    expect(readFileSync(at('again.zip')).equals(readFileSync(at('out.zip')))).toBe(true);
  });

  test('may have its text packed, and its scans never', async () => {
    await write();
    expect(await write({ target: at('small.zip'), packing: 'deflate-text' })).toEqual([]);
    expect(readFileSync(at('out.zip')).length - readFileSync(at('small.zip')).length).toBeGreaterThan(90_000);
    const [small, whole] = [await accept(at('small.zip')), await accept(at('out.zip'))];
    expect([...small.payload]).toEqual([...whole.payload]);
    expect(readFileSync(at('small.zip')).includes(scan)).toBe(true);
  });
});

describe('nothing half-made stands under the target', () => {
  const before = text('what was there');
  beforeEach(() => writeFileSync(at('out.zip'), before));
  afterEach(() => {
    expect(new Uint8Array(readFileSync(at('out.zip')))).toEqual(before);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('when the person presses stop while it is written', async () => {
    let asked = 0;
    const task = { report: () => undefined, isStopped: () => (asked += 1) > 2 };
    expect(await write({ task })).toEqual([{ type: 'stopped-by-user', where: '' }]);
  });
  test('when a source changed after it was hashed', async () => {
    const planned = await plan();
    writeFileSync(at('scan.pdf'), Buffer.concat([scan, Buffer.from('!')]));
    expect((await write({ plan: planned })).map((problem) => problem.type)).toEqual(['bag-source-changed']);
    writeFileSync(at('scan.pdf'), Buffer.alloc(scan.length));
    expect((await write({ plan: planned })).map((problem) => `${problem.where}: ${problem.type}`)).toEqual(['data/evidence/B\u00e1o c\u00e1o 100%.pdf: bag-source-changed']);
  });
  test('when reading back refuses it', async () => {
    const refusal: Problem = { type: 'entry-missing', where: 'x' };
    let staged = '';
    expect(await write({ readBack: (file) => Promise.resolve(((staged = file), [refusal])) })).toEqual([refusal]);
    expect(path.dirname(staged)).toBe(folder);
    expect(existsSync(staged)).toBe(false);
  });
  test('when the disk is full, which is thrown as the disk throws it', async () => {
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
    const disk: World['disk'] = {
      ...world.disk,
      open: async (file, mode) => {
        const real = await world.disk.open(file, mode);
        return mode.startsWith('write-new') ? { ...real, write: (bytes) => (bytes.length > 1000 ? Promise.reject(full) : real.write(bytes)) } : real;
      },
    };
    await expect(write({ world: { ...world, disk } })).rejects.toBe(full);
  });
  test('when two files would be one', async () => {
    expect((await write({ tagFiles: [{ name: 'BagIt.txt', bytes: before }] })).map((problem) => problem.type)).toEqual(['entry-name-duplicate']);
  });
});

test('a plan refuses names that no machine keeps, and stops when told to', async () => {
  const source = { kind: 'bytes', bytes: submission } as const;
  const unsafe = await planBag({ disk: world.disk, kind: 'kit', payload: [{ name: 'data/../x', source }, { name: 'data/nul', source }] });
  expect(unsafe.ok ? [] : unsafe.error.map((problem) => problem.type)).toEqual(['entry-name-climbs', 'entry-name-reserved']);
  const stopped = await planBag({ disk: world.disk, kind: 'kit', payload: [{ name: 'data/x', source }], task: { report: () => undefined, isStopped: () => true } });
  expect(stopped).toEqual({ ok: false, error: [{ type: 'stopped-by-user', where: '' }] });
});

const sinkInto = (heard: string[]): ((name: string) => EntrySink) => (name) => {
  const chunks: Uint8Array[] = [];
  return {
    write: (bytes) => Promise.resolve(void chunks.push(bytes.slice())),
    end: (file) => Promise.resolve(void heard.push(`end ${name} ${file.size} ${sha256(Buffer.concat(chunks)) === file.sha256}`)),
    abort: () => Promise.resolve(void heard.push(`abort ${name}`)),
  };
};

const base = (): Map<string, string | Uint8Array> => new Map([['bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'], ['data/a', 'x'], ['manifest-sha256.txt', `${sha256(text('x'))}  data/a\n`]]);
const zip = (files: ReadonlyMap<string, string | Uint8Array>, top = 'bag/'): string => {
  writeFileSync(at('raw.zip'), makeRawZip([...files].map(([name, data]) => ({ name: `${top}${name}`, data }))));
  return at('raw.zip');
};
describe('checking', () => {
  test('hands every verified byte on, once, and tells how far it is', async () => {
    await write();
    const heard: string[] = [];
    const reports: number[] = [];
    await accept(at('out.zip'), { sinkFor: sinkInto(heard), task: { report: ({ done, total }) => reports.push(done / total), isStopped: () => false } });
    expect(heard).toEqual([`end data/evidence/B\u00e1o c\u00e1o 100%.pdf ${scan.length} true`, `end data/submission.json ${submission.length} true`]);
    expect(reports.at(-1)).toBe(1);
    expect(reports).toEqual(reports.toSorted((a, b) => a - b));
  });

  test('aborts the sink of an altered file and still ends the others', async () => {
    await write();
    const bytes = readFileSync(at('out.zip'));
    const place = bytes.indexOf('%PDF-1.7') + 100;
    bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
    writeFileSync(at('out.zip'), bytes);
    const heard: string[] = [];
    expect((await problemsOf(at('out.zip'), { sinkFor: sinkInto(heard) })).map((problem) => `${problem.where}: ${problem.type}`)).toEqual(['data/evidence/B\u00e1o c\u00e1o 100%.pdf: entry-crc-differs']);
    expect(heard).toEqual(['abort data/evidence/B\u00e1o c\u00e1o 100%.pdf', `end data/submission.json ${submission.length} true`]);
  });

  test('aborts the sink when the person presses stop, and when the sink itself fails', async () => {
    await write();
    const heard: string[] = [];
    let asked = 0;
    expect(await problemsOf(at('out.zip'), { sinkFor: sinkInto(heard), task: { report: () => undefined, isStopped: () => (asked += 1) > 1 } })).toEqual([{ type: 'stopped-by-user', where: '' }]);
    expect(heard).toEqual(['abort data/evidence/B\u00e1o c\u00e1o 100%.pdf']);
    const failing = (name: string): EntrySink => ({ ...sinkInto(heard)(name), write: () => Promise.reject(new Error('full')) });
    await expect(check(at('out.zip'), { sinkFor: failing })).rejects.toThrow('full');
    expect(heard).toHaveLength(2);
  });

  const changes: readonly (readonly [title: string, change: (files: Map<string, string | Uint8Array>) => unknown, problems: readonly string[]])[] = [
    ['nothing', () => undefined, []],
    ['a digest in capitals', (files) => files.set('manifest-sha256.txt', `${sha256(text('x')).toUpperCase()}\tdata/a\r\n`), []],
    ['only SHA-512', (files) => files.delete('manifest-sha256.txt') && files.set('manifest-sha512.txt', `${createHash('sha512').update('x').digest('hex')}  data/a`), []],
    ['MD5 beside SHA-256', (files) => files.set('manifest-md5.txt', `${createHash('md5').update('x').digest('hex')}  data/a`), []],
    ['a wrong MD5 beside SHA-256', (files) => files.set('manifest-md5.txt', `${createHash('md5').update('y').digest('hex')}  data/a`), ['data/a: bag-digest-differs']],
    ['no manifest', (files) => files.delete('manifest-sha256.txt'), [': bag-manifest-missing']],
    ['another content', (files) => files.set('data/a', 'y'), ['data/a: bag-digest-differs']],
    ['a file more', (files) => files.set('data/b', 'y'), ['data/b: bag-file-unlisted']],
    ['a file less', (files) => files.delete('data/a'), ['data/a: bag-file-missing']],
    ['a short digest', (files) => files.set('manifest-sha256.txt', 'abc  data/a\n'), ['manifest-sha256.txt:1: bag-line-malformed', 'data/a: bag-file-unlisted']],
    ['a payload path in a tag manifest', (files) => files.set('tagmanifest-sha256.txt', `${sha256(text('x'))}  data/a\n`), ['tagmanifest-sha256.txt:1: bag-path-misplaced']],
    ['an Oxum that nobody can read', (files) => files.set('bag-info.txt', 'Payload-Oxum: many\n'), ['bag-info.txt: bag-oxum-invalid']],
    ['two Oxums', (files) => files.set('bag-info.txt', 'Payload-Oxum: 1.1\nPayload-Oxum: 1.1\n'), ['bag-info.txt: bag-oxum-invalid']],
    ['a line without a colon', (files) => files.set('bag-info.txt', 'Contact-Name\n'), ['bag-info.txt:1: bag-line-malformed']],
    ['text that is not UTF-8', (files) => files.set('bag-info.txt', Uint8Array.of(0x41, 0xff)), ['bag-info.txt: bag-text-invalid']],
    ['a byte order mark in a manifest', (files) => files.set('manifest-sha256.txt', `\ufeff${String(files.get('manifest-sha256.txt'))}`), ['manifest-sha256.txt: bag-byte-order-mark']],
    ['an empty fetch.txt', (files) => files.set('fetch.txt', ''), ['fetch.txt: bag-fetch-refused']],
    ['version 2.0', (files) => files.set('bagit.txt', 'BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8\n'), ['bagit.txt: bag-version-unsupported']],
  ];
  for (const [title, change, problems] of changes)
    test(`a bag with ${title} is ${problems.length === 0 ? 'accepted' : 'refused'}`, async () => {
      const files = base();
      change(files);
      expect((await problemsOf(zip(files))).map((problem) => `${problem.where}: ${problem.type}`)).toEqual(problems);
    });

  test('a tag manifest is asked for, and must cover every tag file', async () => {
    expect((await problemsOf(zip(base()), { requireTagManifest: true })).map((problem) => problem.type)).toEqual(['bag-tag-manifest-missing']);
    const files = base();
    files.set('tagmanifest-sha256.txt', `${sha256(text(String(files.get('bagit.txt'))))}  bagit.txt\n`);
    expect((await problemsOf(zip(files), { requireTagManifest: true })).map((problem) => `${problem.where}: ${problem.type}`)).toEqual(['manifest-sha256.txt: bag-file-unlisted']);
  });

  test('since 1.0 every manifest lists every file, before that all of them together', async () => {
    const files = base();
    files.set('data/b', 'y');
    files.set('manifest-sha512.txt', `${createHash('sha512').update('y').digest('hex')}  data/b\n`);
    expect((await problemsOf(zip(files))).map((problem) => `${problem.where}: ${problem.type}`)).toEqual(['data/b: bag-file-unlisted', 'data/a: bag-file-unlisted']);
    files.set('bagit.txt', 'BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n');
    expect(await problemsOf(zip(files))).toEqual([]);
    files.delete('manifest-sha512.txt');
    files.set('manifest-md5.txt', `${createHash('md5').update('y').digest('hex')}  data/b\n`);
    expect((await problemsOf(zip(files))).map((problem) => `${problem.where}: ${problem.type}`)).toEqual(['data/b: bag-file-unlisted']);
  });

  test('exactly one top folder', async () => {
    expect(await problemsOf(zip(base(), ''))).toEqual([{ type: 'bag-top-folder', where: '', found: ['bagit.txt', 'data/', 'manifest-sha256.txt'] }]);
    writeFileSync(at('raw.zip'), makeRawZip([{ name: 'bag/bagit.txt' }, { name: 'README' }]));
    expect((await problemsOf(at('raw.zip'))).map((problem) => problem.type)).toEqual(['bag-top-folder']);
    writeFileSync(at('raw.zip'), makeRawZip([{ name: 'bag/bagit.txt' }, { name: '__MACOSX/._bagit.txt' }]));
    expect(await problemsOf(at('raw.zip'))).toEqual([{ type: 'bag-top-folder', where: '', found: ['__MACOSX/', 'bag/'] }]);
    writeFileSync(at('raw.zip'), makeRawZip([]));
    expect(await problemsOf(at('raw.zip'))).toEqual([{ type: 'bag-top-folder', where: '', found: [] }]);
  });

  test('as a folder, without following a link', async () => {
    mkdirSync(at('folder/data'), { recursive: true });
    for (const [name, content] of base()) writeFileSync(at(`folder/${name}`), content);
    expect((await accept(at('folder'))).topFolder).toBe('folder');
    symlinkSync(at('scan.pdf'), at('folder/data/b'));
    symlinkSync(folder, at('folder/up'));
    expect((await problemsOf(at('folder'))).map((problem) => `${problem.where}: ${problem.type}`)).toEqual(['up: entry-is-link', 'data/b: entry-is-link']);
    symlinkSync(at('folder'), at('shortcut'));
    expect(await problemsOf(at('shortcut'))).toEqual([{ type: 'bag-kind-unknown', where: '' }]);
    expect(await problemsOf(at('nothing'))).toEqual([{ type: 'file-missing', where: '' }]);
  });

  test('a hundred thousand bad lines and a line of megabytes are listed in the time of a breath', async () => {
    const files = base();
    const good = String(files.get('manifest-sha256.txt'));
    const bad = ['nonsense\n'.repeat(150_000), `${'0'.repeat(64)}  data/${'/'.repeat(3_000_000)}\n`, `a${' '.repeat(3_000_000)}\n`].join('');
    files.set('manifest-sha256.txt', good + bad);
    files.set('bag-info.txt', `Label${' '.repeat(3_000_000)}x\n`);
    files.set('bagit.txt', `${String(files.get('bagit.txt'))}${'x'.repeat(1_000_000)}\n`);
    const found = await problemsOf(zip(files));
    const count = (type: string): number => found.filter((problem) => problem.type === type).length;
    expect([count('bag-line-malformed'), count('bag-path-unsafe'), count('bag-declaration-invalid')]).toEqual([150_002, 1, 1]);
    expect(Math.max(...found.slice(-20).map((problem) => JSON.stringify(problem).length))).toBeLessThan(1000);
  });

  test('lines beyond the limit are counted, not kept', async () => {
    const files = base();
    files.set('bag-info.txt', '\n'.repeat(500_001));
    expect((await problemsOf(zip(files))).map((problem) => problem.type)).toContain('bag-too-many-lines');
  });
});


import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CheckedBag } from '#electron/bundle/bag/bag.ts';
import { checkBag } from '#electron/bundle/bag/check-bag.ts';
import { openBag } from '#electron/bundle/bag/open-bag.ts';
import { createRealDisk } from '#electron/platform/real-disk.ts';
import { encodeManifestPath } from '#shared/bundle/bag/manifest.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { corpusPath, corpusTitle } from '#test/support/corpora.ts';
import { makeRawZip } from '#test/support/raw-zip.ts';

/** What a bag of these folders is refused for unless it has a line of its own below. */
const WEAK = ['bag-algorithm-weak'];
/** All the problems of each bag, and why they are the right ones. Every bag of the suite that is not here is valid with MD5 only. */
const VERDICTS: Readonly<Record<string, readonly string[]>> = {
  // A list of downloads is refused also when nothing is left to download.
  'v0.96/valid/holey-bag': [...WEAK, 'bag-fetch-refused'],
  'v0.97/valid/holey-bag': [...WEAK, 'bag-fetch-refused'],
  'v0.97/valid/ISO-8859-1-encoded-tag-files': [...WEAK, 'bag-encoding-unsupported'],
  'v0.97/valid/UTF-16-encoded-tag-files': [...WEAK, 'bag-encoding-unsupported'],
  // SHA-224 only: not weak, but not one that files are known by.
  'v0.97/valid/uncommon-metadata-separators': ['bag-algorithm-unsupported'],
  'v1.0/valid/basicBag': [],
  'v0.97/invalid/baginfo-missing-encoding': [...WEAK, 'bag-declaration-invalid', 'bag-digest-differs'],
  'v0.97/invalid/bom-in-bagit.txt': [...WEAK, 'bag-byte-order-mark'],
  'v0.97/invalid/corrupt-data-file': [...WEAK, 'bag-digest-differs', 'bag-oxum-differs'],
  'v0.97/invalid/corrupt-tag-file': [...WEAK, 'bag-digest-differs'],
  'v0.97/invalid/extra-file-in-bag': [...WEAK, 'bag-file-unlisted', 'bag-oxum-differs'],
  'v0.97/invalid/invalid-version-number': ['bag-version-unsupported'],
  'v0.97/invalid/missing-baginfo': [...WEAK, 'bag-file-missing'],
  'v0.97/invalid/missing-bagit.txt': [...WEAK, 'bag-declaration-missing'],
  'v0.97/invalid/out-of-scope-file-paths-using-dot-notation': [...WEAK, 'bag-path-misplaced', 'bag-path-unsafe'],
  'v0.97/invalid/out-of-scope-file-paths-using-dot-notation-for-fetch': [...WEAK, 'bag-fetch-refused', 'bag-path-misplaced', 'bag-path-unsafe'],
  'v0.97/invalid/same-filename-listed-twice-with-different-hashes': ['bag-line-duplicate'],
  'v1.0/invalid/bagit-with-invalid-whitespace': ['bag-declaration-invalid'],
  'v1.0/invalid/notAllManifestsListAllFiles': ['bag-file-unlisted'],
  'v1.0/invalid/same-filename-listed-twice-with-different-hashes': ['bag-declaration-invalid', 'bag-digest-differs', 'bag-line-duplicate'],
  // The suite edited bagit.txt after the tag manifest was made.
  'v1.0/invalid/same-filename-listed-twice-with-the-same-hash': ['bag-digest-differs', 'bag-line-duplicate'],
  // "Warnings": two lines that are one file somewhere are refused, since nobody could say which is meant.
  'v0.97/warning/duplicate-file-with-different-case': ['bag-line-duplicate'],
  'v0.97/warning/same-filename-listed-twice-with-different-normalization': ['bag-line-duplicate'],
  'v0.97/warning/same-filename-listed-twice-with-the-same-hash': ['bag-line-duplicate'],
  'v0.97/warning/relative-path': [],
  // Its .DS_Store is not kept in the corpus.
  'v0.97/warning/special-system-files': ['bag-file-missing', 'bag-oxum-differs'],
  // Paths of other systems are refused on every system. `~` and `%VAR%` are only letters in a name; what is wrong is the place.
  'v0.97/linux-only/out-of-scope-file-paths-using-absolute-path': [...WEAK, 'bag-path-misplaced', 'bag-path-unsafe'],
  'v0.97/linux-only/out-of-scope-file-paths-using-absolute-path-for-fetch': [...WEAK, 'bag-fetch-refused', 'bag-path-misplaced', 'bag-path-unsafe'],
  'v0.97/linux-only/out-of-scope-file-paths-using-shortcut': [...WEAK, 'bag-path-misplaced'],
  'v0.97/linux-only/out-of-scope-file-paths-using-shortcut-for-fetch': [...WEAK, 'bag-fetch-refused', 'bag-path-misplaced'],
  'v0.97/linux-only/out-of-scope-file-paths-using-shortcut-username': [...WEAK, 'bag-path-misplaced'],
  'v0.97/linux-only/out-of-scope-file-paths-using-shortcut-username-for-fetch': [...WEAK, 'bag-fetch-refused', 'bag-path-misplaced'],
  'v0.97/windows-only/out-of-scope-file-paths-using-absolute-path': [...WEAK, 'bag-path-misplaced', 'bag-path-unsafe'],
  'v0.97/windows-only/out-of-scope-file-paths-using-absolute-path-for-fetch': [...WEAK, 'bag-fetch-refused', 'bag-path-misplaced', 'bag-path-unsafe'],
  'v0.97/windows-only/out-of-scope-file-paths-using-shortcut': [...WEAK, 'bag-path-misplaced', 'bag-path-unsafe'],
  'v0.97/windows-only/out-of-scope-file-paths-using-shortcut-for-fetch': [...WEAK, 'bag-fetch-refused', 'bag-path-misplaced', 'bag-path-unsafe'],
  'v0.97/windows-only/out-of-scope-file-paths-using-unc': [...WEAK, 'bag-path-misplaced', 'bag-path-unsafe'],
  'v0.97/windows-only/out-of-scope-file-paths-using-unc-for-fetch': [...WEAK, 'bag-fetch-refused', 'bag-path-misplaced', 'bag-path-unsafe'],
};
/** Valid bags that stay refused when they get a manifest of SHA-256. */
const BEYOND_HELP = /holey-bag|encoded-tag-files/;

const corpus = corpusPath('bagit');
const root = path.join(corpus ?? '', 'bagit-conformance-suite');
const bags = corpus === null ? [] : listBags();
let scratch = '';
beforeAll(() => {
  scratch = mkdtempSync(path.join(tmpdir(), 'btd-bags-'));
});
afterAll(() => rmSync(scratch, { recursive: true }));

describe.skipIf(corpus === null)(corpusTitle('bagit', 'the BagIt conformance suite'), () => {
  test('every verdict is of a bag that is there', () => {
    expect(bags.length).toBe(60);
    expect(Object.keys(VERDICTS).filter((name) => !bags.includes(name))).toEqual([]);
  });

  for (const bag of bags) {
    const expected = VERDICTS[bag] ?? WEAK;
    test(`${bag} is ${expected.length === 0 ? 'accepted' : `refused for ${expected.join(', ')}`}, as a folder and as a ZIP`, async () => {
      const before = snapshot(path.join(root, bag));
      expect(typesOf(await check(path.join(root, bag)))).toEqual(expected);
      expect(typesOf(await check(zipBag(before)))).toEqual(expected);
      expect(snapshot(path.join(root, bag))).toEqual(before);
    });
  }

  for (const bag of bags.filter((name) => name.includes('/valid/') && !BEYOND_HELP.test(name)))
    test(`${bag} is accepted once it has SHA-256`, async () => {
      const files = snapshot(path.join(root, bag));
      const payload = [...files].filter(([name]) => name.startsWith('data/'));
      const manifest = payload.map(([name, bytes]) => `${sha256(bytes)}  ${bag.startsWith('v1') ? encodeManifestPath(name) : name}\n`).join('');
      const upgraded = new Map([...files].filter(([name]) => !name.startsWith('tagmanifest-')));
      upgraded.set('manifest-sha256.txt', Buffer.from(manifest));
      const checked = await check(zipBag(upgraded));
      if (Array.isArray(checked)) throw new Error(JSON.stringify(checked));
      const found = checked as CheckedBag;
      expect(found.manifestSha256).toBe(sha256(Buffer.from(manifest)));
      expect([...found.payload.keys()]).toEqual(payload.map(([name]) => name).toSorted());
      for (const [name, bytes] of payload) expect(found.payload.get(name)).toEqual({ sha256: sha256(bytes), size: bytes.length });
    });
});

async function check(file: string): Promise<CheckedBag | readonly Problem[]> {
  const opened = await openBag({ disk: createRealDisk(), path: file });
  if (!opened.ok) return opened.error;
  const checked = await checkBag(opened.value);
  await opened.value.close();
  return checked.ok ? checked.value : checked.error;
}

const typesOf = (found: CheckedBag | readonly Problem[]): string[] => ('payload' in found ? [] : [...new Set(found.map((problem) => problem.type))].toSorted());

function zipBag(files: ReadonlyMap<string, Uint8Array>): string {
  const file = path.join(scratch, 'bag.zip');
  writeFileSync(file, makeRawZip([...files].map(([name, data], index) => ({ name: `bag/${name}`, data, method: index % 2 === 0 ? 8 : 0 }))));
  return file;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function snapshot(folder: string): Map<string, Uint8Array> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(names.map((name) => [path.relative(folder, name), new Uint8Array(readFileSync(name))]));
}

function listBags(): string[] {
  if (!existsSync(root)) return [];
  const versions = readdirSync(root).filter((name) => /^v[\d.]+$/.test(name));
  return versions.flatMap((version) => readdirSync(path.join(root, version)).flatMap((kind) => readdirSync(path.join(root, version, kind)).map((bag) => `${version}/${kind}/${bag}`)));
}

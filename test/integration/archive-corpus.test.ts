import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openArchive } from '#electron/bundle/archive/open-archive.ts';
import { createRealDisk } from '#electron/platform/real-disk.ts';
import { corpusPath, corpusTitle } from '#test/support/corpora.ts';

/** What each trait of the index must lead to. A trait that is not here is harmless. */
const TRAITS: Readonly<Record<string, readonly string[]>> = {
  'absolute-path': ['entry-name-absolute'],
  traversal: ['entry-name-climbs'],
  'drive-letter': ['entry-name-drive'],
  backslash: ['entry-name-backslash'],
  symlink: ['entry-is-link'],
  'case-duplicate': ['entry-name-duplicate'],
  'file-dir-conflict': ['entry-name-file-and-folder'],
  'name-noflag-nonascii': ['entry-name-encoding'],
  'unicode-path-extra': ['entry-name-ambiguous'],
  'control-in-name': ['entry-name-control'],
  'nul-in-name': ['entry-name-control'],
  'name>255': ['entry-name-too-deep'],
  encrypted: ['entry-encrypted'],
  'strong-encryption': ['entry-encrypted'],
  'method-1': ['entry-method-unknown'],
  'method-7': ['entry-method-unknown'],
  'method-65226': ['entry-method-unknown'],
  'bomb-ratio': ['entry-ratio-too-high'],
  'bad-crc': ['entry-crc-differs'],
  'bad-deflate': ['entry-data-damaged'],
  'bad-extra-field': ['entry-extra-damaged'],
  'bad-local-header': ['entry-header-missing'],
  'local-name-differs': ['entry-header-differs'],
  'local-size-differs': ['entry-header-differs'],
  'data-truncated': ['entry-data-outside'],
  'leading-bytes': ['archive-leading-bytes'],
  'trailing-bytes': ['archive-trailing-bytes'],
  'comment-truncated': ['archive-truncated'],
  'entry-count-mismatch': ['archive-entry-count-differs'],
  'multi-disk': ['archive-multi-disk'],
  'no-eocd': ['archive-not-zip'],
  'empty-file': ['archive-not-zip'],
};

/** Where the traits alone do not say it: the end of the file's name, what is found, and why. */
const EXCEPTIONS: readonly (readonly [name: string, types: readonly string[], why: string])[] = [
  ['dtdl/__tests__/fixtures/tooLong.zip', [], 'the whole name is longer than 255 bytes, no segment is'],
  ['safearchive/zip/specialmodes.zip', ['entry-is-special'], 'files with set-user-ID'],
  ['decompress-zip/permissions.zip', ['entry-is-special'], 'files with set-user-ID'],
  ['safearchive/zip/case-insensitive.zip', ['entry-is-link', 'entry-name-file-and-folder'], 'tmp is a link and Tmp/ a folder'],
  ['jszip/all_missing_bytes.zip', ['archive-end-damaged'], 'the directory would begin before the file does'],
  ['jszip/zip64_missing_bytes.zip', ['archive-end-damaged'], 'the directory would begin before the file does'],
  ['jszip/invalid/bad_decompressed_size.zip', ['entry-ratio-too-high', 'entry-size-differs'], 'stored, with two sizes'],
  ['jszip/local_encoding_in_name.zip', ['entry-name-control', 'entry-name-encoding'], 'a code page whose letters are control characters elsewhere'],
  ['compressed uncompressed size mismatch for stored file 2147483647 5.zip', ['entry-data-outside', 'entry-header-differs', 'entry-size-differs'], 'stored, with two sizes; nothing overlaps what is outside'],
  ['file data overflows file bounds 63 2147483647 308.zip', ['entry-data-outside', 'entry-header-differs'], 'declared as large packed as unpacked: no ratio'],
  ['invalid central directory file header signature 0x1014b50.zip', ['archive-directory-damaged', 'archive-entry-count-differs'], 'the second record has a wrong signature'],
  ['invalid zip64 end of central directory record signature.zip', ['archive-end-damaged'], 'the directory cannot be found'],
  ['strong encryption is not supported.zip', ['entry-encrypted', 'entry-header-differs'], 'only the directory has the mark of strong encryption'],
  ['unsupported compression method 1.zip', ['entry-header-differs', 'entry-method-unknown'], 'only the directory says method 1'],
  ['unexpected EOF.zip', ['entry-extra-damaged', 'entry-header-missing'], 'the wide sizes are not there'],
  ['does not include compressed size.zip', ['entry-extra-damaged', 'entry-header-missing'], 'the wide sizes are not there'],
  ['does not include relative header offset.zip', ['entry-extra-damaged', 'entry-header-missing'], 'the wide sizes are not there'],
  ['does not include uncompressed size.zip', ['entry-extra-damaged', 'entry-header-missing'], 'the wide sizes are not there'],
  ['too many bytes in the stream expected 82496 got at least 98304.zip', ['entry-header-differs'], 'refused by its headers before its data lie'],
  ['not enough bytes in the stream expected 2048576 got only 1000000.zip', ['entry-header-differs', 'entry-ratio-too-high'], 'refused by its headers before its data lie'],
  ['wrong-entry-sizes/wrong-entry-sizes.zip', ['entry-folder-with-data', 'entry-header-differs', 'entry-size-differs'], 'a folder of 1024 bytes, and stored files with two sizes'],
  ['success/unicode-path-extra-field.zip', ['archive-hidden-bytes', 'entry-extra-damaged', 'entry-name-control'], 'four second names, and a descriptor that no mark announces'],
  ['golang-archive-zip/comment-truncated.zip', ['archive-hidden-bytes', 'archive-truncated'], 'the comment holds another end record'],
  ['golang-archive-zip/go-no-datadesc-sig.zip.base64', ['archive-not-zip'], 'text'],
  ['golang-archive-zip/test-badbase.zip', ['archive-entry-count-differs', 'archive-leading-bytes', 'entry-header-missing'], 'the directory is said to be shorter than it is'],
  ['golang-archive-zip/test-baddirsz.zip', ['archive-directory-damaged', 'archive-entry-count-differs', 'archive-leading-bytes'], 'the directory is said to be shorter than it is'],
];

const root = corpusPath('zip');
const rows = root === null ? [] : readFileSync(path.join(root, 'INDEX.csv'), 'utf8').trim().split('\n').slice(1).map((line) => line.split(','));

describe.skipIf(root === null)(corpusTitle('zip', 'archives from elsewhere'), () => {
  test('the index is whole, and each exception names one archive', () => {
    expect(rows.length).toBe(163);
    for (const [name] of EXCEPTIONS) expect(rows.filter((row) => row[0]?.endsWith(name)).map((row) => row[0]), name).toHaveLength(1);
  });

  for (const row of rows) {
    const file = row[0] ?? '';
    const exception = EXCEPTIONS.find(([name]) => file.endsWith(name));
    const byTrait = (row[5] ?? '').split(' ').flatMap((trait) => TRAITS[trait] ?? []);
    const expected = [...new Set(exception?.[1] ?? byTrait)].toSorted();
    test(`${file} is ${expected.length === 0 ? 'readable' : `refused for ${expected.join(', ')}`}${exception === undefined ? '' : `: ${exception[2]}`}`, async () => {
      const found = await readWhole(path.join(root ?? '', file));
      expect(found.types).toEqual(expected);
      if (expected.length === 0) expect(found.bytes).toBe(Number(row[4]));
    });
  }
});

/** Opens and reads all; the types of problems, and how many bytes of files came. */
async function readWhole(file: string): Promise<{ types: string[]; bytes: number }> {
  const opened = await openArchive({ disk: createRealDisk(), path: file });
  if (!opened.ok) return { types: sortedTypes(opened.error), bytes: 0 };
  const types: { type: string }[] = [];
  let bytes = 0;
  for (const { name } of opened.value.files) {
    const read = await opened.value.streamEntry(name, (chunk) => {
      bytes += chunk.length;
      return Promise.resolve(true);
    });
    if (!read.ok) types.push(...read.error);
  }
  await opened.value.close();
  return { types: sortedTypes(types), bytes };
}

const sortedTypes = (problems: readonly { readonly type: string }[]): string[] => [...new Set(problems.map((problem) => problem.type))].toSorted();

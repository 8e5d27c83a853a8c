import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseManifestName } from '#shared/bundle/bag/bag-algorithm.ts';
import { DECLARATION_TEXT, parseDeclaration } from '#shared/bundle/bag/bag-declaration.ts';
import { bagInfoValues, formatBagInfo, parseBagInfo, readOxum } from '#shared/bundle/bag/bag-info.ts';
import { bagKindOf, PROFILE_IDENTIFIERS } from '#shared/bundle/bag/bag-profile.ts';
import { nameKey } from '#shared/bundle/bag/entry-name.ts';
import { decodeManifestPath, parseManifest } from '#shared/bundle/bag/manifest.ts';

describe('bagit.txt', () => {
  test('what we write is what we read', () => {
    expect(parseDeclaration(DECLARATION_TEXT)).toEqual({ version: '1.0', problems: [] });
  });
  test('all three line ends are read, and no line more', () => {
    expect(parseDeclaration('BagIt-Version: 0.97\rTag-File-Character-Encoding: utf-8\r').version).toBe('0.97');
    expect(parseDeclaration('BagIt-Version: 0.97\r\nTag-File-Character-Encoding: UTF-8').problems).toEqual([]);
    expect(parseDeclaration(`${DECLARATION_TEXT}more\n`).problems).toEqual([{ type: 'bag-declaration-invalid', where: 'bagit.txt', found: 'more' }]);
  });
  test('another encoding leaves nothing to read', () => {
    expect(parseDeclaration('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-16\n')).toEqual({
      version: null, problems: [{ type: 'bag-encoding-unsupported', where: 'bagit.txt', found: 'UTF-16' }],
    });
  });
});

describe('bag-info.txt', () => {
  test('folded lines are joined, and labels are the same in any case', () => {
    const { info, problems } = parseBagInfo('External-Description: one\r\n   two\r\nContact-Name: a\r\nCONTACT-NAME: b\r\n', 'bag-info.txt', '1.0');
    expect(problems).toEqual([]);
    expect(bagInfoValues(info, 'external-description')).toEqual(['one two']);
    expect(bagInfoValues(info, 'Contact-Name')).toEqual(['a', 'b']);
  });
  test('blanks before the colon were allowed until 1.0', () => {
    expect(parseBagInfo('Test-Tag   :   5', 'bag-info.txt', '0.97').info).toEqual([{ label: 'Test-Tag', value: '5' }]);
    expect(parseBagInfo('Test-Tag   :   5', 'bag-info.txt', '1.0').problems).toHaveLength(1);
  });
  test('a value that would become two lines is a fault of ours', () => {
    expect(() => formatBagInfo([{ label: 'A', value: 'b\nPayload-Oxum: 1.1' }])).toThrow();
    expect(() => formatBagInfo([{ label: 'A b', value: 'c' }])).toThrow();
  });
  test('Payload-Oxum is bytes and files', () => {
    expect(readOxum([{ label: 'payload-oxum', value: '279164409832.1198' }], 'bag-info.txt')).toEqual({ bytes: 279164409832, files: 1198 });
    expect(readOxum([], 'bag-info.txt')).toBeNull();
    expect(readOxum([{ label: 'Payload-Oxum', value: '-1.1' }], 'bag-info.txt')).toMatchObject({ type: 'bag-oxum-invalid' });
  });
});

test('each kind of bag has a profile of its name that says what the program says', () => {
  for (const kind of ['package', 'kit', 'bundle'] as const) {
    const profile: unknown = JSON.parse(readFileSync(new URL(`../../resources/profiles/${kind}.json`, import.meta.url), 'utf8'));
    expect(profile).toMatchObject({ 'BagIt-Profile-Info': { 'BagIt-Profile-Identifier': PROFILE_IDENTIFIERS[kind] }, 'Manifests-Required': ['sha256'], 'Allow-Fetch.txt': false });
    expect(bagKindOf([{ label: 'BagIt-Profile-Identifier', value: PROFILE_IDENTIFIERS[kind] }])).toBe(kind);
  }
  expect(bagKindOf([])).toBeNull();
  expect(bagKindOf([{ label: 'BagIt-Profile-Identifier', value: 'https://example.org' }])).toBeNull();
});

test('manifests are told by their names', () => {
  expect(parseManifestName('manifest-sha256.txt')).toEqual({ covers: 'payload', algorithm: 'sha256' });
  expect(parseManifestName('tagmanifest-md5.txt')).toEqual({ covers: 'tags', algorithm: 'md5' });
  expect(parseManifestName('manifest.txt')).toBeNull();
  expect(parseManifestName('data/manifest-sha256.txt')).toBeNull();
});

test('percent signs are read by the version of the bag', () => {
  expect(decodeManifestPath('data/100%25%0a', '1.0')).toBe('data/100%\n');
  expect(decodeManifestPath('data/100%25%0a', '0.97')).toBe('data/100%25\n');
  expect(decodeManifestPath('data/%7Edir', '1.0')).toBe('data/%7Edir');
});

test('names have one key when some machine would take them for one', () => {
  expect(nameKey('\u0110\u1ec7.PDF')).toBe(nameKey('\u0111e\u0323\u0302.pdf'));
  expect(nameKey('STRASSE')).toBe(nameKey('stra\u00dfe'));
  expect(nameKey('d')).not.toBe(nameKey('\u0111'));
});

const listing = (name: string) =>
  parseManifest({ file: 'tagmanifest-sha256.txt', covers: 'tags', algorithm: 'sha256', text: `${'a'.repeat(64)}  ${name}\n`, version: '1.0', limits: { nameBytes: 100, segmentBytes: 100, segments: 9 } });

test('a tag manifest lists tag files, but neither the payload nor a tag manifest, itself or another', () => {
  expect(listing('bag-info.txt')).toMatchObject({ manifest: { digests: new Map([['bag-info.txt', 'a'.repeat(64)]]) }, problems: [] });
  for (const name of ['tagmanifest-sha256.txt', 'tagmanifest-sha512.txt', 'data/a.pdf']) {
    expect(listing(name).problems).toEqual([{ type: 'bag-path-misplaced', where: 'tagmanifest-sha256.txt:1', path: name }]);
  }
});

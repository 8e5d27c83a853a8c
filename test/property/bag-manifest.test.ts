import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '#electron/bundle/archive/limits.ts';
import { formatBagInfo, parseBagInfo } from '#shared/bundle/bag/bag-info.ts';
import { findNameFaults, nameKey } from '#shared/bundle/bag/entry-name.ts';
import { decodeManifestPath, encodeManifestPath, formatManifest, parseManifest } from '#shared/bundle/bag/manifest.ts';

const segment = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).filter((text) => !text.includes('/'));
const anyName = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => `data/${segments.join('/')}`.normalize('NFC'));
const safeName = anyName.filter((name) => findNameFaults(name, DEFAULT_LIMITS).length === 0);
const digest = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'));
const listing = fc.uniqueArray(fc.tuple(safeName, digest), { selector: ([name]) => nameKey(name), maxLength: 20, size: 'max' });
const source = { file: 'manifest-sha256.txt', covers: 'payload', algorithm: 'sha256', version: '1.0', limits: DEFAULT_LIMITS } as const;

describe('a manifest', () => {
  test('is read as it was written, and written the same in any order', () => {
    fc.assert(
      fc.property(listing, (entries) => {
        const text = formatManifest(new Map(entries));
        expect(formatManifest(new Map(entries.toReversed()))).toBe(text);
        const { manifest, problems } = parseManifest({ ...source, text });
        expect(problems).toEqual([]);
        expect(new Map(manifest.digests)).toEqual(new Map(entries));
        const windows = parseManifest({ ...source, text: text.replaceAll('\n', '\r\n') });
        expect(new Map(windows.manifest.digests)).toEqual(new Map(entries));
      }),
    );
  });

  test('keeps every path through its encoding, line ends and percent signs included', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('%', '2', '5', '0', 'A', 'D', '\r', '\n', 'a', '\u1ec7') }), (path) => {
        const encoded = encodeManifestPath(path);
        expect(encoded).not.toMatch(/[\r\n]/);
        expect(decodeManifestPath(encoded, '1.0')).toBe(path.normalize('NFC'));
      }),
    );
  });

  test('never throws and never lists an unsafe name, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '0', ' ', '\t', '\n', '/', '.', '\\', '%', 'data/', '0'.repeat(64)) }), (text) => {
        for (const name of parseManifest({ ...source, text }).manifest.digests.keys()) {
          expect(findNameFaults(name, DEFAULT_LIMITS)).toEqual([]);
          expect(name.startsWith('data/')).toBe(true);
        }
      }),
    );
  });
});

test('bag-info is read as it was written', () => {
  const label = fc.stringMatching(/^[A-Za-z][A-Za-z-]{0,20}$/);
  const value = fc.string({ minLength: 1, unit: 'grapheme' }).map((text) => text.replace(/[\r\n]/g, ' ').trim()).filter((text) => text !== '');
  fc.assert(
    fc.property(fc.array(fc.record({ label, value })), (info) => {
      expect(parseBagInfo(formatBagInfo(info), 'bag-info.txt', '1.0')).toEqual({ info, problems: [] });
    }),
  );
});

import { DECLARATION_FILE, DECLARATION_TEXT } from '#shared/bundle/bag/bag-declaration.ts';
import { BAG_INFO_FILE, formatBagInfo } from '#shared/bundle/bag/bag-info.ts';
import { formatManifest } from '#shared/bundle/bag/manifest.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { CheckedBag, CheckedFile } from '#electron/bundle/bag/bag.ts';
import { describeBag } from '#electron/bundle/bag/plan-bag.ts';
import { SIGNATURES_FOLDER } from './find-signature.ts';

const MANIFEST = 'manifest-sha256.txt';
const TAG_MANIFEST = 'tagmanifest-sha256.txt';

/**
 * Compares everything around the payload with what this program writes for that payload. The signature covers the
 * manifest only: whoever can recompute the tag manifest could otherwise put words into a signed file, or files beside it.
 */
export function checkOwnTags(checked: CheckedBag, kind: 'kit' | 'bundle'): readonly Problem[] {
  const payload = [...checked.payload.values()];
  const covered = [...checked.tagFiles].filter(([name]) => name !== TAG_MANIFEST);
  const expected = new Map([
    [DECLARATION_FILE, DECLARATION_TEXT],
    [BAG_INFO_FILE, formatBagInfo(describeBag(kind, { bytes: payload.reduce((sum, file) => sum + file.size, 0), files: payload.length }))],
    [MANIFEST, listDigests([...checked.payload])],
    [TAG_MANIFEST, listDigests(covered)],
  ]);
  const missing = [...expected.keys()].filter((name) => !checked.tagFiles.has(name));
  const foreign = [...checked.tagFiles.keys()].filter((name) => !expected.has(name) && !name.startsWith(SIGNATURES_FOLDER));
  return [
    ...missing.map((where): Problem => ({ type: 'payload-file-missing', where })),
    ...foreign.map((where): Problem => ({ type: 'payload-file-unexpected', where })),
    ...[...expected].flatMap(([name, text]) => compareText(name, text, checked)),
  ];
}

const listDigests = (files: readonly (readonly [name: string, file: CheckedFile])[]): string => formatManifest(new Map(files.map(([name, { sha256 }]) => [name, sha256])));

/** Names the first line that is not as we write it. */
function compareText(where: string, expected: string, { tagFiles }: CheckedBag): readonly Problem[] {
  const bytes = tagFiles.get(where)?.bytes;
  if (bytes === undefined || Buffer.from(expected, 'utf8').equals(bytes)) return [];
  const [written, found] = [expected, Buffer.from(bytes).toString('utf8')].map((text) => text.split('\n'));
  const line = written?.findIndex((text, index) => text !== found?.[index]) ?? -1;
  const at = line === -1 ? (written?.length ?? 0) : line;
  return [{ type: 'entry-form-foreign', where, field: `line ${at + 1}`, expected: clip(written?.[at]), found: clip(found?.[at]) }];
}

/** For eyes: long digests and long lines say no more than their beginnings. */
const clip = (line: string | undefined): string => (line ?? '').slice(0, 60);

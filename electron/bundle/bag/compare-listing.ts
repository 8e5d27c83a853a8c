import { strengthOf } from '#shared/bundle/bag/bag-algorithm.ts';
import { isVersion1, type BagVersion } from '#shared/bundle/bag/bag-declaration.ts';
import { bagInfoFileOf, readOxum, type BagInfo } from '#shared/bundle/bag/bag-info.ts';
import type { Manifest } from '#shared/bundle/bag/manifest.ts';
import type { BagProblem } from '#shared/problem/bag-problem.ts';
import type { TreeFile } from '../archive/file-tree.ts';
import { isPayload } from './read-tag-files.ts';

export type BagListing = {
  readonly files: readonly TreeFile[];
  readonly manifests: readonly Manifest[];
  readonly bagInfo: BagInfo;
  readonly version: BagVersion;
};

/** Compares the names and sizes that the bag holds with those that it lists, before a byte of the payload is read. */
export function compareListing(listing: BagListing): readonly BagProblem[] {
  const present = new Set(listing.files.map((file) => file.name));
  const missing = listing.manifests.flatMap((manifest) =>
    [...manifest.digests.keys()].filter((name) => !present.has(name)).map((name): BagProblem => ({ type: 'bag-file-missing', where: name, manifest: manifest.file })),
  );
  const payload = listing.files.filter((file) => isPayload(file.name));
  return [...missing, ...findUnlisted(payload, listing), ...compareOxum(payload, listing)];
}

/**
 * In 1.0 every payload manifest lists every file. Before that the manifests together did; then those that we trust must
 * do so together, since a file that only MD5 vouches for is not vouched for.
 */
function findUnlisted(payload: readonly TreeFile[], { manifests, version }: BagListing): readonly BagProblem[] {
  const covering = manifests.filter((manifest) => manifest.covers === 'payload');
  const trusted = covering.filter(({ algorithm }) => strengthOf(algorithm) === 'trusted');
  const groups = isVersion1(version) ? covering.map((manifest) => [manifest]) : [trusted.length > 0 ? trusted : covering];
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group) =>
      payload
        .filter((file) => !group.some((manifest) => manifest.digests.has(file.name)))
        .map((file): BagProblem => ({ type: 'bag-file-unlisted', where: file.name, manifest: group.map((manifest) => manifest.file).join(', ') })),
    );
}

function compareOxum(payload: readonly TreeFile[], { bagInfo, version }: BagListing): readonly BagProblem[] {
  const file = bagInfoFileOf(version);
  const oxum = readOxum(bagInfo, file);
  if (oxum === null) return [];
  if ('type' in oxum) return [oxum];
  const found = { bytes: payload.reduce((sum, entry) => sum + entry.size, 0), files: payload.length };
  if (found.bytes === oxum.bytes && found.files === oxum.files) return [];
  return [{ type: 'bag-oxum-differs', where: file, expectedBytes: oxum.bytes, expectedFiles: oxum.files, foundBytes: found.bytes, foundFiles: found.files }];
}

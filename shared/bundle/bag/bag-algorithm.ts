/** Digests that a manifest may use. `weak`: collisions can be made (RFC 8493, section 5.2), so it proves nothing alone. */
export type BagAlgorithm = keyof typeof ALGORITHMS;
export type AlgorithmStrength = 'trusted' | 'weak' | 'uncommon';

const ALGORITHMS = {
  md5: { strength: 'weak', digits: 32 },
  sha1: { strength: 'weak', digits: 40 },
  sha224: { strength: 'uncommon', digits: 56 },
  sha256: { strength: 'trusted', digits: 64 },
  sha384: { strength: 'uncommon', digits: 96 },
  sha512: { strength: 'trusted', digits: 128 },
} as const satisfies Record<string, { readonly strength: AlgorithmStrength; readonly digits: number }>;

export const isBagAlgorithm = (name: string): name is BagAlgorithm => Object.hasOwn(ALGORITHMS, name);
export const strengthOf = (algorithm: BagAlgorithm): AlgorithmStrength => ALGORITHMS[algorithm].strength;
/** Hexadecimal digits of a digest. */
export const digitsOf = (algorithm: BagAlgorithm): number => ALGORITHMS[algorithm].digits;

/** `manifest-sha256.txt`, `tagmanifest-sha512.txt`: the algorithm's name in lower case without marks (section 2.4). */
export function parseManifestName(file: string): { readonly covers: 'payload' | 'tags'; readonly algorithm: string } | null {
  const match = /^(tag)?manifest-([0-9a-z]+)\.txt$/.exec(file);
  return match === null ? null : { covers: match[1] === undefined ? 'payload' : 'tags', algorithm: match[2] ?? '' };
}

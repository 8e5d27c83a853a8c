import { createHash } from 'node:crypto';
import type { BagAlgorithm } from '#shared/bundle/bag/bag-algorithm.ts';
import { isSha256, type Sha256 } from '#shared/domain/ids.ts';

/** Several digests of the same bytes at once; SHA-256 is always among them, because files are known by it. */
export type Digester = { readonly update: (bytes: Uint8Array) => void; readonly finish: () => Digests };
export type Digests = { readonly sha256: Sha256; readonly of: (algorithm: BagAlgorithm) => string | null };

export function createDigester(algorithms: ReadonlySet<BagAlgorithm>): Digester {
  const hashes = [...new Set<BagAlgorithm>(['sha256', ...algorithms])].map((algorithm) => ({ algorithm, hash: createHash(algorithm) }));
  return {
    update: (bytes) => {
      for (const { hash } of hashes) hash.update(bytes);
    },
    finish: () => {
      const digests = new Map(hashes.map(({ algorithm, hash }) => [algorithm, hash.digest('hex')]));
      return { sha256: toSha256(digests.get('sha256') ?? ''), of: (algorithm) => digests.get(algorithm) ?? null };
    },
  };
}

export function digestBytes(bytes: Uint8Array, algorithms: ReadonlySet<BagAlgorithm> = new Set()): Digests {
  const digester = createDigester(algorithms);
  digester.update(bytes);
  return digester.finish();
}

/** What the digest function gave is a digest; anything else is a bug. */
function toSha256(text: string): Sha256 {
  if (!isSha256(text)) throw new Error(`not a SHA-256: ${text}`);
  return text;
}

import { createHash } from 'node:crypto';
import { canonicalBytes } from '#shared/bundle/canonical-text.ts';
import { formatFingerprint } from '#shared/bundle/fingerprint.ts';
import type { PublicKey } from '#shared/domain/council.ts';
import { isThumbprint, type Thumbprint } from '#shared/domain/ids.ts';

/** RFC 7638: SHA-256 of the key's required members (`crv`, `kty`, `x`) in canonical form, in base64url. */
export function thumbprintOf(key: PublicKey): Thumbprint {
  const required = { crv: key.crv, kty: key.kty, x: key.x };
  const thumbprint = createHash('sha256').update(canonicalBytes(required)).digest('base64url');
  if (!isThumbprint(thumbprint)) throw new Error('SHA-256 in base64url is always 43 characters');
  return thumbprint;
}

/** The keys of a roster (null: a member whose key has not come in yet) by thumbprint, as `verifyStatement` takes them. */
export function mapByThumbprint(keys: Iterable<PublicKey | null>): ReadonlyMap<Thumbprint, PublicKey> {
  const map = new Map<Thumbprint, PublicKey>();
  for (const key of keys) if (key !== null) map.set(thumbprintOf(key), key);
  return map;
}

/** The fingerprint of a key, as the screens show it. */
export const fingerprintOf = (thumbprint: Thumbprint): string => formatFingerprint(thumbprint);

export { formatFingerprint };

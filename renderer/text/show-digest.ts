import { formatFingerprint } from '#shared/bundle/fingerprint.ts';

/** A digest or thumbprint as the fingerprint that the screens show. Anything else as it is: a sentence never fails. */
export const showDigest = (digest: string): string =>
  /^(?:[0-9a-f]{64}(?:[0-9a-f]{64})?|[A-Za-z0-9_-]{43})$/.test(digest) ? formatFingerprint(digest) : digest;

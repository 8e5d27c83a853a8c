import { createHash } from 'node:crypto';
import { canonicalBytes } from '#shared/bundle/canonical-text.ts';
import { isSha256, type Sha256 } from '#shared/domain/ids.ts';

/** SHA-256 of a document's canonical form (RFC 8785): its identity, however the file was laid out. */
export function digestDocument(document: unknown): Sha256 {
  const digest = createHash('sha256').update(canonicalBytes(document)).digest('hex');
  if (!isSha256(digest)) throw new Error('SHA-256 in hexadecimal has 64 digits');
  return digest;
}

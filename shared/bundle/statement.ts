import { z } from 'zod';
import { instantSchema, roundIdSchema, sha256Schema, thumbprintSchema } from '../domain/schema.ts';

/** What a signature covers. The manifest's digest binds every payload byte; the rest binds its meaning. */
export const statementSchema = z.strictObject({
  kind: z.enum(['btd/bundle', 'btd/kit']),
  version: z.literal(1),
  round: roundIdSchema,
  criteriaSet: sha256Schema,
  signer: thumbprintSchema,
  /** Counts the member's bundles, or the issuer's kits, of this round, from 1; a member's new key goes on where the old one stopped. */
  revision: z.int().min(1).max(999_999),
  /** SHA-256 of the manifest of the revision before this one; null for the first. */
  previous: sha256Schema.nullable(),
  /** SHA-256 of `manifest-sha256.txt`. */
  manifest: sha256Schema,
  signedAt: instantSchema,
});
export type Statement = Readonly<z.infer<typeof statementSchema>>;

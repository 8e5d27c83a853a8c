import { z } from 'zod';
import { publicKeySchema } from '../domain/council.ts';
import { nameSchema } from '../domain/schema.ts';

/** Of a passphrase, in Unicode characters after NFC. */
export const MIN_PASSPHRASE = 8;

/** The file in which a person's identity rests: the public half in the clear, the private half under the passphrase. */
export const identitySchema = z.strictObject({
  format: z.literal('btd/identity'),
  version: z.literal(1),
  name: nameSchema(200),
  key: publicKeySchema,
  /** JWE (RFC 7516) in compact form, PBES2 (RFC 7518, section 4.8): name and private JWK, in canonical JSON. */
  sealed: z.string().max(4096).regex(/^[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+){4}$/, { error: 'base64url' }),
});
export type Identity = Readonly<z.infer<typeof identitySchema>>;

/** What is sealed. The name stands inside too, so that one that was altered outside is seen. */
export const sealedIdentitySchema = z.strictObject({
  name: nameSchema(200),
  key: publicKeySchema.extend({ d: z.string().regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/, { error: 'base64url' }) }),
});
export type SealedIdentity = Readonly<z.infer<typeof sealedIdentitySchema>>;

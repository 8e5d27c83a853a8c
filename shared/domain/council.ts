import { z } from 'zod';
import { codeSchema, memberIdSchema, nameSchema, unitIdSchema } from './schema.ts';

/**
 * The encodings of points of small order (the list of libsodium): under such a key a signature that nobody made holds
 * for many messages, and OpenSSL does not refuse it. The pattern covers those at the upper end together with every
 * encoding above the field's prime, which would give one key two thumbprints.
 */
const WEAK_KEYS: ReadonlySet<string> = new Set([
  'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAIA',
  'AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 'AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAIA',
  'JuiVj8KyJ7BFw_SJ8u-Y8NXfrAXTxjM5sTgCiG1T_AU', 'JuiVj8KyJ7BFw_SJ8u-Y8NXfrAXTxjM5sTgCiG1T_IU',
  'xxdqcD1N2E-6PAt2DRBnDyogU_osOczGTsf9d5KsA3o', 'xxdqcD1N2E-6PAt2DRBnDyogU_osOczGTsf9d5KsA_o',
]);
const isUsableKey = (x: string): boolean => !WEAK_KEYS.has(x) && !/^.{2}_{39}[3_]8$/.test(x);

/**
 * An Ed25519 public key as a JWK (RFC 8037): 32 bytes in base64url, in the one canonical way (the last character
 * carries four bits), so that one key has one thumbprint.
 */
export const publicKeySchema = z.strictObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z
    .string()
    .regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/, { error: 'public-key', abort: true })
    .refine(isUsableKey, { error: 'public-key' }),
});
export type PublicKey = Readonly<z.infer<typeof publicKeySchema>>;

export const ROLES = ['member', 'secretary'] as const;
export type Role = (typeof ROLES)[number];

/** What a member appraises: all units or some, all sectors or some. */
const assignmentSchema = z.strictObject({
  units: z.union([z.literal('all'), z.array(unitIdSchema).max(500)]),
  sectors: z.union([z.literal('all'), z.array(codeSchema).max(50)]),
});
export type Assignment = Readonly<z.infer<typeof assignmentSchema>>;

export const memberSchema = z.strictObject({
  id: memberIdSchema,
  name: nameSchema(200),
  role: z.enum(ROLES),
  /** null until the member's join request has come in. */
  key: publicKeySchema.nullable(),
  assignment: assignmentSchema,
});
export type Member = Readonly<z.infer<typeof memberSchema>>;

/** What a person sends to the secretariat once: the public half of an identity. */
export const joinRequestSchema = z.strictObject({
  format: z.literal('btd/join-request'),
  version: z.literal(1),
  name: nameSchema(200),
  key: publicKeySchema,
});
export type JoinRequest = Readonly<z.infer<typeof joinRequestSchema>>;

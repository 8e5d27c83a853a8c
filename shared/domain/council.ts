import { z } from 'zod';
import { codeSchema, memberIdSchema, nameSchema, unitIdSchema } from './schema.ts';

/** An Ed25519 public key as a JWK (RFC 8037): 32 bytes in base64url. */
export const publicKeySchema = z.strictObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
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

import { createPrivateKey, createPublicKey } from 'node:crypto';
import { CompactEncrypt, compactDecrypt, errors, importJWK } from 'jose';
import { z } from 'zod';
import { canonicalBytes } from '#shared/bundle/canonical-text.ts';
import { checkShape } from '#shared/bundle/check-shape.ts';
import { identitySchema, MIN_PASSPHRASE, sealedIdentitySchema, type Identity, type SealedIdentity } from '#shared/bundle/identity.ts';
import { parseCanonicalJson, parseJson } from '#shared/bundle/parse-json.ts';
import { joinRequestSchema, publicKeySchema, type JoinRequest, type PublicKey } from '#shared/domain/council.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { encodeUtf8 } from '#shared/bundle/utf8.ts';
import { toNfc } from '#shared/kernel/text.ts';
import type { SignatureProblem } from '#shared/problem/signature-problem.ts';
import type { World } from '#electron/platform/disk.ts';
import { isBase64url } from './base64url.ts';
import { ALGORITHMS } from './signature-scheme.ts';
import type { SigningKey } from './sign-statement.ts';
import { thumbprintOf } from './thumbprint.ts';

/**
 * Rounds of PBKDF2 (`p2c`). OWASP's password storage sheet asks for at least 210 000 with HMAC-SHA-512; 600 000 cost
 * about half a second on a council laptop, once per signing, and make each guess of a stolen file as dear.
 */
const PBKDF2_ROUNDS = 600_000;
/**
 * The bounds for a file from outside. Above: a hostile file would hold the program for hours. Below: a file that was
 * put in place of the person's own would give the passphrase away cheaply when it is sealed anew.
 */
const MIN_ROUNDS = 210_000;
const MAX_ROUNDS = 2_000_000;

/** SHA-512 rather than SHA-256: slower on graphics cards, at no cost here. */
const KEY_WRAPPING = 'PBES2-HS512+A256KW';
const CONTENT_CIPHER = 'A256GCM';

/** Of the salt, as RFC 7518, section 4.8.1.1 asks for 8 or more. */
const SALT_BYTES = 16;

/** An identity file of ours has about 900 bytes. */
const MAX_IDENTITY_BYTES = 16 * 1024;

type Checked<T> = Result<T, readonly SignatureProblem[]>;

export type NewIdentity = { readonly world: Pick<World, 'randomBytes'>; readonly name: string; readonly passphrase: string };

/** Makes a new key and seals it. `identityBytes` gives the file; the private half is in it only under the passphrase. */
export async function createIdentity({ world, name, passphrase }: NewIdentity): Promise<Checked<Identity>> {
  const problems = [...listPassphraseProblems(passphrase), ...listNameProblems(toNfc(name))];
  if (problems.length > 0) return err(problems);
  const seed = Buffer.from(world.randomBytes(32));
  const key = publicHalfOf(seed);
  const secret: SealedIdentity = { name: toNfc(name), key: { ...key, d: seed.toString('base64url') } };
  const sealed = await seal(secret, passphrase, world.randomBytes(SALT_BYTES));
  return ok({ format: 'btd/identity', version: 1, name: secret.name, key, sealed });
}

/** The bytes of an identity file. */
export const identityBytes = (identity: Identity): Uint8Array => canonicalBytes(identity);

/** Reads an identity file. Nothing in it is trusted before `unlockIdentity` has opened it. */
export function readIdentity(bytes: Uint8Array, where: string): Checked<Identity> {
  const json = parseCanonicalJson({ bytes, where: '', maxBytes: MAX_IDENTITY_BYTES });
  if (!json.ok) return err([{ type: 'identity-unreadable', where, causes: json.error }]);
  const identity = checkShape({ value: json.value, schema: identitySchema, where: '' });
  return identity.ok ? identity : err([{ type: 'identity-unreadable', where, causes: identity.error }]);
}

/** Opens the identity. The key that comes out can sign and cannot be read. Takes about half a second, on purpose. */
export async function unlockIdentity(identity: Identity, passphrase: string): Promise<Checked<SigningKey>> {
  const problems = listSealProblems(identity);
  if (problems.length > 0) return err(problems);
  const plaintext = await unseal(identity.sealed, passphrase);
  if (plaintext === null) return err([{ type: 'passphrase-wrong', where: '' }]);
  const secret = readSecret(plaintext);
  if (secret === null || !isWhole(identity, secret)) return err([{ type: 'identity-damaged', where: '' }]);
  const key = await importJWK(secret.key, ALGORITHMS.Ed25519, { extractable: false });
  if (key instanceof Uint8Array) throw new Error('an OKP key is never a symmetric one');
  return ok({ name: identity.name, thumbprint: thumbprintOf(identity.key), publicKey: identity.key, key });
}

/** What the person sends to the secretariat: the public half only. */
export function makeJoinRequest(identity: Identity): JoinRequest {
  return joinRequestSchema.parse({ format: 'btd/join-request', version: 1, name: identity.name, key: identity.key });
}

function listPassphraseProblems(passphrase: string): readonly SignatureProblem[] {
  const length = Array.from(toNfc(passphrase)).length;
  return length >= MIN_PASSPHRASE ? [] : [{ type: 'passphrase-short', where: '', min: MIN_PASSPHRASE, found: length }];
}

function listNameProblems(name: string): readonly SignatureProblem[] {
  return identitySchema.shape.name.safeParse(name).success ? [] : [{ type: 'identity-name-invalid', where: '' }];
}

/** DER of PKCS #8 around an Ed25519 seed (RFC 8410, section 7); the 32 bytes follow. */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

function publicHalfOf(seed: Uint8Array): PublicKey {
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: 'der', type: 'pkcs8' });
  const { kty, crv, x } = createPublicKey(privateKey).export({ format: 'jwk' });
  return publicKeySchema.parse({ kty, crv, x });
}

/** NFC: one keyboard sends `ế` as one code point, another as three; both are the same passphrase. */
const passphraseBytes = (passphrase: string): Uint8Array => encodeUtf8(toNfc(passphrase).toWellFormed());

function seal(secret: SealedIdentity, passphrase: string, salt: Uint8Array): Promise<string> {
  return new CompactEncrypt(canonicalBytes(secret))
    .setProtectedHeader({ alg: KEY_WRAPPING, enc: CONTENT_CIPHER })
    .setKeyManagementParameters({ p2c: PBKDF2_ROUNDS, p2s: salt })
    .encrypt(passphraseBytes(passphrase));
}

/** null when the passphrase does not open it, or the sealed bytes were altered: the cipher tells no difference. */
async function unseal(sealed: string, passphrase: string): Promise<Uint8Array | null> {
  try {
    const { plaintext } = await compactDecrypt(sealed, passphraseBytes(passphrase), {
      keyManagementAlgorithms: [KEY_WRAPPING],
      contentEncryptionAlgorithms: [CONTENT_CIPHER],
      maxPBES2Count: MAX_ROUNDS,
      maxDecompressedLength: 0,
    });
    return plaintext;
  } catch (error) {
    if (error instanceof errors.JWEDecryptionFailed) return null;
    throw error;
  }
}

/** All that can be said before the costly opening: each part is canonical base64url, and the header is one of ours. */
function listSealProblems(identity: Identity): readonly SignatureProblem[] {
  const [header = '', ...others] = identity.sealed.split('.');
  const lengths = others.map((part) => Buffer.from(part, 'base64url').length);
  const isWellMade =
    identity.sealed.split('.').every(isBase64url) &&
    SEALED_LENGTHS.every((length, index) => length === null || length === lengths[index]);
  return isWellMade ? listHeaderProblems(Buffer.from(header, 'base64url')) : [{ type: 'identity-damaged', where: '' }];
}

/** Bytes of the wrapped key (32 and 8 of integrity), of the nonce, of the ciphertext (null: any), of the tag. */
const SEALED_LENGTHS: readonly (number | null)[] = [40, 12, null, 16];

function listHeaderProblems(bytes: Uint8Array): readonly SignatureProblem[] {
  const json = parseJson({ bytes, where: '' });
  if (!json.ok) return [{ type: 'identity-damaged', where: '' }];
  const header = sealHeaderSchema.safeParse(json.value);
  if (!header.success) return [{ type: 'identity-damaged', where: '' }];
  const found = header.data.p2c;
  return found >= MIN_ROUNDS && found <= MAX_ROUNDS ? [] : [{ type: 'identity-work-factor', where: '', min: MIN_ROUNDS, max: MAX_ROUNDS, found }];
}

/** Exactly the header that `seal` writes: no `crit`, no `zip`. */
const sealHeaderSchema = z.strictObject({
  alg: z.literal(KEY_WRAPPING),
  enc: z.literal(CONTENT_CIPHER),
  p2c: z.int(),
  p2s: z.string().min(11).max(86).refine(isBase64url),
});

function readSecret(plaintext: Uint8Array): SealedIdentity | null {
  const json = parseCanonicalJson({ bytes: plaintext, where: '' });
  if (!json.ok) return null;
  const secret = sealedIdentitySchema.safeParse(json.value);
  return secret.success ? secret.data : null;
}

/** What stands in the clear is what was sealed, and the two halves of the key belong together. */
function isWhole(identity: Identity, secret: SealedIdentity): boolean {
  const publicHalf = publicHalfOf(Buffer.from(secret.key.d, 'base64url'));
  return identity.name === secret.name && identity.key.x === secret.key.x && publicHalf.x === secret.key.x;
}

import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { importJWK } from 'jose';
import { publicKeySchema } from '#shared/domain/council.ts';
import type { SigningKey } from '#electron/bundle/sign-statement.ts';
import { thumbprintOf } from '#electron/bundle/thumbprint.ts';

const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A key of the tests' own, from a seed of one repeated byte: the same on every run. */
export async function makeTestKey(name: string, seedByte: number): Promise<SigningKey & { readonly signRaw: (bytes: Uint8Array) => Buffer }> {
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, Buffer.alloc(32, seedByte)]), format: 'der', type: 'pkcs8' });
  const { kty, crv, x } = createPublicKey(privateKey).export({ format: 'jwk' });
  const publicKey = publicKeySchema.parse({ kty, crv, x });
  const key = await importJWK({ ...privateKey.export({ format: 'jwk' }) }, 'EdDSA');
  if (key instanceof Uint8Array) throw new Error('not a key pair');
  return { name, thumbprint: thumbprintOf(publicKey), publicKey, key, signRaw: (bytes) => sign(null, bytes, privateKey) };
}

import { GeneralSign, type CryptoKey } from 'jose';
import { canonicalBytes } from '#shared/bundle/canonical-text.ts';
import { statementSchema, type Statement } from '#shared/bundle/statement.ts';
import type { PublicKey } from '#shared/domain/council.ts';
import type { Thumbprint } from '#shared/domain/ids.ts';
import { ALGORITHMS, STATEMENT_TYPE } from './signature-scheme.ts';

/** An unlocked identity: it can sign, and its private half cannot be read out of `key`. */
export type SigningKey = {
  readonly name: string;
  readonly thumbprint: Thumbprint;
  readonly publicKey: PublicKey;
  readonly key: CryptoKey;
};

/**
 * Signs a statement: the bytes of `signatures/<signer>.jws`, a JWS (RFC 7515) in general JSON form whose payload is the
 * statement's canonical form (RFC 8785). Ed25519 is deterministic: the same statement and key give the same bytes.
 */
export async function signStatement(statement: Statement, key: SigningKey): Promise<Uint8Array> {
  const checked = statementSchema.parse(statement);
  if (checked.signer !== key.thumbprint) throw new Error('a statement must name the key that signs it');
  const protectedHeader = { alg: ALGORITHMS[key.publicKey.crv], kid: key.thumbprint, typ: STATEMENT_TYPE };
  const jws = await new GeneralSign(canonicalBytes(checked))
    .addSignature(key.key)
    .setProtectedHeader(protectedHeader)
    .sign();
  return canonicalBytes(jws);
}

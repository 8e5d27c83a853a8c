import { parseCanonicalJson } from '#shared/bundle/parse-json.ts';
import type { Statement } from '#shared/bundle/statement.ts';
import type { PublicKey } from '#shared/domain/council.ts';
import type { Thumbprint } from '#shared/domain/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { verifyStatement, type Verified } from '#electron/bundle/verify-statement.ts';
import { findSignature, signaturePath } from './find-signature.ts';
import type { ReadBag } from './index.ts';

export type VerifiedSignature = { readonly where: string; readonly verified: Verified<Statement>; /** The file as it came. */ readonly jws: string };

/** The one signature of a kit or bundle: under its signer's name, by one of these keys, in the bytes that we would write. */
export async function verifySignature(bag: ReadBag, keys: ReadonlyMap<Thumbprint, PublicKey>): Promise<Result<VerifiedSignature, readonly Problem[]>> {
  const signature = findSignature(bag);
  if (!signature.ok) return signature;
  const { where, bytes } = signature.value;
  const verified = await verifyStatement({ bytes, where, keys });
  if (!verified.ok) return verified;
  const expected = signaturePath(verified.value.signer);
  if (where !== expected) return err([{ type: 'entry-form-foreign', where, field: 'name', expected, found: where }]);
  if (!parseCanonicalJson({ bytes, where }).ok) return err([{ type: 'signed-file-not-canonical', where }]);
  return ok({ where, verified: verified.value, jws: new TextDecoder().decode(bytes) });
}

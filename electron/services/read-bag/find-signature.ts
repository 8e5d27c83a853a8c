import type { Thumbprint } from '#shared/domain/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { ReadBag } from './index.ts';

export const SIGNATURES_FOLDER = 'signatures/';

export const signaturePath = (signer: Thumbprint): string => `${SIGNATURES_FOLDER}${signer}.jws`;

/** The one signature file of a kit or bundle. */
export function findSignature({ checked }: ReadBag): Result<{ readonly where: string; readonly bytes: Uint8Array }, readonly Problem[]> {
  const found = [...checked.tagFiles].filter(([name]) => name.startsWith(SIGNATURES_FOLDER));
  const [first] = found;
  if (first === undefined) return err([{ type: 'signature-missing', where: SIGNATURES_FOLDER }]);
  if (found.length > 1) return err([{ type: 'signature-files-differ', where: SIGNATURES_FOLDER, found: found.length }]);
  const [where, { bytes }] = first;
  return ok({ where, bytes });
}

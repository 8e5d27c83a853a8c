import { err, ok, type Result } from '#shared/kernel/result.ts';
import { groupInFours } from '#renderer/text/format.ts';
import type { Complaint, Session } from './command.ts';

/** A fingerprint as a person copies it, with or without blanks, in the form in which fingerprints are compared; null when none was given. */
export function parseFingerprint({ words }: Session, typed: string | null): Result<string | null, Complaint> {
  if (typed === null) return ok(null);
  const digits = typed.replace(/[\s:-]/g, '').toLowerCase();
  if (/^[0-9a-f]{20}$/.test(digits)) return ok(groupInFours(digits));
  return err({ kind: 'value-invalid', option: '--fingerprint', expected: words.expectedValues.fingerprint, found: typed });
}

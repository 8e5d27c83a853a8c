import type { ContentProblem } from '../problem/content-problem.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { canonicalText } from './canonical-text.ts';
import { parseIfCanonical } from './parse-if-canonical.ts';
import { decodeUtf8 } from './utf8.ts';
import { scanJson } from './json-scanner.ts';

/** Our deepest file has 6 levels. JSON nested 100 000 times would end a reader that recurses. */
const MAX_DEPTH = 64;
/** How many problems of one file are listed; a file with more is not read by a person line by line. */
export const MAX_PROBLEMS = 200;
/** 64 MiB: five times a submission of 2 000 entries with 20 000 pieces of evidence. */
const MAX_JSON_BYTES = 64 * 1024 * 1024;

export type JsonReading = {
  readonly bytes: Uint8Array;
  /** Name of the file, for the `where` of each problem; empty when it needs none. */
  readonly where: string;
  readonly maxBytes?: number;
};

/** Strict JSON from bytes: UTF-8 without byte order mark, no key twice, bounded size and depth. Never throws. */
export function parseJson({ bytes, where, maxBytes = MAX_JSON_BYTES }: JsonReading): Result<unknown, readonly ContentProblem[]> {
  const decoded = decodeText({ bytes, where, maxBytes });
  return decoded.ok ? parseText(decoded.value, where) : decoded;
}

/** As `parseJson`, and the bytes must be the canonical form (RFC 8785) of what they say. */
export function parseCanonicalJson({ bytes, where, maxBytes = MAX_JSON_BYTES }: JsonReading): Result<unknown, readonly ContentProblem[]> {
  const decoded = decodeText({ bytes, where, maxBytes });
  if (!decoded.ok) return decoded;
  const text = decoded.value;
  const quick = parseIfCanonical(text, MAX_DEPTH);
  if (quick !== undefined) return ok(quick);
  const read = parseText(text, where);
  if (!read.ok) return read;
  const canonical = canonicalText(read.value);
  return canonical === text ? read : err([{ type: 'json-not-canonical', where, offset: findDifference(text, canonical) }]);
}

function decodeText({ bytes, where, maxBytes }: Required<JsonReading>): Result<string, readonly ContentProblem[]> {
  if (bytes.length > maxBytes) return err([{ type: 'json-too-long', where, max: maxBytes, found: bytes.length }]);
  const decoded = decodeUtf8(bytes);
  if (!decoded.ok) return err([{ type: 'json-not-utf8', where, offset: decoded.error }]);
  return decoded.value.startsWith('\ufeff') ? err([{ type: 'json-byte-order-mark', where }]) : ok(decoded.value);
}

function parseText(text: string, where: string): Result<unknown, readonly ContentProblem[]> {
  const problems = scanJson({ text, where, maxDepth: MAX_DEPTH, maxProblems: MAX_PROBLEMS });
  if (problems.length > 0) return err(problems);
  const value: unknown = JSON.parse(text);
  return ok(value);
}

/** Offset of the first UTF-16 unit in which two different texts differ. */
function findDifference(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    if (a[index] !== b[index]) return index;
  }
  return length;
}

import type { ContentProblem } from '../problem/content-problem.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { canonicalText } from './canonical-text.ts';
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
  const read = readText({ bytes, where, maxBytes });
  return read.ok ? ok(read.value.value) : read;
}

/** As `parseJson`, and the bytes must be the canonical form (RFC 8785) of what they say. */
export function parseCanonicalJson({ bytes, where, maxBytes = MAX_JSON_BYTES }: JsonReading): Result<unknown, readonly ContentProblem[]> {
  const read = readText({ bytes, where, maxBytes });
  if (!read.ok) return read;
  const { text, value } = read.value;
  const canonical = canonicalText(value);
  return canonical === text ? ok(value) : err([{ type: 'json-not-canonical', where, offset: findDifference(text, canonical) }]);
}

function readText({ bytes, where, maxBytes }: Required<JsonReading>): Result<{ readonly text: string; readonly value: unknown }, readonly ContentProblem[]> {
  if (bytes.length > maxBytes) return err([{ type: 'json-too-long', where, max: maxBytes, found: bytes.length }]);
  const decoded = decodeUtf8(bytes);
  if (!decoded.ok) return err([{ type: 'json-not-utf8', where, offset: decoded.error }]);
  const text = decoded.value;
  if (text.startsWith('\ufeff')) return err([{ type: 'json-byte-order-mark', where }]);
  const problems = scanJson({ text, where, maxDepth: MAX_DEPTH, maxProblems: MAX_PROBLEMS });
  if (problems.length > 0) return err(problems);
  const value: unknown = JSON.parse(text);
  return ok({ text, value });
}

/** Offset of the first UTF-16 unit in which two different texts differ. */
function findDifference(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    if (a[index] !== b[index]) return index;
  }
  return length;
}

import canonicalize from 'canonicalize';
import { encodeUtf8 } from './utf8.ts';

/** Far deeper than any file of ours (see MAX_DEPTH in parse-json.ts); stops a cycle before the stack does. */
const MAX_DEPTH = 256;

/**
 * The one canonical text of plain data (RFC 8785, JSON Canonicalization Scheme). Throws on what JSON cannot hold, where
 * the library would quietly leave a member out or write null: undefined, functions, NaN, lone surrogates, class
 * instances. What is signed must be all that was meant.
 */
export function canonicalText(value: unknown): string {
  requirePlain(value, 0);
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('a value without canonical text');
  return text;
}

/** The canonical text as UTF-8 bytes: what is hashed and signed. */
export const canonicalBytes = (value: unknown): Uint8Array => encodeUtf8(canonicalText(value));

function requirePlain(value: unknown, depth: number): void {
  if (depth > MAX_DEPTH) throw new TypeError('data nested too deeply, or in a circle');
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return;
  if (typeof value !== 'object') throw new TypeError(`JSON cannot hold a value of type ${typeof value}`);
  if (Array.isArray(value)) {
    // By index: forEach and for-of treat a hole differently, and JSON has no holes.
    for (let index = 0; index < value.length; index += 1) requirePlain(value[index], depth + 1);
    return;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError('JSON cannot hold a class instance');
  if (Object.getOwnPropertySymbols(value).length > 0) throw new TypeError('JSON cannot hold a symbol key');
  for (const member of Object.values(value)) requirePlain(member, depth + 1);
}

import { err, ok, type Result } from '../kernel/result.ts';

/**
 * The WHATWG Encoding interfaces, which Node and every browser have; declared here because this project is compiled
 * without the types of either. Both are pure: the same input gives the same output everywhere.
 */
declare const TextDecoder: new (label: 'utf-8', options: { readonly fatal: boolean; readonly ignoreBOM: boolean }) => {
  readonly decode: (bytes: Uint8Array) => string;
};
declare const TextEncoder: new () => { readonly encode: (text: string) => Uint8Array };

/** UTF-8 bytes of a text. The text must be well-formed; a lone surrogate would silently become U+FFFD, so it throws. */
export function encodeUtf8(text: string): Uint8Array {
  if (!text.isWellFormed()) throw new Error('a lone surrogate has no UTF-8 form');
  return new TextEncoder().encode(text);
}

/**
 * Reads strict UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF). A byte order mark is kept as
 * U+FEFF for the caller to refuse. The error is the offset of the first byte that is wrong.
 */
export function decodeUtf8(bytes: Uint8Array): Result<string, number> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    const offset = findInvalidUtf8(bytes);
    // A decoder that refuses what has no fault (out of memory, say) is not an expected failure.
    if (offset === null) throw error;
    return err(offset);
  }
}

/** Offset of the first byte at which the text stops being UTF-8, or null. By table 3-7 of the Unicode Standard. */
function findInvalidUtf8(bytes: Uint8Array): number | null {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return null;
}

/** Length of the well-formed sequence that starts at a position, or 0. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const form = LEADS.find(({ from, to }) => lead >= from && lead <= to);
  if (form === undefined) return 0;
  const second = bytes[at + 1] ?? 0;
  if (second < form.low || second > form.high) return 0;
  for (let index = 2; index < form.length; index += 1) {
    if (((bytes[at + index] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return form.length;
}

const LEADS = [
  { from: 0xc2, to: 0xdf, low: 0x80, high: 0xbf, length: 2 },
  { from: 0xe0, to: 0xe0, low: 0xa0, high: 0xbf, length: 3 },
  { from: 0xe1, to: 0xec, low: 0x80, high: 0xbf, length: 3 },
  { from: 0xed, to: 0xed, low: 0x80, high: 0x9f, length: 3 },
  { from: 0xee, to: 0xef, low: 0x80, high: 0xbf, length: 3 },
  { from: 0xf0, to: 0xf0, low: 0x90, high: 0xbf, length: 4 },
  { from: 0xf1, to: 0xf3, low: 0x80, high: 0xbf, length: 4 },
  { from: 0xf4, to: 0xf4, low: 0x80, high: 0x8f, length: 4 },
] as const;

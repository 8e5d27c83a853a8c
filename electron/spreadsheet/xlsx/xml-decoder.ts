import { TextDecoder } from 'node:util';

/** Bytes of one XML part as text; null when they are not text in the encoding that their beginning shows. */
export type XmlDecoder = { readonly decode: (bytes: Uint8Array) => string | null; readonly end: () => string | null };

/** UTF-8, or UTF-16 with its mark (XML 1.0, 4.3.3). The mark itself is no part of the text. */
export function createXmlDecoder(): XmlDecoder {
  let decoder: TextDecoder | null = null;
  let held = new Uint8Array(0);
  const run = (bytes: Uint8Array, isLast: boolean): string | null => {
    if (decoder === null) {
      held = joinBytes(held, bytes);
      if (held.length < MARK_BYTES && !isLast) return '';
      decoder = new TextDecoder(encodingOf(held), { fatal: true });
      return decodeStrictly(decoder, held, isLast);
    }
    return decodeStrictly(decoder, bytes, isLast);
  };
  return { decode: (bytes) => run(bytes, false), end: () => run(new Uint8Array(0), true) };
}

/** As many bytes as the longest mark has. */
const MARK_BYTES = 3;

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function decodeStrictly(decoder: TextDecoder, bytes: Uint8Array, isLast: boolean): string | null {
  try {
    return decoder.decode(bytes, { stream: !isLast });
  } catch (error) {
    // The only error that a strict decoder throws: the bytes are not text in its encoding.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function joinBytes(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}

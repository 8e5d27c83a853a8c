import * as fc from 'fast-check';
import { unreachable } from '#shared/kernel/unreachable.ts';

/** What a worn stick, a careless program or a hostile hand does to bytes. Places are parts of the length, so that they shrink. */
export type Alteration =
  | { readonly kind: 'flip'; readonly at: number; readonly bit: number }
  | { readonly kind: 'set'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'insert'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'remove'; readonly at: number; readonly length: number }
  | { readonly kind: 'repeat'; readonly at: number; readonly length: number }
  | { readonly kind: 'cut'; readonly at: number };

/** Numbers at which a reader's sums may tip over, little-endian. */
const EDGES = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff].map((value) => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
});

const anyPlace = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const fewBytes = fc.uint8Array({ minLength: 1, maxLength: 8 });

/** `words`: pieces that mean something to the reader, put in among the rest. */
export const anyAlteration = (words: readonly string[]): fc.Arbitrary<Alteration> => {
  const pieces = fc.oneof(fewBytes, fc.constantFrom(...EDGES), ...(words.length === 0 ? [] : [fc.constantFrom(...words.map((word) => new TextEncoder().encode(word)))]));
  return fc.oneof(
    fc.record({ kind: fc.constant('flip' as const), at: anyPlace, bit: fc.nat(7) }),
    fc.record({ kind: fc.constant('set' as const), at: anyPlace, bytes: pieces }),
    fc.record({ kind: fc.constant('insert' as const), at: anyPlace, bytes: pieces }),
    fc.record({ kind: fc.constant('remove' as const), at: anyPlace, length: fc.integer({ min: 1, max: 64 }) }),
    fc.record({ kind: fc.constant('repeat' as const), at: anyPlace, length: fc.integer({ min: 1, max: 256 }) }),
    fc.record({ kind: fc.constant('cut' as const), at: anyPlace }),
  );
};

/** The bytes after all of the alterations, one after the other. */
export const alterBytes = (bytes: Uint8Array, alterations: readonly Alteration[]): Uint8Array => alterations.reduce(alterOnce, bytes);

function alterOnce(bytes: Uint8Array, alteration: Alteration): Uint8Array {
  const at = Math.floor(alteration.at * bytes.length);
  switch (alteration.kind) {
    case 'flip': {
      const changed = bytes.slice();
      if (at < changed.length) changed[at] = (changed[at] ?? 0) ^ (1 << alteration.bit);
      return changed;
    }
    case 'set': {
      const changed = bytes.slice();
      changed.set(alteration.bytes.subarray(0, changed.length - at), at);
      return changed;
    }
    case 'insert':
      return join(bytes.subarray(0, at), alteration.bytes, bytes.subarray(at));
    case 'remove':
      return join(bytes.subarray(0, at), bytes.subarray(at + alteration.length));
    case 'repeat':
      return join(bytes.subarray(0, at + alteration.length), bytes.subarray(at));
    case 'cut':
      return bytes.slice(0, at);
    default:
      return unreachable(alteration);
  }
}

const join = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

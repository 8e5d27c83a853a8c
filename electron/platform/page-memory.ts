import { constants } from 'node:fs';

/** Bytes of one piece: what goes to the disk in one act. */
export const PIECE_BYTES = 1 << 20;

/** The one part of it that is used; the types of Node do not have it. */
declare const WebAssembly: { readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer } };
const WASM_PAGE_BYTES = 1 << 16;
/** Elsewhere no write asks for it. */
const IS_WANTED = constants.O_DIRECT !== undefined;

/** Pieces that nobody uses; as many as were ever used at one time. */
const free: Uint8Array[] = [];

/**
 * A piece of memory that begins where a page of memory does, as a write past the system's cache needs it (open(2),
 * O_DIRECT). Of all that JavaScript can allocate only the memory of WebAssembly is sure to. What is in it is left from before.
 */
export const takePiece = (): Uint8Array => free.pop() ?? makePiece();

/** Gives back a piece that was taken; nothing may be reading or writing it any more. */
export function givePiece(piece: Uint8Array): void {
  free.push(piece);
}

/** It takes 8 GiB of addresses, of which a system may have too few: any other memory will do, and goes through the cache. */
function makePiece(): Uint8Array {
  if (!IS_WANTED) return new Uint8Array(PIECE_BYTES);
  try {
    return new Uint8Array(new WebAssembly.Memory({ initial: PIECE_BYTES / WASM_PAGE_BYTES }).buffer);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return new Uint8Array(PIECE_BYTES);
  }
}

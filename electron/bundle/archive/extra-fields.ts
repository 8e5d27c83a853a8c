import { EXTRA, FULL_16, FULL_32, readUint64, viewOf } from './zip-format.ts';

/** With two of one of these, each program would take another one. */
const ONCE: ReadonlySet<number> = new Set([EXTRA.zip64, EXTRA.unicodePath]);

export type WideSizes = { readonly size: number; readonly compressedSize: number; readonly offset: number; readonly disk: number };

/** Fields by their ID; null when the lengths do not fit the bytes, or a field that changes what is read comes twice. */
export function parseExtraFields(extra: Uint8Array): ReadonlyMap<number, Uint8Array> | null {
  const view = viewOf(extra);
  const fields = new Map<number, Uint8Array>();
  let at = 0;
  while (at + 4 <= extra.length) {
    const id = view.getUint16(at, true);
    const end = at + 4 + view.getUint16(at + 2, true);
    if (end > extra.length || (fields.has(id) && ONCE.has(id))) return null;
    fields.set(id, extra.subarray(at + 4, end));
    at = end;
  }
  return at === extra.length ? fields : null;
}

/**
 * Puts the 64-bit values in the place of each full field, in the fixed order of 4.5.3; null when one of them is wanted
 * and not there. A local header gives only the two sizes: `offset` and `disk` come back as given.
 */
export function widenSizes(narrow: WideSizes, field: Uint8Array | undefined): WideSizes | null {
  if (field === undefined) return Object.values(narrow).includes(FULL_32) ? null : narrow;
  const view = viewOf(field);
  let at = 0;
  const take = (value: number, full: number, width: 4 | 8): number => {
    if (value !== full) return value;
    at += width;
    if (at > field.length) return Number.NaN;
    return width === 8 ? readUint64(view, at - 8) : view.getUint32(at - 4, true);
  };
  const wide = {
    size: take(narrow.size, FULL_32, 8),
    compressedSize: take(narrow.compressedSize, FULL_32, 8),
    offset: take(narrow.offset, FULL_32, 8),
    disk: take(narrow.disk, FULL_16, 4),
  };
  return Object.values(wide).some(Number.isNaN) ? null : wide;
}

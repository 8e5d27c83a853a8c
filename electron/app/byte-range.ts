/** Bytes `first` to `last`, both included, of something `size` bytes long. */
export type ByteRange = { readonly first: number; readonly last: number };

/**
 * Reads a `Range` header (RFC 9110, section 14.1.2) for something `size` bytes long. `whole` when there is none, or when
 * it is of a form that a server may ignore (another unit, several ranges: pdf.js asks for one at a time);
 * `unsatisfiable` when it lies outside, to be answered with 416.
 */
export function parseByteRange(header: string | null, size: number): ByteRange | 'whole' | 'unsatisfiable' {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '');
  if (match === null) return 'whole';
  const [, from = '', to = ''] = match;
  if (from === '' && to === '') return 'whole';
  if (from === '') {
    const length = Number(to);
    return length === 0 || size === 0 ? 'unsatisfiable' : { first: Math.max(0, size - length), last: size - 1 };
  }
  const first = Number(from);
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && Number(to) < first) return 'whole';
  return first >= size ? 'unsatisfiable' : { first, last };
}

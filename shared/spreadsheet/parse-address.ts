import type { CellPlace, CellRange } from './workbook.ts';

/** The last row and column of Excel, and of all who write its files. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** `B12`, also `$B$12`; null when it is no cell of a sheet. */
export function parseAddress(text: string): CellPlace | null {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/u.exec(text) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const column = letters.toUpperCase().split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(digits);
  return row <= MAX_ROWS && column <= MAX_COLUMNS ? { row, column } : null;
}

/** `A1:C3`, or one cell; null when it is no range, or its corners are not upper left and lower right. */
export function parseRange(text: string): CellRange | null {
  const [first = '', last = first, ...more] = text.split(':');
  const from = parseAddress(first);
  const to = parseAddress(last);
  if (from === null || to === null || more.length > 0 || to.row < from.row || to.column < from.column) return null;
  return { from, to };
}

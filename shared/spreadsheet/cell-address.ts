import type { CellPlace } from './workbook.ts';

/** `{ row: 12, column: 2 }` as `B12`. */
export const cellAddress = ({ row, column }: CellPlace): string => `${columnLetters(column)}${row}`;

/** The place of a cell for a problem's `where`: `Phụ lục 1!B12`. */
export const cellWhere = (sheet: string, place: CellPlace): string => `${sheet}!${cellAddress(place)}`;

/** 1 is A, 26 is Z, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

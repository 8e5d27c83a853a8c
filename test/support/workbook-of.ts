import { parseRange } from '#shared/spreadsheet/parse-address.ts';
import type { Sheet, NamedSheet, SheetCell } from '#shared/spreadsheet/sheet.ts';
import type { CellValue, Workbook, Worksheet } from '#shared/spreadsheet/workbook.ts';

/** A cell as a clerk types it: text, a number, or nothing. */
export type TypedCell = string | number | null | CellValue;
export type TypedSheet = { readonly name?: string; readonly rows: readonly (readonly TypedCell[])[]; readonly merges?: readonly string[] };

/** A workbook from rows, as a reader of files would give it. The first row is row 1. */
export const workbookOf = (...sheets: readonly TypedSheet[]): Workbook => ({ sheets: sheets.map(worksheetOf) });

function worksheetOf({ name = 'Phụ lục', rows, merges = [] }: TypedSheet): Worksheet {
  const numbered = rows.map((row, index) => ({
    number: index + 1,
    cells: row.flatMap((cell, column) => (cell === null || cell === '' ? [] : [{ column: column + 1, value: valueOf(cell), isFormula: false }])),
  }));
  return { name, rows: numbered.filter((row) => row.cells.length > 0), merges: merges.map((text) => parseRange(text)).filter((range) => range !== null) };
}

function valueOf(cell: Exclude<TypedCell, null>): CellValue {
  if (typeof cell === 'string') return { kind: 'text', text: cell };
  return typeof cell === 'number' ? { kind: 'number', decimal: String(cell), isPercent: false } : cell;
}

/** What a file of these sheets would be read as. */
export const workbookOfSheets = (sheets: readonly NamedSheet[]): Workbook => workbookOf(...sheets.map(({ name, sheet }) => ({ name, rows: rowsOf(sheet) })));

const rowsOf = (sheet: Sheet): readonly (readonly TypedCell[])[] => [...sheet.title.map((line) => [line]), sheet.header, ...sheet.rows.map((row) => row.map(typed)), ...sheet.footer.map((line) => [line])];

function typed(cell: SheetCell): TypedCell {
  if (cell.kind === 'empty') return null;
  return cell.kind === 'text' ? cell.text : { kind: 'number', decimal: cell.decimal, isPercent: false };
}

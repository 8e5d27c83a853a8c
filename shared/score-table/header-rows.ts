import { showCell } from '../spreadsheet/show-cell.ts';
import type { CellValue, Worksheet, WorksheetRow } from '../spreadsheet/workbook.ts';

/** What stands above a column: texts of all header rows, the top one first, each once. */
export type Heading = { readonly column: number; readonly row: number; readonly texts: readonly string[] };

/** A header of more rows than this is a table of its own. */
const MAX_HEADER_ROWS = 6;

export type HeaderSearch = {
  readonly sheet: Worksheet;
  readonly top: number;
  /** A heading of the columns that name units. */
  readonly isUnit: (text: string) => boolean;
  /** Any heading that is understood. */
  readonly isKnown: (text: string) => boolean;
};

/**
 * The rows of a header that begins at `top`: as far down as its merged cells reach, then rows of headings below it, then
 * a row that only numbers the columns.
 */
export function listHeaderRows(search: HeaderSearch): { readonly rows: readonly number[]; readonly firstRow: number } {
  const { sheet, top } = search;
  const reach = sheet.merges.filter((merge) => merge.from.row === top).map((merge) => merge.to.row);
  let last = Math.min(Math.max(top, ...reach), top + MAX_HEADER_ROWS);
  for (const row of sheet.rows.filter(({ number }) => number > last && number <= top + MAX_HEADER_ROWS)) {
    if (row.number !== last + 1 || !isSubheader(row, search)) break;
    last = row.number;
  }
  const next = sheet.rows.find((row) => row.number > last);
  const rows = Array.from({ length: last - top + 1 }, (_, index) => top + index);
  return { rows, firstRow: next !== undefined && numbersColumns(next) ? next.number + 1 : last + 1 };
}

/**
 * Headings where no merged cell says so: nothing but text, none of it where units are named, and one that tells what the
 * heading above it does not. Anything less may be a row of the table, which must not be lost.
 */
function isSubheader({ cells }: WorksheetRow, { sheet, top, isUnit, isKnown }: HeaderSearch): boolean {
  const above = new Map(spreadRow(sheet, top).map(({ column, text }) => [column, text]));
  if (cells.some(({ column, value }) => value.kind !== 'text' || isUnit(above.get(column) ?? ''))) return false;
  return cells.some(({ column, value }) => isKnown(readHeadingText(value)) && !isKnown(above.get(column) ?? ''));
}

/** `A B 1 2 3` or `(1) (2) (3)=(1)+(2)` right below the header. */
function numbersColumns({ cells }: WorksheetRow): boolean {
  const texts = cells.map((cell) => showCell(cell.value)).filter((text) => text !== '');
  const plain = texts.map((text) => /^\(?(\d{1,2}|[A-Z])\)?(\s*=.*)?$/u.exec(text)?.[1]);
  const numbers = plain.flatMap((text) => (text !== undefined && /^\d+$/.test(text) ? [Number(text)] : []));
  return plain.length >= 2 && plain.every((text) => text !== undefined) && numbers.length >= 2 && numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
}

/** The heading of every column that has one; a merged cell heads all columns that it lies over. */
export function readHeadings(sheet: Worksheet, rows: readonly number[]): readonly Heading[] {
  const texts = new Map<number, { readonly row: number; readonly texts: readonly string[] }>();
  for (const number of rows) {
    for (const { column, text } of spreadRow(sheet, number)) {
      const above = texts.get(column);
      if (above?.texts.at(-1) === text) continue;
      texts.set(column, { row: number, texts: [...(above?.texts ?? []), text] });
    }
  }
  return [...texts].map(([column, heading]) => ({ column, ...heading })).toSorted((a, b) => a.column - b.column);
}

/** Columns beyond this are no heading of a table that a person filled in; a merge may name all 16 384. */
export const MAX_COLUMNS = 500;
/** As long as the title of a criterion may be, in UTF-16 units; a cell can hold 32 767. */
const MAX_HEADING = 1000;

function spreadRow(sheet: Worksheet, number: number): readonly { readonly column: number; readonly text: string }[] {
  const row = sheet.rows.find((candidate) => candidate.number === number);
  // Asked of the row once: a sheet may have twenty thousand merges, and a row five hundred headings.
  const reaches = new Map(sheet.merges.filter(({ from }) => from.row === number).map(({ from, to }) => [from.column, to.column]));
  return (row?.cells ?? []).flatMap(({ column, value }) => {
    if (column > MAX_COLUMNS) return [];
    const text = readHeadingText(value);
    if (text === '') return [];
    const last = Math.min(reaches.get(column) ?? column, MAX_COLUMNS);
    return Array.from({ length: last - column + 1 }, (_, index) => ({ column: column + index, text }));
  });
}

/** Text that is too long for a heading is none. */
export function readHeadingText(value: CellValue): string {
  const text = showCell(value);
  return text.length > MAX_HEADING ? '' : text;
}

import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { toSheetNames } from '#shared/spreadsheet/sheet-names.ts';
import type { NamedSheet, Sheet, SheetCell } from '#shared/spreadsheet/sheet.ts';
import { toXlsxText } from './xlsx/xlsx-text.ts';

/**
 * Writes sheets as one XLSX. Cells are typed: text stays text, so nothing in it can become a formula. The header is bold
 * and stays in sight with the lines above it; long text is wrapped.
 */
export async function writeXlsx(sheets: readonly NamedSheet[]): Promise<Uint8Array> {
  const names = toSheetNames(sheets.map(({ name }) => name));
  const pages = sheets.map(({ sheet }, index) => ({
    sheet: names[index] ?? '',
    data: toData(sheet),
    columns: toWidths(sheet).map((width) => ({ width })),
    stickyRowsCount: countStickyRows(sheet),
  }));
  return writeXlsxFile(pages).toBuffer();
}

type Line = SheetData[number];
type Cell = Line[number];

function toData(sheet: Sheet): SheetData {
  return [
    ...sheet.title.map((text, index): Line => [toTextCell(text, { isBold: index === 0, isWrapped: false })]),
    sheet.header.map((text) => toTextCell(text, { isBold: true, isWrapped: true })),
    ...sheet.rows.map((row): Line => row.map(toCell)),
    ...sheet.footer.map((text): Line => [toTextCell(text, { isBold: false, isWrapped: false })]),
  ];
}

/** Titles above the table run over the columns beside them, as long as they are not wrapped. */
const toTextCell = (text: string, { isBold, isWrapped }: { readonly isBold: boolean; readonly isWrapped: boolean }): Cell => ({
  value: toXlsxText(text),
  type: String,
  alignVertical: 'top',
  ...(isBold ? { fontWeight: 'bold' } : {}),
  ...(isWrapped ? { wrap: true } : {}),
});

/** A number with more digits than spreadsheet programs keep goes in as text: they would change it without a word. */
function toCell(cell: SheetCell): Cell {
  if (cell.kind === 'empty') return null;
  if (cell.kind === 'text') return toTextCell(cell.text, { isBold: false, isWrapped: true });
  return countDigits(cell.decimal) > KEPT_DIGITS ? toTextCell(cell.decimal, { isBold: false, isWrapped: true }) : { value: Number(cell.decimal), type: Number, alignVertical: 'top' };
}

const KEPT_DIGITS = 15;
const countDigits = (decimal: string): number => decimal.replaceAll(/[-.]/gu, '').replace(/^0+/u, '').length;

/** In characters: wide enough to read, narrow enough that a screen holds a few. */
const WIDTH = { min: 8, max: 60, margin: 2 } as const;

/** Columns without a width of their own follow their longest line of text, within bounds. */
function toWidths({ header, rows, columnWidths = [] }: Sheet): readonly number[] {
  const count = rows.reduce((most, row) => Math.max(most, row.length), header.length);
  return Array.from({ length: count }, (_, column) => {
    const given = columnWidths[column];
    if (given !== undefined) return given;
    const longest = rows.reduce((most, row) => Math.max(most, lengthOf(row[column])), Math.min(header[column]?.length ?? 0, WIDTH.max / 2));
    return Math.min(Math.max(longest + WIDTH.margin, WIDTH.min), WIDTH.max);
  });
}

function lengthOf(cell: SheetCell | undefined): number {
  if (cell === undefined || cell.kind === 'empty') return 0;
  return cell.kind === 'number' ? cell.decimal.length : cell.text.split('\n').reduce((most, line) => Math.max(most, line.length), 0);
}

/** With many lines above the table they would fill a small screen for good; then nothing stays. */
const MOST_STICKY = 6;

function countStickyRows({ title, header }: Sheet): number {
  const count = header.length === 0 ? 0 : title.length + 1;
  return count > MOST_STICKY ? 0 : count;
}

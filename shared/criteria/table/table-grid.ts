import { unreachable } from '../../kernel/unreachable.ts';
import { cellWhere } from '../../spreadsheet/cell-address.ts';
import { shiftDecimal } from '../../spreadsheet/show-cell.ts';
import type { CellPlace, CellRange, CellValue, Worksheet, WorksheetCell } from '../../spreadsheet/workbook.ts';

/** A cell as a reader of the paper sees it. */
export type GridCell = {
  readonly value: CellValue;
  /** With its line ends, without space around it. */
  readonly text: string;
  /** Where the value stands: of a merged cell its first. */
  readonly place: CellPlace;
};

/** A sheet by row and column, in which a merged cell is seen from all the rows and columns that it covers. */
export type Grid = {
  readonly sheet: string;
  /** Rows that hold something, ascending. */
  readonly rows: readonly number[];
  readonly lastColumn: number;
  /** What stands in this very cell. */
  readonly own: (row: number, column: number) => GridCell | null;
  /** The same, or the merged cell that covers it. */
  readonly seen: (row: number, column: number) => GridCell | null;
  /** The merged range that begins in this cell. */
  readonly rangeFrom: (row: number, column: number) => CellRange | null;
  readonly where: (place: CellPlace) => string;
  /** A formula whose result the file does not hold: nobody has computed it since it was written. */
  readonly isUncomputed: (row: number, column: number) => boolean;
  /** The value is what a formula gave when the file was saved last. */
  readonly isFormula: (row: number, column: number) => boolean;
  /** A person who opens the file does not see this row. */
  readonly isHidden: (row: number) => boolean;
};

export function openGrid(sheet: Worksheet): Grid {
  const cells = new Map(sheet.rows.map((row) => [row.number, new Map(row.cells.map((cell) => [cell.column, toGridCell(cell.value, { row: row.number, column: cell.column })]))]));
  const rows = sheet.rows.filter((row) => row.cells.length > 0).map((row) => row.number);
  const hidden = new Set(sheet.rows.filter((row) => row.isHidden === true).map((row) => row.number));
  const uncomputed = new Set(sheet.rows.flatMap((row) => row.cells.filter(isUncomputed).map((cell) => `${row.number}:${cell.column}`)));
  const formulas = new Set(sheet.rows.flatMap((row) => row.cells.filter((cell) => cell.isFormula).map((cell) => `${row.number}:${cell.column}`)));
  const merges = indexMerges(sheet, rows);
  const own = (row: number, column: number): GridCell | null => {
    const cell = cells.get(row)?.get(column);
    return cell === undefined || cell.text === '' ? null : cell;
  };
  return {
    sheet: sheet.name,
    rows,
    lastColumn: sheet.rows.reduce((most, row) => row.cells.reduce((last, cell) => Math.max(last, cell.column), most), 0),
    own,
    seen: (row, column) => {
      const range = merges.get(row)?.find((merge) => merge.from.column <= column && column <= merge.to.column);
      return own(row, column) ?? (range === undefined ? null : own(range.from.row, range.from.column));
    },
    rangeFrom: (row, column) => merges.get(row)?.find((merge) => merge.from.row === row && merge.from.column === column) ?? null,
    where: (place) => cellWhere(sheet.name, place),
    isUncomputed: (row, column) => uncomputed.has(`${row}:${column}`),
    isFormula: (row, column) => formulas.has(`${row}:${column}`),
    isHidden: (row) => hidden.has(row),
  };
}

const isUncomputed = ({ value, isFormula }: WorksheetCell): boolean => isFormula && value.kind === 'text' && value.text === '';

/** The merged ranges that touch each row that holds something: a range may cover a million empty ones. */
function indexMerges(sheet: Worksheet, rows: readonly number[]): ReadonlyMap<number, readonly CellRange[]> {
  const index = new Map<number, CellRange[]>();
  for (const merge of sheet.merges) {
    for (let at = findFirst(rows, merge.from.row); at < rows.length; at += 1) {
      const row = rows[at];
      if (row === undefined || row > merge.to.row) break;
      const known = index.get(row);
      if (known === undefined) index.set(row, [merge]);
      else known.push(merge);
    }
  }
  return index;
}

/** Index of the first row at or behind this one. */
function findFirst(rows: readonly number[], row: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function toGridCell(value: CellValue, place: CellPlace): GridCell {
  return { value, text: toText(value), place };
}

function toText(value: CellValue): string {
  switch (value.kind) {
    case 'text':
    case 'error':
      return value.text.trim();
    case 'number':
      return value.isPercent ? `${shiftDecimal(value.decimal, 2)}%` : value.decimal;
    case 'day':
      return value.day;
    case 'boolean':
      return value.isTrue ? 'TRUE' : 'FALSE';
    default:
      return unreachable(value);
  }
}

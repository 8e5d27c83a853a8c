import type { CriteriaColumns, CriteriaField } from '../../ipc/table-views.ts';
import { foldText } from '../../kernel/fold-text.ts';
import { readLabel, splitTitle, type Label } from './read-label.ts';
import type { Grid, GridCell } from './table-grid.ts';

export type TableArea = {
  readonly grid: Grid;
  readonly columns: CriteriaColumns['columns'];
  readonly firstRow: number;
  /** All columns of titles, where each level has one of its own; at least `columns.title`. */
  readonly titleColumns: readonly number[];
  /** All columns of numbers, where "STT" lies over one for each level; none when there is one at most. */
  readonly codeColumns: readonly number[];
};

/** One row of the sheet, before it is known what it belongs to. */
export type TableRow = {
  readonly row: number;
  readonly label: Label | null;
  /** Where the number stands, or should stand. */
  readonly labelAt: GridCell['place'];
  /** What stands in the column of numbers and is none. */
  readonly unreadable: string | null;
  /** What stands there is a day: the spreadsheet made one of what was typed. */
  readonly isDay: boolean;
  /** The number is a number to the spreadsheet, which keeps `1.10` as 1.1. */
  readonly isNumberCell: boolean;
  /** Without the number, when that stands at its start. */
  readonly title: string;
  readonly titleAt: GridCell['place'];
  /** The title's cell covers other columns too. */
  readonly isWide: boolean;
  /** A level in a column of its own, beside the first line below it: nothing of it stands in another cell. */
  readonly isLevelAbove: boolean;
  readonly max: GridCell | null;
  /** What stands in the other columns of this very row, and what is merged down to it. */
  readonly own: (field: CriteriaField) => GridCell | null;
  readonly seen: (field: CriteriaField) => GridCell | null;
};

/** Whether titles carry numbers of their own beside a column that only counts the rows. */
export function isNumberedInTitles({ grid, columns, firstRow }: TableArea): boolean {
  const { code, title } = columns;
  if (code === null || title === null) return false;
  const both = grid.rows.filter((row) => row >= firstRow).flatMap((row) => {
    const inTitle = splitTitle(grid.own(row, title)?.text ?? '')?.label;
    const inColumn = readLabel(grid.own(row, code)?.text ?? '');
    return inColumn === null ? [] : [{ inTitle, isPlain: /^\d+$/.test(inColumn.text), isOther: inTitle !== undefined && inTitle.text !== inColumn.text }];
  });
  return both.length >= 3 && both.every(({ isPlain }) => isPlain) && both.filter(({ isOther }) => isOther).length * 10 >= both.length * 8;
}

export function readTableRow(area: TableArea, row: number, isInTitles: boolean): TableRow {
  const { grid, columns } = area;
  const at = (field: CriteriaField): number | null => columns[field];
  const codeColumn = isInTitles ? null : columns.code;
  const own = (field: CriteriaField): GridCell | null => cellOf(grid.own, row, at(field));
  const seen = (field: CriteriaField): GridCell | null => cellOf(grid.seen, row, at(field));
  const max = own('max');
  const numbered = readNumbered({ area, row, codeColumn, max });
  return { row, max, own, seen, isLevelAbove: false, ...numbered };
}

const cellOf = (find: Grid['own'], row: number, column: number | null): GridCell | null => (column === null ? null : find(row, column));

type Numbered = Pick<TableRow, 'label' | 'labelAt' | 'unreadable' | 'isDay' | 'isNumberCell' | 'title' | 'titleAt' | 'isWide'>;

function readNumbered({ area, row, codeColumn, max }: { readonly area: TableArea; readonly row: number; readonly codeColumn: number | null; readonly max: GridCell | null }): Numbered {
  const { grid, columns } = area;
  const code = codeColumn === null ? null : findCodeCell(area, row, codeColumn);
  const title = findTitleCell(area, row, codeColumn);
  const label = code === null || code.value.kind === 'day' || code.value.kind === 'error' ? null : readLabel(code.text);
  const titleAt = title?.place ?? { row, column: columns.title ?? 1 };
  const base = { labelAt: code?.place ?? (codeColumn === null ? titleAt : { row, column: codeColumn }), titleAt, unreadable: null, isDay: code?.value.kind === 'day', isNumberCell: code?.value.kind === 'number' };
  if (label !== null) return { ...base, label, title: withoutLabel(title?.text ?? '', label), isWide: false };
  const isStray = code !== null && title !== null;
  if (isStray) return { ...base, label: null, unreadable: code.text, title: title.text, isWide: false };
  // A merged line across the table: the number and the title share a cell.
  const text = flat((title ?? code)?.text ?? '');
  const split = splitTitle(text);
  const cell = title ?? code;
  const isWide = cell !== null && (grid.rangeFrom(cell.place.row, cell.place.column)?.to.column ?? 0) > cell.place.column;
  // Beside a column of numbers a lettered point without points is a part of the words above it.
  const isLine = split !== null && (codeColumn === null || code !== null || max !== null || isWide);
  return { ...base, labelAt: isLine && cell !== null ? cell.place : base.labelAt, titleAt: cell?.place ?? titleAt, label: isLine ? split.label : null, title: isLine ? split.title : text, isWide };
}

/** Of several columns of numbers the last that is filled: those before it repeat the levels above. */
const findCodeCell = ({ grid, codeColumns }: TableArea, row: number, codeColumn: number): GridCell | null =>
  [codeColumn, ...codeColumns].map((column) => grid.own(row, column)).findLast((cell) => cell !== null) ?? null;

/** The title's own cell, or one of the same row that is merged over its column. */
function findTitleCell(area: TableArea, row: number, codeColumn: number | null): GridCell | null {
  const { grid, columns } = area;
  if (columns.title === null) return null;
  const own = listTitleCells(area, row).at(-1);
  if (own !== undefined) return own;
  const cell = grid.seen(row, columns.title);
  return cell !== null && cell.place.row === row && cell.place.column !== codeColumn ? cell : null;
}

/** What stands in the columns of titles of this row. Before the last are the levels above, as a rule merged down over all rows that belong to them. */
export const listTitleCells = ({ grid, titleColumns }: TableArea, row: number): readonly GridCell[] => titleColumns.map((column) => grid.own(row, column)).filter((cell) => cell !== null);

function withoutLabel(title: string, label: Label): string {
  const split = splitTitle(flat(title));
  return split !== null && split.label.text === label.text ? split.title : flat(title);
}

export const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The header again, as at the top of a printed page, or the row that numbers the columns. */
export function isHeaderAgain({ grid, columns, firstRow }: TableArea, row: number): boolean {
  if (columns.title === null) return false;
  const text = foldText(grid.own(row, columns.title)?.text ?? '');
  if (/^\d{1,2}$/.test(text)) return true;
  const { title } = columns;
  const isHeading = Array.from({ length: HEADER_ROWS }, (_, index) => firstRow - 1 - index).some((above) => foldText(grid.own(above, title)?.text ?? '') === text);
  const max = columns.max === null ? null : grid.own(row, columns.max);
  return text !== '' && isHeading && !/\d/.test(max?.text ?? '');
}

/** A header and the row that numbers its columns. */
const HEADER_ROWS = 5;

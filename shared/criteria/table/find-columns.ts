import type { CriteriaColumns, CriteriaField } from '../../ipc/table-views.ts';
import type { Workbook } from '../../spreadsheet/workbook.ts';
import { isNotesHeading, matchHeading } from './column-headings.ts';
import { readLabel } from './read-label.ts';
import { openGrid, type Grid } from './table-grid.ts';

/** How far down a header is looked for, how many rows it may have, and how many columns. */
const MAX_ROWS_ABOVE = 100;
const MAX_HEADER_ROWS = 3;
const MAX_COLUMNS = 60;

type Found = { readonly columns: CriteriaColumns; readonly score: number };
type Columns = Record<CriteriaField, number | null>;

/**
 * The sheet, the header and the columns of every criteria table whose header can be told from the words around it; the
 * best first. What a person who opens the file sees goes before what is hidden: that is last year's table.
 */
export function findTables(workbook: Workbook): readonly CriteriaColumns[] {
  return workbook.sheets
    .flatMap((sheet) => {
      const found = findInSheet(openGrid(sheet));
      return found === null ? [] : [{ ...found, isHidden: sheet.isHidden === true }];
    })
    .toSorted((one, other) => Number(one.isHidden) - Number(other.isHidden) || other.score - one.score)
    .map(({ columns }) => columns);
}

function findInSheet(grid: Grid): Found | null {
  let best: Found | null = null;
  for (const [index, row] of grid.rows.slice(0, MAX_ROWS_ABOVE).entries()) {
    for (let height = 1; height <= MAX_HEADER_ROWS; height += 1) {
      const rows = grid.rows.slice(index, index + height);
      if (rows.length < height || (rows.at(-1) ?? 0) > row + height) break;
      const found = readHeader(grid, rows);
      // A higher header must know more than a lower one, or it would swallow the first row of the table.
      if (found !== null && (best === null || found.score > best.score)) best = found;
    }
  }
  return best;
}

function readHeader(grid: Grid, rows: readonly number[]): Found | null {
  const columns = emptyColumns();
  const ranks = new Map<CriteriaField, number>();
  for (let column = 1; column <= Math.min(grid.lastColumn, MAX_COLUMNS); column += 1) {
    const match = matchHeading(headingTexts(grid, rows, column));
    if (match === null || (ranks.get(match.field) ?? Infinity) <= match.rank) continue;
    ranks.set(match.field, match.rank);
    columns[match.field] = column;
  }
  const isTable = columns.title !== null && (columns.max !== null || (columns.code !== null && (columns.rule !== null || columns.evidenceHint !== null)));
  const last = rows.at(-1);
  // A row with a number or with points is no header, whatever words stand in it.
  if (!isTable || last === undefined || rows.slice(1).some((row) => isLine(grid, row, columns))) return null;
  const firstRow = firstRowBelow(grid, last, columns);
  columns.scoredBy ??= findScorerNotes(grid, rows, firstRow);
  return { columns: { sheet: grid.sheet, firstRow, columns }, score: [...ranks.values()].reduce((sum, rank) => sum + 10 - rank, 0) };
}

/** The words over a column, from above; a cell merged over several rows or columns stands over all of them. */
export function headingTexts(grid: Grid, rows: readonly number[], column: number): readonly string[] {
  const cells = rows.map((row) => grid.seen(row, column)).filter((cell) => cell !== null);
  return cells.filter((cell, index) => cells.findIndex((other) => other.place === cell.place) === index).map((cell) => cell.text);
}

/** Whether a row has a number of its own, or points. */
function isLine(grid: Grid, row: number, { code, max }: Columns): boolean {
  const isNumbered = code !== null && readLabel(grid.own(row, code)?.text ?? '') !== null;
  return isNumbered || (max !== null && /^\(?\d/.test(grid.own(row, max)?.text ?? ''));
}

/** Skips what still belongs to the header: rows that stand below its merged cells, and the one that numbers the columns. */
function firstRowBelow(grid: Grid, headerRow: number, columns: Columns): number {
  let firstRow = headerRow + 1;
  for (const row of grid.rows.filter((below) => below > headerRow).slice(0, MAX_HEADER_ROWS)) {
    const hasTitle = columns.title !== null && grid.own(row, columns.title) !== null;
    const isPartOfHeader = isNumbering(grid, row) ? hasTitle : !hasTitle && !isLine(grid, row, columns) && row === firstRow;
    if (!isPartOfHeader) break;
    firstRow = row + 1;
  }
  return firstRow;
}

/** "(1) (2) (3)", "A B 1 2", "(5)=(3)+(4)". */
function isNumbering(grid: Grid, row: number): boolean {
  const texts = Array.from({ length: Math.min(grid.lastColumn, MAX_COLUMNS) }, (_, index) => grid.own(row, index + 1)?.text ?? '').filter((text) => text !== '');
  return texts.length >= 2 && texts.every((text) => /^\(?(?:\d{1,2}|[A-ZĐ])\)?(?:\s*=.*)?$/u.test(text));
}

/** "Ghi chú" says who scores where any of its cells names a survey. */
function findScorerNotes(grid: Grid, header: readonly number[], firstRow: number): number | null {
  for (let column = 1; column <= Math.min(grid.lastColumn, MAX_COLUMNS); column += 1) {
    const isNotes = headingTexts(grid, header, column).some(isNotesHeading);
    if (isNotes && grid.rows.some((row) => row >= firstRow && /^\s*(?:điểm\s+)?(?:ĐT\s*XHH|XHH|điều tra (?:XHH|xã hội học)|SIPAS)\s*$/iu.test(grid.own(row, column)?.text ?? ''))) return column;
  }
  return null;
}

const emptyColumns = (): Columns => ({ code: null, title: null, titleEn: null, max: null, scoredBy: null, rule: null, evidenceHint: null, step: null, figures: null, scoring: null });

import type { SpreadsheetProblem } from '#shared/problem/spreadsheet-problem.ts';
import { cellWhere } from '#shared/spreadsheet/cell-address.ts';
import { MAX_COLUMNS, MAX_ROWS } from '#shared/spreadsheet/parse-address.ts';
import type { CellPlace, CellRange, WorksheetCell, WorksheetRow } from '#shared/spreadsheet/workbook.ts';
import { WORKBOOK_LIMITS } from '#shared/spreadsheet/workbook-limits.ts';

/** What all sheets of a workbook together have used of its limits. */
export type Usage = { cells: number; characters: number; merges: number; mergedCells: number };

/** More would only say the same again: whoever made the file so will make all of it anew. */
const MAX_PROBLEMS = 50;

/** The cells of one sheet as they come: in any order, each once, within the limits of the workbook. */
export type SheetGrid = {
  readonly add: (place: CellPlace, cell: Omit<WorksheetCell, 'column'>) => void;
  /** A row that the file says is not shown. */
  readonly hide: (row: number) => void;
  readonly report: (problem: SpreadsheetProblem) => void;
  /** True when nothing that follows would change the outcome. */
  readonly isFull: () => boolean;
  readonly problems: readonly SpreadsheetProblem[];
  readonly rows: () => readonly WorksheetRow[];
};

export function createSheetGrid(sheet: string, usage: Usage): SheetGrid {
  const rows = new Map<number, Map<number, WorksheetCell>>();
  const hidden = new Set<number>();
  const problems: SpreadsheetProblem[] = [];
  let isFull = false;
  const stop = (problem: SpreadsheetProblem): void => {
    problems.push(problem);
    isFull = true;
  };
  const add: SheetGrid['add'] = (place, cell) => {
    const where = cellWhere(sheet, place);
    const row = rows.get(place.row) ?? new Map<number, WorksheetCell>();
    if (row.has(place.column)) problems.push({ type: 'spreadsheet-cell-repeated', where });
    const length = cell.value.kind === 'text' ? cell.value.text.length : 0;
    usage.cells += 1;
    usage.characters += length;
    if (length > WORKBOOK_LIMITS.cellCharacters) problems.push({ type: 'spreadsheet-too-large', where, measure: 'cell-characters', limit: WORKBOOK_LIMITS.cellCharacters });
    if (usage.cells > WORKBOOK_LIMITS.cells) stop({ type: 'spreadsheet-too-large', where: sheet, measure: 'cells', limit: WORKBOOK_LIMITS.cells });
    if (usage.characters > WORKBOOK_LIMITS.allCharacters) stop({ type: 'spreadsheet-too-large', where: sheet, measure: 'all-characters', limit: WORKBOOK_LIMITS.allCharacters });
    rows.set(place.row, row.set(place.column, { column: place.column, ...cell }));
  };
  return {
    add,
    hide: (row) => void hidden.add(row),
    report: (problem) => void problems.push(problem),
    isFull: () => isFull || problems.length >= MAX_PROBLEMS,
    problems,
    rows: () => [...rows]
      .map(([number, cells]) => ({ number, cells: [...cells.values()].toSorted((a, b) => a.column - b.column), ...(hidden.has(number) ? { isHidden: true } : {}) }))
      .toSorted((a, b) => a.number - b.number),
  };
}

/**
 * Merges of whole rows or columns end with the table: a title over all 16 384 columns is a title over those that hold
 * something. A merge that lies outside them, or is left with one cell, shows nothing.
 */
export function fitMerges(merges: readonly CellRange[], rows: readonly WorksheetRow[]): readonly CellRange[] {
  const lastRow = rows.at(-1)?.number ?? 1;
  const lastColumn = rows.reduce((last, { cells }) => Math.max(last, cells.at(-1)?.column ?? 1), 1);
  return merges
    .map(({ from, to }) => ({
      from,
      to: { row: to.row === MAX_ROWS ? Math.max(lastRow, from.row) : to.row, column: to.column === MAX_COLUMNS ? Math.max(lastColumn, from.column) : to.column },
    }))
    .filter(({ from, to }) => from.row !== to.row || from.column !== to.column);
}

export const countMergedCells = (merges: readonly CellRange[]): number =>
  merges.reduce((sum, { from, to }) => sum + (to.row - from.row + 1) * (to.column - from.column + 1), 0);

import type { CriteriaColumns } from '../../ipc/table-views.ts';
import type { CriteriaProblem } from '../../problem/criteria-problem.ts';
import { columnLetters } from '../../spreadsheet/cell-address.ts';
import type { CellPlace } from '../../spreadsheet/workbook.ts';
import { matchHeading } from './column-headings.ts';
import { headingTexts } from './find-columns.ts';
import { flatten } from './own-text.ts';
import { isTotalLine } from './read-points-cell.ts';
import type { SetFacts } from './own-facts.ts';
import type { Grid } from './table-grid.ts';
import { noFindings, type TableFindings } from './table-problems.ts';
import type { TableNodes } from './table-nodes.ts';

/** What there is to say of a table as a sheet, whatever its lines mean: what of it a person sees otherwise than this program. */
export function reviewTable(grid: Grid, columns: CriteriaColumns, { places }: TableNodes): TableFindings {
  const { faults, warnings } = listUncomputed(grid, columns);
  const hidden = places.filter(({ row }) => grid.isHidden(row));
  const [first] = hidden;
  if (first !== undefined) warnings.push({ type: 'table-rows-hidden', where: grid.where({ row: first.row, column: columns.columns.code ?? columns.columns.title ?? 1 }), lines: hidden.length });
  return { faults, warnings: [...warnings, ...listFormulas(grid, columns, places), ...listOtherMaxima(grid, columns)] };
}

/** Numbers, titles and maxima of the tree that formulas gave: what was saved with them is taken, and said, once for all of them. */
function listFormulas(grid: Grid, { columns }: CriteriaColumns, places: TableNodes['places']): readonly CriteriaProblem[] {
  const cells = places.flatMap(({ row }) => [columns.code, columns.title, columns.max].flatMap((column): CellPlace[] => (column !== null && grid.isFormula(row, column) && !grid.isUncomputed(row, column) ? [{ row, column }] : [])));
  return cells.slice(0, 1).map((place) => ({ type: 'table-formula-taken', where: grid.where(place), cells: cells.length }));
}

/** Formulas without results where a line has its number, title or maximum; one question for all. A sum below is only not compared. */
function listUncomputed(grid: Grid, { firstRow, columns }: CriteriaColumns): TableFindings {
  const places = grid.rows.filter((row) => row >= firstRow).flatMap((row) => [columns.code, columns.title, columns.max].flatMap((column): CellPlace[] => (column !== null && grid.isUncomputed(row, column) ? [{ row, column }] : [])));
  const isOfTotal = ({ row }: CellPlace): boolean => [columns.code, columns.title].some((column) => column !== null && isTotalLine(grid.own(row, column)?.text ?? ''));
  const told = (cells: readonly CellPlace[]): CriteriaProblem[] => cells.slice(0, 1).map((place) => ({ type: 'table-formula-uncomputed', where: grid.where(place), cells: cells.length }));
  return { ...noFindings(), faults: told(places.filter((place) => !isOfTotal(place))), warnings: told(places.filter(isOfTotal)) };
}

/** What is missing because nobody has computed it is not missing. */
export function dropUncomputed(faults: readonly CriteriaProblem[], grid: Grid, { columns }: CriteriaColumns): readonly CriteriaProblem[] {
  const cells = new Set(grid.rows.flatMap((row) => [columns.code, columns.title, columns.max].flatMap((column) => (column !== null && grid.isUncomputed(row, column) ? [grid.where({ row, column })] : []))));
  return faults.filter((fault) => !isMissing(fault) || !cells.has(fault.where));
}

const isMissing = ({ type }: CriteriaProblem): boolean => type === 'table-max-missing' || type === 'table-title-missing' || type === 'table-code-missing';

/** "Điểm tối đa" over a column for departments and one for communes: which of them is meant the sheet does not say. */
function listOtherMaxima(grid: Grid, { firstRow, columns }: CriteriaColumns): readonly CriteriaProblem[] {
  const { max } = columns;
  if (max === null) return [];
  const header = grid.rows.filter((row) => row < firstRow && row >= firstRow - 4);
  const rankOf = (column: number): number | null => {
    const match = matchHeading(headingTexts(grid, header, column));
    return match?.field === 'max' ? match.rank : null;
  };
  const taken = new Set(Object.values(columns));
  const differs = (column: number): boolean => grid.rows.some((row) => row >= firstRow && grid.own(row, column) !== null && grid.own(row, column)?.text !== grid.own(row, max)?.text);
  const others = Array.from({ length: Math.min(grid.lastColumn, 60) }, (_, index) => index + 1).filter((column) => !taken.has(column) && rankOf(column) !== null && rankOf(column) === rankOf(max) && differs(column));
  if (others.length === 0) return [];
  return [{ type: 'table-max-columns', where: grid.where({ row: firstRow - 1, column: max }), taken: columnLetters(max), others: others.map(columnLetters) }];
}

/** What this program wrote above its table, and a person may have changed there, against its sheet of facts. */
export function compareWithFacts(grid: Grid, { firstRow }: CriteriaColumns, facts: SetFacts): readonly CriteriaProblem[] {
  const above = grid.rows.filter((row) => row < firstRow - 1).flatMap((row) => grid.own(row, 1) ?? []);
  // A file of one sheet has the facts themselves above the table.
  if (above.some(({ text }) => text.includes('(version)'))) return [];
  return ([facts.title, facts.decision] as const).flatMap((taken, index): CriteriaProblem[] => {
    const shown = above[index];
    if (shown === undefined || taken.trim() === '' || above.some(({ text }) => flatten(text) === flatten(taken))) return [];
    return [{ type: 'table-facts-differ', where: grid.where(shown.place), found: shown.text.slice(0, 300), taken }];
  });
}

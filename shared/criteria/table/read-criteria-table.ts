import { limitProblems } from '../../bundle/check-shape.ts';
import { countRules } from '../../domain/criteria-set.ts';
import type { CriteriaColumns, CriteriaSetTitles, CriteriaTablePreview } from '../../ipc/table-views.ts';
import type { CriteriaProblem } from '../../problem/criteria-problem.ts';
import { sampleSheets } from '../../spreadsheet/sample-sheets.ts';
import type { Workbook } from '../../spreadsheet/workbook.ts';
import { assembleSet } from './assemble-set.ts';
import { matchHeading } from './column-headings.ts';
import { headingTexts, findColumns } from './find-columns.ts';
import { locateIn, listCells } from './locate-cells.ts';
import { readFacts } from './own-facts.ts';
import { readDecisionTable } from './read-decision-table.ts';
import { readOwnTable } from './read-own-table.ts';
import { readSurroundings } from './read-titles.ts';
import { openGrid, type Grid } from './table-grid.ts';
import type { TableNodes } from './table-nodes.ts';

export type CriteriaTableReading = Omit<CriteriaTablePreview, 'file'>;
/** `columns` null: they are found. `titles` null: as they stand above the table. */
export type CriteriaTableRequest = { readonly workbook: Workbook; readonly columns: CriteriaColumns | null; readonly titles: CriteriaSetTitles | null };

/**
 * A spreadsheet as a criteria set: the table of any decision, or one that this program wrote. Everything that is wrong
 * or open is told with its cell; nothing is repaired, and with a fault there is no set.
 */
export function readCriteriaTable({ workbook, columns: given, titles }: CriteriaTableRequest): CriteriaTableReading {
  const columns = given ?? findColumns(workbook);
  const nothing = { sheets: sampleSheets(workbook), columns, titles: titles ?? NO_TITLES, set: null, cells: {}, warnings: [], computed: 0, manual: 0 };
  if (columns === null) return { ...nothing, faults: [{ type: 'table-header-missing', where: workbook.sheets[0]?.name ?? '' }] };
  const sheet = workbook.sheets.find((one) => one.name === columns.sheet);
  if (sheet === undefined) return { ...nothing, faults: [{ type: 'table-sheet-missing', where: columns.sheet }] };
  if (columns.columns.title === null) return { ...nothing, faults: [{ type: 'table-title-column-missing', where: columns.sheet }] };
  return { ...nothing, ...readSheet({ workbook, grid: openGrid(sheet), columns, titles }) };
}

const NO_TITLES: CriteriaSetTitles = { title: '', titleEn: '', decision: '', isIllustrative: false };

type Reading = { readonly workbook: Workbook; readonly grid: Grid; readonly columns: CriteriaColumns; readonly titles: CriteriaSetTitles | null };

function readSheet({ workbook, grid, columns, titles }: Reading): Omit<CriteriaTableReading, 'sheets' | 'columns'> {
  const area = { grid, columns: columns.columns, firstRow: columns.firstRow, titleColumns: findTitleColumns(grid, columns) };
  const isOwn = columns.columns.scoring !== null;
  const table = isOwn ? readOwnTable(area) : readDecisionTable({ ...area, isMarkColumn: isMarkColumn(grid, columns) });
  const around = readSurroundings(grid, columns);
  const facts = isOwn ? readFacts(workbook, grid.sheet) : null;
  const cells = listCells(table, area);
  const set = assembleSet({ table, facts, around, titles, sheet: grid.sheet, locate: locateIn(table, area, around.titleAt) });
  const faults = [...shortenMaxFaults(table, columns), ...set.faults];
  return {
    titles: set.titles,
    set: faults.length === 0 ? set.draft : null,
    cells,
    faults: limitProblems(faults, grid.sheet),
    warnings: limitProblems([...table.findings.warnings, ...set.warnings], grid.sheet),
    ...(set.draft === null ? { computed: 0, manual: 0 } : countRules(set.draft)),
  };
}

/** Without a column of maxima one question is enough. */
function shortenMaxFaults({ findings }: TableNodes, columns: CriteriaColumns): readonly CriteriaProblem[] {
  const others = findings.faults.filter((fault) => fault.type !== 'table-max-missing');
  if (columns.columns.max !== null || others.length === findings.faults.length) return findings.faults;
  return [{ type: 'table-max-column-missing', where: columns.sheet }, ...others];
}

/** Every column that the header names for titles; where a person points elsewhere, that column alone. */
function findTitleColumns(grid: Grid, { firstRow, columns }: CriteriaColumns): readonly number[] {
  const header = grid.rows.filter((row) => row < firstRow && row >= firstRow - 4);
  const all = Array.from({ length: Math.min(grid.lastColumn, 60) }, (_, index) => index + 1);
  const taken = new Set(Object.entries(columns).filter(([field]) => field !== 'title').map(([, column]) => column));
  const named = all.filter((column) => !taken.has(column) && matchHeading(headingTexts(grid, header, column))?.field === 'title');
  return columns.title === null || named.includes(columns.title) ? named : [columns.title];
}

/** "ĐT XHH" over a column: a mark in it is the answer. */
function isMarkColumn(grid: Grid, { firstRow, columns }: CriteriaColumns): boolean {
  if (columns.scoredBy === null) return false;
  const header = grid.rows.filter((row) => row < firstRow && row >= firstRow - 4);
  const lowest = headingTexts(grid, header, columns.scoredBy).findLast((text) => /\p{L}/u.test(text));
  return lowest !== undefined && /(?:ĐT\s*XHH|điều tra (?:XHH|xã hội học))/iu.test(lowest);
}

import { limitProblems } from '../../bundle/check-shape.ts';
import { countRules } from '../../domain/criteria-set.ts';
import type { CriteriaColumns, CriteriaSetTitles, CriteriaTablePreview } from '../../ipc/table-views.ts';
import type { CriteriaProblem } from '../../problem/criteria-problem.ts';
import { sampleSheets } from '../../spreadsheet/sample-sheets.ts';
import type { Workbook } from '../../spreadsheet/workbook.ts';
import { assembleSet } from './assemble-set.ts';
import { matchHeading } from './column-headings.ts';
import { headingTexts, findTables } from './find-columns.ts';
import { locateIn, listCells } from './locate-cells.ts';
import { readFacts } from './own-facts.ts';
import { compareWithFacts, dropUncomputed, reviewTable } from './review-table.ts';
import { readDecisionTable } from './read-decision-table.ts';
import { readOwnTable } from './read-own-table.ts';
import { readSurroundings } from './read-titles.ts';
import { openGrid, type Grid } from './table-grid.ts';
import type { TableNodes } from './table-nodes.ts';

export type CriteriaTableReading = Omit<CriteriaTablePreview, 'file' | 'sha256'>;
/** `columns` null: they are found. `titles` null: as they stand above the table. */
export type CriteriaTableRequest = { readonly workbook: Workbook; readonly columns: CriteriaColumns | null; readonly titles: CriteriaSetTitles | null };

/**
 * A spreadsheet as a criteria set: the table of any decision, or one that this program wrote. Everything that is wrong
 * or open is told with its cell; nothing is repaired, and with a fault there is no set.
 */
export function readCriteriaTable({ workbook, columns: given, titles }: CriteriaTableRequest): CriteriaTableReading {
  const tables = given === null ? findTables(workbook) : [given];
  const columns = tables[0] ?? null;
  const nothing = { sheets: sampleSheets(workbook), columns, titles: titles ?? NO_TITLES, set: null, cells: {}, warnings: [], computed: 0, manual: 0 };
  if (columns === null) return { ...nothing, faults: [{ type: 'table-header-missing', where: workbook.sheets[0]?.name ?? '' }] };
  const sheet = workbook.sheets.find((one) => one.name === columns.sheet);
  if (sheet === undefined) return { ...nothing, faults: [{ type: 'table-sheet-missing', where: columns.sheet }] };
  if (columns.columns.title === null) return { ...nothing, faults: [{ type: 'table-title-column-missing', where: columns.sheet }] };
  const reading = readSheet({ workbook, grid: openGrid(sheet), columns, titles });
  const others = tables.slice(1).map((table) => table.sheet);
  const beside: readonly CriteriaProblem[] = others.length === 0 ? [] : [{ type: 'table-sheets-beside', where: sheet.name, others }];
  return { ...nothing, ...reading, warnings: [...beside, ...reading.warnings] };
}

const NO_TITLES: CriteriaSetTitles = { title: '', titleEn: '', decision: '', isIllustrative: false };

type Reading = { readonly workbook: Workbook; readonly grid: Grid; readonly columns: CriteriaColumns; readonly titles: CriteriaSetTitles | null };

function readSheet({ workbook, grid, columns, titles }: Reading): Omit<CriteriaTableReading, 'sheets' | 'columns'> {
  const area = { grid, columns: columns.columns, firstRow: columns.firstRow, titleColumns: findTitleColumns(grid, columns), codeColumns: findCodeColumns(grid, columns) };
  const isOwn = columns.columns.scoring !== null;
  const table = isOwn ? readOwnTable(area) : readDecisionTable({ ...area, isMarkColumn: isMarkColumn(grid, columns) });
  const around = readSurroundings(grid, columns);
  const facts = isOwn ? readFacts(workbook, grid.sheet) : null;
  const cells = listCells(table, area);
  const set = assembleSet({ table, facts, around, titles, sheet: grid.sheet, locate: locateIn(table, area, around) });
  const review = reviewTable(grid, columns, table);
  const told = dropUncomputed(shortenMaxFaults(table, columns), grid, columns);
  const faults = [...review.faults, ...told, ...set.faults];
  const differing = facts === null || titles !== null ? [] : compareWithFacts(grid, columns, facts);
  return {
    titles: set.titles,
    set: faults.length === 0 ? set.draft : null,
    cells,
    faults: limitProblems(faults, grid.sheet),
    warnings: limitProblems([...review.warnings, ...differing, ...table.findings.warnings, ...set.warnings], grid.sheet),
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
  if (columns.title === null || !named.includes(columns.title)) return columns.title === null ? named : [columns.title];
  // "Chỉ số" behind the maxima is a column for results.
  const { title, max } = columns;
  return max === null || max < title ? named : named.filter((column) => column < max);
}

/** "STT" over three narrow columns, or "LV | TC | TCTP": side by side, and equally sure. */
function findCodeColumns(grid: Grid, { firstRow, columns: { code, title } }: CriteriaColumns): readonly number[] {
  if (code === null || title === null || title <= code + 1) return [];
  const header = grid.rows.filter((row) => row < firstRow && row >= firstRow - 4);
  const matches = Array.from({ length: Math.min(title - code, 6) }, (_, index) => matchHeading(headingTexts(grid, header, code + index)));
  const end = matches.findIndex((match) => match?.field !== 'code' || match.rank !== matches[0]?.rank);
  return Array.from({ length: end < 0 ? matches.length : end }, (_, index) => code + index);
}

/** "ĐT XHH" over a column: a mark in it is the answer. */
function isMarkColumn(grid: Grid, { firstRow, columns }: CriteriaColumns): boolean {
  if (columns.scoredBy === null) return false;
  const header = grid.rows.filter((row) => row < firstRow && row >= firstRow - 4);
  const lowest = headingTexts(grid, header, columns.scoredBy).findLast((text) => /\p{L}/u.test(text));
  return lowest !== undefined && /(?:ĐT\s*XHH|điều tra (?:XHH|xã hội học))/iu.test(lowest);
}

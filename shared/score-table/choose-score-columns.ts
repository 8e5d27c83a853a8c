import { listLeaves, type CriteriaSet } from '../domain/criteria-set.ts';
import type { ColumnMeaning, ScoreTableColumns, ScoreTableKind, ScoreTablePreview } from '../ipc/table-views.ts';
import { foldText } from '../kernel/fold-text.ts';
import type { Problem } from '../problem/problem.ts';
import { cellWhere, columnLetters } from '../spreadsheet/cell-address.ts';
import type { Workbook, Worksheet } from '../spreadsheet/workbook.ts';
import { findScoreColumns, type FoundColumns } from './find-score-columns.ts';
import { readHeadings, type Heading } from './header-rows.ts';
import { indexLeaves } from './leaf-index.ts';
import { placeOf } from './place-of.ts';
import { clipText } from './score-rows.ts';

export type ColumnChoice = {
  readonly workbook: Workbook;
  readonly kind: ScoreTableKind;
  readonly columns: ScoreTableColumns | null;
  /** null: a published table is read by itself, of whatever year. */
  readonly set: CriteriaSet | null;
  /** The year that is assessed. */
  readonly year: number | null;
};

/** The columns that are read, with what there is to say about the choice. */
export type ChosenColumns = {
  readonly kind: 'chosen';
  readonly sheet: Worksheet;
  readonly columns: ScoreTableColumns;
  readonly headings: readonly Heading[];
  /** Lowest row of the header. */
  readonly headingRow: number;
  readonly unused: ScoreTablePreview['unusedColumns'];
  readonly faults: readonly Problem[];
  readonly warnings: readonly Problem[];
};

type NoColumns = { readonly kind: 'none'; readonly faults: readonly Problem[] };

/** The columns that a person chose, checked; or those of the first sheet that is shown and on which a header is found. */
export function chooseScoreColumns(choice: ColumnChoice): ChosenColumns | NoColumns {
  return choice.columns === null ? findColumns(choice) : checkColumns(choice, choice.columns);
}

function findColumns({ workbook, kind, set, year }: ColumnChoice): ChosenColumns | NoColumns {
  // Results that are compared with are those of the year before.
  const wanted = kind === 'survey' || year === null ? year : year - 1;
  const leaves = set === null ? null : indexLeaves(set);
  // What is hidden comes last: as a rule it is the table of another year.
  const sheets = workbook.sheets.toSorted((one, other) => Number(one.isHidden === true) - Number(other.isHidden === true));
  const found = sheets.flatMap((sheet) => {
    const columns = findScoreColumns(sheet, { kind, leaves, year: wanted });
    return columns === null ? [] : [{ sheet, ...columns }];
  });
  const [first, ...others] = found;
  if (first === undefined) return { kind: 'none', faults: [{ type: 'score-table-without-header', where: '' }] };
  const beside = others.map(({ sheet }): Problem => ({ type: 'score-table-beside', where: '', sheet: sheet.name, read: first.sheet.name }));
  const { sheet, columns, headings, alike } = first;
  const headingRow = columns.firstRow - 1;
  return {
    kind: 'chosen', sheet, columns, headings, headingRow,
    unused: listUnused(columns, headings, new Set(headings.filter(({ meaning }) => meaning?.kind === 'appraised-leaf').map(({ column }) => column))),
    faults: columns.values.length === 0 ? [{ type: 'score-table-without-values', where: sheet.name }] : [],
    warnings: [...listAppraised(sheet, headings), ...listAlike(sheet, alike), ...beside],
  };
}

function listAppraised(sheet: Worksheet, headings: FoundColumns['headings']): readonly Problem[] {
  return headings.flatMap(({ meaning, row, column }) =>
    meaning?.kind === 'appraised-leaf' ? [{ type: 'score-column-appraised' as const, where: cellWhere(sheet.name, { row, column }), code: meaning.code }] : []);
}

function listAlike(sheet: Worksheet, alike: readonly (readonly Heading[])[]): readonly Problem[] {
  return alike.flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ type: 'score-columns-alike' as const, where: cellWhere(sheet.name, first), columns: group.map(({ column }) => columnLetters(column)) }];
  });
}

/** Rows above the first one of a choice that may be its header. */
const MAX_HEADER_ROWS = 3;

function checkColumns({ workbook, kind, set }: ColumnChoice, columns: ScoreTableColumns): ChosenColumns | NoColumns {
  const sheet = workbook.sheets.find(({ name }) => name === columns.sheet);
  if (sheet === undefined) return { kind: 'none', faults: [{ type: 'score-table-sheet-missing', where: '', sheet: columns.sheet }] };
  const headingRow = Math.max(1, columns.firstRow - 1);
  const rows = Array.from({ length: MAX_HEADER_ROWS }, (_, index) => columns.firstRow - MAX_HEADER_ROWS + index).filter((row) => row >= 1);
  const headings = readHeadings(sheet, rows);
  const whereOf = (column: number): string => cellWhere(sheet.name, { row: headingRow, column });
  const faults: readonly Problem[] = [
    ...(columns.unitCode === null && columns.unitName === null ? [{ type: 'score-table-without-units', where: sheet.name } as const] : []),
    ...(columns.values.length === 0 ? [{ type: 'score-table-without-values', where: sheet.name } as const] : []),
    ...columns.values.flatMap(({ column, meaning }) => checkMeaning({ kind, set, meaning, where: whereOf(column) })),
    ...listChosenTwice(columns, whereOf),
  ];
  return { kind: 'chosen', sheet, columns, headings, headingRow, unused: listUnused(columns, headings, new Set()), faults, warnings: [] };
}

type MeaningCheck = { readonly kind: ScoreTableKind; readonly set: CriteriaSet | null; readonly meaning: ColumnMeaning; readonly where: string };

function checkMeaning({ kind, set, meaning, where }: MeaningCheck): readonly Problem[] {
  if ((meaning.kind === 'leaf') !== (kind === 'survey')) return [{ type: 'score-column-misplaced', where }];
  if (meaning.kind !== 'leaf') return [];
  const leaf = (set === null ? [] : listLeaves(set)).find(({ code }) => code === meaning.code);
  if (leaf === undefined) return [{ type: 'score-column-unknown', where, code: meaning.code }];
  return leaf.scoredBy === 'appraisal' ? [{ type: 'score-column-appraised', where, code: meaning.code }] : [];
}

/** One meaning in two columns, or two meanings in one. */
function listChosenTwice({ values }: ScoreTableColumns, whereOf: (column: number) => string): readonly Problem[] {
  return values.flatMap(({ column, meaning }, index) => {
    const first = values.slice(0, index).find((other) => placeOf(other.meaning) === placeOf(meaning) || other.column === column);
    return first === undefined ? [] : [{ type: 'score-columns-alike' as const, where: whereOf(column), columns: [columnLetters(first.column), columnLetters(column)] }];
  });
}

function listUnused({ unitCode, unitName, values }: ScoreTableColumns, headings: readonly Heading[], known: ReadonlySet<number>): ScoreTablePreview['unusedColumns'] {
  const used = new Set([unitCode, unitName, ...values.map(({ column }) => column)]);
  return headings.filter(({ column, texts }) => !used.has(column) && !known.has(column) && !texts.every((text) => COUNTS_ROWS.test(foldText(text)))).map(({ column, texts }) => ({ column, text: clipText(texts.join(' | ')) }));
}

/** Numbers of rows are missed by nobody. */
const COUNTS_ROWS = /^(stt|tt|so tt|so thu tu|no|nr)$/;

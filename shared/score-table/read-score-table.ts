import { listLeaves, type CriteriaSet, type CriterionNode } from '../domain/criteria-set.ts';
import type { CriterionCode, Sha256 } from '../domain/ids.ts';
import type { Unit } from '../domain/round.ts';
import type { ScoreTableColumns, ScoreTableKind, ScoreTablePreview } from '../ipc/table-views.ts';
import type { Problem } from '../problem/problem.ts';
import { sampleSheets } from '../spreadsheet/sample-sheets.ts';
import { showCell } from '../spreadsheet/show-cell.ts';
import { cellWhere } from '../spreadsheet/cell-address.ts';
import type { Workbook } from '../spreadsheet/workbook.ts';
import { chooseScoreColumns, type ChosenColumns } from './choose-score-columns.ts';
import { matchRows, type MatchedUnit } from './match-rows.ts';
import { checkPublished, toPublishedRow } from './published-table.ts';
import { readScoreCell } from './read-score-cell.ts';
import { clipText, listScoreRows, type ScoreRow } from './score-rows.ts';
import type { MatchedRow, ScoreTableContent } from './score-table.ts';

export type ScoreTableRequest = {
  readonly workbook: Workbook;
  readonly kind: ScoreTableKind;
  /** null: they are found. */
  readonly columns: ScoreTableColumns | null;
  readonly set: CriteriaSet;
  readonly setDigest: Sha256;
  readonly units: readonly Unit[];
  /** The year that is assessed. */
  readonly year: number;
};

export type ScoreTableReading = Omit<ScoreTablePreview, 'plan' | 'file'> & {
  /** What would be kept; null while a fault stands in the way. */
  readonly content: ScoreTableContent | null;
};

/** Rows of one table that are taken; a round has at most 1 000 units. */
const MAX_ROWS = 10_000;

/** Finds the columns, matches every row with a unit of the round, and reads every value, or says what keeps it from that. */
export function readScoreTable(request: ScoreTableRequest): ScoreTableReading {
  const { workbook, kind, units } = request;
  const sheets = sampleSheets(workbook);
  const chosen = chooseScoreColumns(request);
  if (chosen.kind === 'none') {
    return { kind, sheets, columns: null, matched: [], unmatched: [], unusedColumns: [], missing: [], faults: chosen.faults, warnings: [], content: null };
  }
  const all = listScoreRows(chosen.sheet, chosen.columns);
  const rows = all.slice(0, MAX_ROWS);
  const { matched, unmatched, missing } = matchRows(rows, units);
  const leaves = new Map(listLeaves(request.set).map((leaf) => [leaf.code, leaf]));
  const values = matched.map((row) => readRow(row, { chosen, leaves }));
  const faults: Problem[] = [
    ...chosen.faults,
    ...(all.length > MAX_ROWS ? [{ type: 'score-table-too-long', where: chosen.sheet.name, max: MAX_ROWS, found: all.length } as const] : []),
    ...(matched.length === 0 && chosen.faults.length === 0 ? [{ type: 'score-table-matches-nothing', where: chosen.sheet.name, rows: all.length } as const] : []),
    ...findFractions(chosen, rows),
    ...values.flatMap((value) => value.faults),
  ];
  const isEmpty = faults.length === 0 && values.every(({ kept }) => kept.values.length === 0);
  if (isEmpty) faults.push({ type: 'score-table-empty', where: chosen.sheet.name });
  return {
    kind,
    sheets,
    columns: chosen.columns,
    matched: values.map(({ view }) => view),
    unmatched,
    unusedColumns: chosen.unused,
    missing,
    faults: shorten(faults),
    warnings: shorten([...chosen.warnings, ...values.flatMap((value) => value.warnings), ...checkResults(chosen, values)]),
    content: faults.length > 0 ? null : toContent(request, chosen, { rows: values.map((value) => value.kept), unmatched: [...unmatched] }),
  };
}

type RowReading = { readonly view: ScoreTablePreview['matched'][number]; readonly kept: MatchedRow; readonly faults: readonly Problem[]; readonly warnings: readonly Problem[] };

type RowContext = { readonly chosen: ChosenColumns; readonly leaves: ReadonlyMap<CriterionCode, CriterionNode> };

function readRow({ row: { row, text, cells }, unit, unitName, by }: MatchedUnit, { chosen, leaves }: RowContext): RowReading {
  const read = chosen.columns.values.flatMap(({ column, meaning }) => {
    const cell = cells.get(column);
    if (cell === undefined) return [];
    const max = meaning.kind === 'leaf' ? (leaves.get(meaning.code)?.max ?? null) : null;
    return [{ column, text: clipText(showCell(cell.value)), ...readScoreCell(cell, { meaning, max, where: cellWhere(chosen.sheet.name, { row, column }) }) }];
  });
  return {
    view: { row, text, unit, unitName, matchedBy: by, values: read.map(({ column, text: shown }) => ({ column, text: shown })) },
    kept: { row, text, unit, matchedBy: by, values: read.flatMap(({ column, text: shown, value }) => (value === null ? [] : [{ column, text: shown, value }])) },
    faults: read.flatMap(({ fault }) => (fault === null ? [] : [fault])),
    warnings: read.flatMap(({ warning }) => (warning === null ? [] : [warning])),
  };
}

/** Under a heading in percent `0.85` is most likely a share that nobody formatted as one, and may be what it says: asked, never guessed. */
function findFractions({ sheet, columns, headingRow }: ChosenColumns, rows: readonly ScoreRow[]): readonly Problem[] {
  return columns.values.flatMap(({ column, meaning }) => {
    if (meaning.kind !== 'index' && !(meaning.kind === 'leaf' && meaning.isPercent)) return [];
    const numbers = rows.flatMap(({ cells }) => {
      const value = cells.get(column)?.value;
      return value?.kind === 'number' && !value.isPercent ? [Number(value.decimal)] : [];
    });
    const areFractions = numbers.some((number) => number > 0) && numbers.every((number) => number <= 1);
    return areFractions ? [{ type: 'score-column-fractions' as const, where: cellWhere(sheet.name, { row: headingRow, column }) }] : [];
  });
}

function toContent({ kind, setDigest }: ScoreTableRequest, { sheet, columns, headings }: ChosenColumns, found: Pick<ScoreTableContent, 'rows' | 'unmatched'>): ScoreTableContent {
  const headingOf = (column: number): string => clipText(headings.find((heading) => heading.column === column)?.texts.join(' | ') ?? '');
  return {
    kind,
    criteriaSet: setDigest,
    sheet: clipText(sheet.name),
    columns: columns.values.map(({ column, meaning }) => ({ column, heading: headingOf(column), meaning })),
    rows: found.rows,
    unmatched: found.unmatched,
  };
}

/** Results that do not agree with themselves are shown, and kept as they were printed. */
function checkResults({ sheet, columns }: ChosenColumns, values: readonly RowReading[]): readonly Problem[] {
  const meanings = new Map(columns.values.map(({ column, meaning }) => [column, meaning]));
  const rows = values.map(({ view, kept }) => {
    const given = kept.values.flatMap(({ column, value }) => {
      const meaning = meanings.get(column);
      return meaning === undefined ? [] : [{ meaning, value }];
    });
    return toPublishedRow(view.unitName, cellWhere(sheet.name, { row: view.row, column: columns.unitName ?? columns.unitCode ?? 1 }), given);
  });
  return checkPublished(rows, null);
}

/** A column of rubbish is told by its first cells. */
const MAX_PROBLEMS = 200;

const shorten = (problems: readonly Problem[]): readonly Problem[] =>
  problems.length <= MAX_PROBLEMS ? problems : [...problems.slice(0, MAX_PROBLEMS), { type: 'more-problems', where: '', count: problems.length - MAX_PROBLEMS }];

import type { ColumnMeaning, ScoreTableColumns, ScoreTablePreview } from '../ipc/table-views.ts';
import type { Points } from '../kernel/points.ts';
import type { Problem } from '../problem/problem.ts';
import type { ScoreTableProblem } from '../problem/score-table-problem.ts';
import { checkPublishedRanks, checkPublishedRow, type PublishedIndex, type PublishedRow } from '../published/check-published.ts';
import { cellWhere } from '../spreadsheet/cell-address.ts';
import type { Workbook } from '../spreadsheet/workbook.ts';
import { chooseScoreColumns } from './choose-score-columns.ts';
import { readScoreCell } from './read-score-cell.ts';
import { listScoreRows, type ScoreRow } from './score-rows.ts';
import type { ScoreValue } from './score-table.ts';

export type PublishedReading = {
  readonly columns: ScoreTableColumns | null;
  readonly rows: readonly PublishedRow[];
  /** Rows that hold something and give no number: headings of groups, remarks. */
  readonly others: readonly { readonly row: number; readonly text: string }[];
  readonly unusedColumns: ScoreTablePreview['unusedColumns'];
  readonly faults: readonly Problem[];
  readonly warnings: readonly Problem[];
};

/** A published table read by itself: whose results they are is what it says, and no round is asked. */
export function readPublishedTable(workbook: Workbook): PublishedReading {
  const chosen = chooseScoreColumns({ workbook, kind: 'previous-results', columns: null, set: null, year: null });
  if (chosen.kind === 'none') return { columns: null, rows: [], others: [], unusedColumns: [], faults: chosen.faults, warnings: [] };
  const read = listScoreRows(chosen.sheet, chosen.columns).map((row) => ({ row, cells: readCells(row, chosen.sheet.name, chosen.columns) }));
  const isOther = ({ row, cells }: (typeof read)[number]): boolean => (row.label.code === '' && row.label.name === '') || cells.every(({ value, fault }) => value === null && fault === null);
  const results = read.filter((one) => !isOther(one));
  return {
    columns: chosen.columns,
    rows: results.map(({ row, cells }) => toPublishedRow(row.text, cellWhere(chosen.sheet.name, { row: row.row, column: chosen.columns.unitName ?? chosen.columns.unitCode ?? 1 }), cells)),
    others: read.filter(isOther).map(({ row: { row, text } }) => ({ row, text })),
    unusedColumns: chosen.unused,
    faults: [...chosen.faults, ...results.flatMap(({ cells }) => cells.flatMap(({ fault }) => fault ?? []))],
    warnings: [...chosen.warnings, ...results.flatMap(({ cells }) => cells.flatMap(({ warning }) => warning ?? []))],
  };
}

function readCells({ row, cells }: ScoreRow, sheet: string, { values }: ScoreTableColumns) {
  return values.flatMap(({ column, meaning }) => {
    const cell = cells.get(column);
    return cell === undefined ? [] : [{ meaning, ...readScoreCell(cell, { meaning, max: null, where: cellWhere(sheet, { row, column }) }) }];
  });
}

type GivenValue = { readonly meaning: ColumnMeaning; readonly value: ScoreValue | null };

/** One row of results with its numbers by what they mean. */
export function toPublishedRow(unit: string, where: string, values: readonly GivenValue[]): PublishedRow {
  const find = (kind: ColumnMeaning['kind']): ScoreValue | null => values.find(({ meaning }) => meaning.kind === kind)?.value ?? null;
  const [index, rank] = [find('index'), find('rank')];
  return {
    unit,
    where,
    parts: values.flatMap(({ meaning, value }) => (meaning.kind === 'part' && value?.kind === 'points' ? [value.points] : [])),
    bonus: pointsOf(find('bonus')),
    penalty: pointsOf(find('penalty')),
    total: pointsOf(find('total')),
    index: index?.kind === 'percent' ? index.percent : null,
    rank: rank?.kind === 'rank' ? rank.rank : null,
  };
}

const pointsOf = (value: ScoreValue | null): Points | null => (value?.kind === 'points' ? value.points : null);

/**
 * What the printed numbers say against themselves, row by row. Places are looked at only where the rows are one whole
 * ranking: one row of sixty-three, or several groups below one another, say nothing of each other's places.
 */
export function checkPublished(rows: readonly PublishedRow[], how: PublishedIndex | null): readonly ScoreTableProblem[] {
  return [...rows.flatMap((row) => checkPublishedRow(row, how)), ...(isWholeRanking(rows) ? checkPublishedRanks(rows) : [])];
}

/** Every place is one more than the rows before it; equal ones share theirs. */
function isWholeRanking(rows: readonly PublishedRow[]): boolean {
  const ranks = rows.flatMap(({ rank }) => rank ?? []);
  return rows.every(({ rank, total }) => rank !== null && total !== null && rank === 1 + ranks.filter((other) => other < rank).length);
}

import { SCORED_BY, type CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { ColumnMeaning, ScoreTableColumns, ScoreTableKind, SheetSample } from '#shared/ipc/table-views.ts';

/** What a column of the table may hold, as one choice of a menu. */
export type ColumnUse = { readonly id: string; readonly use: { readonly kind: 'unused' | 'unit-code' | 'unit-name' } | { readonly kind: 'value'; readonly meaning: ColumnMeaning } };

/** The choices in the order of the menu: who, then what. */
export function listColumnUses(kind: ScoreTableKind, set: Pick<CriteriaSet, 'nodes'>): readonly ColumnUse[] {
  return [...(['unused', 'unit-code', 'unit-name'] as const).map((use) => ({ id: use, use: { kind: use } })), ...listMeanings(kind, set).map((meaning) => ({ id: JSON.stringify(meaning), use: { kind: 'value' as const, meaning } }))];
}

function listMeanings(kind: ScoreTableKind, set: Pick<CriteriaSet, 'nodes'>): readonly ColumnMeaning[] {
  if (kind === 'previous-results') {
    return [{ kind: 'index' }, { kind: 'rank' }, { kind: 'total' }, ...SCORED_BY.map((part) => ({ kind: 'part' as const, part })), { kind: 'bonus' }, { kind: 'penalty' }];
  }
  const leaves = set.nodes.filter((node) => node.scoredBy !== null && node.scoredBy !== 'appraisal');
  return leaves.flatMap(({ code }) => [false, true].map((isPercent) => ({ kind: 'leaf' as const, code, isPercent })));
}

/** Which of the choices a column has. */
export function columnUse(columns: ScoreTableColumns, column: number): string {
  if (columns.unitCode === column) return 'unit-code';
  if (columns.unitName === column) return 'unit-name';
  const value = columns.values.find((one) => one.column === column);
  return value === undefined ? 'unused' : JSON.stringify(value.meaning);
}

/** A column holds one thing, and each thing stands in one column: what stood in either place before gives way. */
export function assignUse(columns: ScoreTableColumns, column: number, { use }: ColumnUse): ScoreTableColumns {
  const freed: ScoreTableColumns = {
    ...columns,
    unitCode: columns.unitCode === column ? null : columns.unitCode,
    unitName: columns.unitName === column ? null : columns.unitName,
    values: columns.values.filter((value) => value.column !== column),
  };
  if (use.kind !== 'value') return { ...freed, unitCode: use.kind === 'unit-code' ? column : freed.unitCode, unitName: use.kind === 'unit-name' ? column : freed.unitName };
  const others = freed.values.filter((value) => !isSameThing(value.meaning, use.meaning));
  return { ...freed, values: [...others, { column, meaning: use.meaning }].toSorted((a, b) => a.column - b.column) };
}

/** Points and a percentage of the same leaf are one thing. */
function isSameThing(a: ColumnMeaning, b: ColumnMeaning): boolean {
  if (a.kind === 'leaf' && b.kind === 'leaf') return a.code === b.code;
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Where nothing was recognised: a person points at the columns. */
export const emptyScoreColumns = (sheet: string): ScoreTableColumns => ({ sheet, firstRow: 2, unitCode: null, unitName: null, values: [] });

/** Columns that hold something in the part of the sheet that is shown. */
export function listFilledColumns(sample: SheetSample): readonly number[] {
  const widest = Math.max(sample.columns, ...sample.rows.map((row) => row.texts.length));
  return Array.from({ length: Math.min(widest, 30) }, (_, index) => index + 1).filter((column) => sample.rows.some((row) => (row.texts[column - 1] ?? '').trim() !== ''));
}

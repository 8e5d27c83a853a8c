import { pointsToDecimal, type Points } from '../kernel/points.ts';
import type { ResultRow, ResultTable } from '../ipc/secretariat-views.ts';

/** A table before any file type: text as it is, numbers as exact decimals with a dot. */
export type SheetCell = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'number'; readonly decimal: string } | { readonly kind: 'empty' };
export type Sheet = {
  /** Lines above the table. */
  readonly title: readonly string[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Lines below the table. */
  readonly footer: readonly string[];
};

/** The words of the sheet, in the reader's language. */
export type ResultSheetWords = {
  readonly heading: string;
  readonly illustrative: string;
  readonly unit: string;
  readonly group: string;
  readonly points: string;
  readonly applicableMax: string;
  readonly index: string;
  readonly rank: string;
  readonly settled: string;
  readonly conflicts: string;
  readonly missing: string;
  readonly selfTotal: string;
  readonly provisional: string;
  readonly councilPartOnly: string;
  readonly digest: (digest: string) => string;
};

export function toResultSheet(table: ResultTable, words: ResultSheetWords): Sheet {
  const isProvisional = table.rows.some((row) => row.isProvisional);
  return {
    title: [words.heading, table.title, ...(table.isIllustrative ? [words.illustrative] : []), words.councilPartOnly, ...(isProvisional ? [words.provisional] : [])],
    header: [
      words.unit, words.group, ...table.sectors.map((sector) => `${sector.code}. ${sector.title}`),
      words.selfTotal, words.points, words.applicableMax, words.index, words.rank, words.settled, words.conflicts, words.missing,
    ],
    rows: table.rows.map(toCells),
    footer: [words.digest(table.digest)],
  };
}

function toCells(row: ResultRow): readonly SheetCell[] {
  return [
    text(row.name), text(row.group), ...row.sectors.map((sector) => points(sector.points)),
    points(row.selfTotal), points(row.points), points(row.applicableMax),
    row.index === null ? EMPTY : { kind: 'number', decimal: hundredths(row.index) },
    row.rank === null ? EMPTY : whole(row.rank), whole(row.settled), whole(row.conflicts), whole(row.missing),
  ];
}

const EMPTY: SheetCell = { kind: 'empty' };
const text = (value: string): SheetCell => ({ kind: 'text', text: value });
const whole = (value: number): SheetCell => ({ kind: 'number', decimal: String(value) });
const points = (value: Points): SheetCell => ({ kind: 'number', decimal: pointsToDecimal(value) });
const hundredths = (value: number): string => `${Math.trunc(value / 100)}.${String(Math.abs(value % 100)).padStart(2, '0')}`;

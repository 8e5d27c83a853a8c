import type { CriteriaSet } from '../../domain/criteria-set.ts';
import type { CriteriaField } from '../../ipc/table-views.ts';
import type { NamedSheet, Sheet, SheetCell } from '../../spreadsheet/sheet.ts';
import { listFacts, type FactKey } from './own-facts.ts';
import { toOwnRow, type OwnRow, type OwnRowWords } from './own-rows.ts';
import { MAX_CELL } from './own-text.ts';

/** Headings must be ones that `matchHeading` knows, so that what is written is found again. */
export type CriteriaSheetWords = OwnRowWords & {
  readonly sheet: string;
  readonly factsSheet: string;
  readonly fact: string;
  readonly value: string;
  readonly illustrative: string;
  readonly columns: Readonly<Record<CriteriaField, string>>;
  /** Over the columns of what no other column can hold. */
  readonly more: string;
  readonly facts: Readonly<Record<FactKey, string>>;
};

const FIELDS = ['code', 'title', 'titleEn', 'max', 'scoredBy', 'rule', 'evidenceHint', 'step', 'figures', 'scoring'] as const satisfies readonly CriteriaField[];
const WIDTHS = [8, 48, 30, 10, 16, 60, 40, 8, 36, 20, 20];

/** A set as a workbook: the table as a clerk would lay it out, and a sheet of what the set says of itself. Read back it is the same set. */
export function toCriteriaSheets(set: CriteriaSet, words: CriteriaSheetWords): readonly NamedSheet[] {
  const above = [set.title, set.decision, set.isIllustrative ? words.illustrative : '', set.remark ?? ''].filter((line) => line.trim() !== '');
  const facts = listFacts(set).map(({ key, value }) => [text(factLabel(key, words)), text(value)]);
  return [
    { name: words.sheet, sheet: toTable(set, words, above) },
    { name: words.factsSheet, sheet: { title: [], header: [words.fact, words.value], rows: facts, footer: [], columnWidths: [44, 90] } },
  ];
}

/** The same for a file that has one sheet only: what the set says of itself stands above the table. */
export function toCriteriaCsvSheet(set: CriteriaSet, words: CriteriaSheetWords): Sheet {
  return toTable(set, words, listFacts(set).map(({ key, value }) => `${factLabel(key, words)}: ${value}`));
}

const factLabel = (key: FactKey, words: CriteriaSheetWords): string => `${words.facts[key]} (${key})`;

function toTable(set: CriteriaSet, words: CriteriaSheetWords, title: readonly string[]): Sheet {
  const rows = set.nodes.map((node) => toOwnRow(node, words));
  const moreColumns = Math.max(1, ...rows.map((row) => split(row.more).length));
  return {
    title,
    header: [...FIELDS.map((field) => words.columns[field]), ...Array.from({ length: moreColumns }, () => words.more)],
    rows: rows.map(toCells),
    footer: [],
    columnWidths: WIDTHS,
  };
}

const toCells = (row: OwnRow): readonly SheetCell[] => [
  ...FIELDS.map((field) => (field === 'max' || field === 'step' ? number(row[field]) : text(row[field]))),
  ...split(row.more).map(text),
];

/** A cell holds so much and no more. */
function split(value: string): readonly string[] {
  const parts: string[] = [];
  for (let start = 0; start < value.length || start === 0; start += MAX_CELL) parts.push(value.slice(start, start + MAX_CELL));
  return parts;
}

const text = (value: string): SheetCell => (value === '' ? { kind: 'empty' } : { kind: 'text', text: value });
const number = (decimal: string): SheetCell => (decimal === '' ? { kind: 'empty' } : { kind: 'number', decimal });

import type { ColumnMeaning, ScoreTableColumns, ScoreTableKind } from '../ipc/table-views.ts';
import type { Worksheet } from '../spreadsheet/workbook.ts';
import { listHeaderRows, MAX_COLUMNS, readHeadings, readHeadingText, type Heading } from './header-rows.ts';
import type { LeafIndex } from './leaf-index.ts';
import { placeOf } from './place-of.ts';
import { readHeading, type HeadingMeaning } from './score-heading.ts';

export type ScoreColumnSearch = {
  readonly kind: ScoreTableKind;
  /** null: a published table is read by itself. */
  readonly leaves: LeafIndex | null;
  /** The year whose scores are wanted, where a table holds several. null: any. */
  readonly year: number | null;
};

/** A heading that was recognised or not, with what it was found to mean. */
export type ReadColumn = Heading & { readonly meaning: HeadingMeaning | null };

export type FoundColumns = {
  readonly columns: ScoreTableColumns;
  readonly headings: readonly ReadColumn[];
  /** Columns of which none is used, because each could be the one that is meant. */
  readonly alike: readonly (readonly ReadColumn[])[];
};

/** Rows in which a header is looked for: a title, a decision and a few remarks stand above it. */
const MAX_ROWS_ABOVE = 60;

/** Rows among them that begin like a header: `Đơn vị chủ trì: …` above the table does. */
const MAX_CANDIDATES = 10;

/** The first header that names units and something of worth beside them; null when there is none on this sheet. */
export function findScoreColumns(sheet: Worksheet, search: ScoreColumnSearch): FoundColumns | null {
  let candidates = 0;
  for (const row of sheet.rows.slice(0, MAX_ROWS_ABOVE)) {
    const isHeader = row.cells.some(({ column, value }) => column <= MAX_COLUMNS && value.kind === 'text' && isUnit(readHeading({ texts: [readHeadingText(value)], ...search })));
    if (!isHeader) continue;
    const found = readHeader(sheet, row.number, search);
    if (found.columns.values.length > 0 || found.alike.length > 0) return found;
    candidates += 1;
    if (candidates === MAX_CANDIDATES) return null;
  }
  return null;
}

function readHeader(sheet: Worksheet, top: number, search: ScoreColumnSearch): FoundColumns {
  const meaningOf = (text: string): HeadingMeaning | null => readHeading({ texts: [text], ...search });
  const { rows, firstRow } = listHeaderRows({ sheet, top, isUnit: (text) => isUnit(meaningOf(text)), isKnown: (text) => meaningOf(text) !== null });
  const headings = readHeadings(sheet, rows).map((heading): ReadColumn => ({ ...heading, meaning: readHeading({ texts: heading.texts, ...search }) }));
  const { chosen, alike } = chooseAmongAlike(headings, search);
  const columnOf = (kind: 'unit-code' | 'unit-name'): number | null => headings.find(({ meaning }) => meaning?.kind === kind)?.column ?? null;
  return {
    columns: { sheet: sheet.name, firstRow, unitCode: columnOf('unit-code'), unitName: columnOf('unit-name'), values: chosen },
    headings,
    alike,
  };
}

const isUnit = (meaning: HeadingMeaning | null): boolean => meaning?.kind === 'unit-code' || meaning?.kind === 'unit-name';

type ValueColumn = ReadColumn & { readonly meaning: ColumnMeaning };

/** Two columns with the same meaning: the one of the wanted year, then the one in points; otherwise a person must choose. */
function chooseAmongAlike(headings: readonly ReadColumn[], { year }: ScoreColumnSearch): { readonly chosen: ScoreTableColumns['values']; readonly alike: readonly (readonly ReadColumn[])[] } {
  const groups = new Map<string, readonly ValueColumn[]>();
  for (const heading of headings) {
    if (!isValueColumn(heading)) continue;
    const place = placeOf(heading.meaning);
    groups.set(place, [...(groups.get(place) ?? []), heading]);
  }
  const settled = [...groups.values()].map((group) => narrow(narrow(group, (heading) => year !== null && saysYear(heading, year)), ({ meaning }) => meaning.kind !== 'leaf' || !meaning.isPercent));
  const chosen = settled.filter((group) => group.length === 1).flat().map(({ column, meaning }) => ({ column, meaning }));
  return { chosen: chosen.toSorted((a, b) => a.column - b.column), alike: settled.filter((group) => group.length > 1) };
}

/** Those of which the claim is true, unless that leaves none. */
function narrow(group: readonly ValueColumn[], claim: (heading: ValueColumn) => boolean): readonly ValueColumn[] {
  const fitting = group.filter(claim);
  return fitting.length === 0 ? group : fitting;
}

const saysYear = ({ texts }: Heading, year: number): boolean => new RegExp(String.raw`(?<!\d)${year}(?!\d)`).test(texts.join(' '));

const isValueColumn = (heading: ReadColumn): heading is ValueColumn =>
  heading.meaning !== null && !isUnit(heading.meaning) && heading.meaning.kind !== 'appraised-leaf';

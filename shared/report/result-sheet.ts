import type { ScoredBy } from '../domain/criteria-set.ts';
import type { CriterionCode } from '../domain/ids.ts';
import { pointsToDecimal, type Points } from '../kernel/points.ts';
import type { ResultRow, ResultTable } from '../ipc/result-views.ts';
import type { CellStanding } from '../scoring/round/standing.ts';
import type { NamedSheet, Sheet, SheetCell } from '../spreadsheet/sheet.ts';

/** The words of the sheets, in the reader's language. */
export type ResultSheetWords = {
  readonly heading: string;
  readonly illustrative: string;
  readonly tabs: { readonly summary: string; readonly sectors: string; readonly parts: string; readonly leaves: string };
  readonly unit: string;
  readonly group: string;
  readonly parts: Readonly<Record<ScoredBy, string>>;
  readonly bonus: string;
  readonly penalty: string;
  readonly points: string;
  readonly applicableMax: string;
  readonly max: string;
  readonly index: string;
  readonly rank: string;
  readonly grade: string;
  readonly changeIndex: string;
  readonly changePlaces: string;
  readonly settled: string;
  readonly conflicts: string;
  readonly missing: string;
  readonly selfTotal: string;
  readonly standings: Readonly<Record<Exclude<CellStanding['kind'], 'settled'>, string>>;
  readonly provisional: string;
  readonly partsMissing: (parts: readonly string[]) => string;
  readonly digest: (digest: string) => string;
};

/** Every leaf of every unit, in the order of the criteria set. */
export type LeafTable = {
  readonly leaves: readonly { readonly code: CriterionCode; readonly title: string; readonly max: Points }[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly CellStanding[] }[];
};

/** One table of the results for a format that has only one: what the summary says, with the sectors beside it. */
export function toResultSheet(table: ResultTable, words: ResultSheetWords): Sheet {
  const rows = orderRows(table);
  return frame(table, words, {
    header: [...summaryHeader(table, words), ...table.sectors.map(({ code, title }) => `${code}. ${title}`)],
    rows: rows.map((row) => [...summaryCells(table, row), ...row.sectors.map((sector) => points(sector.points))]),
  });
}

/** The whole result as a workbook: in all, by sector, by part, and down to the cell. */
export function toResultSheets(table: ResultTable, leaves: LeafTable, words: ResultSheetWords): readonly NamedSheet[] {
  const rows = orderRows(table);
  const bySum = (title: string): readonly string[] => [title, `${title}: ${words.applicableMax.toLowerCase()}`];
  return [
    { name: words.tabs.summary, sheet: frame(table, words, { header: summaryHeader(table, words), rows: rows.map((row) => summaryCells(table, row)) }) },
    {
      name: words.tabs.sectors,
      sheet: frame(table, words, {
        header: [words.unit, words.group, ...table.sectors.flatMap(({ code, title }) => [...bySum(`${code}. ${title}`), ...ofSector(table, words).map((what) => `${code}: ${what.toLowerCase()}`)])],
        rows: rows.map((row) => [text(row.name), text(row.group), ...row.sectors.flatMap((sector) => sectorCells(table, sector))]),
      }),
    },
    {
      name: words.tabs.parts,
      sheet: frame(table, words, {
        header: [words.unit, words.group, ...table.parts.flatMap(({ part }) => bySum(words.parts[part])), words.bonus, words.penalty],
        rows: rows.map((row) => [
          text(row.name), text(row.group),
          ...table.parts.flatMap(({ part }) => partCells(row, part)),
          points(row.bonus), points(row.penalty),
        ]),
      }),
    },
    { name: words.tabs.leaves, sheet: frame(table, words, toLeafRows(leaves, words)) },
  ];
}

/** Titles and footer stand on every sheet: a sheet that is printed alone still says what it is. */
function frame(table: ResultTable, words: ResultSheetWords, body: Pick<Sheet, 'header' | 'rows'>): Sheet {
  return { title: [words.heading, table.title, ...listResultNotes(table, words)], ...body, footer: [words.digest(table.digest)] };
}

/** What every reader of the results must know: that they are made up, that they can still change, what is not in yet. */
export function listResultNotes(table: ResultTable, words: ResultSheetWords): readonly string[] {
  const missing = table.parts.filter(({ part }) => table.rows.some((row) => row.parts.some((own) => own.part === part && own.missing > 0)));
  return [
    ...(table.isIllustrative ? [words.illustrative] : []),
    ...(table.rows.some((row) => row.isProvisional) ? [words.provisional] : []),
    ...(missing.length === 0 ? [] : [words.partsMissing(missing.map(({ part }) => words.parts[part]))]),
  ];
}

/** Group by group in the order in which they first stand, the best first, those without a place last. */
export function orderRows({ rows }: ResultTable): readonly ResultRow[] {
  const groups = [...new Set(rows.map((row) => row.group))];
  return groups.flatMap((group) => rows.filter((row) => row.group === group).toSorted((a, b) => (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER)));
}

const ofSector = (table: ResultTable, words: ResultSheetWords): readonly string[] => [words.index, words.rank, ...(hasGrades(table) ? [words.grade] : [])];

const sectorCells = (table: ResultTable, { points: given, applicableMax, indexPercent, rank, grade }: ResultRow['sectors'][number]): readonly SheetCell[] => [
  points(given), points(applicableMax), indexPercent === null ? EMPTY : { kind: 'number', decimal: indexPercent }, rank === null ? EMPTY : whole(rank),
  ...(hasGrades(table) ? [grade === null ? EMPTY : text(grade.name)] : []),
];

const hasExtra = (table: ResultTable): boolean => table.rows.some((row) => row.bonus !== 0 || row.penalty !== 0);
const hasGrades = (table: ResultTable): boolean => table.policy.bands.length > 0;
const hasChange = (table: ResultTable): boolean => table.rows.some((row) => row.change !== null);

function summaryHeader(table: ResultTable, words: ResultSheetWords): readonly string[] {
  return [
    words.rank, words.unit, words.group, ...table.parts.map(({ part }) => words.parts[part]), ...(hasExtra(table) ? [words.bonus, words.penalty] : []),
    words.points, words.applicableMax, words.index, ...(hasGrades(table) ? [words.grade] : []), ...(hasChange(table) ? [words.changeIndex, words.changePlaces] : []),
    words.selfTotal, words.settled, words.conflicts, words.missing,
  ];
}

function summaryCells(table: ResultTable, row: ResultRow): readonly SheetCell[] {
  const { change } = row;
  return [
    row.rank === null ? EMPTY : whole(row.rank), text(row.name), text(row.group), ...table.parts.map(({ part }) => partCells(row, part)[0] ?? EMPTY),
    ...(hasExtra(table) ? [points(row.bonus), points(row.penalty)] : []),
    points(row.base.points), points(row.base.applicableMax), decimal(row.indexPercent), ...(hasGrades(table) ? [row.grade === null ? EMPTY : text(row.grade.name)] : []),
    ...(hasChange(table) ? [decimal(change?.indexPercent ?? null), change === null || change.places === null ? EMPTY : whole(change.places)] : []),
    points(row.selfTotal), whole(row.settled), whole(row.conflicts), whole(row.missing),
  ];
}

/** A part in which nothing is settled is empty, not zero. */
function partCells(row: ResultRow, part: ScoredBy): readonly SheetCell[] {
  const own = row.parts.find((candidate) => candidate.part === part);
  return own === undefined || own.applicableMax === 0 ? [EMPTY, EMPTY] : [points(own.points), points(own.applicableMax)];
}

function toLeafRows({ leaves, rows }: LeafTable, words: ResultSheetWords): Pick<Sheet, 'header' | 'rows'> {
  return {
    header: [words.unit, ...leaves.map(({ code, title }) => `${code}. ${title}`)],
    rows: [
      [text(words.max), ...leaves.map(({ max }) => points(max))],
      ...rows.map(({ name, cells }) => [text(name), ...cells.map((cell) => (cell.kind === 'settled' ? points(cell.points) : text(words.standings[cell.kind])))]),
    ],
  };
}

const EMPTY: SheetCell = { kind: 'empty' };
const text = (value: string): SheetCell => ({ kind: 'text', text: value });
const whole = (value: number): SheetCell => ({ kind: 'number', decimal: String(value) });
const points = (value: Points): SheetCell => ({ kind: 'number', decimal: pointsToDecimal(value) });
const decimal = (value: string | null): SheetCell => (value === null ? EMPTY : { kind: 'number', decimal: value });

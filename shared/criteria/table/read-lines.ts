import type { CriteriaField } from '../../ipc/table-views.ts';
import { foldText } from '../../kernel/fold-text.ts';
import type { Points } from '../../kernel/points.ts';
import type { CellPlace } from '../../spreadsheet/workbook.ts';
import { matchHeading } from './column-headings.ts';
import { isSubtotalLine, isTotalLine, pointsInTitle, readPointsCell } from './read-points-cell.ts';
import { splitTitle } from './read-label.ts';
import { flat, isHeaderAgain, isNumberedInTitles, listTitleCells, readTableRow, type TableArea, type TableRow } from './read-row.ts';
import type { GridCell } from './table-grid.ts';
import type { StatedTotal } from './table-nodes.ts';
import { noFindings, type TableFindings } from './table-problems.ts';

/** A numbered line of the table with all rows that belong to it. */
export type TableLine = {
  readonly row: TableRow;
  readonly title: string;
  /** null: none stands there, or none that can be read. */
  readonly max: Points | null;
  readonly maxText: string;
  readonly maxAt: CellPlace;
  readonly rule: string;
  readonly evidenceHint: string;
  /** Rows below it, without numbers, that say what leads to how many points. */
  readonly scale: readonly ScaleRow[];
};
export type ScaleRow = { readonly text: string; readonly points: Points; readonly shown: string; readonly at: CellPlace };
export type TableLines = { readonly lines: readonly TableLine[]; readonly stated: StatedTotal | null; readonly findings: TableFindings };

type OpenLine = { -readonly [K in keyof TableLine]: TableLine[K] extends readonly ScaleRow[] ? ScaleRow[] : TableLine[K] };
type Reading = {
  readonly area: TableArea;
  readonly lines: OpenLine[];
  readonly findings: TableFindings;
  stated: StatedTotal | null;
  /** Below the table: notes, a total, signatures. */
  isBelow: boolean;
  /** The line above has no number: what stands below it belongs to nothing. */
  isLost: boolean;
  /** Rows that were left out one after another. */
  leftOut: { at: CellPlace; text: string; lines: number } | null;
};

/** Rows of the sheet gathered to the lines that a reader sees; what belongs to no line is listed, never dropped in silence. */
export function readLines(area: TableArea): TableLines {
  const reading: Reading = { area, lines: [], findings: noFindings(), stated: null, isBelow: false, isLost: false, leftOut: null };
  const isInTitles = isNumberedInTitles(area);
  for (const row of area.grid.rows) {
    if (row < area.firstRow) continue;
    if (reading.isBelow && beginsAnother(reading, row)) {
      closeLeftOut(reading);
      reading.findings.warnings.push({ type: 'table-second-table', where: area.grid.where({ row, column: area.columns.code ?? area.columns.title ?? 1 }) });
      break;
    }
    if (isHeaderAgain(area, row)) continue;
    for (const above of listTitleCells(area, row).slice(0, -1)) takeLevelAbove(reading, row, above);
    takeRow(reading, readTableRow(area, row, isInTitles));
  }
  closeLeftOut(reading);
  return { lines: reading.lines.map(settleScale(reading.findings, area)), stated: reading.stated, findings: reading.findings };
}

/** A header below the end of the table, whose lines begin anew or have no points: another table, not this one on its next page. */
function beginsAnother({ area, lines }: Reading, row: number): boolean {
  const { grid, columns } = area;
  const isCodeHeading = columns.code !== null && matchHeading([grid.own(row, columns.code)?.text ?? ''])?.field === 'code';
  if (!isCodeHeading && !isHeaderAgain(area, row)) return false;
  const below = grid.rows.filter((one) => one > row).slice(0, 5).map((one) => readTableRow(area, one, isNumberedInTitles(area))).find(({ label }) => label !== null);
  return below?.label != null && (below.max === null || readPointsCell(below.max) === null || lines.some((line) => line.row.label?.text === below.label?.text));
}

/** A level that stands in a column of its own, beside the first line below it: it bears its number, and its points, in its words. */
function takeLevelAbove(reading: Reading, row: number, { text, place }: GridCell): void {
  const split = splitTitle(flat(text));
  const label = split?.label ?? null;
  const title = split?.title ?? flat(text);
  const bare: TableRow = { row, label, labelAt: place, unreadable: null, isDay: false, isNumberCell: false, title, titleAt: place, isWide: false, isLevelAbove: true, max: null, own: () => null, seen: () => null };
  if (label === null && (reading.isBelow || isNote(title))) return leaveOut(reading, bare);
  if (label === null) return askForCode(reading, bare);
  closeLeftOut(reading);
  reading.isLost = false;
  reading.lines.push({ row: bare, title, max: pointsInTitle(title), maxText: '', maxAt: place, rule: '', evidenceHint: '', scale: [] });
}

function takeRow(reading: Reading, row: TableRow): void {
  if (row.label === null && row.unreadable === null) return takeUnnumbered(reading, row);
  // A numbered note below the table has no points.
  if (reading.isBelow && row.max === null) return leaveOut(reading, row);
  if (isTotalLine(row.title) && row.label === null) return takeTotal(reading, row);
  closeLeftOut(reading);
  reading.isBelow = false;
  reading.isLost = false;
  const { title, rule } = splitRule(reading, row);
  const points = row.max === null ? pointsInTitle(title) : readPointsCell(row.max);
  reading.lines.push({
    row,
    title,
    max: points,
    maxText: row.max?.text ?? '',
    maxAt: row.max?.place ?? { row: row.row, column: reading.area.columns.max ?? row.titleAt.column },
    rule: row.seen('rule')?.text ?? rule,
    evidenceHint: row.seen('evidenceHint')?.text ?? '',
    scale: [],
  });
}

/** Without a column for rules the title's cell may say below the title how it is scored, line by line. */
function splitRule({ area: { grid, columns } }: Reading, { title, titleAt }: TableRow): { readonly title: string; readonly rule: string } {
  const lines = (grid.own(titleAt.row, titleAt.column)?.text ?? '').split('\n').map(flat);
  const start = columns.rule === null ? lines.findIndex((line, index) => index > 0 && isRuleLine(line)) : -1;
  const rest = start < 0 ? '' : flat(lines.slice(start).join(' '));
  // A cell with nothing but such lines has no other title.
  if (rest === '' || !title.endsWith(rest) || title.length === rest.length) return { title, rule: '' };
  return { title: title.slice(0, -rest.length).trim(), rule: lines.slice(start).filter((line) => line !== '').join('\n') };
}

/** "- Ban hành kịp thời: 1". */
const isRuleLine = (line: string): boolean => /^[-–+•*]\s/.test(line) || /:\s*\d+(?:[.,]\d+)?(?:\s*điểm)?[.;]?$/iu.test(line);

const NOTE = /^(?:ghi chu|luu y|chu thich|chu giai|noi nhan|nguoi lap|tm |t m |kt |tl |q |thu truong|xac nhan|note|signature|phu luc (?:so )?(?:[ivx]+|\d+) )|^(?:[\p{L} ]{0,40} )?ngay (?:\d+ )?thang\b/u;
const isNote = (text: string): boolean => NOTE.test(`${foldText(text)} `) || /^\s*(?:\(?\*+\)?|\[\d+\])/.test(text);

function takeUnnumbered(reading: Reading, row: TableRow): void {
  const { title } = row;
  if (isTotalLine(title)) return takeTotal(reading, row);
  if (isSubtotalLine(title) || (title !== '' && isNote(title))) {
    reading.isBelow ||= !isSubtotalLine(title);
    return leaveOut(reading, row);
  }
  const line = reading.lines.at(-1);
  if (row.max !== null && title !== '') return takePoints(reading, row, line);
  if (reading.isBelow || line === undefined) return leaveOut(reading, row);
  if (isHeadingLike(row)) return askForCode(reading, row);
  continueLine(reading, row, line);
}

/** A row without a number that is set as a heading is a level that the numbering does not know. */
const isHeadingLike = ({ title, isWide }: TableRow): boolean => title !== '' && (isWide || (/\p{Lu}{2}/u.test(title) && title === title.toUpperCase()));

function askForCode(reading: Reading, row: TableRow): void {
  closeLeftOut(reading);
  reading.isLost = true;
  reading.findings.faults.push({ type: 'table-code-missing', where: reading.area.grid.where(row.labelAt), title: clip(row.title) });
}

/** Points without a number: a step of the scale of the line above, where the table has no column for rules; else a line whose number is missing. */
function takePoints(reading: Reading, row: TableRow, line: OpenLine | undefined): void {
  const points = row.max === null ? null : readPointsCell(row.max);
  if (reading.isLost && /^[-–+•*]\s/.test(row.title)) return;
  const isScale = !reading.isLost && line !== undefined && !reading.isBelow && points !== null && line.max !== null && points <= line.max && reading.area.columns.rule === null && row.own('evidenceHint') === null;
  if (!isScale) return askForCode(reading, row);
  line.scale.push({ text: row.title.replace(/^[-–+•*]\s*/, '').replace(/[:.;]\s*$/, ''), points, shown: row.max?.text ?? '', at: row.labelAt });
}

/** The words of a line go on in the row below it. */
function continueLine(reading: Reading, row: TableRow, line: OpenLine): void {
  if (reading.isLost) return;
  const isRuleText = reading.area.columns.rule === null && isRuleLine(row.title);
  if (isRuleText) line.rule = append(line.rule, row.title, '\n');
  else line.title = append(line.title, row.title, ' ');
  line.rule = append(line.rule, row.own('rule')?.text ?? '', '\n');
  line.evidenceHint = append(line.evidenceHint, row.own('evidenceHint')?.text ?? '', '\n');
}

const append = (above: string, text: string, between: string): string => (above === '' || text === '' ? above + text : `${above}${between}${text}`);

function takeTotal(reading: Reading, row: TableRow): void {
  const { grid } = reading.area;
  closeLeftOut(reading);
  reading.isBelow = true;
  const points = row.max === null ? null : readPointsCell(row.max);
  const where = grid.where(row.max?.place ?? row.titleAt);
  // A sum that nobody has computed is told as such.
  if (points === null && reading.area.columns.max !== null && grid.isUncomputed(row.row, reading.area.columns.max)) return;
  if (points === null) return leaveOut(reading, row);
  if (reading.stated !== null && reading.stated.max !== points) reading.findings.warnings.push({ type: 'table-total-twice', where, first: reading.stated.max, found: points });
  reading.stated ??= { max: points, where };
}

function leaveOut(reading: Reading, row: TableRow): void {
  const fields: readonly CriteriaField[] = ['code', 'title', 'rule', 'evidenceHint', 'max'];
  const text = row.title === '' ? (fields.map((field) => row.own(field)?.text ?? '').find((found) => found !== '') ?? '') : row.title;
  if (text === '') return;
  if (reading.leftOut === null) reading.leftOut = { at: row.titleAt, text: clip(text), lines: 1 };
  else reading.leftOut.lines += 1;
}

function closeLeftOut(reading: Reading): void {
  if (reading.leftOut === null) return;
  const { at, text, lines } = reading.leftOut;
  reading.findings.warnings.push({ type: 'table-lines-left-out', where: reading.area.grid.where(at), text, lines });
  reading.leftOut = null;
}

/** A scale has several steps and reaches the maximum; rows that do not look so are lines whose numbers are missing. */
function settleScale(findings: TableFindings, { grid }: TableArea): (line: OpenLine) => TableLine {
  return (line) => {
    const { scale } = line;
    if (scale.length === 0) return line;
    if (scale.length < 2 || Math.max(...scale.map((step) => step.points)) !== line.max) {
      for (const step of scale) findings.faults.push({ type: 'table-code-missing', where: grid.where(step.at), title: clip(step.text) });
      return { ...line, scale: [] };
    }
    return { ...line, rule: append(line.rule, scale.map((step) => `${step.text}: ${step.shown}`).join('\n'), '\n') };
  };
}

export const clip = (text: string): string => (text.length <= 120 ? text : `${text.slice(0, 119).trimEnd()}…`);

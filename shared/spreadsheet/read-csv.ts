import { err, ok, type Result } from '../kernel/result.ts';
import type { SpreadsheetProblem } from '../problem/spreadsheet-problem.ts';
import { toCellText } from './cell-text.ts';
import { cellWhere } from './cell-address.ts';
import { findDelimiter } from './find-delimiter.ts';
import { isGuarded, unguardText } from './formula-guard.ts';
import { MAX_COLUMNS, MAX_ROWS } from './parse-address.ts';
import { splitCsv, type CsvRecord, type Delimiter } from './split-csv.ts';
import type { CellValue, Workbook, WorksheetCell, WorksheetRow } from './workbook.ts';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';

export type CsvReading = {
  readonly text: string;
  /** The file's name, for problems. */
  readonly file: string;
  /** What its one sheet is called. */
  readonly sheet: string;
};

/**
 * Reads a CSV as a workbook of one sheet. Rows are counted as the spreadsheet shows them: a line end within quotes
 * begins none. The delimiter is found from the text, or from the line `sep=;` that Excel writes above.
 */
export function readCsv({ text, file, sheet }: CsvReading): Result<Workbook, readonly SpreadsheetProblem[]> {
  const bare = text.replace(/^\ufeff/u, '');
  const stated = /^sep=([,;\t])(?:\r\n|\r|\n|$)/u.exec(bare);
  const delimiter = toDelimiter(stated?.[1]) ?? findDelimiter(bare);
  const { records, unclosedLine, isCut } = splitCsv(bare, delimiter, BOUNDS);
  if (unclosedLine !== null) return err([{ type: 'csv-quote-unclosed', where: `${file}:${unclosedLine}` }]);
  const skipped = stated === null ? 0 : 1;
  const problems = checkSize(records, isCut, file);
  if (problems.length > 0) return err(problems);
  const rows = records.slice(skipped).map((record, index) => readRow(record, index + 1 + skipped, delimiter)).filter(({ cells }) => cells.length > 0);
  const long = findLongCells(rows, sheet);
  return long.length > 0 ? err(long) : ok({ sheets: [{ name: sheet, rows, merges: [] }] });
}

const toDelimiter = (text: string | undefined): Delimiter | null => (text === ',' || text === ';' || text === '\t' ? text : null);

/** Fields may be empty and still cost memory; ten times the cells with content is room for any table that has gaps. */
const BOUNDS = { maxRecords: MAX_ROWS, maxFields: 10 * WORKBOOK_LIMITS.cells } as const;

function checkSize(records: readonly CsvRecord[], isCut: boolean, where: string): readonly SpreadsheetProblem[] {
  if (isCut && records.length >= MAX_ROWS) return [{ type: 'spreadsheet-too-large', where, measure: 'rows', limit: MAX_ROWS }];
  const wide = records.find(({ fields }) => fields.length > MAX_COLUMNS);
  if (wide !== undefined) return [{ type: 'spreadsheet-too-large', where: `${where}:${wide.line}`, measure: 'columns', limit: MAX_COLUMNS }];
  const cells = records.reduce((sum, { fields }) => sum + fields.filter((field) => field !== '').length, 0);
  return isCut || cells > WORKBOOK_LIMITS.cells ? [{ type: 'spreadsheet-too-large', where, measure: 'cells', limit: WORKBOOK_LIMITS.cells }] : [];
}

function readRow({ fields }: CsvRecord, number: number, delimiter: Delimiter): WorksheetRow {
  const cells: WorksheetCell[] = [];
  for (const [index, field] of fields.entries()) {
    const value = readValue(field, delimiter);
    if (value !== null) cells.push({ column: index + 1, value, isFormula: false });
  }
  return { number, cells };
}

/**
 * A number only where every reader sees the same one: digits with a decimal dot, nothing before them (`007` is a code).
 * In a table divided by semicolons or tabs the decimal mark may be the comma, and `1.234` a thousand and more: it stays
 * text, as do `0,5` and `95%`, for whoever knows what the column means.
 */
function readValue(field: string, delimiter: Delimiter): CellValue | null {
  const isNumber = /^-?(?:0|[1-9]\d{0,30})(?:\.\d{1,30})?$/u.test(field) && (delimiter === ',' || !/^-?\d{1,3}\.\d{3}$/u.test(field));
  if (isNumber && !isGuarded(field)) return { kind: 'number', decimal: field, isPercent: false };
  const text = toCellText(unguardText(field));
  return text === '' ? null : { kind: 'text', text };
}

function findLongCells(rows: readonly WorksheetRow[], sheet: string): readonly SpreadsheetProblem[] {
  const limit = WORKBOOK_LIMITS.cellCharacters;
  for (const { number, cells } of rows)
    for (const { column, value } of cells)
      if (value.kind === 'text' && value.text.length > limit) return [{ type: 'spreadsheet-too-large', where: cellWhere(sheet, { row: number, column }), measure: 'cell-characters', limit }];
  return [];
}

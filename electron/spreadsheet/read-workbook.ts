import path from 'node:path';
import type { Disk } from '#electron/platform/disk.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { SpreadsheetProblem } from '#shared/problem/spreadsheet-problem.ts';
import { toCellText } from '#shared/spreadsheet/cell-text.ts';
import { readCsv } from '#shared/spreadsheet/read-csv.ts';
import type { Workbook } from '#shared/spreadsheet/workbook.ts';
import { decodeCsv } from './csv/decode-csv.ts';
import { CSV_BYTES, XLSX_BYTES } from './file-limits.ts';
import { detectSpreadsheet } from './recognise-spreadsheet.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

export type WorkbookReading = {
  readonly disk: Disk;
  /** Absolute path of the file. */
  readonly path: string;
  /** Its name as the person knows it, for problems. */
  readonly name: string;
};

/** Reads an XLSX or CSV file, whatever its name says. A failure of the disk is thrown. */
export async function readWorkbook(request: WorkbookReading): Promise<Result<Workbook, readonly Problem[]>> {
  const kind = await checkSpreadsheet(request);
  if (!kind.ok) return kind;
  return kind.value === 'xlsx' ? nameWhole(await readXlsx(request.disk, request.path), request.name) : readCsvFile(request);
}

/** Which of the two it is; `err` when it is neither, or larger than is read. Said before any of it is copied or unpacked. */
export async function checkSpreadsheet({ disk, path: file, name }: WorkbookReading): Promise<Result<'xlsx' | 'csv', readonly SpreadsheetProblem[]>> {
  const kind = await detectSpreadsheet(disk, file);
  switch (kind) {
    case 'xlsx':
    case 'csv': {
      const { measure, limit } = SIZES[kind];
      return ((await disk.stat(file))?.size ?? 0) > limit ? err([{ type: 'spreadsheet-too-large', where: name, measure, limit }]) : ok(kind);
    }
    case 'encrypted':
      return err([{ type: 'spreadsheet-encrypted', where: name }]);
    case null:
      return err([{ type: 'spreadsheet-unrecognised', where: name }]);
    case 'xls':
    case 'xlsb':
    case 'ods':
    case 'html':
    case 'xml':
      return err([{ type: 'spreadsheet-other-format', where: name, found: kind }]);
    default:
      return unreachable(kind);
  }
}

const SIZES = { xlsx: { measure: 'file-bytes', limit: XLSX_BYTES }, csv: { measure: 'csv-bytes', limit: CSV_BYTES } } as const;

/** What concerns the file as a whole is said of its name. */
const nameWhole = <T>(result: Result<T, readonly Problem[]>, name: string): Result<T, readonly Problem[]> =>
  result.ok ? result : err(result.error.map((problem) => (problem.where === '' ? { ...problem, where: name } : problem)));

async function readCsvFile({ disk, path: file, name }: WorkbookReading): Promise<Result<Workbook, readonly Problem[]>> {
  const text = decodeCsv(await disk.readWhole(file), name);
  return text.ok ? readCsv({ text: text.value, file: name, sheet: toCellText(path.parse(name).name) }) : text;
}

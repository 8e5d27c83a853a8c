import path from 'node:path';
import type { Disk } from '#electron/platform/disk.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { readCsv } from '#shared/spreadsheet/read-csv.ts';
import type { Workbook } from '#shared/spreadsheet/workbook.ts';
import { decodeCsv } from './csv/decode-csv.ts';
import { CSV_BYTES } from './file-limits.ts';
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
export async function readWorkbook({ disk, path: file, name }: WorkbookReading): Promise<Result<Workbook, readonly Problem[]>> {
  const kind = await detectSpreadsheet(disk, file);
  switch (kind) {
    case 'xlsx':
      return nameWhole(await readXlsx(disk, file), name);
    case 'csv':
      return readCsvFile({ disk, path: file, name });
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

/** What concerns the file as a whole is said of its name. */
const nameWhole = <T>(result: Result<T, readonly Problem[]>, name: string): Result<T, readonly Problem[]> =>
  result.ok ? result : err(result.error.map((problem) => (problem.where === '' ? { ...problem, where: name } : problem)));

async function readCsvFile({ disk, path: file, name }: WorkbookReading): Promise<Result<Workbook, readonly Problem[]>> {
  if (((await disk.stat(file))?.size ?? 0) > CSV_BYTES) return err([{ type: 'spreadsheet-too-large', where: name, measure: 'csv-bytes', limit: CSV_BYTES }]);
  const text = decodeCsv(await disk.readWhole(file), name);
  return text.ok ? readCsv({ text: text.value, file: name, sheet: path.parse(name).name }) : text;
}

import path from 'node:path';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { toCsvText } from '#shared/report/csv-text.ts';
import { toResultSheet, type ResultSheetWords, type Sheet, type SheetCell } from '#shared/report/result-sheet.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import { writeWhole } from '#electron/platform/write-whole.ts';
import { getResults } from '../show-results/index.ts';
import type { WorkspaceContext } from '../workspace-context.ts';

export type ResultsExport = {
  readonly context: WorkspaceContext;
  readonly target: string;
  readonly format: 'csv' | 'xlsx';
  /** The language of whoever asks. */
  readonly words: ResultSheetWords;
};

/** Writes the table of results as a file that any spreadsheet opens and none runs. */
export async function exportResults({ context, target, format, words }: ResultsExport): Promise<Result<null, readonly Problem[]>> {
  return guardDisk('export', path.basename(target), async () => {
    const table = getResults(context);
    if (!table.ok) return table;
    const sheet = toResultSheet(table.value, words);
    const bytes = format === 'csv' ? new TextEncoder().encode(toCsvText(sheet)) : await toXlsxBytes(sheet);
    const isWritten = await writeWhole({ world: context.world, target, fill: (file) => file.write(bytes) });
    return isWritten ? ok(null) : err([{ type: 'disk', where: path.basename(target), code: 'EIO', act: 'export' }]);
  });
}

/** Cells are typed: text stays text, so nothing in it can become a formula. */
async function toXlsxBytes(sheet: Sheet): Promise<Uint8Array> {
  const data: SheetData = [
    ...sheet.title.map((text, index) => toXlsxLine(text, index === 0)),
    sheet.header.map((text) => ({ value: text, type: String, fontWeight: 'bold' as const, wrap: true })),
    ...sheet.rows.map((row) => row.map(toXlsxCell)),
    ...sheet.footer.map((text) => toXlsxLine(text, false)),
  ];
  return writeXlsxFile(data).toBuffer();
}

const toXlsxLine = (text: string, isBold: boolean): SheetData[number] => [{ value: text, type: String, ...(isBold ? { fontWeight: 'bold' as const } : {}) }];

function toXlsxCell(cell: SheetCell): SheetData[number][number] {
  if (cell.kind === 'empty') return null;
  return cell.kind === 'number' ? { value: Number(cell.decimal), type: Number } : { value: cell.text, type: String };
}

import type { SheetSample } from '../ipc/table-views.ts';
import { showCell } from './show-cell.ts';
import type { Workbook, Worksheet } from './workbook.ts';

const MAX_ROWS = 40;
const MAX_COLUMNS = 30;
/** In UTF-16 units: a cell can hold 32 767, and a sample is for choosing columns by eye. */
const MAX_TEXT = 200;

/** The first rows of every sheet as text, so that a person can point at the columns. */
export const sampleSheets = (workbook: Workbook): readonly SheetSample[] => workbook.sheets.map(sampleSheet);

function sampleSheet({ name, rows }: Worksheet): SheetSample {
  const columns = rows.reduce((most, row) => row.cells.reduce((last, cell) => Math.max(last, cell.column), most), 0);
  const shown = Math.min(columns, MAX_COLUMNS);
  return {
    name,
    columns,
    rows: rows.slice(0, MAX_ROWS).map((row) => {
      const texts = new Map(row.cells.map((cell) => [cell.column, showCell(cell.value)]));
      return { number: row.number, texts: Array.from({ length: shown }, (_, index) => clip(texts.get(index + 1) ?? '')) };
    }),
    totalRows: rows.length,
  };
}

/** Never through the middle of a pair. */
const clip = (text: string): string => (text.length <= MAX_TEXT ? text : `${text.slice(0, MAX_TEXT - 1).replace(/[\ud800-\udbff]$/u, '')}…`);

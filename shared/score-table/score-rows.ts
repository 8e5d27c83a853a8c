import { showCell } from '../spreadsheet/show-cell.ts';
import type { Worksheet, WorksheetCell, WorksheetRow } from '../spreadsheet/workbook.ts';
import type { ScoreTableColumns } from '../ipc/table-views.ts';
import type { UnitLabel } from './match-units.ts';

/** A row of the table's body in which something stands. */
export type ScoreRow = {
  readonly row: number;
  /** What names the unit; where nothing does, the first thing that stands in the row. */
  readonly text: string;
  readonly label: UnitLabel;
  readonly cells: ReadonlyMap<number, WorksheetCell>;
};

/** Every row below the header that holds something, also those that are no unit's: what is not understood is shown, not dropped. */
export const listScoreRows = (sheet: Worksheet, columns: ScoreTableColumns): readonly ScoreRow[] =>
  sheet.rows.filter((row) => row.number >= columns.firstRow && row.cells.some((cell) => showCell(cell.value) !== '')).map((row) => toScoreRow(row, columns));

function toScoreRow({ number, cells }: WorksheetRow, { unitCode, unitName }: ScoreTableColumns): ScoreRow {
  const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
  const textIn = (column: number | null): string => {
    const cell = column === null ? undefined : byColumn.get(column);
    return cell === undefined ? '' : showCell(cell.value);
  };
  const label = { code: textIn(unitCode), name: textIn(unitName) };
  const named = [label.code, label.name].filter((text, index, all) => text !== '' && all.indexOf(text) === index).join(' · ');
  const first = cells.map((cell) => showCell(cell.value)).find((text) => text !== '') ?? '';
  return { row: number, text: clipText(named === '' ? first : named), label, cells: byColumn };
}

/** What a kept table holds of a text, in UTF-16 units. */
const MAX_TEXT = 400;

/** Never through the middle of a pair. */
export const clipText = (text: string): string => (text.length <= MAX_TEXT ? text : `${text.slice(0, MAX_TEXT - 1).replace(/[\ud800-\udbff]$/u, '')}…`);

import type { CellRange, CellValue, Workbook, Worksheet } from '#shared/spreadsheet/workbook.ts';

/** A cell as a test writes it: text, a number, a value as it is, or a formula's last result. null: empty. */
export type SomeCell = string | number | null | CellValue | { readonly formula: number };

/** A sheet written out as rows from row 1; what is null is not there, as in a file. */
export function sheetOf(rows: readonly (readonly SomeCell[])[], { name = 'Trang 1', merges = [] }: { readonly name?: string; readonly merges?: readonly CellRange[] } = {}): Worksheet {
  return {
    name,
    merges,
    rows: rows
      .map((cells, index) => ({
        number: index + 1,
        cells: cells.flatMap((cell, at) => (cell === null ? [] : [{ column: at + 1, value: toValue(cell), isFormula: typeof cell === 'object' && 'formula' in cell }])),
      }))
      .filter(({ cells }) => cells.length > 0),
  };
}

export const bookOf = (...sheets: readonly Worksheet[]): Workbook => ({ sheets });

export const percent = (decimal: string): CellValue => ({ kind: 'number', decimal, isPercent: true });

function toValue(cell: Exclude<SomeCell, null>): CellValue {
  if (typeof cell === 'string') return { kind: 'text', text: cell };
  if (typeof cell === 'number') return { kind: 'number', decimal: String(cell), isPercent: false };
  return 'formula' in cell ? toValue(cell.formula) : cell;
}

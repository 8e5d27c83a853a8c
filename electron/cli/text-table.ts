export type Column = 'left' | 'right';

/**
 * Lines of a table for a terminal, two blanks between columns. Width is counted in characters after NFC: a Vietnamese
 * letter with its marks is then one, and takes one column.
 */
export function toTextTable(columns: readonly Column[], rows: readonly (readonly string[])[]): readonly string[] {
  const cells = rows.map((row) => row.map((cell) => cell.normalize('NFC')));
  const widths = columns.map((_, index) => Math.max(0, ...cells.map((row) => widthOf(row[index] ?? ''))));
  return cells.map((row) =>
    columns.map((column, index) => pad(row[index] ?? '', widths[index] ?? 0, column)).join('  ').trimEnd());
}

/** Marks that have no letter to join take no column either. */
const widthOf = (text: string): number => Array.from(text.replace(/\p{M}/gu, '')).length;

function pad(text: string, width: number, column: Column): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)));
  return column === 'left' ? text + blanks : blanks + text;
}

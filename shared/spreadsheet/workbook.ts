/**
 * A spreadsheet as values, whatever file it came from: only what stands in cells, never anything that runs. Rows and
 * columns count from 1, as a person counts them. Empty cells are absent.
 */
export type Workbook = { readonly sheets: readonly Worksheet[] };

export type Worksheet = {
  /** As on the tab; the file's own name for CSV. */
  readonly name: string;
  /** Rows that hold something, ascending. */
  readonly rows: readonly WorksheetRow[];
  /** Cells that are shown as one; the value stands in the first. */
  readonly merges: readonly CellRange[];
  /** Its tab is not shown; absent: it is. */
  readonly isHidden?: boolean;
};

/** `isHidden`: a person who opens the file does not see it; absent: they do. */
export type WorksheetRow = { readonly number: number; readonly cells: readonly WorksheetCell[]; readonly isHidden?: boolean };

export type WorksheetCell = {
  readonly column: number;
  readonly value: CellValue;
  /** The value is what the spreadsheet program last computed; no formula is ever run here. */
  readonly isFormula: boolean;
};

export type CellValue =
  /** NFC, line ends as `\n`, no other control characters. */
  | { readonly kind: 'text'; readonly text: string }
  /** Exact decimal as the file has it, with a dot: `0.25`, never rounded. `isPercent`: shown as a percentage, 0.88 is 88 %. */
  | { readonly kind: 'number'; readonly decimal: string; readonly isPercent: boolean }
  | { readonly kind: 'boolean'; readonly isTrue: boolean }
  /** `YYYY-MM-DD`. */
  | { readonly kind: 'day'; readonly day: string }
  /** `#REF!` and its like. */
  | { readonly kind: 'error'; readonly text: string };

export type CellRange = { readonly from: CellPlace; readonly to: CellPlace };
export type CellPlace = { readonly row: number; readonly column: number };

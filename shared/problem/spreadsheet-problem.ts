/** What can be wrong with a spreadsheet as a file, before anything is read from it. `where` is the file, its part (`xl/styles.xml`) or the cell: `Phụ lục 1!B12`. */
type Spreadsheet<Type extends string, Facts = unknown> = { readonly type: Type; readonly where: string } & Facts;

/** Kinds of tables that are known and not read. */
export type OtherTableFormat = 'xls' | 'xlsb' | 'ods' | 'html' | 'xml';

/** What of a spreadsheet is bounded; bytes and characters of one part or cell, the others of the whole workbook. */
export const SPREADSHEET_MEASURES = [
  'file-bytes', 'part-bytes', 'xml-bytes', 'csv-bytes', 'cells', 'sheets', 'shared-strings', 'cell-characters', 'all-characters', 'merges', 'merged-cells', 'xml-depth', 'xml-attributes', 'rows', 'columns',
] as const;
export type SpreadsheetMeasure = (typeof SPREADSHEET_MEASURES)[number];

export type SpreadsheetProblem =
  /** Neither XLSX nor CSV. */
  | Spreadsheet<'spreadsheet-unrecognised'>
  | Spreadsheet<'spreadsheet-other-format', { readonly found: OtherTableFormat }>
  /** Locked with a password. */
  | Spreadsheet<'spreadsheet-encrypted'>
  | Spreadsheet<'spreadsheet-too-large', { readonly measure: SpreadsheetMeasure; readonly limit: number }>
  /** A part that the workbook names, or must have, is not in the file. */
  | Spreadsheet<'spreadsheet-part-missing'>
  /** The part is something else than its place in the workbook says; names of XML elements. */
  | Spreadsheet<'spreadsheet-part-unexpected', { readonly expected: string; readonly found: string }>
  /** Neither UTF-8 nor UTF-16. */
  | Spreadsheet<'spreadsheet-part-encoding'>
  /** Line and column from 1. */
  | Spreadsheet<'spreadsheet-xml-broken', { readonly line: number; readonly column: number }>
  /** A DOCTYPE: no spreadsheet program writes one; it serves to blow a file up or to draw others in. */
  | Spreadsheet<'spreadsheet-xml-doctype', { readonly line: number }>
  | Spreadsheet<'spreadsheet-without-sheets'>
  /** Two tabs of one name: a place in one could be the other's. */
  | Spreadsheet<'spreadsheet-sheet-repeated'>
  | Spreadsheet<'spreadsheet-address-invalid', { readonly found: string }>
  /** Two values for one cell: which of them is shown depends on the program. */
  | Spreadsheet<'spreadsheet-cell-repeated'>
  | Spreadsheet<'spreadsheet-value-malformed', { readonly kind: 'number' | 'boolean' | 'day' | 'shared-text' | 'unknown'; readonly found: string }>
  /** The cell takes text `index` (from 0) of a list of `count`. */
  | Spreadsheet<'spreadsheet-shared-text-missing', { readonly index: number; readonly count: number }>
  /** The text is in an old encoding, not UTF-8. */
  | Spreadsheet<'csv-not-unicode'>
  /** `where` is `file:line` of the quote that opens. */
  | Spreadsheet<'csv-quote-unclosed'>;

/** What can be wrong with a spreadsheet as a file, before anything is read from it. `where` is the file's part or the cell: `Phụ lục 1!B12`. */
type Spreadsheet<Type extends string, Facts = unknown> = { readonly type: Type; readonly where: string } & Facts;

export type SpreadsheetProblem =
  /** Neither XLSX nor CSV. */
  Spreadsheet<'spreadsheet-unrecognised'>;

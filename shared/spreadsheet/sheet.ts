/** A table before any file type: text as it is, numbers as exact decimals with a dot. */
export type Sheet = {
  /** Lines above the table. */
  readonly title: readonly string[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Lines below the table. */
  readonly footer: readonly string[];
  /** In characters, from the first column on; without them a column is as wide as its text asks for, within bounds. */
  readonly columnWidths?: readonly number[];
};

export type SheetCell = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'number'; readonly decimal: string } | { readonly kind: 'empty' };

/** `name` is for the tab; what a tab cannot show is replaced when the file is written. */
export type NamedSheet = { readonly name: string; readonly sheet: Sheet };

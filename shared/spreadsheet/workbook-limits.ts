/**
 * How much a workbook may hold once read. The largest table of a round is 188 units by some hundred leaves, 20 000
 * cells; the limits leave ten times that and keep a hostile file from filling memory.
 */
export const WORKBOOK_LIMITS = {
  /** Cells with content, of all sheets. Formatted empty cells are not counted: they are not kept. */
  cells: 250_000,
  /** Sheets, those without cells too. */
  sheets: 256,
  /** UTF-16 units of one cell: what Excel itself allows. */
  cellCharacters: 32_767,
  /** UTF-16 units of all cells: one long text may stand in every cell of a file that is small. */
  allCharacters: 16 * 1024 ** 2,
  /** Merged areas of all sheets, and the cells that they cover: whoever spreads a value over them does that much work. */
  merges: 20_000,
  mergedCells: 1_000_000,
} as const;

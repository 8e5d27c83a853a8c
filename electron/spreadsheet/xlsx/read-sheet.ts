import type { FileTree } from '#electron/bundle/archive/file-tree.ts';
import { showText } from '#shared/bundle/show-found.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { SpreadsheetProblem } from '#shared/problem/spreadsheet-problem.ts';
import { cellWhere } from '#shared/spreadsheet/cell-address.ts';
import { MAX_COLUMNS, MAX_ROWS, parseAddress, parseRange } from '#shared/spreadsheet/parse-address.ts';
import type { CellPlace, CellRange, Worksheet } from '#shared/spreadsheet/workbook.ts';
import { WORKBOOK_LIMITS } from '#shared/spreadsheet/workbook-limits.ts';
import { readCellValue, type CellContext, type RawCell } from './read-cell.ts';
import { createRichText } from './rich-text.ts';
import { countMergedCells, createSheetGrid, fitMerges, type SheetGrid, type Usage } from './sheet-grid.ts';
import { readXmlPart, SHEET_NAMESPACES, type XmlElement, type XmlHandlers } from './xml-part.ts';

export type SheetToRead = { readonly tree: FileTree; readonly part: string; readonly name: string; readonly context: CellContext; readonly usage: Usage };

/** Reads what stands in the cells of one sheet. What the sheet says of its own size is not believed and not needed. */
export async function readSheet({ tree, part, name, context, usage }: SheetToRead): Promise<Result<Worksheet, readonly Problem[]>> {
  const grid = createSheetGrid(name, usage);
  const merges: CellRange[] = [];
  const read = await readXmlPart({ tree, part, root: 'worksheet', namespaces: SHEET_NAMESPACES }, createSheetHandlers({ name, context, grid, merges, usage }));
  if (!read.ok) return err([...grid.problems, ...read.error]);
  const rows = grid.rows();
  const fitted = fitMerges(merges, rows);
  const problems = [...grid.problems, ...checkMerges(name, fitted, usage)];
  return problems.length > 0 ? err(problems) : ok({ name, rows, merges: fitted });
}

function checkMerges(where: string, merges: readonly CellRange[], usage: Usage): readonly SpreadsheetProblem[] {
  const { merges: limit, mergedCells } = WORKBOOK_LIMITS;
  usage.mergedCells += countMergedCells(merges);
  if (usage.merges > limit) return [{ type: 'spreadsheet-too-large', where, measure: 'merges', limit }];
  return usage.mergedCells > mergedCells ? [{ type: 'spreadsheet-too-large', where, measure: 'merged-cells', limit: mergedCells }] : [];
}

type Gathering = { readonly name: string; readonly context: CellContext; readonly grid: SheetGrid; readonly merges: CellRange[]; readonly usage: Usage };
/** A cell whose element is open. `place` is null when it is none; the cell is then passed over. */
type OpenCell = { place: CellPlace | null; raw: Omit<RawCell, 'value' | 'inline'>; isFormula: boolean; value: string[] | null };

function createSheetHandlers({ name, context, grid, merges, usage }: Gathering): XmlHandlers {
  const rich = createRichText();
  const at = { row: 0, column: 0 };
  let cell: OpenCell | null = null;
  let isValue = false;
  const finish = ({ place, raw, isFormula, value }: OpenCell): void => {
    const inline = rich.take();
    if (place === null) return;
    const found = readCellValue({ ...raw, isFormula, value: value?.join('') ?? null, inline }, context, cellWhere(name, place));
    if (!found.ok) grid.report(found.error);
    else if (found.value !== null) grid.add(place, { value: found.value, isFormula });
  };
  const openCell = (element: XmlElement): OpenCell => {
    const place = nextPlace(element.attribute('r'), at);
    if (place === null) grid.report({ type: 'spreadsheet-address-invalid', where: `${name}!${at.row}`, found: showText(element.attribute('r') ?? `${at.row}:${at.column + 1}`) });
    at.column = place?.column ?? at.column;
    return { place, raw: { kind: element.attribute('t') ?? 'n', style: Number(element.attribute('s') ?? '0'), isFormula: false }, isFormula: false, value: null };
  };
  const openMerge = (element: XmlElement): void => {
    const range = parseRange(element.attribute('ref') ?? '');
    usage.merges += 1;
    if (range !== null) merges.push(range);
    else grid.report({ type: 'spreadsheet-address-invalid', where: name, found: showText(element.attribute('ref') ?? '') });
  };
  return {
    isDone: () => grid.isFull() || usage.merges > WORKBOOK_LIMITS.merges,
    open: (element) => {
      if (element.name === 'row' && element.parent === 'sheetData') openRow(element, { name, at, grid });
      else if (element.name === 'c' && element.parent === 'row') cell = openCell(element);
      else if (element.name === 'mergeCell') openMerge(element);
      else if (cell !== null) {
        isValue = element.name === 'v' && element.parent === 'c';
        if (isValue) cell.value ??= [];
        if (element.name === 'f' && element.parent === 'c') cell.isFormula = true;
        rich.open(element);
      }
    },
    text: (text) => {
      if (cell === null) return;
      if (isValue) cell.value?.push(text);
      else rich.text(text);
    },
    close: (closed) => {
      rich.close(closed);
      if (closed === 'v') isValue = false;
      if (closed !== 'c' || cell === null) return;
      finish(cell);
      cell = null;
    },
  };
}

type RowPlace = { readonly name: string; readonly at: { row: number; column: number }; readonly grid: SheetGrid };

/** A row without a number is the one after the last; likewise a cell. */
function openRow(element: XmlElement, { name, at, grid }: RowPlace): void {
  const text = element.attribute('r');
  const row = text === null ? at.row + 1 : /^[1-9]\d{0,6}$/u.test(text) ? Number(text) : Number.NaN;
  at.column = 0;
  if (row >= 1 && row <= MAX_ROWS) at.row = row;
  if (row >= 1 && row <= MAX_ROWS && /^(?:1|true)$/u.test(element.attribute('hidden') ?? '')) grid.hide(row);
  if (!(row >= 1 && row <= MAX_ROWS)) grid.report({ type: 'spreadsheet-address-invalid', where: name, found: showText(text ?? String(row)) });
}

/** null when the address is none, or lies in another row than its element. */
function nextPlace(address: string | null, at: { readonly row: number; readonly column: number }): CellPlace | null {
  if (address === null) return at.column < MAX_COLUMNS && at.row > 0 ? { row: at.row, column: at.column + 1 } : null;
  const place = parseAddress(address);
  return place?.row === at.row ? place : null;
}

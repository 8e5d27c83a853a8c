import type { FileTree } from '#electron/bundle/archive/file-tree.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { toCellText } from '#shared/spreadsheet/cell-text.ts';
import type { DateSystem } from '#shared/spreadsheet/serial-day.ts';
import { WORKBOOK_LIMITS } from '#shared/spreadsheet/workbook-limits.ts';
import { readXmlPart, SHEET_NAMESPACES, type XmlElement } from './xml-part.ts';

export type SheetTab = { readonly name: string; readonly relation: string | null; readonly isHidden: boolean };
export type WorkbookPart = {
  /** In the order of the tabs; hidden ones too: whoever hid a sheet may have hidden the table. */
  readonly sheets: readonly SheetTab[];
  readonly dateSystem: DateSystem;
};

export async function readWorkbookPart(tree: FileTree, part: string): Promise<Result<WorkbookPart, readonly Problem[]>> {
  const sheets: SheetTab[] = [];
  let dateSystem: DateSystem = '1900';
  const read = await readXmlPart({ tree, part, root: 'workbook', namespaces: SHEET_NAMESPACES }, {
    open: (element) => {
      if (element.name === 'workbookPr' && /^(?:1|true|on)$/u.test(element.attribute('date1904') ?? '')) dateSystem = '1904';
      if (element.name === 'sheet' && element.parent === 'sheets') sheets.push(readTab(element));
    },
    isDone: () => sheets.length > WORKBOOK_LIMITS.sheets,
  });
  if (!read.ok) return read;
  if (sheets.length > WORKBOOK_LIMITS.sheets) return err([{ type: 'spreadsheet-too-large', where: part, measure: 'sheets', limit: WORKBOOK_LIMITS.sheets }]);
  const names = sheets.map(({ name }) => name.toLowerCase());
  const repeated = sheets.filter((_, index) => names.indexOf(names[index] ?? '') !== index);
  if (repeated.length > 0) return err(repeated.map(({ name }) => ({ type: 'spreadsheet-sheet-repeated', where: name })));
  return ok({ sheets, dateSystem });
}

const readTab = (element: XmlElement): SheetTab =>
  ({ name: toCellText(element.attribute('name') ?? ''), relation: element.relation(), isHidden: /^(?:very)?hidden$/iu.test(element.attribute('state') ?? '') });

import type { FileTree } from '#electron/bundle/archive/file-tree.ts';
import { openArchive } from '#electron/bundle/archive/open-archive.ts';
import type { Disk } from '#electron/platform/disk.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { Workbook, Worksheet } from '#shared/spreadsheet/workbook.ts';
import { ALL_PARTS_BYTES, WORKBOOK_ARCHIVE_LIMITS } from '../file-limits.ts';
import type { CellContext } from './read-cell.ts';
import { indexParts, readRelations, type Relation } from './read-relations.ts';
import { readSharedStrings } from './read-shared-strings.ts';
import { readSheet } from './read-sheet.ts';
import { readStyles } from './read-styles.ts';
import { readWorkbookPart } from './read-workbook-part.ts';

type Reading<T> = Result<T, readonly Problem[]>;

/**
 * Reads the cells of an XLSX file (ECMA-376) and nothing else: macros, links, connections and drawings are not opened,
 * formulas are not computed. A failure of the disk is thrown.
 */
export async function readXlsx(disk: Disk, path: string): Promise<Reading<Workbook>> {
  const opened = await openArchive({ disk, path, limits: WORKBOOK_ARCHIVE_LIMITS });
  if (!opened.ok) return opened;
  try {
    return await readTree(opened.value);
  } finally {
    await opened.value.close();
  }
}

async function readTree(tree: FileTree): Promise<Reading<Workbook>> {
  const names = indexParts(tree);
  const top = await readRelations(tree, names, '');
  if (!top.ok) return top;
  const main = top.value.find(({ kind }) => kind === 'officeDocument')?.part ?? 'xl/workbook.xml';
  if (main.endsWith('.bin')) return err([{ type: 'spreadsheet-other-format', where: main, found: 'xlsb' }]);
  const workbook = await readWorkbookPart(tree, main);
  if (!workbook.ok) return workbook;
  const relations = await readRelations(tree, names, main);
  if (!relations.ok) return relations;
  const sheets = workbook.value.sheets.map(({ name, relation, isHidden }) => ({ name, isHidden, found: relations.value.find(({ id }) => id === relation) ?? null }));
  const shared = { strings: findPartOf(relations.value, 'sharedStrings'), styles: findPartOf(relations.value, 'styles') };
  const refusal = refuseBulk(tree, [shared.strings, shared.styles, ...sheets.flatMap(({ found }) => (found?.kind === 'worksheet' ? found.part : []))]);
  if (refusal !== null) return refusal;
  const context = await readContext(tree, shared);
  if (!context.ok) return context;
  return readSheets(tree, sheets, { ...context.value, dateSystem: workbook.value.dateSystem });
}

/** A workbook of numbers alone has no texts to share, and one may have no styles: null. */
const findPartOf = (relations: readonly Relation[], kind: string): string | null => relations.find((relation) => relation.kind === kind)?.part ?? null;

/**
 * Each part has its own bound; many parts within it would still be hours of work. A part that several tabs name is read,
 * and counted, for each of them.
 */
function refuseBulk(tree: FileTree, parts: readonly (string | null)[]): Reading<never> | null {
  const sizes = new Map(tree.files.map(({ name, size }) => [name, size]));
  const bytes = parts.reduce((sum, part) => sum + (part === null ? 0 : (sizes.get(part) ?? 0)), 0);
  return bytes > ALL_PARTS_BYTES ? err([{ type: 'spreadsheet-too-large', where: '', measure: 'xml-bytes', limit: ALL_PARTS_BYTES }]) : null;
}

type SharedParts = { readonly strings: string | null; readonly styles: string | null };

async function readContext(tree: FileTree, parts: SharedParts): Promise<Reading<Omit<CellContext, 'dateSystem'>>> {
  const strings = parts.strings === null ? ok([]) : await readSharedStrings(tree, parts.strings);
  if (!strings.ok) return strings;
  const looks = parts.styles === null ? ok([]) : await readStyles(tree, parts.styles);
  return looks.ok ? ok({ strings: strings.value, looks: looks.value }) : looks;
}

type NamedPart = { readonly name: string; readonly isHidden: boolean; readonly found: Relation | null };

/** Charts, dialogs and macro sheets have tabs too, and no cells that are read. */
async function readSheets(tree: FileTree, parts: readonly NamedPart[], context: CellContext): Promise<Reading<Workbook>> {
  const sheets: Worksheet[] = [];
  const problems: Problem[] = [];
  const usage = { cells: 0, characters: 0, merges: 0, mergedCells: 0 };
  for (const { name, isHidden, found } of parts) {
    if (found === null) problems.push({ type: 'spreadsheet-part-missing', where: name });
    if (found?.kind !== 'worksheet') continue;
    const sheet = await readSheet({ tree, part: found.part, name, context, usage });
    if (sheet.ok) sheets.push(isHidden ? { ...sheet.value, isHidden } : sheet.value);
    else problems.push(...sheet.error);
  }
  if (problems.length > 0) return err(problems);
  return sheets.length === 0 ? err([{ type: 'spreadsheet-without-sheets', where: '' }]) : ok({ sheets });
}

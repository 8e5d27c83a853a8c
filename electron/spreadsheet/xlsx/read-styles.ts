import type { FileTree } from '#electron/bundle/archive/file-tree.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { lookOfBuiltInFormat, lookOfFormatCode, type NumberLook } from '#shared/spreadsheet/number-format.ts';
import { readXmlPart, SHEET_NAMESPACES } from './xml-part.ts';

/** For each style that cells name by its place in the list: what it makes of a number. */
export async function readStyles(tree: FileTree, part: string): Promise<Result<readonly NumberLook[], readonly Problem[]>> {
  const looks = new Map<number, NumberLook>();
  const formats: number[] = [];
  const read = await readXmlPart({ tree, part, root: 'styleSheet', namespaces: SHEET_NAMESPACES }, {
    open: (element) => {
      const id = Number(element.attribute('numFmtId') ?? '0');
      if (element.name === 'numFmt' && element.parent === 'numFmts') looks.set(id, lookOfFormatCode(element.attribute('formatCode') ?? ''));
      if (element.name === 'xf' && element.parent === 'cellXfs') formats.push(id);
    },
  });
  if (!read.ok) return read;
  return ok(formats.map((id) => looks.get(id) ?? lookOfBuiltInFormat(id)));
}

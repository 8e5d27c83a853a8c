import type { FileTree } from '#electron/bundle/archive/file-tree.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { SHARED_STRINGS } from '../file-limits.ts';
import { createRichText } from './rich-text.ts';
import { readXmlPart, SHEET_NAMESPACES } from './xml-part.ts';

/** The texts that cells name by their place in this list. */
export async function readSharedStrings(tree: FileTree, part: string): Promise<Result<readonly string[], readonly Problem[]>> {
  const strings: string[] = [];
  const rich = createRichText();
  const read = await readXmlPart({ tree, part, root: 'sst', namespaces: SHEET_NAMESPACES }, {
    open: rich.open,
    text: rich.text,
    close: (name) => {
      rich.close(name);
      if (name === 'si') strings.push(rich.take());
    },
    isDone: () => strings.length > SHARED_STRINGS,
  });
  if (!read.ok) return read;
  if (strings.length > SHARED_STRINGS) return err([{ type: 'spreadsheet-too-large', where: part, measure: 'shared-strings', limit: SHARED_STRINGS }]);
  return ok(strings);
}

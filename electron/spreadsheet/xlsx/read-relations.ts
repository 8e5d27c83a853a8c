import { ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { FileTree } from '#electron/bundle/archive/file-tree.ts';
import { readXmlPart } from './xml-part.ts';

/** `kind` is the last word of the relationship's type: `worksheet`, `sharedStrings`. `part` is the entry that is meant. */
export type Relation = { readonly id: string; readonly kind: string; readonly part: string };

const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/**
 * What a part (`''` for the file itself) is related to inside the file. Whatever lies outside (links to the web, to other
 * workbooks) is not even kept: nothing is ever followed.
 */
export async function readRelations(tree: FileTree, source: string): Promise<Result<readonly Relation[], readonly Problem[]>> {
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  const relations: Relation[] = [];
  const part = findPart(tree, `${folder}_rels/${source.slice(folder.length)}.rels`);
  const read = await readXmlPart({ tree, part, root: 'Relationships', namespaces: [NAMESPACE] }, {
    open: (element) => {
      const [id, type, target] = ['Id', 'Type', 'Target'].map(element.attribute);
      if (element.name !== 'Relationship' || element.attribute('TargetMode') === 'External') return;
      if (id === undefined || id === null || type === undefined || type === null || target === undefined || target === null) return;
      relations.push({ id, kind: type.slice(type.lastIndexOf('/') + 1), part: findPart(tree, resolveTarget(folder, target)) });
    },
  });
  return read.ok ? ok(relations) : read;
}

/** The entry of this name; names of parts are alike but for case. The name itself when there is none: it is then missing. */
export function findPart(tree: FileTree, name: string): string {
  const wanted = name.toLowerCase();
  return tree.files.find((file) => file.name.toLowerCase() === wanted)?.name ?? name;
}

/** `/xl/worksheets/sheet1.xml` from the top, `worksheets/sheet1.xml` and `../a.xml` from the folder of who names it. */
function resolveTarget(folder: string, target: string): string {
  const segments: string[] = [];
  for (const segment of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

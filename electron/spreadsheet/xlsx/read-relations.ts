import { ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { FileTree } from '#electron/bundle/archive/file-tree.ts';
import { readXmlPart } from './xml-part.ts';

/** `kind` is the last word of the relationship's type: `worksheet`, `sharedStrings`. `part` is the entry that is meant. */
export type Relation = { readonly id: string; readonly kind: string; readonly part: string };

/** Entries by their names in small letters: names of parts are alike but for case. Made once: a part may name very many. */
export type PartNames = ReadonlyMap<string, string>;

export const indexParts = (tree: FileTree): PartNames => new Map(tree.files.map(({ name }) => [name.toLowerCase(), name]));

const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/**
 * What a part (`''` for the file itself) is related to inside the file. Whatever lies outside (links to the web, to other
 * workbooks) is not even kept: nothing is ever followed.
 */
export async function readRelations(tree: FileTree, names: PartNames, source: string): Promise<Result<readonly Relation[], readonly Problem[]>> {
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  const relations: Relation[] = [];
  const part = findPart(names, `${folder}_rels/${source.slice(folder.length)}.rels`);
  const read = await readXmlPart({ tree, part, root: 'Relationships', namespaces: [NAMESPACE] }, {
    open: (element) => {
      const [id, type, target] = ['Id', 'Type', 'Target'].map(element.attribute);
      if (element.name !== 'Relationship' || element.attribute('TargetMode') === 'External') return;
      if (id === undefined || id === null || type === undefined || type === null || target === undefined || target === null) return;
      relations.push({ id, kind: type.slice(type.lastIndexOf('/') + 1), part: findPart(names, resolveTarget(folder, target)) });
    },
  });
  return read.ok ? ok(relations) : read;
}

/** The entry of this name; the name itself when there is none: it is then missing. */
const findPart = (names: PartNames, name: string): string => names.get(name.toLowerCase()) ?? name;

/** `/xl/worksheets/sheet1.xml` from the top, `worksheets/sheet1.xml` and `../a.xml` from the folder of who names it. */
function resolveTarget(folder: string, target: string): string {
  const segments: string[] = [];
  for (const segment of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

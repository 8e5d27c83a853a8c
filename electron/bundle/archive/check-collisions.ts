import { nameKey } from '#shared/bundle/bag/entry-name.ts';
import type { ArchiveProblem } from '#shared/problem/archive-problem.ts';
import type { Limits } from './limits.ts';

/**
 * Names that would be one on some machine (the same, or the same but for case or normal form), and names that are a file
 * here and a folder there. Folders end with `/`; the folders above a name count whether or not they have an entry. Names
 * that are too long are refused elsewhere and not compared: that bounds the work.
 */
export function checkCollisions(names: readonly string[], limits: Limits): readonly ArchiveProblem[] {
  const problems: ArchiveProblem[] = [];
  const standing = new Map<string, { readonly name: string; readonly isFolder: boolean }>();
  const above = new Map<string, string>();
  for (const name of names) {
    if (name.length > limits.nameBytes) continue;
    const found = { name, isFolder: name.endsWith('/') };
    const key = nameKey(plain(name));
    const first = standing.get(key);
    if (first === undefined) standing.set(key, found);
    else if (first.isFolder === found.isFolder) problems.push({ type: 'entry-name-duplicate', where: name, other: first.name });
    else problems.push({ type: 'entry-name-file-and-folder', where: name, other: first.name });
    for (const folder of foldersAbove(name, limits.segments)) {
      const spelled = above.get(nameKey(folder));
      if (spelled === undefined) above.set(nameKey(folder), folder);
      else if (spelled !== folder) problems.push({ type: 'entry-name-duplicate', where: name, other: `${spelled}/` });
    }
  }
  for (const [key, folder] of above) {
    const entry = standing.get(key);
    if (entry === undefined || plain(entry.name) === folder && entry.isFolder) continue;
    problems.push({ type: entry.isFolder ? 'entry-name-duplicate' : 'entry-name-file-and-folder', where: entry.name, other: `${folder}/` });
  }
  return problems;
}

const plain = (name: string): string => name.replace(/\/$/, '');

/** Only so many segments are looked at as a name may have: a name of a thousand slashes would cost a million letters. */
function foldersAbove(name: string, maxSegments: number): readonly string[] {
  const segments = plain(name).split('/').slice(0, maxSegments);
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join('/'));
}

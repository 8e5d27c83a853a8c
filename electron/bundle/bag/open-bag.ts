import type { Disk } from '#electron/platform/disk.ts';
import path from 'node:path';
import { nameKey } from '#shared/bundle/bag/entry-name.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { ArchiveProblem } from '#shared/problem/archive-problem.ts';
import type { BagProblem } from '#shared/problem/bag-problem.ts';
import type { WorkProblem } from '#shared/problem/work-problem.ts';
import type { FileTree } from '../archive/file-tree.ts';
import { DEFAULT_LIMITS, type Limits } from '../archive/limits.ts';
import { openArchive, type ArchiveForm } from '../archive/open-archive.ts';
import { openFolder } from '../archive/open-folder.ts';
import type { Bag } from './bag.ts';

export type BagToOpen = {
  readonly disk: Disk;
  /** A ZIP or a folder. */
  readonly path: string;
  readonly limits?: Limits;
  /** `own` refuses a ZIP whose headers this program cannot have written. */
  readonly form?: ArchiveForm;
};
export type OpenBagProblem = ArchiveProblem | BagProblem | WorkProblem;

/** Opens a bag without reading more than its headers. What stands in it is still to be checked: `checkBag`. */
export async function openBag(request: BagToOpen): Promise<Result<Bag, readonly OpenBagProblem[]>> {
  const { disk, limits = DEFAULT_LIMITS } = request;
  const stat = await disk.stat(request.path);
  if (stat === null) return err([{ type: 'file-missing', where: '' }]);
  if (stat.kind === 'other') return err([{ type: 'bag-kind-unknown', where: '' }]);
  if (stat.kind === 'folder') {
    const folder = await openFolder({ disk, path: request.path, limits });
    return folder.ok ? ok({ ...folder.value, kind: 'folder', topFolder: path.basename(request.path), limits }) : folder;
  }
  const archive = await openArchive(request);
  if (!archive.ok) return archive;
  const topFolder = findTopFolder(archive.value);
  if (typeof topFolder === 'string') return ok({ ...belowFolder(archive.value, topFolder), kind: 'zip', topFolder, limits });
  await archive.value.close();
  return err([{ type: 'bag-top-folder', where: '', found: topFolder }]);
}

/** The one folder in which everything stands, or what stands at the top instead. Folders without files count too. */
function findTopFolder(tree: FileTree): string | readonly string[] {
  const tops = new Map<string, string>();
  for (const { name } of tree.files) tops.set(nameKey(name.split('/', 1)[0] ?? ''), name.includes('/') ? `${name.split('/', 1)[0] ?? ''}/` : name);
  for (const folder of tree.folders) tops.set(nameKey(folder.split('/', 1)[0] ?? ''), `${folder.split('/', 1)[0] ?? ''}/`);
  const found = [...tops.values()];
  const only = found[0];
  return found.length === 1 && only?.endsWith('/') === true ? only.slice(0, -1) : found.slice(0, 10);
}

/** The same files by names that begin below the folder. Problems are told with these names too. */
function belowFolder(tree: FileTree, folder: string): FileTree {
  const below = (name: string): string => name.slice(folder.length + 1);
  const retell = <T>(result: Result<T, readonly ArchiveProblem[]>): Result<T, readonly ArchiveProblem[]> =>
    result.ok ? result : err(result.error.map((problem) => ({ ...problem, where: problem.where.startsWith(`${folder}/`) ? below(problem.where) : problem.where })));
  return {
    files: tree.files.map((file) => ({ ...file, name: below(file.name) })),
    order: tree.order.map(below),
    folders: tree.folders.filter((name) => name !== folder).map(below),
    readEntry: async (name, maxBytes) => retell(await tree.readEntry(`${folder}/${name}`, maxBytes)),
    streamEntry: async (name, take) => retell(await tree.streamEntry(`${folder}/${name}`, take)),
    close: tree.close,
  };
}

import path from 'node:path';
import type { Disk } from '#electron/platform/disk.ts';
import { findNameFaults } from '#shared/bundle/bag/entry-name.ts';
import { compareText } from '#shared/kernel/order.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { toNfc } from '#shared/kernel/text.ts';
import type { ArchiveProblem } from '#shared/problem/archive-problem.ts';
import { checkCollisions } from './check-collisions.ts';
import type { FileTree, TakeBytes } from './file-tree.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { readWholeEntry } from './read-whole-entry.ts';

export type FolderToOpen = { readonly disk: Disk; readonly path: string; readonly limits?: Limits };

/** A folder on the disk under the same rules as an archive. No link is followed, wherever it leads. */
export async function openFolder({ disk, path: root, limits = DEFAULT_LIMITS }: FolderToOpen): Promise<Result<FileTree, readonly ArchiveProblem[]>> {
  const found = await listTree(disk, root, limits);
  const names = [...found.files.map((file) => file.name), ...found.folders.map((folder) => `${folder}/`)];
  const total = found.files.reduce((sum, file) => sum + file.size, 0);
  const problems: ArchiveProblem[] = [
    ...found.problems,
    ...names.flatMap((name) => findNameFaults(name.replace(/\/$/, ''), limits)),
    ...checkCollisions(names, limits),
    ...found.files.filter((file) => file.size > limits.entryBytes).map((file) => ({ type: 'entry-too-large', where: file.name, limit: limits.entryBytes, found: file.size }) as const),
  ];
  if (total > limits.totalBytes) problems.push({ type: 'archive-too-large', where: '', limit: limits.totalBytes, found: total });
  return problems.length > 0 ? err(problems) : ok(makeTree(disk, root, found));
}

/** `name` as the disk spells it: a file made on macOS may be NFD, and is found only under that. */
type FoundFile = { readonly name: string; readonly size: number };
type FoundTree = { readonly files: readonly FoundFile[]; readonly folders: readonly string[]; readonly problems: readonly ArchiveProblem[] };

async function listTree(disk: Disk, root: string, limits: Limits): Promise<FoundTree> {
  const files: FoundFile[] = [];
  const folders: string[] = [];
  const problems: ArchiveProblem[] = [];
  const waiting = [''];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const { name, kind } of await disk.list(path.join(root, folder))) {
      const full = folder === '' ? name : `${folder}/${name}`;
      const stat = await disk.stat(path.join(root, full));
      if (kind === 'other' || stat === null || stat.kind !== kind) problems.push({ type: 'entry-is-link', where: full });
      else if (kind === 'file') files.push({ name: full, size: stat.size });
      else {
        folders.push(full);
        // Deeper than any name may be, the folder itself is the fault; what lies in it is not looked at.
        if (full.split('/').length <= limits.segments) waiting.push(full);
      }
    }
    if (files.length + folders.length > limits.entries)
      return { files: [], folders: [], problems: [{ type: 'archive-too-many-entries', where: '', limit: limits.entries, found: files.length + folders.length }] };
  }
  return { files, folders, problems };
}

function makeTree(disk: Disk, root: string, found: FoundTree): FileTree {
  const byName = new Map(found.files.map((file) => [toNfc(file.name), file]));
  const stream = async (name: string, take: TakeBytes): Promise<Result<boolean, readonly ArchiveProblem[]>> => {
    const file = byName.get(name);
    return file === undefined ? err([{ type: 'entry-missing', where: name }]) : streamFile(disk, path.join(root, file.name), { name, size: file.size, take });
  };
  const files = [...byName].map(([name, { size }]) => ({ name, size })).toSorted((a, b) => compareText(a.name, b.name));
  return {
    files,
    order: files.map(({ name }) => name),
    folders: found.folders.map(toNfc).toSorted(compareText),
    streamEntry: stream,
    readEntry: (name, maxBytes) => readWholeEntry({ name, size: byName.get(name)?.size ?? null, maxBytes }, stream),
    close: () => Promise.resolve(),
  };
}

type FileToStream = { readonly name: string; readonly size: number; readonly take: TakeBytes };

/** Never more than the size at which the file was listed: it may grow while it is read. */
async function streamFile(disk: Disk, full: string, { name, size, take }: FileToStream): Promise<Result<boolean, readonly ArchiveProblem[]>> {
  const file = await disk.open(full, 'read');
  try {
    const now = await file.size();
    if (now !== size) return err([{ type: 'entry-size-differs', where: name, expected: size, found: now }]);
    const buffer = new Uint8Array(Math.min(size, 256 * 1024));
    for (let at = 0; at < size; ) {
      const length = await file.read(buffer.subarray(0, Math.min(buffer.length, size - at)), at);
      if (length === 0) return err([{ type: 'entry-size-differs', where: name, expected: size, found: at }]);
      if (!(await take(buffer.subarray(0, length)))) return ok(false);
      at += length;
    }
    return ok(true);
  } finally {
    await file.close();
  }
}

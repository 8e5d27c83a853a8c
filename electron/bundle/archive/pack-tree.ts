import { crc32 } from 'node:zlib';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { ArchiveProblem } from '#shared/problem/archive-problem.ts';
import type { WorkProblem } from '#shared/problem/work-problem.ts';
import type { FileTree, TreeFile } from './file-tree.ts';
import type { EntryToWrite } from './write-archive.ts';

export type TreeToPack = {
  /** Must stay open until the entries are written. */
  readonly tree: FileTree;
  /** The one folder in the ZIP. */
  readonly topFolder: string;
  readonly isStopped: () => boolean;
};

/**
 * The files of a tree as entries of a ZIP, stored, with the same names and bytes below one folder: a bag keeps its identity,
 * for no manifest names that folder. A header says the CRC before the data, so each file is read here, and once more when
 * it is written; one that is another by then is thrown as a failure of the disk.
 */
export async function packTree({ tree, topFolder, isStopped }: TreeToPack): Promise<Result<readonly EntryToWrite[], readonly (ArchiveProblem | WorkProblem)[]>> {
  const entries: EntryToWrite[] = [];
  for (const file of tree.files) {
    const crc = await takeCrc(tree, file, isStopped);
    if (!crc.ok) return crc;
    entries.push({
      name: `${topFolder}/${file.name}`,
      size: file.size,
      packedSize: file.size,
      crc32: crc.value,
      method: 'stored',
      writeData: (write) => writeAgain(tree, { ...file, crc: crc.value }, write),
    });
  }
  return ok(entries);
}

async function takeCrc(tree: FileTree, { name }: TreeFile, isStopped: () => boolean): Promise<Result<number, readonly (ArchiveProblem | WorkProblem)[]>> {
  let crc = 0;
  const read = await tree.streamEntry(name, (bytes) => {
    crc = crc32(bytes, crc);
    return Promise.resolve(!isStopped());
  });
  if (!read.ok) return read;
  return read.value ? ok(crc) : err([{ type: 'stopped-by-user', where: '' }]);
}

async function writeAgain(tree: FileTree, { name, crc }: TreeFile & { readonly crc: number }, write: (bytes: Uint8Array) => Promise<void>): Promise<void> {
  let found = 0;
  const read = await tree.streamEntry(name, async (bytes) => {
    found = crc32(bytes, found);
    await write(bytes);
    return true;
  });
  if (!read.ok || found !== crc) throw Object.assign(new Error(`${name} was read a moment ago and is another now`), { code: 'EIO' });
}

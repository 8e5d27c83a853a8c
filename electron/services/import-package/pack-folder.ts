import { crc32 } from 'node:zlib';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { FileTree, TreeFile } from '#electron/bundle/archive/file-tree.ts';
import { openFolder } from '#electron/bundle/archive/open-folder.ts';
import { writeArchive, type EntryToWrite } from '#electron/bundle/archive/write-archive.ts';
import type { Disk } from '#electron/platform/disk.ts';
import type { Task } from '#electron/platform/task.ts';

export type FolderToPack = {
  readonly disk: Disk;
  readonly from: string;
  /** Must not be there yet. What is there after a failure is the caller's to remove. */
  readonly to: string;
  readonly task: Task;
};

/** The one folder in the ZIP; no manifest names it. */
const TOP_FOLDER = 'goi-ho-so';

/**
 * A package that came as a folder, as a ZIP with the same files and bytes, its manifests among them: so it keeps its
 * identity. What it holds is judged when it is read.
 */
export async function packFolder({ disk, from, to, task }: FolderToPack): Promise<Result<null, readonly Problem[]>> {
  const tree = await openFolder({ disk, path: from });
  if (!tree.ok) return tree;
  const outcome: { problems: readonly Problem[] } = { problems: [] };
  const refusal = new Error('refused while packing');
  /** Reads a file of the folder; leaves the packing when it cannot be had whole. */
  const read: ReadEntry = async (name, take) => {
    const taken = await tree.value.streamEntry(name, async (bytes) => {
      await take(bytes);
      return !task.isStopped();
    });
    if (taken.ok && taken.value) return;
    outcome.problems = taken.ok ? [{ type: 'stopped-by-user', where: '' }] : taken.error;
    throw refusal;
  };
  try {
    await writeEntries({ disk, to }, tree.value, read);
    return ok(null);
  } catch (error) {
    if (error !== refusal) throw error;
    return err(outcome.problems);
  }
}

type ReadEntry = (name: string, take: (bytes: Uint8Array) => Promise<void>) => Promise<void>;

async function writeEntries({ disk, to }: Pick<FolderToPack, 'disk' | 'to'>, { files }: FileTree, read: ReadEntry): Promise<void> {
  const entries: EntryToWrite[] = [];
  for (const file of files) entries.push(await describeEntry(file, read));
  const target = await disk.open(to, 'write-new');
  try {
    await writeArchive(target, entries);
    await target.sync();
  } finally {
    await target.close();
  }
}

/** A header says the CRC before the data, so each file is read twice. */
async function describeEntry({ name, size }: TreeFile, read: ReadEntry): Promise<EntryToWrite> {
  let crc = 0;
  await read(name, async (bytes) => {
    crc = crc32(bytes, crc);
    return Promise.resolve();
  });
  return { name: `${TOP_FOLDER}/${name}`, size, packedSize: size, crc32: crc, method: 'stored', writeData: (write) => read(name, write) };
}

import path from 'node:path';
import { packTree } from '#electron/bundle/archive/pack-tree.ts';
import { writeArchive } from '#electron/bundle/archive/write-archive.ts';
import type { Bag } from '#electron/bundle/bag/bag.ts';
import type { World } from '#electron/platform/disk.ts';
import type { Task } from '#electron/platform/task.ts';
import type { WorkspaceLayout } from '#electron/platform/workspace-layout.ts';
import { openKeptPackage, PACKAGE_TOP_FOLDER } from '../kept-package/index.ts';
import type { RescueContents } from './gather-rescue.ts';

type Writing = { readonly world: World; readonly layout: WorkspaceLayout; /** Made when the first package is written. */ readonly folder: string; readonly task: Task };

/** Each package as a ZIP again, as far as all of its files are here; gives how many. Of the others the documents are copied all the same. */
export async function writePackages({ world: { disk }, layout, folder, task }: Writing, { packages }: RescueContents): Promise<number> {
  let written = 0;
  for (const { name, manifest, parts } of packages) {
    if (task.isStopped()) break;
    const bag = await openKeptPackage({ disk, layout, manifest, parts });
    if (!bag.ok || bag.value === null) continue;
    try {
      await disk.makeFolder(folder);
      if (await writePackage({ disk, bag: bag.value, target: path.join(folder, name), task })) written += 1;
    } finally {
      await bag.value.close();
    }
  }
  return written;
}

type PackageToWrite = { readonly disk: World['disk']; readonly bag: Bag; readonly target: string; readonly task: Task };

/** False when a file of it cannot be had whole. */
async function writePackage({ disk, bag, target, task }: PackageToWrite): Promise<boolean> {
  const packed = await packTree({ tree: bag, topFolder: PACKAGE_TOP_FOLDER, isStopped: task.isStopped });
  if (!packed.ok) return false;
  const file = await disk.open(target, 'write-new');
  try {
    await writeArchive(file, packed.value);
    await file.sync();
  } finally {
    await file.close();
  }
  return true;
}

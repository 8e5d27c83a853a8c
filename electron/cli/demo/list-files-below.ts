import path from 'node:path';
import type { Disk } from '#electron/platform/disk.ts';

export type ListedFile = { readonly name: string; readonly size: number };

/** Every file below a folder with its size, by a name relative to it with `/` between parts. */
export async function listFilesBelow(disk: Disk, folder: string, except: ReadonlySet<string>): Promise<readonly ListedFile[]> {
  const listed: ListedFile[] = [];
  const walk = async (below: string, prefix: string): Promise<void> => {
    for (const { name, kind } of await disk.list(below)) {
      const full = path.join(below, name);
      if (except.has(prefix + name)) continue;
      if (kind === 'folder') await walk(full, `${prefix}${name}/`);
      else listed.push({ name: prefix + name, size: (await disk.stat(full))?.size ?? 0 });
    }
  };
  await walk(folder, '');
  return listed;
}

import path from 'node:path';
import type { DiskFile, World } from './disk.ts';

export type WholeFile = {
  readonly world: World;
  readonly target: string;
  readonly fill: (file: DiskFile) => Promise<void>;
  /** Reads the staged file back from the disk before it gets its name; throws or returns false to refuse it. */
  readonly readBack?: (stagedPath: string) => Promise<boolean>;
};

/**
 * Writes a file that matters: stage beside the target, flush, read back, rename, flush the folder. Under the final name
 * stands either what was there before or the whole new file, never a part. Returns false when reading back refused it.
 */
export async function writeWhole({ world, target, fill, readBack }: WholeFile): Promise<boolean> {
  const { disk } = world;
  const folder = path.dirname(target);
  const staged = path.join(folder, `.${path.basename(target)}.${Buffer.from(world.randomBytes(6)).toString('hex')}.part`);
  let isNamed = false;
  try {
    const file = await disk.open(staged, 'write-new');
    try {
      await fill(file);
      await file.sync();
    } finally {
      await file.close();
    }
    if (readBack !== undefined && !(await readBack(staged))) return false;
    await disk.rename(staged, target);
    isNamed = true;
    await disk.syncFolder(folder);
    return true;
  } finally {
    // Once it has its name, nothing is left to remove, and a failed removal would call a file that stands a failure.
    if (!isNamed) await disk.removeFile(staged);
  }
}

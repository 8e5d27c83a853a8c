import path from 'node:path';
import type { DiskFile, World } from './disk.ts';

export type WholeFile = {
  readonly world: World;
  readonly target: string;
  readonly fill: (file: DiskFile) => Promise<void>;
  /** Reads the staged file back from the disk before it gets its name; throws or returns false to refuse it. */
  readonly readBack?: (stagedPath: string) => Promise<boolean>;
  readonly announce?: Announce;
};

/** Told before a staged file is there; what it gives is called once none is there any more. */
export type Announce = (stagedPath: string) => Promise<() => Promise<void>>;

/** As staged files are named, beside their target: by this alone may a later start take one for ours. */
const STAGED = /^\.(?<name>.+)\.[0-9a-f]{12}\.part$/u;
const stagedName = (name: string, hex: string): string => `.${name}.${hex}.part`;
/** The name that a staged file would have got; null when it is none of ours. */
export const targetOfStaged = (name: string): string | null => STAGED.exec(name)?.groups?.['name'] ?? null;

/**
 * Writes a file that matters: stage beside the target, flush, read back, rename, flush the folder. Under the final name
 * stands either what was there before or the whole new file, never a part. Returns false when reading back refused it.
 */
export async function writeWhole({ world, target, fill, readBack, announce }: WholeFile): Promise<boolean> {
  const { disk } = world;
  const folder = path.dirname(target);
  const staged = path.join(folder, stagedName(path.basename(target), Buffer.from(world.randomBytes(6)).toString('hex')));
  const settle = await announce?.(staged);
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
    await settle?.();
  }
}

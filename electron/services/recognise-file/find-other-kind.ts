import type { FileKind } from '#shared/ipc/views.ts';
import type { Disk } from '#electron/platform/disk.ts';
import { recogniseFile } from './index.ts';

/**
 * The kind of a file of ours that is no bundle: a kit given as a bundle is a mistake, not a forgery. Null when it is a
 * bundle or cannot be told, which the checks of a bundle then explain.
 */
export async function findOtherKind(disk: Disk, file: string): Promise<Exclude<FileKind, 'bundle'> | null> {
  const recognised = await recogniseFile(disk, file);
  return recognised.ok && recognised.value.kind !== 'bundle' ? recognised.value.kind : null;
}

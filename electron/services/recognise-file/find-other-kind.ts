import type { FileKind } from '#shared/ipc/views.ts';
import type { Disk } from '#electron/platform/disk.ts';
import { recogniseFile } from './index.ts';

/**
 * The kind of a file of ours that is not the wanted one: a kit given as a bundle is a mistake, not a forgery. Null when it
 * is of that kind or cannot be told, which the checks of that kind then explain.
 */
export async function findOtherKind(disk: Disk, file: string, wanted: FileKind): Promise<FileKind | null> {
  const recognised = await recogniseFile(disk, file);
  return recognised.ok && recognised.value.kind !== wanted ? recognised.value.kind : null;
}

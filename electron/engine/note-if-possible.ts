import { ok } from '#shared/kernel/result.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';

/**
 * What the start screen and the next start would like to know. A disk that refuses it (full, a folder for reading only)
 * keeps nobody from the workspace: what is recorded there is told by its own calls.
 */
export async function noteIfPossible(note: () => Promise<void>): Promise<void> {
  await guardDisk('write', '', async () => {
    await note();
    return ok(null);
  });
}

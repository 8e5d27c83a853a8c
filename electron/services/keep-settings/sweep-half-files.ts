import path from 'node:path';
import { ok } from '#shared/kernel/result.ts';
import type { World } from '#electron/platform/disk.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import { targetOfStaged } from '#electron/platform/write-whole.ts';
import { identitiesFolder } from '../keep-identities/index.ts';
import { SETTINGS_FILE } from './index.ts';

/**
 * Preferences and identities that a kill cut off while they were written: what stood there before stands, and nobody was
 * told of anything else, so nothing is said. The window's own file is left to whoever writes it at this very moment.
 */
export async function sweepHalfFiles({ disk }: World, userData: string): Promise<void> {
  await guardDisk('write', '', async () => {
    for (const { name } of await disk.list(userData)) if (targetOfStaged(name) === SETTINGS_FILE) await disk.removeFile(path.join(userData, name));
    for (const { name } of await disk.list(identitiesFolder(userData))) if (targetOfStaged(name) !== null) await disk.removeFile(path.join(identitiesFolder(userData), name));
    return ok(null);
  });
}

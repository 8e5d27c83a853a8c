import { ok } from '#shared/kernel/result.ts';
import { digestFile } from '#electron/platform/digest-file.ts';
import type { Disk } from '#electron/platform/disk.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import { checkCopy } from '#electron/store/finish-copy.ts';
import { recordsPath, type Backup } from './index.ts';

/** The first of the backups that is what its note says and holds together; null when none is. */
export async function findSoundBackup(disk: Disk, backups: readonly Backup[]): Promise<Backup | null> {
  for (const backup of backups) if (await isSound(disk, backup)) return backup;
  return null;
}

async function isSound(disk: Disk, backup: Backup): Promise<boolean> {
  const file = recordsPath(backup);
  const digest = await guardDisk('read', '', async () => ok(await digestFile(disk, file)));
  return digest.ok && digest.value.sha256 === backup.note.records.sha256 && checkCopy(file).ok;
}

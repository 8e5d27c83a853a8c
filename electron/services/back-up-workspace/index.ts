import path from 'node:path';
import type { BackupNote, BackupReason } from '#shared/domain/backup.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { digestFile } from '#electron/platform/digest-file.ts';
import type { Disk } from '#electron/platform/disk.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import type { Task } from '#electron/platform/task.ts';
import { writeWhole } from '#electron/platform/write-whole.ts';
import { finishCopy, type CopyFacts } from '#electron/store/finish-copy.ts';
import { notePath, recordsPath, type Backup } from '../list-backups/index.ts';
import type { WorkspaceContext } from '../workspace-context.ts';
import { namePlace, preparePlace, vaultOf, type BackupPlace } from './backup-place.ts';
import { copyEvidence } from './copy-evidence.ts';
import { dropOldBackups } from './drop-old-backups.ts';
import { readBackupFacts } from './read-backup-facts.ts';

export type BackUp = { readonly context: WorkspaceContext; readonly place: BackupPlace; readonly reason: BackupReason; readonly task: Task };

/** `dropped`: how many older ones went by the rule of `shared/backup/choose-kept.ts`. `problems`: documents that could not be copied. */
export type BackedUp = { readonly backup: Backup; readonly dropped: number; readonly problems: readonly Problem[] };

/**
 * Copies a workspace's records, and on another drive its evidence; reads the copy back and checks it as an opening would;
 * writes the note that makes it a backup; and only then drops older ones. What is scored meanwhile is not kept waiting.
 */
export async function backUpWorkspace({ context, place, reason, task }: BackUp): Promise<Result<BackedUp, readonly Problem[]>> {
  return guardDisk('back-up', namePlace(place), async () => {
    const { world, layout } = context;
    const { disk } = world;
    const prepared = await preparePlace(disk, place);
    if (!prepared.ok) return prepared;
    const name = await nameBackup(context, place, reason);
    const staged = `${recordsPath({ place, name })}.part`;
    try {
      const copied = await copyRecords(context, staged, task);
      if (!copied.ok) return copied;
      const facts = readBackupFacts(context);
      if (!facts.ok) return facts;
      const { needed, workspace, signed } = facts.value;
      const brought = place.kind === 'beside' ? ok({ problems: [] }) : await copyEvidence({ disk, from: layout, to: vaultOf(place, layout), needed, task });
      if (!brought.ok) return brought;
      const note: BackupNote = {
        format: 'btd/backup', version: 1, at: world.now(), reason, workspace, ...copied.value, records: await digestFile(disk, staged), signed, evidence: needed,
      };
      const backup: Backup = { place, name, note };
      await disk.rename(staged, recordsPath(backup));
      await disk.syncFolder(place.folder);
      await writeWhole({ world, target: notePath(backup), fill: (file) => file.write(new TextEncoder().encode(`${JSON.stringify(note)}\n`)) });
      return ok({ backup, dropped: await dropOldBackups(disk, place, workspace), problems: brought.value.problems });
    } finally {
      await disk.removeFile(staged);
    }
  });
}

/** The copy on the disk, checked, in one file. */
async function copyRecords({ world, store }: WorkspaceContext, staged: string, task: Task): Promise<Result<CopyFacts, readonly Problem[]>> {
  task.report({ step: 'preparing', file: '', done: 0, total: 0 });
  const copied = await store.copyInto(staged);
  if (!copied.ok) return copied;
  if (task.isStopped()) return err([{ type: 'stopped-by-user', where: '' }]);
  const finished = finishCopy(staged);
  if (!finished.ok) return finished;
  const file = await world.disk.open(staged, 'read-write');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  return finished;
}

/** By moment and reason, so that a person finds one in a folder; with a number when the clock was there before. */
async function nameBackup({ world }: WorkspaceContext, place: BackupPlace, reason: BackupReason): Promise<string> {
  const base = `${world.now().replaceAll(':', '-')}-${reason}`;
  const taken = new Set((await listNames(world.disk, place)).map((name) => path.parse(name).name));
  for (let at = 1; ; at += 1) {
    const name = at === 1 ? base : `${base}-${at}`;
    if (!taken.has(name)) return name;
  }
}

const listNames = async (disk: Disk, place: BackupPlace): Promise<readonly string[]> => (await disk.list(place.folder)).map(({ name }) => name);

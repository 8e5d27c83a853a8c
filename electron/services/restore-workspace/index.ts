import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { copyFile } from '#electron/platform/copy-file.ts';
import { digestFile } from '#electron/platform/digest-file.ts';
import type { World } from '#electron/platform/disk.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import type { Task } from '#electron/platform/task.ts';
import { layoutOf, type WorkspaceLayout } from '#electron/platform/workspace-layout.ts';
import { checkCopy } from '#electron/store/finish-copy.ts';
import { vaultOf } from '../back-up-workspace/backup-place.ts';
import { copyEvidence } from '../back-up-workspace/copy-evidence.ts';
import { recordsPath, type Backup } from '../list-backups/index.ts';
import { closeWorkspace, openWorkspace } from '../open-workspace/index.ts';
import { finishRestore, intendRestore, isRestoring, readPendingMarks, stagedRecords, type RestoreIntent } from './finish-restore.ts';
import { listSignedSince } from './list-signed-since.ts';

export type Restore = { readonly world: World; readonly root: string; readonly backup: Backup; readonly task: Task };

export type Restored = {
  /** Folder of the workspace in which what stood there before lies whole; empty when nothing stood there. */
  readonly setAside: string;
  /** Documents that were brought back from the backup's own vault, and those that are nowhere to be had. */
  readonly brought: number;
  readonly problems: readonly Problem[];
};

/**
 * Puts a backup in the place of a workspace's records. What stood there, sound or damaged, is set aside whole first; the
 * backup is checked before anything is moved, and stays where it is. The workspace must not be open. Bundles and kits
 * that were signed after the backup stay counted, so that no revision is given out twice. Records that another
 * program holds stay as they are: `workspace-in-use`.
 */
export async function restoreWorkspace({ world, root, backup, task }: Restore): Promise<Result<Restored, readonly Problem[]>> {
  return guardDisk('restore', '', async () => {
    const layout = layoutOf(root);
    await world.disk.makeFolder(root);
    await finishRestore(world, layout);
    const known = await listSignedSince(world, layout, backup);
    if (!known.ok) return known;
    const signed = [...known.value, ...(await readPendingMarks(world, layout))];
    const intent: RestoreIntent = { setAside: world.now().replaceAll(':', '-'), backup: backup.name, signed };
    const intended = await intend({ world, layout, backup, task, intent });
    if (!intended.ok) return intended;
    await finishRestore(world, layout);
    return checkRestored({ world, layout, backup, task, intent }, intended.value);
  });
}

type Restoring = { readonly world: World; readonly layout: WorkspaceLayout; readonly backup: Backup; readonly task: Task; readonly intent: RestoreIntent };

/**
 * Up to here no record of the workspace was touched, and what was staged goes again when it cannot be intended. Documents
 * that the vault has lost come from the backup first, where it has them: after a cut the records would miss them. Gives
 * how many came.
 */
async function intend({ world, layout, backup, task, intent }: Restoring): Promise<Result<number, readonly Problem[]>> {
  try {
    const staged = await stageRecords(world, layout, backup);
    if (!staged.ok) return staged;
    const brought = await copyEvidence({ disk: world.disk, from: vaultOf(backup.place, layout), to: layout, needed: backup.note.evidence, task });
    if (!brought.ok) return brought;
    if (task.isStopped()) return err([{ type: 'stopped-by-user', where: '' }]);
    await intendRestore(world, layout, intent);
    return ok(brought.value.copied);
  } finally {
    if (!(await isRestoring(world, layout))) await world.disk.removeFile(stagedRecords(layout));
  }
}

/** A copy of the backup in the workspace's folder: the very bytes that its note names, and sound. */
async function stageRecords({ disk }: World, layout: WorkspaceLayout, backup: Backup): Promise<Result<null, readonly Problem[]>> {
  const target = stagedRecords(layout);
  await copyFile({ disk, from: recordsPath(backup), to: target });
  const { sha256 } = await digestFile(disk, target);
  if (sha256 !== backup.note.records.sha256) return err([{ type: 'backup-altered', where: backup.name }]);
  const sound = checkCopy(target);
  return sound.ok ? ok(null) : sound;
}

/** Opened as at every start: the journal says what was done, and what the records name is looked for once more. */
async function checkRestored({ world, layout, backup, task, intent }: Restoring, brought: number): Promise<Result<Restored, readonly Problem[]>> {
  const opened = await openWorkspace({ world, root: layout.root });
  if (!opened.ok) return opened;
  try {
    const named = opened.value.store.read((records) => ok(records.listVault().map(({ sha256, size }) => ({ sha256, size }))));
    if (!named.ok) return named;
    const missed = await copyEvidence({ disk: world.disk, from: vaultOf(backup.place, layout), to: layout, needed: named.value, task });
    return missed.ok ? ok({ setAside: intent.setAside, brought: brought + missed.value.copied, problems: missed.value.problems }) : missed;
  } finally {
    closeWorkspace(opened.value);
  }
}

import type { SignedMark } from '#shared/domain/backup.ts';
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
import { finishRestore, intendRestore, isRestoring, stagedRecords } from './finish-restore.ts';
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
    const signed = await listSignedSince(world, layout, backup);
    if (!signed.ok) return signed;
    const setAside = world.now().replaceAll(':', '-');
    const intended = await intend({ world, layout, backup, task, setAside });
    if (!intended.ok) return intended;
    await finishRestore(world, layout);
    return noteAndMend({ world, layout, backup, task, setAside, signed: signed.value });
  });
}

type Intending = Omit<Mending, 'signed'>;

/** Up to here nothing of the workspace was touched, and what was staged goes again when it cannot be intended. */
async function intend({ world, layout, backup, task, setAside }: Intending): Promise<Result<null, readonly Problem[]>> {
  try {
    const staged = await stageRecords(world, layout, backup);
    if (!staged.ok) return staged;
    if (task.isStopped()) return err([{ type: 'stopped-by-user', where: '' }]);
    await intendRestore(world, layout, setAside);
    return ok(null);
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

type Mending = { readonly world: World; readonly layout: WorkspaceLayout; readonly backup: Backup; readonly task: Task; readonly setAside: string; readonly signed: readonly SignedMark[] };

/** The journal says what was done; documents that the vault has lost meanwhile come from the backup, where it has them. */
async function noteAndMend({ world, layout, backup, task, setAside, signed }: Mending): Promise<Result<Restored, readonly Problem[]>> {
  const opened = await openWorkspace({ world, root: layout.root });
  if (!opened.ok) return opened;
  try {
    const noted = opened.value.store.transaction((records) => {
      records.noteRestored({ backup: backup.name, setAside, signed, at: world.now() });
      return ok(records.listVault().map(({ sha256, size }) => ({ sha256, size })));
    });
    if (!noted.ok) return noted;
    const brought = await copyEvidence({ disk: world.disk, from: vaultOf(backup.place, layout), to: layout, needed: noted.value, task });
    return brought.ok ? ok({ setAside, brought: brought.value.copied, problems: brought.value.problems }) : brought;
  } finally {
    closeWorkspace(opened.value);
  }
}

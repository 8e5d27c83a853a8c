import path from 'node:path';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Role } from '#shared/domain/council.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { World } from '#electron/platform/disk.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import { layoutOf } from '#electron/platform/workspace-layout.ts';
import { openDatabase, type OpenDatabase } from '#electron/store/open-database.ts';
import type { WorkspaceContext } from '../workspace-context.ts';
import { finishRestore, noteFinishedRestore } from '../restore-workspace/finish-restore.ts';
import { backUpBeforeMigrating } from './back-up-before-migrating.ts';
import { openRecords } from './open-records.ts';
import { emptyStaging, sweepBackups } from './sweep-leftovers.ts';

export type NewWorkspaceInput = {
  readonly world: World;
  /** Absolute path of the folder; made when it is not there. */
  readonly root: string;
  readonly role: Role;
  readonly title: string;
  readonly isSample: boolean;
};

/** Makes a workspace and leaves it open. A making that was cut off before is taken up; a workspace is never written over. */
export function createWorkspace({ world, root, role, title, isSample }: NewWorkspaceInput): Promise<Result<WorkspaceContext, readonly Problem[]>> {
  return guardDisk('write', '', async () => {
    const layout = layoutOf(root);
    for (const folder of [root, layout.vault, layout.staging, layout.backups]) await world.disk.makeFolder(folder);
    const opened = openDatabase({ file: layout.database, mode: 'create' });
    if (!opened.ok) return opened;
    return keepOpenIfOk(opened.value, async () => {
      const store = opened.value.toStore();
      if (!store.ok) return store;
      // Flushed before the one row that makes it a workspace: a failure here is a making that can be taken up again.
      await world.disk.syncFolder(root);
      await world.disk.syncFolder(path.dirname(root));
      const recorded = store.value.transaction((records) => {
        records.insertWorkspace({ role, title, isSample, at: world.now() });
        return ok(null);
      });
      if (!recorded.ok) return recorded;
      return ok({ world, layout, store: store.value, notices: [] });
    });
  });
}

/** Opens a workspace after checking that it is one, ours alone, sound and not newer than this program. */
export function openWorkspace({ world, root }: Pick<NewWorkspaceInput, 'world' | 'root'>): Promise<Result<WorkspaceContext, readonly Problem[]>> {
  return guardDisk('read', '', async () => {
    const layout = layoutOf(root);
    const brokenOff = await finishRestore(world, layout);
    if ((await world.disk.stat(layout.database))?.kind !== 'file') return err([{ type: 'workspace-missing', where: '' }]);
    const opened = await openRecords(world.disk, layout);
    if (!opened.ok) return opened;
    return keepOpenIfOk(opened.value, async () => {
      const halfBackups = await sweepBackups(world, layout);
      const backedUp = await backUpBeforeMigrating(world, layout, opened.value);
      if (!backedUp.ok) return backedUp;
      const store = opened.value.toStore();
      if (!store.ok) return store;
      const recognised = store.value.read((records) =>
        records.findWorkspace() === null ? err([{ type: 'workspace-not-recognised', where: '' } as const]) : ok(null),
      );
      if (!recognised.ok) return recognised;
      const finished = await noteFinishedRestore(world, layout, store.value);
      if (!finished.ok) return finished;
      return ok({ world, layout, store: store.value, notices: [...brokenOff, ...finished.value, ...halfBackups, ...(await emptyStaging(world, layout))] });
    });
  });
}

/** Gives the file back to other programs. */
export function closeWorkspace(context: WorkspaceContext): void {
  context.store.close();
}

/** A file that nobody got to use is given back: otherwise it would be in use until the program ends. */
async function keepOpenIfOk<T>(opened: OpenDatabase, work: () => Promise<Result<T, readonly Problem[]>>): Promise<Result<T, readonly Problem[]>> {
  let isKept = false;
  try {
    const result = await work();
    isKept = result.ok;
    return result;
  } finally {
    if (!isKept) opened.close();
  }
}

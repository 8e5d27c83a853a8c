import path from 'node:path';
import type { ValueOf } from '#shared/ipc/contract.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { Task } from '#electron/platform/task.ts';
import { findTitle } from '#electron/services/list-workspaces/index.ts';
import { rescueWorkspace } from '#electron/services/rescue-workspace/index.ts';
import { fitName } from '#electron/services/rescue-workspace/name-documents.ts';
import { listBackupsOf } from './backup-folders.ts';
import type { EngineContext } from './engine-context.ts';
import { RESCUE_WORDS } from './sheet-words.ts';

export type DeskRescue = {
  readonly id: string;
  /** The person chose it; a new folder is made in it. */
  readonly folder: string;
  readonly task: Task;
};

/**
 * Copies all that can be read to a new folder. A workspace that is open is closed for as long as it takes, because its
 * file is copied as it lies on the disk, and is open again afterwards, whatever came of it.
 */
export function rescueOnDesk({ world, desk, tasks }: EngineContext, { id, folder, task }: DeskRescue): Promise<Result<ValueOf<'rescueWorkspace'>, readonly Problem[]>> {
  return tasks.alone(task, async () => {
    if (task.isStopped()) return err([{ type: 'stopped-by-user', where: '' }]);
    const standing = desk.openWorkspace()?.id ?? null;
    if (standing !== null) await desk.leave();
    try {
      const words = RESCUE_WORDS[desk.settings().locale];
      const root = desk.rootOf(id);
      const name = fitName(`${words.files.folder} ${await findTitle(world, root)} ${world.now().replaceAll(':', '-').slice(0, 19)}`);
      const rescued = await rescueWorkspace({ world, root, target: path.join(folder, name), backups: await listBackupsOf({ world, desk }, id), words, task });
      return rescued.ok ? ok({ ...rescued.value, folder: name }) : rescued;
    } finally {
      if (standing !== null) await desk.open(standing);
    }
  });
}

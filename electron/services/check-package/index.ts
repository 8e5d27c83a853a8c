import path from 'node:path';
import type { Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { World } from '#electron/platform/disk.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import type { Task } from '#electron/platform/task.ts';
import { readPackage, type ReadPackage } from '../read-package/index.ts';

/** Says whether a file is a sound package, without a workspace and without writing anything. */
export function checkPackage(world: World, file: string, task: Task): Promise<Result<ReadPackage, readonly Problem[]>> {
  return guardDisk('read', path.basename(file), () => readPackage({ disk: world.disk, path: file, task }));
}

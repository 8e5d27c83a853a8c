import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { Bag } from '#electron/bundle/bag/bag.ts';
import { QUIET_TASK, type Task } from '#electron/platform/task.ts';
import type { PackageRecord } from '#electron/store/package-store.ts';
import { readOpenPackage } from '../read-package/index.ts';
import type { WorkspaceContext } from '../workspace-context.ts';
import { findPackageParts, openKeptPackage } from './index.ts';

/**
 * Opens what is kept of a package and reads it from end to end as if it came in: a kit with an altered one would be refused
 * by every member. What it gives stays open.
 */
export async function readKeptPackage({ world, layout, store }: WorkspaceContext, record: PackageRecord, { isStopped }: Pick<Task, 'isStopped'>): Promise<Result<Bag, readonly Problem[]>> {
  const { manifest, unit, revision } = record;
  const parts = store.read((records) => ok(findPackageParts(records, manifest)));
  if (!parts.ok) return parts;
  const opened = await openKeptPackage({ disk: world.disk, layout, manifest, parts: parts.value });
  if (!opened.ok) return err([{ type: 'stored-package-altered', where: '', unit, revision }]);
  const bag = opened.value;
  if (bag === null) return err([{ type: 'stored-package-missing', where: '', unit, revision }]);
  let isSound = false;
  try {
    const read = await readOpenPackage(bag, { task: { ...QUIET_TASK, isStopped } });
    isSound = read.ok && read.value.manifest === manifest;
    if (isSound) return ok(bag);
    const isStoppedByUser = !read.ok && read.error.some((problem) => problem.type === 'stopped-by-user');
    return err(isStoppedByUser ? read.error : [{ type: 'stored-package-altered', where: '', unit, revision }]);
  } finally {
    if (!isSound) await bag.close();
  }
}

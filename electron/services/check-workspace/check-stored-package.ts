import type { Problem } from '#shared/problem/problem.ts';
import { QUIET_TASK, type Task } from '#electron/platform/task.ts';
import { storedPackagePath } from '#electron/platform/workspace-layout.ts';
import type { PackageRecord } from '#electron/store/package-store.ts';
import { readPackage } from '../read-package/index.ts';
import type { WorkspaceContext } from '../workspace-context.ts';

/** Reads the secretariat's own copy of a package from end to end: a kit with an altered one would be refused by every member. */
export async function checkStoredPackage({ world, layout }: WorkspaceContext, { manifest, unit, revision }: PackageRecord, { isStopped }: Task): Promise<readonly Problem[]> {
  const file = storedPackagePath(layout, manifest);
  if ((await world.disk.stat(file))?.kind !== 'file') return [{ type: 'stored-package-missing', where: '', unit, revision }];
  const read = await readPackage({ disk: world.disk, path: file, task: { ...QUIET_TASK, isStopped } });
  if (read.ok && read.value.manifest === manifest) return [];
  const isStoppedByUser = !read.ok && read.error.some((problem) => problem.type === 'stopped-by-user');
  return isStoppedByUser ? read.error : [{ type: 'stored-package-altered', where: '', unit, revision }];
}

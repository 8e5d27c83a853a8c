import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { packTree } from '#electron/bundle/archive/pack-tree.ts';
import type { Bag } from '#electron/bundle/bag/bag.ts';
import type { BagSource } from '#electron/bundle/bag/bag-source.ts';
import type { Task } from '#electron/platform/task.ts';
import type { PackageRecord } from '#electron/store/package-store.ts';
import { PACKAGE_TOP_FOLDER } from '../kept-package/index.ts';
import { readKeptPackage } from '../kept-package/read-kept-package.ts';
import type { WorkspaceContext } from '../workspace-context.ts';

/** The packages of a kit, each read from end to end and found to be what came in, as files to be packed. */
export type PackedPackages = {
  /** In the order of the packages. */
  readonly sources: readonly BagSource[];
  /** Once the kit is written. */
  readonly close: () => Promise<void>;
};

/** All packages that cannot be handed on are named, not only the first: each must be imported again. */
export async function packPackages(context: WorkspaceContext, packages: readonly PackageRecord[], task: Task): Promise<Result<PackedPackages, readonly Problem[]>> {
  const open: Bag[] = [];
  const close = async (): Promise<void> => {
    for (const bag of open) await bag.close();
  };
  let isHandedOut = false;
  try {
    const sources: BagSource[] = [];
    const problems: Problem[] = [];
    for (const [index, one] of packages.entries()) {
      task.report({ step: 'verifying', file: one.unit, done: index, total: packages.length });
      const kept = await readKeptPackage(context, one, task);
      if (kept.ok) open.push(kept.value);
      const packed = kept.ok ? await packTree({ tree: kept.value, topFolder: PACKAGE_TOP_FOLDER, isStopped: task.isStopped }) : kept;
      if (task.isStopped()) return err([{ type: 'stopped-by-user', where: '' }]);
      if (packed.ok) sources.push({ kind: 'archive', entries: packed.value });
      else problems.push(...packed.error);
    }
    if (problems.length > 0) return err(problems);
    isHandedOut = true;
    return ok({ sources, close });
  } finally {
    if (!isHandedOut) await close();
  }
}

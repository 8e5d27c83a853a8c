import type { Sha256 } from '#shared/domain/ids.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { checkEvidence } from '#electron/evidence/vault.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import type { Task } from '#electron/platform/task.ts';
import type { WorkspaceContext } from '../workspace-context.ts';
import type { PackageRecord } from '#electron/store/package-store.ts';
import { readKeptPackage } from '../kept-package/read-kept-package.ts';

export type WorkspaceHealth = {
  /** Files of evidence that were read whole and have the digest under which they are kept. */
  readonly evidence: number;
  readonly bytes: number;
  readonly packages: number;
  readonly backups: number;
  readonly problems: readonly Problem[];
};

/** Reads everything that must be there. The records themselves were checked when the workspace was opened. */
export async function checkWorkspace(context: WorkspaceContext, task: Task): Promise<Result<WorkspaceHealth, readonly Problem[]>> {
  return guardDisk('read', '', async () => {
    const { world, layout, store } = context;
    const listed = store.read((records) => ok({ vault: records.listVault(), packages: records.listPackages(), role: records.findWorkspace()?.role }));
    if (!listed.ok) return listed;
    const problems: Problem[] = [];
    const unsound = new Set<Sha256>();
    let bytes = 0;
    for (const [index, { sha256 }] of listed.value.vault.entries()) {
      task.report({ step: 'hashing', file: sha256, done: index, total: listed.value.vault.length });
      const checked = await checkEvidence(world.disk, layout, sha256);
      if (checked.ok) bytes += checked.value.size;
      else {
        problems.push(checked.error);
        unsound.add(sha256);
      }
    }
    if (listed.value.role === 'secretary') {
      for (const one of listed.value.packages) problems.push(...(await checkKeptPackage({ context, unsound, task }, one)));
    }
    const backups = (await world.disk.list(layout.backups)).filter((entry) => entry.name.endsWith('.sqlite')).length;
    return ok({ evidence: listed.value.vault.length, bytes, packages: listed.value.packages.length, backups, problems });
  });
}

type KeptPackages = { readonly context: WorkspaceContext; /** Evidence that was named already: a package is not named for it once more. */ readonly unsound: ReadonlySet<Sha256>; readonly task: Task };

/** Whether the secretariat can hand it on in a kit. */
async function checkKeptPackage({ context, unsound, task }: KeptPackages, record: PackageRecord): Promise<readonly Problem[]> {
  const kept = await readKeptPackage(context, record, task);
  if (kept.ok) {
    await kept.value.close();
    return [];
  }
  const evidence = context.store.read((records) => ok(records.listPackageEvidence(record.manifest)));
  const isNamed = evidence.ok && evidence.value.some(({ sha256 }) => unsound.has(sha256));
  return isNamed ? kept.error.filter(({ type }) => type !== 'stored-package-altered') : kept.error;
}

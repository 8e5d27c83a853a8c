import { ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { checkEvidence } from '#electron/evidence/vault.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import type { Task } from '#electron/platform/task.ts';
import type { WorkspaceContext } from '../workspace-context.ts';
import { checkStoredPackage } from './check-stored-package.ts';

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
    let bytes = 0;
    for (const [index, { sha256 }] of listed.value.vault.entries()) {
      task.report({ step: 'hashing', file: sha256, done: index, total: listed.value.vault.length });
      const checked = await checkEvidence(world.disk, layout, sha256);
      if (checked.ok) bytes += checked.value.size;
      else problems.push(checked.error);
    }
    if (listed.value.role === 'secretary') {
      for (const one of listed.value.packages) problems.push(...(await checkStoredPackage(context, one, task)));
    }
    const backups = (await world.disk.list(layout.backups)).filter((entry) => entry.name.endsWith('.sqlite')).length;
    return ok({ evidence: listed.value.vault.length, bytes, packages: listed.value.packages.length, backups, problems });
  });
}

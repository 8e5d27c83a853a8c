import path from 'node:path';
import type { Sha256 } from '#shared/domain/ids.ts';
import { ok } from '#shared/kernel/result.ts';
import { copyFile } from '#electron/platform/copy-file.ts';
import type { Disk } from '#electron/platform/disk.ts';
import type { Task } from '#electron/platform/task.ts';
import { storedPackagePath } from '#electron/platform/workspace-layout.ts';
import type { WorkspaceContext } from '../workspace-context.ts';

export type KeptPackageFile = {
  readonly stagedPath: string;
  readonly adopt: (manifest: Sha256) => Promise<void>;
  readonly removeLeftover: () => Promise<void>;
};

/**
 * The secretariat hands packages on in kits, byte for byte, so its workspace keeps the file itself beside the evidence:
 * copied first, then verified from the copy, because a stick can be changed while it is read. A member's workspace
 * keeps only the evidence; then, and for a bag that came as a folder, this gives null.
 */
export async function keepPackageFile({ world, layout, store }: WorkspaceContext, source: string, task: Task): Promise<KeptPackageFile | null> {
  const role = store.read((records) => ok(records.findWorkspace()?.role ?? null));
  const stat = await world.disk.stat(source);
  if (!role.ok || role.value !== 'secretary' || stat?.kind !== 'file') return null;
  await world.disk.makeFolder(layout.staging);
  const stagedPath = path.join(layout.staging, `${Buffer.from(world.randomBytes(12)).toString('hex')}.package`);
  await copyOrRemove(world.disk, stagedPath, () =>
    copyFile({
      disk: world.disk,
      from: source,
      to: stagedPath,
      proceed: (done) => {
        task.report({ step: 'reading', file: path.basename(source), done, total: stat.size });
        return !task.isStopped();
      },
    }),
  );
  return {
    stagedPath,
    adopt: async (manifest) => {
      await world.disk.makeFolder(layout.packages);
      await world.disk.rename(stagedPath, storedPackagePath(layout, manifest));
      await world.disk.syncFolder(layout.packages);
    },
    removeLeftover: () => world.disk.removeFile(stagedPath),
  };
}

/** A copy that the disk refused is removed at once: a full disk would otherwise stay full until the next start. */
async function copyOrRemove(disk: Disk, stagedPath: string, copy: () => Promise<unknown>): Promise<void> {
  let isCopied = false;
  try {
    await copy();
    isCopied = true;
  } finally {
    if (!isCopied) await disk.removeFile(stagedPath);
  }
}

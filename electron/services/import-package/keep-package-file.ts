import path from 'node:path';
import type { Sha256 } from '#shared/domain/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { copyFile } from '#electron/platform/copy-file.ts';
import type { Disk } from '#electron/platform/disk.ts';
import type { Task } from '#electron/platform/task.ts';
import { storedPackagePath } from '#electron/platform/workspace-layout.ts';
import type { WorkspaceContext } from '../workspace-context.ts';
import { packFolder } from './pack-folder.ts';

export type KeptPackageFile = {
  readonly stagedPath: string;
  readonly adopt: (manifest: Sha256) => Promise<void>;
  readonly removeLeftover: () => Promise<void>;
};

/**
 * The secretariat hands packages on in kits, byte for byte, so its workspace keeps the file itself beside the evidence:
 * copied first, then verified from the copy, because a stick can be changed while it is read. A bag that came as a
 * folder is packed. A member's workspace keeps only the evidence; then, and where nothing is there, this gives null.
 */
export async function keepPackageFile({ world, layout, store }: WorkspaceContext, source: string, task: Task): Promise<Result<KeptPackageFile | null, readonly Problem[]>> {
  const role = store.read((records) => ok(records.findWorkspace()?.role ?? null));
  if (!role.ok) return role;
  const stat = await world.disk.stat(source);
  if (role.value !== 'secretary' || stat === null || stat.kind === 'other') return ok(null);
  await world.disk.makeFolder(layout.staging);
  const stagedPath = path.join(layout.staging, `${Buffer.from(world.randomBytes(12)).toString('hex')}.package`);
  const kept = await keepOrRemove(world.disk, stagedPath, () =>
    stat.kind === 'folder' ? packFolder({ disk: world.disk, from: source, to: stagedPath, task }) : copyPackage({ disk: world.disk, from: source, to: stagedPath, size: stat.size, task }),
  );
  if (!kept.ok) return kept;
  return ok({
    stagedPath,
    adopt: async (manifest) => {
      await world.disk.makeFolder(layout.packages);
      await world.disk.rename(stagedPath, storedPackagePath(layout, manifest));
      await world.disk.syncFolder(layout.packages);
    },
    removeLeftover: () => world.disk.removeFile(stagedPath),
  });
}

/** What was refused is removed at once: a full disk would otherwise stay full until the next start. */
async function keepOrRemove(disk: Disk, stagedPath: string, keep: () => Promise<Result<null, readonly Problem[]>>): Promise<Result<null, readonly Problem[]>> {
  let isKept = false;
  try {
    const kept = await keep();
    isKept = kept.ok;
    return kept;
  } finally {
    if (!isKept) await disk.removeFile(stagedPath);
  }
}

type PackageCopy = { readonly disk: Disk; readonly from: string; readonly to: string; readonly size: number; readonly task: Task };

async function copyPackage({ disk, from, to, size, task }: PackageCopy): Promise<Result<null, readonly Problem[]>> {
  const isWhole = await copyFile({
    disk,
    from,
    to,
    proceed: (done) => {
      task.report({ step: 'reading', file: path.basename(from), done, total: size });
      return !task.isStopped();
    },
  });
  return isWhole ? ok(null) : err([{ type: 'stopped-by-user', where: '' }]);
}

import path from 'node:path';
import type { NeededEvidence } from '#shared/domain/backup.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { copyFile } from '#electron/platform/copy-file.ts';
import { digestFile } from '#electron/platform/digest-file.ts';
import type { Disk } from '#electron/platform/disk.ts';
import type { Task } from '#electron/platform/task.ts';
import { evidencePath, type WorkspaceLayout } from '#electron/platform/workspace-layout.ts';

type EvidenceCopy = {
  readonly disk: Disk;
  readonly from: WorkspaceLayout;
  readonly to: WorkspaceLayout;
  readonly needed: readonly NeededEvidence[];
  readonly task: Task;
};

export type CopiedEvidence = {
  readonly copied: number;
  /** Documents that are lost or altered where they come from: they are named, and the rest is copied all the same. */
  readonly problems: readonly Problem[];
};

/**
 * Brings documents from one vault to another and reads each back from there. What is there already under its digest,
 * with the right size, is left: a vault never changes what it holds.
 */
export async function copyEvidence({ disk, from, to, needed, task }: EvidenceCopy): Promise<Result<CopiedEvidence, readonly Problem[]>> {
  const problems: Problem[] = [];
  let copied = 0;
  for (const [done, one] of needed.entries()) {
    if (task.isStopped()) return err([{ type: 'stopped-by-user', where: '' }]);
    task.report({ step: 'hashing', file: '', done, total: needed.length });
    const target = evidencePath(to, one.sha256);
    if (await isThere(disk, target, one.size)) continue;
    const source = evidencePath(from, one.sha256);
    if ((await disk.stat(source))?.kind !== 'file') {
      problems.push({ type: 'evidence-missing-from-vault', where: one.sha256, sha256: one.sha256 });
    } else if (await copyWhole({ disk, source, target, expected: one })) {
      copied += 1;
    } else {
      problems.push({ type: 'evidence-altered', where: one.sha256, sha256: one.sha256 });
    }
  }
  if (copied > 0) await syncShelves(disk, to);
  return ok({ copied, problems });
}

/** The folders in which documents were put may be new themselves. */
async function syncShelves(disk: Disk, { vault, root }: WorkspaceLayout): Promise<void> {
  await disk.syncFolder(vault);
  await disk.syncFolder(root);
}

const isThere = async (disk: Disk, file: string, size: number): Promise<boolean> => {
  const found = await disk.stat(file);
  return found?.kind === 'file' && found.size === size;
};

type WholeCopy = { readonly disk: Disk; readonly source: string; readonly target: string; readonly expected: NeededEvidence };

/** Under its name stands only what was read back with its digest. False: the source itself is not what its name says. */
async function copyWhole({ disk, source, target, expected }: WholeCopy): Promise<boolean> {
  const shelf = path.dirname(target);
  const staged = `${target}.part`;
  await disk.makeFolder(shelf);
  await disk.removeFile(staged);
  let isNamed = false;
  try {
    await copyFile({ disk, from: source, to: staged });
    const found = await digestFile(disk, staged);
    if (found.sha256 !== expected.sha256) return false;
    await disk.rename(staged, target);
    isNamed = true;
    await disk.syncFolder(shelf);
    return true;
  } finally {
    if (!isNamed) await disk.removeFile(staged);
  }
}

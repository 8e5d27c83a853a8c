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
  const shelves = new Set<string>();
  let copied = 0;
  for (const [done, one] of needed.entries()) {
    if (task.isStopped()) return err([{ type: 'stopped-by-user', where: '' }]);
    task.report({ step: 'hashing', file: '', done, total: needed.length });
    const target = evidencePath(to, one.sha256);
    shelves.add(path.dirname(target));
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
  await syncShelves(disk, to, shelves);
  return ok({ copied, problems });
}

/**
 * Also when nothing was copied: an attempt that failed may have given a document its name, or made its folder, and gone
 * no further, and what is only found there can still be lost with the power.
 */
async function syncShelves(disk: Disk, { vault, root }: WorkspaceLayout, shelves: ReadonlySet<string>): Promise<void> {
  for (const folder of [...shelves, ...(shelves.size === 0 ? [] : [vault, root])]) {
    if ((await disk.stat(folder))?.kind === 'folder') await disk.syncFolder(folder);
  }
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
    return true;
  } finally {
    if (!isNamed) await disk.removeFile(staged);
  }
}

import path from 'node:path';
import type { Thumbprint } from '#shared/domain/ids.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { PdfInspector } from '#electron/evidence/inspect-pdf.ts';
import type { World } from '#electron/platform/disk.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import type { Task } from '#electron/platform/task.ts';
import { layoutOf } from '#electron/platform/workspace-layout.ts';
import { closeWorkspace, createWorkspace, openWorkspace } from '../open-workspace/index.ts';
import type { WorkspaceContext } from '../workspace-context.ts';
import { takeKit } from './take-kit.ts';

export type KitStart = {
  readonly world: World;
  readonly inspector: PdfInspector;
  /** Folder of the workspace: a new one, or one that this round's earlier kit has made. */
  readonly root: string;
  readonly path: string;
  readonly task: Task;
  readonly isSample: boolean;
  /** Fingerprint of the issuer's key that a person compared; null accepts the first that is seen. */
  readonly fingerprint: string | null;
  /** Thumbprints of this machine's identities; empty where the member is said later. */
  readonly identities: readonly Thumbprint[];
};

/**
 * A member's workspace starts from a kit, or takes a newer kit of the same round, whole or not at all. A start that
 * fails leaves no workspace behind, and touches nothing that stood in its folder. The workspace is left open.
 */
export async function startFromKit(request: KitStart): Promise<Result<WorkspaceContext, readonly Problem[]>> {
  const { world, root } = request;
  return guardDisk('import', path.basename(request.path), async () => {
    // What stands in a folder is somebody's, also the vault and the backups of a workspace whose database was lost.
    const isFree = (await world.disk.list(root)).length === 0;
    let isKept = false;
    try {
      const started = await openAndTake(request);
      isKept = started.ok;
      return started;
    } finally {
      if (!isKept && isFree) await world.disk.removeFolder(root);
    }
  });
}

async function openAndTake(request: KitStart): Promise<Result<WorkspaceContext, readonly Problem[]>> {
  const opened = await openOrMake(request);
  if (!opened.ok) return opened;
  let isKept = false;
  try {
    const taken = await takeKit({ ...request, context: opened.value });
    isKept = taken.ok;
    return taken.ok ? ok(opened.value) : taken;
  } finally {
    if (!isKept) closeWorkspace(opened.value);
  }
}

/** A file that is there but that nothing was ever in, because its making was cut off, is taken up. */
async function openOrMake({ world, root, path: file, isSample }: KitStart): Promise<Result<WorkspaceContext, readonly Problem[]>> {
  if ((await world.disk.stat(layoutOf(root).database)) !== null) {
    const opened = await openWorkspace({ world, root });
    if (opened.ok || !opened.error.some((problem) => problem.type === 'workspace-not-recognised')) return opened;
  }
  return createWorkspace({ world, root, role: 'member', title: path.basename(file), isSample });
}

export { previewKit } from './preview-kit.ts';

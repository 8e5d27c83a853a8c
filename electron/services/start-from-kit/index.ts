import path from 'node:path';
import type { MemberId, Thumbprint } from '#shared/domain/ids.ts';
import type { Member } from '#shared/domain/council.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { PdfInspector } from '#electron/evidence/inspect-pdf.ts';
import { thumbprintOf } from '#electron/bundle/thumbprint.ts';
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
 * A member's workspace starts from a kit, or takes a newer kit of the same round. A start that fails leaves no
 * workspace behind; a newer kit is written only once all of it was verified, and can be taken again when the disk fails
 * part way. The workspace is left open.
 */
export async function startFromKit(request: KitStart): Promise<Result<WorkspaceContext, readonly Problem[]>> {
  const { world, root } = request;
  return guardDisk('import', path.basename(request.path), async () => {
    const isThere = (await world.disk.stat(layoutOf(root).database)) !== null;
    const opened = isThere
      ? await openWorkspace({ world, root })
      : await createWorkspace({ world, root, role: 'member', title: path.basename(request.path), isSample: request.isSample });
    if (!opened.ok) return opened;
    let isKept = false;
    try {
      const taken = await takeKit({ ...request, context: opened.value });
      isKept = taken.ok;
      return taken.ok ? ok(opened.value) : taken;
    } finally {
      if (!isKept) {
        closeWorkspace(opened.value);
        if (!isThere) await world.disk.removeFolder(root);
      }
    }
  });
}

/** Which member of the roster one of these identities is; null when there is none. */
export function findOwnMember(members: readonly Member[], identities: readonly Thumbprint[]): MemberId | null {
  return members.find((member) => member.key !== null && identities.includes(thumbprintOf(member.key)))?.id ?? null;
}

/** Refuses when identities were given and none of them is in the roster: nothing that is scored could ever be signed. */
export function chooseMember(members: readonly Member[], identities: readonly Thumbprint[]): Result<MemberId | null, readonly Problem[]> {
  const member = findOwnMember(members, identities);
  return member === null && identities.length > 0 ? err([{ type: 'kit-names-no-identity', where: '' }]) : ok(member);
}
export { previewKit } from './preview-kit.ts';

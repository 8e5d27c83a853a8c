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
import { ROUND_FILE } from '../read-kit/index.ts';
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

/** Which member of the roster one of these identities is; null when there is none. */
export function findOwnMember(members: readonly Member[], identities: readonly Thumbprint[]): MemberId | null {
  return members.find((member) => member.key !== null && identities.includes(thumbprintOf(member.key)))?.id ?? null;
}

export type MemberChoice = {
  readonly members: readonly Member[];
  readonly identities: readonly Thumbprint[];
  /** Whose scores the workspace holds already; null when nobody has said. */
  readonly standing: MemberId | null;
};

/**
 * Whose the workspace is. What stands, stands: scores of one member never become another's, whatever key the roster
 * names now and whoever else has an identity on this machine. Refuses when identities were given and none of them is in
 * the roster: nothing that is scored could ever be signed.
 */
export function chooseMember({ members, identities, standing }: MemberChoice): Result<MemberId | null, readonly Problem[]> {
  const own = findOwnMember(members, identities);
  if (own === null && identities.length > 0) return err([{ type: 'kit-names-no-identity', where: '' }]);
  if (standing === null) return ok(own);
  const isListed = members.some(({ id }) => id === standing);
  return isListed ? ok(standing) : err([{ type: 'member-unknown', where: ROUND_FILE, member: standing }]);
}
export { previewKit } from './preview-kit.ts';

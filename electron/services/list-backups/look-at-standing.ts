import type { WorkspaceIdentity } from '#shared/domain/backup.ts';
import { ok } from '#shared/kernel/result.ts';
import type { Disk } from '#electron/platform/disk.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import type { WorkspaceLayout } from '#electron/platform/workspace-layout.ts';
import { readCopy } from '#electron/store/finish-copy.ts';
import { lookAtCopy } from '../open-workspace/as-found.ts';

/** `journal`: number of its last line. */
export type Standing = { readonly journal: number; readonly identity: WorkspaceIdentity | null };

/** What the records of a workspace that is not open say of themselves; null when they cannot be read, or somebody holds them. Nothing is altered. */
export async function lookAtStanding(disk: Disk, layout: WorkspaceLayout): Promise<Standing | null> {
  const looked = await guardDisk('read', '', async () => ((await disk.stat(layout.database)) === null ? ok(null) : lookAtCopy(disk, layout, readCopy)));
  if (!looked.ok || looked.value?.ok !== true) return null;
  const { journal, workspace } = looked.value.value;
  return { journal, identity: workspace === null ? null : identityOf(workspace) };
}

/** Without what may change about it. */
export const identityOf = ({ title, role, createdAt }: WorkspaceIdentity): WorkspaceIdentity => ({ title, role, createdAt });

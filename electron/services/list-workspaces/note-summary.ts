import { ok } from '#shared/kernel/result.ts';
import type { World } from '#electron/platform/disk.ts';
import { identityOf } from '../list-backups/look-at-standing.ts';
import { getRound } from '../read-round/index.ts';
import type { WorkspaceContext } from '../workspace-context.ts';
import { saveSummary } from './index.ts';

/** Writes down what the start screen says of a workspace, while it is open. */
export async function noteSummary(world: World, context: WorkspaceContext): Promise<void> {
  const workspace = context.store.read((records) => ok(records.findWorkspace()));
  const round = getRound(context);
  if (!workspace.ok || workspace.value === null || !round.ok) return;
  const { role, title, isSample } = workspace.value;
  const member = round.value?.members.find((candidate) => candidate.id === round.value?.me);
  await saveSummary(world, context.layout.root, { title: round.value?.title ?? title, role, memberName: member?.name ?? '', isSample, lastOpened: world.now(), identity: identityOf(workspace.value) });
}

import path from 'node:path';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { Task } from '#electron/platform/task.ts';
import { listIdentities } from '#electron/services/keep-identities/index.ts';
import { getRound } from '#electron/services/read-round/index.ts';
import { previewKit, startFromKit } from '#electron/services/start-from-kit/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import type { EngineContext } from './engine-context.ts';
import { newWorkspaceId } from './handler-steps.ts';

export type DeskStart = { readonly file: string; readonly fingerprint: string; readonly task: Task };

/** A kit makes a new workspace, or renews the open one of the same round; when it is refused, what was open is open again. */
export async function startOnDesk(context: EngineContext, start: DeskStart): Promise<Result<string, readonly Problem[]>> {
  const { world, userData, tasks } = context;
  const identities = (await listIdentities(world, userData)).map((identity) => identity.thumbprint);
  const round = await previewKit({ world, path: start.file, identities });
  if (!round.ok) return round;
  return tasks.alone(start.task, () => replaceOpen(context, { ...start, identities, round: round.value.round }));
}

type Replacement = DeskStart & { readonly identities: Parameters<typeof startFromKit>[0]['identities']; readonly round: string };

async function replaceOpen({ world, inspector, desk }: EngineContext, { file, fingerprint, task, identities, round }: Replacement): Promise<Result<string, readonly Problem[]>> {
  // Stopped while it waited for its turn: what is open stays so.
  if (task.isStopped()) return err([{ type: 'stopped-by-user', where: '' }]);
  const open = desk.workspace();
  const standing = open.ok ? path.basename(open.value.layout.root) : null;
  const id = open.ok && standing !== null && isSameMemberRound(open.value, round) ? standing : newWorkspaceId(world);
  // A newer kit of the round that is open goes into its workspace, which only one of us may hold.
  await desk.leave();
  const started = await startFromKit({ world, inspector, root: desk.rootOf(id), path: file, task, isSample: false, fingerprint, identities });
  if (started.ok) return ok(await desk.adopt(id, started.value));
  if (standing !== null) await desk.open(standing);
  return started;
}

function isSameMemberRound(workspace: WorkspaceContext, round: string): boolean {
  const standing = getRound(workspace);
  return standing.ok && standing.value !== null && standing.value.role === 'member' && standing.value.id === round;
}

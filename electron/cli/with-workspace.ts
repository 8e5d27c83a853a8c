import { closeWorkspace, openWorkspace } from '#electron/services/open-workspace/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { reasonsOfOne, refuse, type CommandResult, type Session } from './command.ts';

/** Opens the workspace of `--workspace`, works in it, gives it back; or says why it cannot be opened. */
export async function withWorkspace(session: Session, typed: string, work: (context: WorkspaceContext) => Promise<CommandResult> | CommandResult): Promise<CommandResult> {
  const opened = await openWorkspace({ world: session.world, root: session.locate(typed) });
  if (!opened.ok) return refuse(reasonsOfOne(typed, opened.error));
  try {
    return await work(opened.value);
  } finally {
    closeWorkspace(opened.value);
  }
}

import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import type { Desk } from '#renderer/stores/desk.ts';
import { formatMoment } from '#renderer/text/format.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import type { WorkspaceSummary } from '#shared/ipc/views.ts';

const NONE: readonly WorkspaceSummary[] = [];

/** What was opened before, the newest first; nothing while there is none. */
export function RecentPart() {
  const desk = useDesk();
  const { app } = desk;
  const { words } = useWords();
  const workspaces = usePart(app.store, (data) => data.app?.workspaces ?? NONE);
  if (workspaces.length === 0) return null;
  return (
    <section className="stack">
      <h2 className="sheet-heading">{words.start.recent}</h2>
      <ul className="card recent">
        {workspaces
          .toSorted((a, b) => (a.lastOpened < b.lastOpened ? 1 : -1))
          .map((workspace) => (
            <li key={workspace.id}>
              <button type="button" className="recent-line" onClick={() => void reopen(desk, workspace.id)}>
                <RecentFacts workspace={workspace} />
              </button>
            </li>
          ))}
      </ul>
    </section>
  );
}

/** What cannot be opened because it is lost gets the way back in the place of the bare reason. */
async function reopen({ app, backups, client, change }: Desk, id: string): Promise<void> {
  backups.forgetLost();
  if (await change(() => client.call('openWorkspace', { id }))) return;
  const { failure } = app.store.getState();
  if (failure !== null && (await backups.offerWayBack(id, failure))) app.showFailure(null);
}

function RecentFacts({ workspace }: { readonly workspace: WorkspaceSummary }) {
  const { start } = useWords().words;
  return (
    <>
      <span className="recent-title">
        <span className="strong">{workspace.title}</span>
        <span className="faint">{start.openedAt(formatMoment(workspace.lastOpened))}</span>
      </span>
      {workspace.isSample ? <Badge tone="amber">{start.sampleMark}</Badge> : null}
      <Badge tone="accent">{workspace.role === 'member' ? start.roleMember(workspace.memberName) : start.roleSecretary}</Badge>
    </>
  );
}

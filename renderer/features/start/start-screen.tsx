import { useState } from 'react';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import type { InputOf } from '#shared/ipc/contract.ts';
import { formatMoment } from '#renderer/text/format.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button, LinkButton } from '#renderer/ui/button.tsx';
import type { WorkspaceSummary } from '#shared/ipc/views.ts';
import { TaskProgressLine } from '../frame/task-progress.tsx';
import { useTask } from '../frame/use-task.ts';
import { chooseAndReceive } from '../importing/choose-and-receive.ts';
import { IdentityPart } from './identity-part.tsx';
import { NewRoundDialog } from './new-round-dialog.tsx';
import './start.css';

type SampleRole = InputOf<'openSample'>['as'];

/** Where everyone begins: the sample, the kit, a new round, and what was opened before. */
export function StartScreen() {
  const desk = useDesk();
  const { words } = useWords();
  const [isNaming, setIsNaming] = useState(false);
  const { start } = words;
  return (
    <div className="screen-scroll">
      <div className="start-body">
        <header>
          <h1 className="start-title">{words.common.programName}</h1>
          <p className="muted">{start.lead}</p>
        </header>
        <div className="start-ways">
          <SampleCard />
          <section className="card start-card">
            <h2>{start.memberTitle}</h2>
            <p>{start.memberText}</p>
            <Button onPress={() => void chooseAndReceive(desk, ['kit'])}>{start.fromKit}</Button>
          </section>
          <section className="card start-card">
            <h2>{start.secretariatTitle}</h2>
            <p>{start.secretariatText}</p>
            <Button onPress={() => setIsNaming(true)}>{start.createRound}</Button>
          </section>
        </div>
        <div className="start-below">
          <RecentPart />
          <IdentityPart />
        </div>
      </div>
      <NewRoundDialog isOpen={isNaming} onClose={() => setIsNaming(false)} />
    </div>
  );
}

function SampleCard() {
  const { client, change } = useDesk();
  const { words } = useWords();
  const { running, run, stop } = useTask();
  const { start } = words;
  const open = (as: SampleRole): void => void change(() => run((task) => client.call('openSample', { as, task })));
  return (
    <section className="card start-card is-first">
      <h2>{start.sampleTitle}</h2>
      <p>{start.sampleText}</p>
      {running === null ? (
        <>
          <Button look="primary" size="large" onPress={() => open('member-1')}>
            {start.openSample}
          </Button>
          <div className="row sample-roles">
            <span className="muted">{start.sampleRoles}</span>
            <LinkButton label={start.sampleAs(start.asMember2)} onPress={() => open('member-2')}>
              {start.asMember2}
            </LinkButton>
            <LinkButton label={start.sampleAs(start.asSecretariat)} onPress={() => open('secretariat')}>
              {start.asSecretariat}
            </LinkButton>
          </div>
        </>
      ) : (
        <TaskProgressLine progress={running.progress} waiting={start.opening} onStop={stop} />
      )}
    </section>
  );
}

function RecentPart() {
  const { app, client, change } = useDesk();
  const { words } = useWords();
  const workspaces = usePart(app.store, (data) => data.app?.workspaces ?? null);
  const { start } = words;
  return (
    <section className="stack">
      <h2 className="sheet-heading">{start.recent}</h2>
      {workspaces === null || workspaces.length === 0 ? (
        <p className="card is-padded muted">{start.recentEmpty}</p>
      ) : (
        <ul className="card recent">
          {workspaces
            .toSorted((a, b) => (a.lastOpened < b.lastOpened ? 1 : -1))
            .map((workspace) => (
              <li key={workspace.id}>
                <button type="button" className="recent-line" onClick={() => void change(() => client.call('openWorkspace', { id: workspace.id }))}>
                  <RecentFacts workspace={workspace} />
                </button>
              </li>
            ))}
        </ul>
      )}
    </section>
  );
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

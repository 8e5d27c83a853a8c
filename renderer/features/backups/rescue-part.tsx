import { useState } from 'react';
import { useDesk, useWords } from '#renderer/stores/desk-context.tsx';
import { formatInteger } from '#renderer/text/format.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { ValueOf } from '#shared/ipc/contract.ts';
import type { FileToken } from '#shared/ipc/views.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { FailureNotice } from '../frame/failure-notice.tsx';
import { TaskProgressLine } from '../frame/task-progress.tsx';
import { useAnnounced } from '../frame/use-announced.ts';
import { useTask } from '../frame/use-task.ts';

type RescuePartProps = { readonly workspace: string; readonly isDisabled: boolean; readonly onBusy: (isBusy: boolean) => void };
type Rescued = { readonly facts: ValueOf<'rescueWorkspace'>; readonly into: FileToken };

/** Copies all that can be read to a folder that needs no program of ours. */
export function RescuePart({ workspace, isDisabled, onBusy }: RescuePartProps) {
  const { app, client, workspace: work, across, treeChoice } = useDesk();
  const { words } = useWords();
  const text = words.backups;
  const { running, run, stop } = useTask();
  const [rescued, setRescued] = useState<Rescued | null>(null);
  const [failure, setFailure] = useState<readonly Problem[] | null>(null);

  const rescue = async (): Promise<void> => {
    setFailure(null);
    setRescued(null);
    const chosen = await client.call('chooseFolder', null);
    if (!chosen.ok) return setFailure(chosen.error);
    const into = chosen.value;
    if (into === null) return undefined;
    // The workspace is closed meanwhile: what is typed is written first.
    if (app.store.getState().app?.openWorkspace === workspace) {
      await across.acceptance.settle();
      await treeChoice.settle();
      const unwritten = await work.settle();
      if (unwritten !== null) return setFailure(unwritten);
    }
    onBusy(true);
    const reply = await run((task) => client.call('rescueWorkspace', { workspace, target: into.token, task }));
    onBusy(false);
    return reply.ok ? setRescued({ facts: reply.value, into }) : setFailure(reply.error);
  };

  return (
    <section className="stack">
      <h3>{text.rescueTitle}</h3>
      <div className="backup-part">
        <p>{text.rescueText}</p>
        <Button isDisabled={isDisabled || running !== null} onPress={() => void rescue()}>
          {text.rescue}
        </Button>
      </div>
      {running === null ? null : <TaskProgressLine progress={running.progress} waiting={text.rescueWorking} onStop={stop} />}
      <FailureNotice problems={failure} />
      {rescued === null ? null : <RescuedNotice rescued={rescued} />}
    </section>
  );
}

function RescuedNotice({ rescued: { facts, into } }: { readonly rescued: Rescued }) {
  const { app, client } = useDesk();
  const { words, numbers } = useWords();
  const text = words.backups;
  const done = text.rescueDone(facts.folder, formatInteger(facts.scores, numbers), formatInteger(facts.documents, numbers));
  useAnnounced(done);
  const show = async (): Promise<void> => {
    const reply = await client.call('showInFolder', { token: into.token });
    if (!reply.ok) app.showFailure(reply.error);
  };
  return (
    <Notice tone="green">
      <div className="notice-line">
        <p>{done}</p>
        <Button onPress={() => void show()}>{words.common.showInFolder}</Button>
      </div>
      {facts.unsound.length === 0 ? null : <p>{text.rescueUnsound(formatInteger(facts.unsound.length, numbers))}</p>}
    </Notice>
  );
}

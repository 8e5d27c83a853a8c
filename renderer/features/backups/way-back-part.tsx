import { useState } from 'react';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import type { LostWorkspace } from '#renderer/stores/backup-store.ts';
import { formatInteger, formatMoment } from '#renderer/text/format.ts';
import { Button, LinkButton } from '#renderer/ui/button.tsx';
import { FoldOut } from '#renderer/ui/fold-out.tsx';
import { ProblemList } from '#renderer/ui/problem-list.tsx';
import type { Problem } from '#shared/problem/problem.ts';
import { FailureNotice } from '../frame/failure-notice.tsx';
import { problemLines } from '../frame/problem-lines.ts';
import { TaskProgressLine } from '../frame/task-progress.tsx';
import { useAnnounced } from '../frame/use-announced.ts';
import { useTask } from '../frame/use-task.ts';
import { chooseOtherDrive } from './choose-other-drive.ts';
import { RescuePart } from './rescue-part.tsx';
import { restoreBackup } from './restore-backup.ts';
import './backups.css';

/** On the start screen: a workspace could not be opened, and this leads back to it. */
export function WayBackPart() {
  const { backups } = useDesk();
  const lost = usePart(backups.store, (data) => data.lost);
  return lost === null ? null : <WayBackTo lost={lost} />;
}

function WayBackTo({ lost: { workspace, wayBack, problems } }: { readonly lost: LostWorkspace }) {
  const desk = useDesk();
  const { words, numbers, locale } = useWords();
  const text = words.backups;
  const { newest } = wayBack;
  const { running, run, stop } = useTask();
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<readonly Problem[] | null>(null);
  const title = newest === null ? text.lostTitleNone(wayBack.title) : text.lostTitle(wayBack.title);
  const found = newest === null ? text.lostNone : text.lostSound(formatMoment(newest.at), text.reasons[newest.reason], formatInteger(newest.journal, numbers));
  useAnnounced(`${title} ${found}`);

  const restore = async (): Promise<void> => {
    if (newest === null) return;
    setIsBusy(true);
    setFailure(await restoreBackup(desk, { workspace, backup: newest, run }));
    setIsBusy(false);
  };
  const lookElsewhere = async (): Promise<void> => {
    const refused = await chooseOtherDrive(desk.client, workspace);
    setFailure(refused);
    if (refused === null) await desk.backups.offerWayBack(workspace, problems);
  };

  return (
    <section className="card way-back" aria-labelledby="way-back">
      <h2 id="way-back">{title}</h2>
      <p>{found}</p>
      {newest === null ? null : <p className="muted">{text.lostSince}</p>}
      <div className="row">
        {newest === null ? (
          <Button look="primary" isDisabled={isBusy} onPress={() => void lookElsewhere()}>
            {text.lostLook}
          </Button>
        ) : (
          <>
            <Button look="primary" size="large" isDisabled={isBusy} onPress={() => void restore()}>
              {text.lostRestore(formatMoment(newest.at))}
            </Button>
            <LinkButton onPress={() => desk.backups.show(workspace)}>{text.lostOthers}</LinkButton>
          </>
        )}
      </div>
      {running === null ? null : <TaskProgressLine progress={running.progress} waiting={text.restoring} onStop={stop} />}
      <FailureNotice problems={failure} />
      <RescuePart workspace={workspace} isDisabled={isBusy} onBusy={setIsBusy} />
      <FoldOut title={text.lostWhy}>
        <ProblemList lines={problemLines(problems, locale)} />
      </FoldOut>
    </section>
  );
}

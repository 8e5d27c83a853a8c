import { useCallback, useState } from 'react';
import type { Client } from '#renderer/api/client.ts';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import { useReply } from '#renderer/stores/use-reply.ts';
import { formatMoment } from '#renderer/text/format.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { WindowDialog } from '#renderer/ui/window-dialog.tsx';
import type { BackedUpView, BackupView } from '#shared/ipc/backup-views.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { FailureNotice } from '../frame/failure-notice.tsx';
import { TaskProgressLine } from '../frame/task-progress.tsx';
import { useAnnounced } from '../frame/use-announced.ts';
import { useTask } from '../frame/use-task.ts';
import { BackupTable } from './backup-table.tsx';
import { OtherDrivePart } from './other-drive-part.tsx';
import { RescuePart } from './rescue-part.tsx';
import { RestoreConfirm } from './restore-confirm.tsx';
import './backups.css';

/** The backups of the open workspace, or of one that cannot be opened; over whatever screen is there. */
export function BackupsDialog() {
  const { backups } = useDesk();
  const shown = usePart(backups.store, (data) => data.shown);
  return shown === null ? null : <BackupsOf key={shown} workspace={shown} />;
}

function BackupsOf({ workspace }: { readonly workspace: string }) {
  const { app, backups, client } = useDesk();
  const { words } = useWords();
  const text = words.backups;
  const asked = useReply(useCallback((asking: Client) => asking.call('listBackups', { workspace }), [workspace]));
  const isOpen = usePart(app.store, (data) => data.app?.openWorkspace === workspace);
  const [chosen, setChosen] = useState<BackupView | null>(null);
  const [made, setMade] = useState<BackedUpView | null>(null);
  const [failure, setFailure] = useState<readonly Problem[] | null>(null);
  const { running, run, stop } = useTask();
  const [isRescuing, setIsRescuing] = useState(false);
  const isBusy = running !== null || isRescuing;
  useAnnounced(made === null ? null : text.nowDone(formatMoment(made.at)));

  const backUp = async (): Promise<void> => {
    setFailure(null);
    setMade(null);
    const reply = await run((task) => client.call('backUpNow', { task }));
    if (reply.ok) setMade(reply.value);
    else setFailure(reply.error);
    asked.reload();
  };

  if (chosen !== null) {
    return <RestoreConfirm workspace={workspace} backup={chosen} journal={asked.value?.journal ?? null} onCancel={() => setChosen(null)} />;
  }
  const close = (): void => backups.show(null);
  return (
    <WindowDialog
      title={text.title}
      closeLabel={words.common.close}
      isOpen
      width="wide"
      {...(isBusy ? {} : { onClose: close })}
      foot={
        <>
          <Button isDisabled={isBusy} onPress={close}>
            {words.common.close}
          </Button>
          {isOpen ? (
            <Button look="primary" isDisabled={isBusy} onPress={() => void backUp()}>
              {text.now}
            </Button>
          ) : null}
        </>
      }
    >
      <p className="muted">{text.lead}</p>
      {running === null ? null : <TaskProgressLine progress={running.progress} waiting={text.nowWorking} onStop={stop} />}
      <FailureNotice problems={failure ?? asked.failure} />
      {made === null ? null : <Notice tone="green">{text.nowDone(formatMoment(made.at))}</Notice>}
      {made === null || made.problems.length === 0 ? null : <FailureNotice problems={made.problems} />}
      {asked.value === null ? <p className="muted">{words.common.loading}</p> : <BackupTable backups={asked.value.backups} isDisabled={isBusy} onRestore={setChosen} />}
      {asked.value === null ? null : <OtherDrivePart workspace={workspace} otherDrive={asked.value.otherDrive} isDisabled={isBusy} onChanged={asked.reload} />}
      <RescuePart workspace={workspace} isDisabled={running !== null} onBusy={setIsRescuing} />
    </WindowDialog>
  );
}

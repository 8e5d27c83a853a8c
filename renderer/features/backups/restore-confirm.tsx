import { useState } from 'react';
import { useDesk, useWords } from '#renderer/stores/desk-context.tsx';
import { formatInteger, formatMoment, type NumberStyle } from '#renderer/text/format.ts';
import type { BackupWords } from '#renderer/text/vi/backup-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { WindowDialog } from '#renderer/ui/window-dialog.tsx';
import type { BackupView } from '#shared/ipc/backup-views.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { FailureNotice } from '../frame/failure-notice.tsx';
import { TaskProgressLine } from '../frame/task-progress.tsx';
import { useTask } from '../frame/use-task.ts';
import { restoreBackup } from './restore-backup.ts';

type RestoreConfirmProps = {
  readonly workspace: string;
  readonly backup: BackupView;
  /** Last line of the journal as it stands; null when it cannot be read. */
  readonly journal: number | null;
  readonly onCancel: () => void;
};

/** Says what a restore does before it is done. */
export function RestoreConfirm({ workspace, backup, journal, onCancel }: RestoreConfirmProps) {
  const desk = useDesk();
  const { words, numbers } = useWords();
  const text = words.backups;
  const { running, run, stop } = useTask();
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<readonly Problem[] | null>(null);
  const restore = async (): Promise<void> => {
    setIsBusy(true);
    const refused = await restoreBackup(desk, { workspace, backup, run });
    setIsBusy(false);
    setFailure(refused);
    if (refused === null) desk.backups.show(null);
  };
  const isMuch = journal === null || journal > backup.journal;
  return (
    <WindowDialog
      title={text.confirmTitle(formatMoment(backup.at))}
      closeLabel={words.common.close}
      isOpen
      {...(isBusy ? {} : { onClose: onCancel })}
      foot={
        <>
          <Button isDisabled={isBusy} onPress={onCancel}>
            {words.common.cancel}
          </Button>
          <Button look="primary" isDisabled={isBusy} onPress={() => void restore()}>
            {text.confirmAct}
          </Button>
        </>
      }
    >
      <p>{text.confirmText}</p>
      <Notice tone={isMuch ? 'amber' : 'grey'}>{sayDifference({ journal, backup, text, numbers })}</Notice>
      {running === null ? null : <TaskProgressLine progress={running.progress} waiting={text.restoring} onStop={stop} />}
      <FailureNotice problems={failure} />
    </WindowDialog>
  );
}

type Difference = Pick<RestoreConfirmProps, 'journal' | 'backup'> & { readonly text: BackupWords; readonly numbers: NumberStyle };

function sayDifference({ journal, backup, text, numbers }: Difference): string {
  if (journal === null) return text.confirmUnknown;
  if (journal === backup.journal) return text.confirmNothing;
  const lines = formatInteger(Math.abs(journal - backup.journal), numbers);
  return journal > backup.journal ? text.confirmSince(lines) : text.confirmMore(lines);
}

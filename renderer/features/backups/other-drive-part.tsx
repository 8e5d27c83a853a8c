import { useState } from 'react';
import { useDesk, useWords } from '#renderer/stores/desk-context.tsx';
import { formatMoment } from '#renderer/text/format.ts';
import type { BackupWords } from '#renderer/text/vi/backup-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { OtherDrive } from '#shared/ipc/backup-views.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { FailureNotice } from '../frame/failure-notice.tsx';
import { chooseOtherDrive } from './choose-other-drive.ts';

type OtherDriveProps = { readonly workspace: string; readonly otherDrive: OtherDrive | null; readonly isDisabled: boolean; readonly onChanged: () => void };

/** Where backups go besides, and how new the newest there is, also while the drive is not plugged in. */
export function OtherDrivePart({ workspace, otherDrive, isDisabled, onChanged }: OtherDriveProps) {
  const { client } = useDesk();
  const { words } = useWords();
  const text = words.backups;
  const [failure, setFailure] = useState<readonly Problem[] | null>(null);
  const change = async (changing: Promise<readonly Problem[] | null>): Promise<void> => {
    setFailure(await changing);
    onChanged();
  };
  const forget = async (): Promise<readonly Problem[] | null> => {
    const reply = await client.call('keepBackupsIn', { workspace, target: null });
    return reply.ok ? null : reply.error;
  };
  return (
    <section className="stack">
      <h3>{text.otherTitle}</h3>
      <div className="backup-part">
        <p>{otherDrive === null ? text.otherNone : sayDrive(otherDrive, text)}</p>
        <div className="row">
          {otherDrive === null ? null : (
            <Button isDisabled={isDisabled} onPress={() => void change(forget())}>
              {text.otherForget}
            </Button>
          )}
          <Button isDisabled={isDisabled} onPress={() => void change(chooseOtherDrive(client, workspace))}>
            {otherDrive === null ? text.otherChoose : text.otherChooseAgain}
          </Button>
        </div>
      </div>
      <FailureNotice problems={failure} />
    </section>
  );
}

function sayDrive({ name, isThere, newestAt }: OtherDrive, text: BackupWords): string {
  if (newestAt === null) return isThere ? text.otherThereEmpty(name) : text.otherAwayEmpty(name);
  return isThere ? text.otherThere(name, formatMoment(newestAt)) : text.otherAway(name, formatMoment(newestAt));
}

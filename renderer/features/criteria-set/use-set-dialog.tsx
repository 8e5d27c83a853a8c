import { useState } from 'react';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import { formatInteger } from '#renderer/text/format.ts';
import { titleOf } from '#renderer/text/title-of.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { WindowDialog } from '#renderer/ui/window-dialog.tsx';
import type { CriteriaSetSummary } from '#shared/ipc/table-views.ts';
import type { RoundView } from '#shared/ipc/views.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { FailureNotice } from '../frame/failure-notice.tsx';

type UseSetDialogProps = { readonly set: CriteriaSetSummary; readonly round: RoundView; readonly onUsed: () => void; readonly onClose: () => void };

/** Asks before the round stands on another set; once packages are here it says why that cannot be. */
export function UseSetDialog({ set, round, onUsed, onClose }: UseSetDialogProps) {
  const { app, client } = useDesk();
  const { words, numbers, locale } = useWords();
  const text = words.criteria;
  const packages = usePart(app.store, (data) => data.units.filter((unit) => unit.packageRevision !== null).length);
  const [failure, setFailure] = useState<readonly Problem[] | null>(null);
  const [isWorking, setIsWorking] = useState(false);
  const choose = async (): Promise<void> => {
    setIsWorking(true);
    const reply = await client.call('chooseCriteriaSet', { digest: set.digest });
    setIsWorking(false);
    if (!reply.ok) return setFailure(reply.error);
    onUsed();
    return app.refresh();
  };
  return (
    <WindowDialog
      title={text.standTitle}
      closeLabel={words.common.close}
      isOpen
      onClose={onClose}
      width="narrow"
      foot={
        <>
          <Button onPress={onClose}>{packages > 0 ? words.common.close : words.common.cancel}</Button>
          {packages > 0 ? null : (
            <Button look="primary" isDisabled={isWorking} onPress={() => void choose()}>
              {text.standAct}
            </Button>
          )}
        </>
      }
    >
      {packages > 0 ? (
        <Notice tone="amber">{text.standWithPackages(formatInteger(packages, numbers))}</Notice>
      ) : (
        <>
          <p>{text.standText(titleOf(set, locale), round.title)}</p>
          {round.criteriaSet === null ? null : <p className="muted">{text.standReplaces(titleOf(round.criteriaSet, locale))}</p>}
        </>
      )}
      <FailureNotice problems={failure} />
    </WindowDialog>
  );
}

import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import { formatInteger } from '#renderer/text/format.ts';
import { Button } from '#renderer/ui/button.tsx';
import { WindowDialog } from '#renderer/ui/window-dialog.tsx';
import { FailureNotice } from '../frame/failure-notice.tsx';
import { TaskProgressLine } from '../frame/task-progress.tsx';
import { useAnnounced } from '../frame/use-announced.ts';
import { OutcomeList } from './outcome-list.tsx';

/** What became of the files that came in: progress, a way to stop, then file by file. */
export function ImportDialog() {
  const { importing } = useDesk();
  const { words, numbers } = useWords();
  const { files, running, outcomes, failure, isShown } = usePart(importing.store, (data) => data);
  const imported = outcomes?.filter(({ outcome }) => outcome.kind === 'imported').length ?? 0;
  const count = (value: number): string => formatInteger(value, numbers);
  const summary = outcomes === null ? null : imported === 0 && outcomes.every(({ outcome }) => outcome.kind === 'refused') ? words.importing.nothing : words.importing.done(count(imported), count(outcomes.length));
  useAnnounced(isShown ? summary : null);
  return (
    <WindowDialog
      title={words.importing.title}
      closeLabel={words.common.close}
      isOpen={isShown}
      isText
      {...(running === null ? { onClose: importing.hide } : {})}
      {...(running === null
        ? {
            foot: (
              <Button look="primary" onPress={importing.hide}>
                {words.common.close}
              </Button>
            ),
          }
        : {})}
    >
      {running === null ? null : (
        <TaskProgressLine
          progress={running.isStopping ? null : running.progress}
          waiting={running.isStopping ? words.common.stopping : words.importing.working(count(files.length))}
          onStop={importing.stop}
        />
      )}
      <FailureNotice problems={failure} />
      {outcomes === null ? null : (
        <>
          <p className="muted">{summary}</p>
          <OutcomeList outcomes={outcomes} />
        </>
      )}
    </WindowDialog>
  );
}

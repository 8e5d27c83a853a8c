import { FileSpreadsheet } from 'lucide-react';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import { formatBytes } from '#renderer/text/format.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { FailureNotice } from '../frame/failure-notice.tsx';
import { TaskProgressLine } from '../frame/task-progress.tsx';

/** Opens the system's dialog and reads the table that was chosen. */
export function useChooseTable(): () => void {
  const { app, client, criteriaImport } = useDesk();
  return () => {
    void client.call('chooseFiles', { kinds: ['spreadsheet'] }).then((chosen) => {
      if (!chosen.ok) return app.showFailure(chosen.error);
      const [file] = chosen.value;
      return file === undefined ? undefined : criteriaImport.open(file);
    });
  };
}

/** The first step: which file. */
export function FileStep() {
  const { criteriaImport } = useDesk();
  const { words, numbers } = useWords();
  const text = words.criteria;
  const file = usePart(criteriaImport.store, (data) => data.file);
  const running = usePart(criteriaImport.store, (data) => data.running);
  const failure = usePart(criteriaImport.store, (data) => data.failure);
  const choose = useChooseTable();
  return (
    <div className="screen-scroll">
      <div className="screen-body wizard-file">
        <FailureNotice problems={failure} />
        {running === null ? (
          <EmptyState icon={<FileSpreadsheet aria-hidden="true" />} title={text.fileTitle}>
            <p>{text.fileText}</p>
            {file === null ? null : <p className="strong">{text.fileChosen(file.name, formatBytes(file.size, numbers))}</p>}
            <Button look="primary" size="large" onPress={choose}>
              {file === null ? text.chooseFile : text.otherFile}
            </Button>
          </EmptyState>
        ) : (
          <WizardProgress />
        )}
      </div>
    </div>
  );
}

/** What is being read or kept, and the way to stop it. */
export function WizardProgress() {
  const { criteriaImport } = useDesk();
  const { words } = useWords();
  const running = usePart(criteriaImport.store, (data) => data.running);
  if (running === null) return null;
  const waiting = running.act === 'read' ? words.criteria.reading : words.criteria.keeping;
  return (
    <div className="card is-padded">
      <TaskProgressLine progress={running.isStopping ? null : running.progress} waiting={running.isStopping ? words.common.stopping : waiting} onStop={criteriaImport.stop} />
    </div>
  );
}

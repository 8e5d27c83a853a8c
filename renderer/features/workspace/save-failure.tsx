import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FailureNotice } from '../frame/failure-notice.tsx';

/** Why what was typed is not on disk, with a way to try again. */
export function SaveFailure() {
  const { workspace } = useDesk();
  const { words } = useWords();
  const save = usePart(workspace.store, (data) => data.save);
  if (save.kind !== 'failed') return null;
  return (
    <div className="save-failure">
      <FailureNotice problems={save.problems} />
      <Button onPress={() => void workspace.flush()}>{words.workspace.retry}</Button>
    </div>
  );
}

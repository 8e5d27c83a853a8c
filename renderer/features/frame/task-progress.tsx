import { useWords } from '#renderer/stores/desk-context.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import type { TaskProgress } from '#shared/ipc/views.ts';
import { useAnnounced } from './use-announced.ts';

/** The progress of a long call in words; `waiting` stands until the first report. */
export function TaskProgressLine({ progress, waiting, onStop }: { readonly progress: TaskProgress | null; readonly waiting: string; readonly onStop: () => void }) {
  const { words } = useWords();
  const text = progress === null ? waiting : words.common.progress(words.common.steps[progress.step], progress.file);
  useAnnounced(text);
  return <Progress text={text} done={progress?.done ?? 0} total={progress?.total ?? 0} stopLabel={words.common.stop} onStop={onStop} />;
}

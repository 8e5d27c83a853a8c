import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ScoreTableColumns, ScoreTableKind, ScoreTablePreview } from '#shared/ipc/table-views.ts';
import type { FileToken, TaskProgress } from '#shared/ipc/views.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { Client } from '#renderer/api/client.ts';
import { watchTask } from './watch-task.ts';

/** A table of scores that is being taken in. It outlives its screen: another tab may be looked at in between. */
export type ScoreImportData = {
  readonly file: FileToken | null;
  readonly kind: ScoreTableKind;
  /** The last reading; null before the first. */
  readonly preview: ScoreTablePreview | null;
  readonly running: { readonly task: string; readonly progress: TaskProgress | null; readonly isStopping: boolean } | null;
  readonly failure: readonly Problem[] | null;
};

export type ScoreImportStore = {
  readonly store: StoreApi<ScoreImportData>;
  /** Reads a file; the columns are found. */
  readonly open: (file: FileToken, kind: ScoreTableKind) => Promise<void>;
  /** Reads it again by other columns. */
  readonly chooseColumns: (columns: ScoreTableColumns) => Promise<void>;
  /** Keeps what the preview shows. Gives whether it was kept. */
  readonly keep: () => Promise<boolean>;
  readonly stop: () => void;
  readonly close: () => void;
};

const NOTHING: ScoreImportData = { file: null, kind: 'survey', preview: null, running: null, failure: null };

export function createScoreImportStore(client: Client): ScoreImportStore {
  const store = createStore<ScoreImportData>(() => NOTHING);

  const read = async (columns: ScoreTableColumns | null): Promise<void> => {
    const { file, kind } = store.getState();
    if (file === null) return;
    const task = client.nameTask();
    store.setState({ running: { task, progress: null, isStopping: false }, failure: null });
    const end = watchTask(client, task, (progress) => store.setState(({ running }) => (running?.task === task ? { running: { ...running, progress } } : {})));
    const reply = await client.call('previewScoreTable', { token: file.token, kind, columns, task });
    end();
    // The answer to a question that was overtaken, or that nobody waits for any more.
    if (store.getState().running?.task !== task) return;
    store.setState(reply.ok ? { running: null, preview: reply.value } : { running: null, failure: reply.error });
  };

  const stop = (): void => {
    const { running } = store.getState();
    if (running === null) return;
    store.setState({ running: { ...running, isStopping: true } });
    void client.call('stopTask', { task: running.task });
  };

  return {
    store,
    stop,
    open: async (file, kind) => {
      stop();
      store.setState({ ...NOTHING, file, kind });
      await read(null);
    },
    chooseColumns: (columns) => read(columns),
    keep: async () => {
      const { preview } = store.getState();
      if (preview === null) return false;
      const reply = await client.call('keepScoreTable', { plan: preview.plan });
      // Another file was opened, or the import closed, before the answer came.
      if (store.getState().preview === preview) store.setState(reply.ok ? NOTHING : { failure: reply.error });
      return reply.ok;
    },
    close: () => {
      stop();
      store.setState(NOTHING);
    },
  };
}

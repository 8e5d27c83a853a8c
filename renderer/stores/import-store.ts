import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ImportedFile } from '#shared/ipc/import-views.ts';
import type { FileToken, TaskProgress } from '#shared/ipc/views.ts';
import type { Client } from '#renderer/api/client.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { watchTask } from './watch-task.ts';

/** One hand-in of files, from the drop to the list of what became of each. */
export type ImportData = {
  readonly files: readonly FileToken[];
  readonly running: { readonly task: string; readonly progress: TaskProgress | null; readonly isStopping: boolean } | null;
  /** null until the reading ends. */
  readonly outcomes: readonly ImportedFile[] | null;
  readonly failure: readonly Problem[] | null;
  readonly isShown: boolean;
};

export type ImportStore = {
  readonly store: StoreApi<ImportData>;
  /** Imports what can be imported here. Gives the outcomes, or null when the call itself failed. */
  readonly importFiles: (files: readonly FileToken[]) => Promise<readonly ImportedFile[] | null>;
  readonly stop: () => void;
  readonly hide: () => void;
};

const NOTHING: ImportData = { files: [], running: null, outcomes: null, failure: null, isShown: false };

export function createImportStore(client: Client): ImportStore {
  const store = createStore<ImportData>(() => NOTHING);
  return {
    store,
    importFiles: async (files) => {
      if (files.length === 0 || store.getState().running !== null) return null;
      const task = client.nameTask();
      store.setState({ ...NOTHING, files, isShown: true, running: { task, progress: null, isStopping: false } });
      const end = watchTask(client, task, (progress) =>
        store.setState(({ running }) => ({ running: running === null ? null : { ...running, progress } })),
      );
      const reply = await client.call('importFiles', { tokens: files.map((file) => file.token), task });
      end();
      store.setState(reply.ok ? { running: null, outcomes: reply.value } : { running: null, failure: reply.error });
      return reply.ok ? reply.value : null;
    },
    stop: () => {
      const { running } = store.getState();
      if (running === null) return;
      store.setState({ running: { ...running, isStopping: true } });
      void client.call('stopTask', { task: running.task });
    },
    hide: () => {
      if (store.getState().running === null) store.setState(NOTHING);
    },
  };
}

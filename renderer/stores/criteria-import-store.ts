import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CriteriaColumns, CriteriaSetSummary, CriteriaSetTitles, CriteriaTablePreview } from '#shared/ipc/table-views.ts';
import type { FileToken, TaskProgress } from '#shared/ipc/views.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { Client } from '#renderer/api/client.ts';
import { watchTask } from './watch-task.ts';

export type ImportStep = 'file' | 'columns' | 'check';

/** The wizard that makes a criteria set out of a spreadsheet. It outlives its screen: another tab may be looked at in between. */
export type CriteriaImportData = {
  readonly isOpen: boolean;
  readonly step: ImportStep;
  readonly file: FileToken | null;
  /** The last reading; null before the first. */
  readonly preview: CriteriaTablePreview | null;
  /** The sheet that is looked at. */
  readonly sheet: string;
  /** What was chosen, sheet by sheet: going back, or to another sheet and back, keeps it. */
  readonly columns: Readonly<Record<string, CriteriaColumns>>;
  /** null: as the file has them. */
  readonly titles: CriteriaSetTitles | null;
  readonly running: { readonly act: 'read' | 'keep'; readonly task: string; readonly progress: TaskProgress | null; readonly isStopping: boolean } | null;
  readonly failure: readonly Problem[] | null;
};

export type CriteriaImportStore = {
  readonly store: StoreApi<CriteriaImportData>;
  /** Opens the wizard, on a file when there is one already. */
  readonly open: (file: FileToken | null) => Promise<void>;
  readonly chooseSheet: (sheet: string) => void;
  readonly chooseColumns: (columns: CriteriaColumns) => void;
  readonly changeTitles: (titles: CriteriaSetTitles) => void;
  readonly goTo: (step: ImportStep) => void;
  /** Reads the table by the columns that are chosen and shows what became of it; nothing is kept. */
  readonly check: (columns: CriteriaColumns) => Promise<void>;
  /** Keeps the set. Gives it, or null when it was refused. */
  readonly keep: (columns: CriteriaColumns, titles: CriteriaSetTitles) => Promise<CriteriaSetSummary | null>;
  readonly stop: () => void;
  /** Closes the wizard and ends what it still does. */
  readonly close: () => void;
};

const NOTHING: CriteriaImportData = { isOpen: false, step: 'file', file: null, preview: null, sheet: '', columns: {}, titles: null, running: null, failure: null };

export function createCriteriaImportStore(client: Client): CriteriaImportStore {
  const store = createStore<CriteriaImportData>(() => NOTHING);

  /** null when the wizard was closed or went on to another file before the answer came. */
  const run = async <T>(act: 'read' | 'keep', call: (task: string) => Promise<T>): Promise<T | null> => {
    const task = client.nameTask();
    const isMine = (): boolean => store.getState().running?.task === task;
    store.setState({ running: { act, task, progress: null, isStopping: false }, failure: null });
    const end = watchTask(client, task, (progress) => store.setState(({ running }) => (running?.task === task ? { running: { ...running, progress } } : {})));
    const reply = await call(task);
    end();
    if (!isMine()) return null;
    store.setState({ running: null });
    return reply;
  };

  const stop = (): void => {
    const { running } = store.getState();
    if (running === null) return;
    store.setState({ running: { ...running, isStopping: true } });
    void client.call('stopTask', { task: running.task });
  };

  const readFile = async (file: FileToken): Promise<void> => {
    store.setState({ ...NOTHING, isOpen: true, file });
    const reply = await run('read', (task) => client.call('previewCriteriaTable', { token: file.token, columns: null, task }));
    if (reply === null) return;
    if (!reply.ok) return store.setState({ failure: reply.error });
    const { columns, sheets } = reply.value;
    return store.setState({
      preview: reply.value,
      step: 'columns',
      sheet: columns?.sheet ?? sheets[0]?.name ?? '',
      columns: columns === null ? {} : { [columns.sheet]: columns },
    });
  };

  return {
    store,
    stop,
    open: async (file) => {
      stop();
      if (file === null) return store.setState({ ...NOTHING, isOpen: true });
      return readFile(file);
    },
    chooseSheet: (sheet) => store.setState({ sheet }),
    chooseColumns: (columns) => store.setState((now) => ({ columns: { ...now.columns, [columns.sheet]: columns } })),
    changeTitles: (titles) => store.setState({ titles }),
    goTo: (step) => store.setState({ step, failure: null }),
    check: async (columns) => {
      const { file } = store.getState();
      if (file === null) return;
      const reply = await run('read', (task) => client.call('previewCriteriaTable', { token: file.token, columns, task }));
      if (reply !== null) store.setState(reply.ok ? { preview: reply.value, step: 'check' } : { failure: reply.error });
    },
    keep: async (columns, titles) => {
      const { file, preview } = store.getState();
      if (file === null || preview === null) return null;
      const reply = await run('keep', (task) => client.call('keepCriteriaTable', { token: file.token, sha256: preview.sha256, columns, titles, task }));
      if (reply === null) return null;
      if (!reply.ok) {
        store.setState({ failure: reply.error });
        return null;
      }
      store.setState(NOTHING);
      return reply.value;
    },
    close: () => {
      stop();
      store.setState(NOTHING);
    },
  };
}

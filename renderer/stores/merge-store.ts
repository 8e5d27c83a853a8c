import { createStore, type StoreApi } from 'zustand/vanilla';
import { refuseTooMany } from '#shared/ipc/hand-in.ts';
import type { FileToken, TaskProgress } from '#shared/ipc/views.ts';
import type { MergePreview, MergeReceipt } from '#shared/ipc/secretariat-views.ts';
import type { Client } from '#renderer/api/client.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { watchTask } from './watch-task.ts';

export type MergeData = {
  readonly files: readonly FileToken[];
  readonly preview: MergePreview | null;
  readonly receipt: MergeReceipt | null;
  /** Names of the files that the merge just written left out as refused: whom to ask again. */
  readonly refused: readonly string[];
  /** The long call that runs, or null. */
  readonly running: { readonly act: 'preview' | 'apply'; readonly task: string; readonly progress: TaskProgress | null } | null;
  readonly failure: readonly Problem[] | null;
};

export type MergeStore = {
  readonly store: StoreApi<MergeData>;
  /** Reads these files beside those that are already in the preview; writes nothing. */
  readonly addFiles: (files: readonly FileToken[]) => Promise<void>;
  /** Gives whether it was written. */
  readonly apply: () => Promise<boolean>;
  readonly stop: () => void;
  readonly clear: () => void;
};

const NOTHING: MergeData = { files: [], preview: null, receipt: null, refused: [], running: null, failure: null };

export function createMergeStore(client: Client): MergeStore {
  const store = createStore<MergeData>(() => NOTHING);

  const run = async <T>(act: 'preview' | 'apply', call: (task: string) => Promise<T>): Promise<T> => {
    const task = client.nameTask();
    store.setState({ running: { act, task, progress: null }, failure: null });
    const end = watchTask(client, task, (progress) => store.setState({ running: { act, task, progress } }));
    const reply = await call(task);
    end();
    store.setState({ running: null });
    return reply;
  };

  const read = async (files: readonly FileToken[]): Promise<void> => {
    const reply = await run('preview', (task) => client.call('previewMerge', { tokens: files.map((file) => file.token), task }));
    // A refused or stopped reading keeps the preview that was there.
    store.setState(reply.ok ? { files, preview: reply.value, receipt: null, refused: [] } : { failure: reply.error });
  };

  // One after the other: files that are dropped while others are read, or while a merge is written, wait for their turn.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const done = turn.then(act);
    turn = done.catch(() => undefined);
    return done;
  };

  const addNow = async (added: readonly FileToken[]): Promise<void> => {
    const { files } = store.getState();
    if (added.length === 0) return;
    const together = [...files, ...added.filter((file) => files.every((known) => known.token !== file.token))];
    const tooMany = refuseTooMany(together.length);
    if (tooMany === null) await read(together);
    else store.setState({ failure: tooMany });
  };

  const applyNow = async (): Promise<boolean> => {
    const { files, preview } = store.getState();
    if (preview === null) return false;
    const reply = await run('apply', (task) => client.call('applyMerge', { plan: preview.plan, task }));
    if (reply.ok) {
      const refused = preview.bundles.filter((bundle) => bundle.standing === 'refused').map((bundle) => bundle.file);
      store.setState({ ...NOTHING, receipt: reply.value, refused });
      return true;
    }
    // What was shown is no longer what would be written: show what would be now, and say why nothing was.
    if (reply.error.some((problem) => problem.type === 'plan-outdated')) await read(files);
    store.setState({ failure: reply.error });
    return false;
  };

  return {
    store,
    addFiles: (added) => inTurn(() => addNow(added)),
    apply: () => inTurn(applyNow),
    stop: () => {
      const { running } = store.getState();
      if (running !== null) void client.call('stopTask', { task: running.task });
    },
    clear: () => store.setState(NOTHING),
  };
}

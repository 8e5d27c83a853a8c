import type { TaskProgress } from '#shared/ipc/views.ts';
import type { Task } from '#electron/platform/task.ts';

/** The long calls that are under way, by the name that the window gave them. */
export type Tasks = {
  readonly run: <T>(name: string, work: (task: Task) => Promise<T>) => Promise<T>;
  /** No error when it has ended already. */
  readonly stop: (name: string) => void;
  readonly stopAll: () => void;
  /**
   * Stops every task but the named one and waits until they have ended: before a workspace is closed, because a task
   * that still works in it would find it gone. null for a call that is no task itself.
   */
  readonly settleOthers: (name: string | null) => Promise<void>;
};

/** Steps of a progress bar that an eye can tell apart; more messages would only cost. */
const STEPS_SHOWN = 200;

export function createTasks(onProgress: (progress: TaskProgress) => void): Tasks {
  const stopped = new Map<string, { isStopped: boolean; ended: Promise<unknown> }>();
  return {
    run: async (name, work) => {
      const state = { isStopped: false, ended: Promise.resolve<unknown>(undefined) };
      stopped.set(name, state);
      const working = work({ isStopped: () => state.isStopped, report: thinOut((progress) => onProgress({ task: name, ...progress })) });
      state.ended = Promise.allSettled([working]);
      try {
        return await working;
      } finally {
        stopped.delete(name);
      }
    },
    stop: (name) => {
      const state = stopped.get(name);
      if (state !== undefined) state.isStopped = true;
    },
    stopAll: () => {
      for (const state of stopped.values()) state.isStopped = true;
    },
    settleOthers: async (name) => {
      const others = [...stopped].filter(([other]) => other !== name).map(([, state]) => state);
      for (const state of others) state.isStopped = true;
      await Promise.all(others.map((state) => state.ended));
    },
  };
}

/** Lets a report through when its step or file changed, when it is the last, or when the bar would move. */
function thinOut(report: Task['report']): Task['report'] {
  let last: { readonly key: string; readonly shown: number } = { key: '', shown: -1 };
  return (progress) => {
    const key = `${progress.step}\n${progress.file}`;
    const shown = progress.total === 0 ? STEPS_SHOWN : Math.floor((progress.done / progress.total) * STEPS_SHOWN);
    if (key === last.key && shown === last.shown) return;
    last = { key, shown };
    report(progress);
  };
}

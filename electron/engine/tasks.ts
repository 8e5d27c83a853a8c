import type { TaskProgress } from '#shared/ipc/views.ts';
import type { Task } from '#electron/platform/task.ts';

/** The long calls that are under way, by the name that the window gave them. */
export type Tasks = {
  readonly run: <T>(name: string, work: (task: Task) => Promise<T>) => Promise<T>;
  /** No error when it has ended already. */
  readonly stop: (name: string) => void;
  readonly stopAll: () => void;
  /**
   * Runs what opens, leaves or replaces a workspace, one at a time and in the order of the calls. Every other task is
   * stopped and has ended before `work` begins: a task that still works in a workspace would find it gone. What begins
   * while `work` waits for something is not stopped, so `work` closes the workspace before it first waits. `task`: the
   * one that asks; null for a call that is no task itself.
   */
  readonly alone: <T>(task: Task | null, work: () => Promise<T>) => Promise<T>;
};

/** Steps of a progress bar that an eye can tell apart; more messages would only cost. */
const STEPS_SHOWN = 200;

type Running = {
  readonly name: string;
  isStopped: boolean;
  /** True from when it waits for its own turn: two that each waited for the other's end would wait for ever. */
  isAside: boolean;
  /** Resolves when it steps aside or ends. */
  readonly gone: PromiseWithResolvers<void>;
};

export function createTasks(onProgress: (progress: TaskProgress) => void): Tasks {
  // By the task and not by its name: a page may give one name twice.
  const running = new Map<Task, Running>();
  let lastTurn: Promise<void> = Promise.resolve();

  const settleOthers = async (): Promise<void> => {
    for (;;) {
      const others = [...running.values()].filter((state) => !state.isAside);
      if (others.length === 0) return;
      for (const state of others) state.isStopped = true;
      await Promise.all(others.map((state) => state.gone.promise));
    }
  };

  return {
    run: async (name, work) => {
      const state: Running = { name, isStopped: false, isAside: false, gone: Promise.withResolvers() };
      const task: Task = { isStopped: () => state.isStopped, report: thinOut((progress) => onProgress({ task: name, ...progress })) };
      running.set(task, state);
      try {
        return await work(task);
      } finally {
        running.delete(task);
        state.gone.resolve();
      }
    },
    stop: (name) => {
      for (const state of running.values()) if (state.name === name) state.isStopped = true;
    },
    stopAll: () => {
      for (const state of running.values()) state.isStopped = true;
    },
    alone: async (task, work) => {
      const own = task === null ? undefined : running.get(task);
      if (own !== undefined) {
        own.isAside = true;
        own.gone.resolve();
      }
      const before = lastTurn;
      const turn = Promise.withResolvers<void>();
      lastTurn = turn.promise;
      await before;
      try {
        await settleOthers();
        return await work();
      } finally {
        turn.resolve();
      }
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

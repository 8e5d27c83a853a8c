import { useCallback, useState } from 'react';
import { useDesk } from '#renderer/stores/desk-context.tsx';
import { watchTask } from '#renderer/stores/watch-task.ts';
import type { TaskProgress } from '#shared/ipc/views.ts';

export type RunningTask = { readonly task: string; readonly progress: TaskProgress | null };

export type RunTask = <T>(call: (task: string) => Promise<T>) => Promise<T>;

/** One long call of a screen: what it is doing, and how to stop it. */
export function useTask(): { readonly running: RunningTask | null; readonly run: RunTask; readonly stop: () => void } {
  const { client } = useDesk();
  const [running, setRunning] = useState<RunningTask | null>(null);
  const run = useCallback(
    async <T>(call: (task: string) => Promise<T>): Promise<T> => {
      const task = client.nameTask();
      setRunning({ task, progress: null });
      const end = watchTask(client, task, (progress) => setRunning({ task, progress }));
      const reply = await call(task);
      end();
      setRunning(null);
      return reply;
    },
    [client],
  );
  const stop = useCallback(() => {
    if (running !== null) void client.call('stopTask', { task: running.task });
  }, [client, running]);
  return { running, run, stop };
}

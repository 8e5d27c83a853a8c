import type { Task } from '#electron/platform/task.ts';
import type { TaskProgress } from '#shared/ipc/views.ts';

export type ByteProgress = {
  /** Call for each chunk, with the file that it belongs to. */
  readonly advance: (bytes: number, file: string) => void;
};

/** Reports bytes at most about two hundred times in all, however many chunks and files there are. */
export function createByteProgress(task: Task, step: TaskProgress['step'], total: number): ByteProgress {
  const stride = Math.max(Math.ceil(total / 200), 1);
  let done = 0;
  let reported = 0;
  return {
    advance: (bytes, file) => {
      done += bytes;
      if (done - reported < stride && done < total) return;
      reported = done;
      task.report({ step, file, done, total });
    },
  };
}

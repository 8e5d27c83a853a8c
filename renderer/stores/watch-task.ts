import type { Client } from '#renderer/api/client.ts';
import type { TaskProgress } from '#shared/ipc/views.ts';

/** Hears the progress of one long call; the function that comes back ends it. */
export const watchTask = (client: Client, task: string, onProgress: (progress: TaskProgress) => void): (() => void) =>
  client.on('taskProgress', (progress) => {
    if (progress.task === task) onProgress(progress);
  });

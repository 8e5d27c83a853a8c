import type { TaskProgress } from '#shared/ipc/views.ts';

/** What a long use case is given: a way to say how far it is, and a way to learn that the person pressed stop. */
export type Task = {
  readonly report: (progress: Omit<TaskProgress, 'task'>) => void;
  /** True once the person pressed stop. Checked between pieces of work; nothing is left behind. */
  readonly isStopped: () => boolean;
};

/** For callers that neither show progress nor stop. */
export const QUIET_TASK: Task = { report: () => undefined, isStopped: () => false };

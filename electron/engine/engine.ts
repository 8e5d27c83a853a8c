import type { BackupReason } from '#shared/domain/backup.ts';
import type { EngineMethod } from '#shared/ipc/engine-messages.ts';
import type { ReplyOf } from '#shared/ipc/contract.ts';
import { err } from '#shared/kernel/result.ts';
import { keepFew } from '#shared/problem/keep-few.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { createPdfInspector } from '#electron/evidence/inspect-pdf.ts';
import { toDiskProblem } from '#electron/platform/disk-problem.ts';
import { createAutomaticBackups, type AutomaticBackups } from './automatic-backups.ts';
import { createDesk, type Desk } from './desk.ts';
import { answerCall } from './handlers.ts';
import type { EngineContext, EngineParts } from './engine-context.ts';
import { createTasks } from './tasks.ts';

export type EngineCall<M extends EngineMethod = EngineMethod> = {
  readonly method: M;
  /** As it came: parsed here. */
  readonly input: unknown;
  readonly paths: Readonly<Record<string, string>>;
};

export type Engine = {
  readonly call: <M extends EngineMethod>(call: EngineCall<M>) => Promise<ReplyOf<M>>;
  /** Stops every task, waits for it to end, closes the workspace and the threads. */
  readonly close: () => Promise<void>;
};

/** Everything that the program does, without a window: parses each input, runs the use case, answers with plain data. */
export async function createEngine(parts: EngineParts): Promise<Engine> {
  const tasks = createTasks(parts.onProgress);
  const inspector = createPdfInspector({ threadUrl: parts.inspectThread });
  const desk: Desk = await createDesk({ ...parts, onClosing: (open) => backups.closing(open) });
  const backups: AutomaticBackups = createAutomaticBackups({ ...parts, tasks, desk: () => desk, onFailed: parts.onBackupFailed });
  const running = new Set<Promise<unknown>>();

  const call = <M extends EngineMethod>({ method, input, paths }: EngineCall<M>): Promise<ReplyOf<M>> => {
    const context: EngineContext = { ...parts, desk, backups, tasks, inspector, pathOf: (token) => paths[token] ?? null };
    return runHandler(method, context, input);
  };

  return {
    call: (request) => {
      const reply = call(request);
      running.add(reply);
      return reply.finally(() => running.delete(reply)).then((answer) => {
        const reason = BACKUP_AFTER.get(request.method);
        // Behind the reply, which is on its way by then.
        if (answer.ok && reason !== undefined) setImmediate(() => backups.ask(reason));
        return answer;
      });
    },
    close: async () => {
      backups.stop();
      tasks.stopAll();
      await Promise.allSettled(running);
      await backups.settle();
      await desk.close();
      await inspector.close();
    },
  };
}

/** After what a backup is due: work of others that came in, and work that went out. */
const BACKUP_AFTER: ReadonlyMap<EngineMethod, BackupReason> = new Map([
  ['startFromKit', 'import'],
  ['importFiles', 'import'],
  ['keepScoreTable', 'import'],
  ['keepCriteriaTable', 'import'],
  ['applyMerge', 'merge'],
  ['exportBundle', 'export'],
  ['issueKit', 'export'],
  ['exportResults', 'export'],
]);

/** A failure of the disk that no use case has named is still told as one; anything else is a bug and is thrown. */
async function runHandler<M extends EngineMethod>(method: M, context: EngineContext, input: unknown): Promise<ReplyOf<M>> {
  try {
    const reply = await answerCall(method, context, input);
    return reply.ok ? reply : err(keepFew(reply.error));
  } catch (error) {
    const problem: Problem | null = toDiskProblem(error, 'write', '');
    if (problem === null) throw error;
    return err([problem]);
  }
}

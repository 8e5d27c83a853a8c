import type { EngineMethod } from '#shared/ipc/engine-messages.ts';
import type { ReplyOf } from '#shared/ipc/contract.ts';
import type { Locale, TaskProgress } from '#shared/ipc/views.ts';
import { err } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { ResultSheetWords } from '#shared/report/result-sheet.ts';
import { createPdfInspector, type PdfInspector } from '#electron/evidence/inspect-pdf.ts';
import type { World } from '#electron/platform/disk.ts';
import { toDiskProblem } from '#electron/platform/disk-problem.ts';
import { createDesk, type Desk } from './desk.ts';
import { answerCall } from './handlers.ts';
import { createTasks, type Tasks } from './tasks.ts';

export type EngineParts = {
  readonly world: World;
  /** The program's own folder for this person. */
  readonly userData: string;
  /** `resources` of the program, read only. */
  readonly resources: string;
  readonly version: string;
  /** Code of the thread that inspects PDFs. */
  readonly inspectThread: URL;
  /** Words of the sheets that the engine writes, by language. */
  readonly sheetWords: Readonly<Record<Locale, ResultSheetWords>>;
  readonly onProgress: (progress: TaskProgress) => void;
  /** Told before the reply of the call that opened or closed it. */
  readonly onWorkspace: (root: string | null) => void;
  readonly onLocale: (locale: Locale) => void;
};

/** What a handler is given. */
export type EngineContext = Omit<EngineParts, 'inspectThread' | 'onProgress'> & {
  readonly desk: Desk;
  readonly tasks: Tasks;
  readonly inspector: PdfInspector;
  /** Absolute path of a token of this call; null when the main process does not know it. */
  readonly pathOf: (token: string) => string | null;
};

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
  const desk = await createDesk(parts);
  const running = new Set<Promise<unknown>>();

  const call = <M extends EngineMethod>({ method, input, paths }: EngineCall<M>): Promise<ReplyOf<M>> => {
    const context: EngineContext = { ...parts, desk, tasks, inspector, pathOf: (token) => paths[token] ?? null };
    return runHandler(method, context, input);
  };

  return {
    call: (request) => {
      const reply = call(request);
      running.add(reply);
      return reply.finally(() => running.delete(reply));
    },
    close: async () => {
      tasks.stopAll();
      await Promise.allSettled(running);
      desk.close();
      await inspector.close();
    },
  };
}

/** A failure of the disk that no use case has named is still told as one; anything else is a bug and is thrown. */
async function runHandler<M extends EngineMethod>(method: M, context: EngineContext, input: unknown): Promise<ReplyOf<M>> {
  try {
    return await answerCall(method, context, input);
  } catch (error) {
    const problem: Problem | null = toDiskProblem(error, 'write', '');
    if (problem === null) throw error;
    return err([problem]);
  }
}

import { Worker } from 'node:worker_threads';
import type { EvidenceState } from '#shared/ipc/views.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';
import type { InspectAnswer, InspectRequest } from './inspect-thread.ts';

export type PdfInspectorOptions = {
  /** Where the thread's code is: `inspect-thread.js` beside the bundle, `inspect-thread.ts` from source. */
  readonly threadUrl: URL;
  /** Longest time for one file, in milliseconds, from when the thread is ready. 15 s unless told. */
  readonly timeLimit?: number;
  /** Largest heap of the thread in MiB. 512 unless told. */
  readonly memoryLimit?: number;
};

export type PdfInspector = {
  /**
   * Says whether the window can show the file at `path`, and how many pages it has. Files are taken one after another, in
   * the order of the calls. Rejects only as the disk does (`code`) or when the inspector is closed or cannot start.
   */
  readonly inspect: (path: string) => Promise<EvidenceState>;
  /** Ends the thread; an inspection under way rejects. */
  readonly close: () => Promise<void>;
};

/**
 * Inspects PDFs in a thread of its own: a file made to hang or to eat memory takes that thread with it, and not the
 * engine. The thread starts with the first file and lives until `close` or until a file ends it.
 */
export function createPdfInspector({ threadUrl, timeLimit = 15_000, memoryLimit = 512 }: PdfInspectorOptions): PdfInspector {
  let thread: Promise<Worker> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  const endThread = async (): Promise<void> => {
    const ending = thread;
    thread = null;
    await ending?.then((worker) => worker.terminate(), () => undefined);
  };

  const startNext = (): Promise<Worker> => {
    const started = startThread(threadUrl, memoryLimit, () => {
      // One that ended between two files answers nobody: the next file would be put down as too slow.
      if (thread === started) thread = null;
    });
    return started;
  };

  const inspectNow = async (path: string): Promise<EvidenceState> => {
    if (isClosed) throw new Error('the PDF inspector is closed');
    thread ??= startNext();
    const outcome = await askThread(await thread, path, timeLimit);
    if (outcome.endsThread) await endThread();
    if (isClosed) throw new Error('the PDF inspector is closed');
    if (outcome.kind === 'disk') throw Object.assign(new Error(outcome.message), { code: outcome.code });
    return outcome.state;
  };

  return {
    inspect: (path) => {
      const inspection = last.then(() => inspectNow(path));
      last = inspection.catch(() => undefined);
      return inspection;
    },
    close: async () => {
      isClosed = true;
      await endThread();
    },
  };
}

/** Rejects when the thread's code cannot be loaded: that is a fault of ours and must not be put down to a file. */
async function startThread(threadUrl: URL, memoryLimit: number, onEnd: () => void): Promise<Worker> {
  const worker = new Worker(threadUrl, { resourceLimits: { maxOldGenerationSizeMb: memoryLimit }, stdout: true, stderr: true });
  // pdf.js remarks on what it misses and what it meets; the command line's output is for its answer alone.
  worker.stdout.resume();
  worker.stderr.resume();
  await new Promise<void>((resolve, reject) => {
    const onExit = (): void => {
      reject(new Error('the thread that inspects PDFs ended before it began'));
    };
    worker.once('error', reject).once('exit', onExit).once('message', () => {
      worker.off('error', reject).off('exit', onExit);
      resolve();
    });
  });
  // An error between two files ends the thread; without a listener it would end the process.
  worker.on('error', () => undefined).on('exit', onEnd);
  return worker;
}

type Outcome =
  | { readonly kind: 'state'; readonly state: EvidenceState; readonly endsThread: boolean }
  | { readonly kind: 'disk'; readonly code: string; readonly message: string; readonly endsThread: false };

const TOO_SLOW: Outcome = { kind: 'state', state: { kind: 'unreadable', reason: 'too-slow' }, endsThread: true };
const DAMAGED: Outcome = { kind: 'state', state: { kind: 'unreadable', reason: 'damaged' }, endsThread: true };

function askThread(worker: Worker, path: string, timeLimit: number): Promise<Outcome> {
  return new Promise((resolve) => {
    const finish = (outcome: Outcome): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      resolve(outcome);
    };
    const onMessage = (answer: InspectAnswer): void => {
      const outcome = toOutcome(answer);
      if (outcome !== null) finish(outcome);
    };
    // Out of memory: the file may be sound, we could not look at it within our bounds.
    const onError = (error: Error): void => {
      finish('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? TOO_SLOW : DAMAGED);
    };
    const onExit = (): void => {
      finish(DAMAGED);
    };
    const timer = setTimeout(() => {
      finish(TOO_SLOW);
    }, timeLimit);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    const request: InspectRequest = { path };
    worker.postMessage(request);
  });
}

function toOutcome(answer: InspectAnswer): Outcome | null {
  switch (answer.kind) {
    case 'ready':
      return null;
    case 'state':
      return { ...answer, endsThread: false };
    case 'disk':
      return { ...answer, endsThread: false };
    default:
      return unreachable(answer);
  }
}

import { Worker } from 'node:worker_threads';
import type { EngineEvent, EngineMethod, EngineStart, FromEngine, ToEngine } from '#shared/ipc/engine-messages.ts';
import type { Locale } from '#shared/ipc/views.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { Result } from '#shared/kernel/result.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';

export type EngineReply = Result<unknown, readonly Problem[]>;

/** The main process's end of the engine's thread: see `shared/ipc/engine-messages.ts` for what passes. */
export type EngineThread = {
  /** The value is what `Contract` says for the method; it is handed on to the window as it is. */
  readonly call: (method: EngineMethod, input: unknown, paths: Readonly<Record<string, string>>) => Promise<EngineReply>;
  /** Lets the engine finish and close its files, then ends the thread. */
  readonly close: () => Promise<void>;
};

export type EngineListeners = {
  readonly onEvent: (event: EngineEvent) => void;
  readonly onWorkspace: (root: string | null) => void;
  readonly onLocale: (locale: Locale) => void;
  /** The thread ended without having been asked to. */
  readonly onDeath: (detail: string) => void;
};

/**
 * Milliseconds that a closing engine may take before the thread is ended. One transaction or one flush of a 400 MB file
 * to a slow stick is over in a few seconds; an engine that takes longer hangs, and a program that cannot be quit would
 * be killed by the person instead. Nothing recorded depends on it: every record was flushed before it was reported.
 */
const CLOSE_LIMIT = 30_000;

export function startEngineThread(file: string, start: EngineStart, listeners: EngineListeners): EngineThread {
  const worker = new Worker(file, { workerData: start, name: 'engine' });
  const waiting = new Map<number, (reply: EngineReply) => void>();
  const ended = Promise.withResolvers<void>();
  let nextId = 1;
  let isClosing = false;
  let fault = '';

  worker.on('message', (message: FromEngine) => {
    switch (message.kind) {
      case 'reply': {
        const answer = waiting.get(message.id);
        waiting.delete(message.id);
        answer?.(message.reply);
        return;
      }
      case 'event':
        return listeners.onEvent(message);
      case 'workspace':
        return listeners.onWorkspace(message.root);
      case 'locale':
        return listeners.onLocale(message.locale);
      case 'closed':
        return ended.resolve();
      default:
        return unreachable(message);
    }
  });
  worker.on('error', (error) => {
    fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
  });
  worker.on('exit', (code) => {
    ended.resolve();
    if (!isClosing) listeners.onDeath(fault === '' ? `engine thread exited with code ${String(code)}` : fault);
  });

  const send = (message: ToEngine): void => worker.postMessage(message);
  return {
    call: (method, input, paths) => {
      const id = nextId;
      nextId += 1;
      const { promise, resolve } = Promise.withResolvers<EngineReply>();
      waiting.set(id, resolve);
      send({ kind: 'call', id, method, input, paths });
      return promise;
    },
    close: async () => {
      if (!isClosing) {
        isClosing = true;
        send({ kind: 'close' });
      }
      const limit = setTimeout(() => ended.resolve(), CLOSE_LIMIT);
      await ended.promise;
      clearTimeout(limit);
      await worker.terminate();
    },
  };
}

/** For the one question that the shell itself asks: true when the state of the program names no open workspace. */
export const saysNothingIsOpen = (reply: EngineReply): boolean =>
  reply.ok && typeof reply.value === 'object' && reply.value !== null && 'openWorkspace' in reply.value && reply.value.openWorkspace === null;

import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import type { FromEngine, ToEngine } from '#shared/ipc/engine-messages.ts';
import { createRealWorld } from '#electron/platform/real-world.ts';
import { createEngine } from './engine.ts';
import { SHEET_WORDS } from './sheet-words.ts';

const startSchema = z.object({ userData: z.string(), resources: z.string(), version: z.string() });

/** The engine in a thread of its own: the window never waits for SQL, hashing or parsing. */
async function runThread(): Promise<void> {
  const port = parentPort;
  if (port === null) throw new Error('the engine runs in a worker thread');
  const post = (message: FromEngine): void => port.postMessage(message);
  const engine = await createEngine({
    world: createRealWorld(),
    ...startSchema.parse(workerData),
    inspectThread: new URL('./inspect-thread.js', import.meta.url),
    sheetWords: SHEET_WORDS,
    onProgress: (payload) => post({ kind: 'event', event: 'taskProgress', payload }),
    every: (milliseconds, act) => {
      const timer = setInterval(act, milliseconds);
      return () => clearInterval(timer);
    },
    onBackupFailed: (problems) => post({ kind: 'event', event: 'backupFailed', payload: { problems } }),
    onWorkspace: (root) => post({ kind: 'workspace', root }),
    onLocale: (locale) => post({ kind: 'locale', locale }),
  });
  port.on('message', (message: ToEngine) => {
    void answer(message);
  });
  const answer = async (message: ToEngine): Promise<void> => {
    if (message.kind === 'close') {
      await engine.close();
      post({ kind: 'closed' });
      return;
    }
    post({ kind: 'reply', id: message.id, reply: await engine.call(message) });
  };
}

await runThread();

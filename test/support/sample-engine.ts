import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { EngineMethod } from '#shared/ipc/engine-messages.ts';
import type { InputOf, ValueOf } from '#shared/ipc/contract.ts';
import type { TaskProgress } from '#shared/ipc/views.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { createEngine, type Engine } from '#electron/engine/engine.ts';
import { SHEET_WORDS } from '#electron/engine/sheet-words.ts';
import { createRealWorld } from '#electron/platform/real-world.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

export type SampleEngine = {
  readonly userData: string;
  readonly folder: string;
  readonly progress: TaskProgress[];
  readonly vaults: (string | null)[];
  /** What the window was told of automatic backups that failed. */
  readonly failed: (readonly Problem[])[];
  /** As when so many minutes have gone by: what is scheduled for that long or less is done once. Ten unless given. */
  readonly tick: (minutes?: number) => void;
  /** Calls as the window does; files are named by path and become tokens on the way. */
  readonly call: <M extends EngineMethod>(method: M, input: InputOf<M>, paths?: Readonly<Record<string, string>>) => Promise<Result<ValueOf<M>, readonly Problem[]>>;
  /** The same, for calls that must succeed. */
  readonly must: <M extends EngineMethod>(method: M, input: InputOf<M>, paths?: Readonly<Record<string, string>>) => Promise<ValueOf<M>>;
  /** Ends the engine and starts another on the same folder, as a new start of the program does. */
  readonly restart: () => Promise<void>;
  /** The same, with something done to the folder while no engine runs. */
  readonly restartAfter: (act: () => void) => Promise<void>;
  readonly remove: () => Promise<void>;
};

/** The program's engine on a folder of its own, on the real disk. */
export async function startSampleEngine(): Promise<SampleEngine> {
  const folder = mkdtempSync(path.join(tmpdir(), 'btd-engine-'));
  const userData = path.join(folder, 'data');
  const progress: TaskProgress[] = [];
  const vaults: (string | null)[] = [];
  const failed: (readonly Problem[])[] = [];
  const scheduled = new Map<() => void, number>();
  const start = (): Promise<Engine> =>
    createEngine({
      world: createRealWorld(),
      userData,
      resources: path.join(ROOT, 'resources'),
      version: '0.0.0',
      inspectThread: new URL('../../electron/evidence/inspect-thread.ts', import.meta.url),
      sheetWords: SHEET_WORDS,
      every: (milliseconds, act) => {
        scheduled.set(act, milliseconds);
        return () => scheduled.delete(act);
      },
      onBackupFailed: (problems) => failed.push(problems),
      onProgress: (step) => progress.push(step),
      onWorkspace: (root) => vaults.push(root),
      onLocale: () => undefined,
    });
  let engine = await start();
  const call: SampleEngine['call'] = (method, input, paths = {}) => engine.call({ method, input, paths });
  return {
    userData,
    folder,
    progress,
    vaults,
    failed,
    tick: (minutes = 10) => {
      for (const [act, milliseconds] of scheduled) if (milliseconds <= minutes * 60_000) act();
    },
    call,
    must: async (method, input, paths) => {
      const reply = await call(method, input, paths);
      if (!reply.ok) throw new Error(`${method}: ${JSON.stringify(reply.error)}`);
      return reply.value;
    },
    restart: async () => {
      await engine.close();
      engine = await start();
    },
    restartAfter: async (act) => {
      await engine.close();
      act();
      engine = await start();
    },
    remove: async () => {
      await engine.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

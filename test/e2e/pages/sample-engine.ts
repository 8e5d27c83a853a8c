import path from 'node:path';
import { createEngine } from '#electron/engine/engine.ts';
import { SHEET_WORDS } from '#electron/engine/sheet-words.ts';
import { createRealWorld } from '#electron/platform/real-world.ts';
import { SAMPLE_PASSPHRASE } from '#shared/domain/sample.ts';
import type { InputOf, ValueOf } from '#shared/ipc/contract.ts';
import type { EngineMethod } from '#shared/ipc/engine-messages.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** A call of the window, answered by its value; a refusal is thrown. `paths` by the tokens that the input names. */
export type Ask = <M extends EngineMethod>(method: M, input: InputOf<M>, paths?: Readonly<Record<string, string>>) => Promise<ValueOf<M>>;

/** Works with the program's engine on its data folder while no window is open. */
export async function askSampleEngine<T>(userData: string, work: (ask: Ask) => Promise<T>): Promise<T> {
  const engine = await createEngine({
    world: createRealWorld(),
    userData,
    resources: path.join(ROOT, 'resources'),
    version: '0.0.0',
    inspectThread: new URL('../../../electron/evidence/inspect-thread.ts', import.meta.url),
    sheetWords: SHEET_WORDS,
    every: () => () => undefined,
    onBackupFailed: () => undefined,
    onProgress: () => undefined,
    onWorkspace: () => undefined,
    onLocale: () => undefined,
  });
  try {
    return await work(async (method, input, paths = {}) => {
      const reply = (await engine.call({ method, input, paths })) as Result<ValueOf<typeof method>, readonly Problem[]>;
      if (!reply.ok) throw new Error(`${method}: ${JSON.stringify(reply.error)}`);
      return reply.value;
    });
  } finally {
    await engine.close();
  }
}

/** Everything that the open member has scored so far. */
export async function exportAll(ask: Ask, target: string): Promise<void> {
  const round = await ask('getRound', null);
  const units = (await ask('listUnits', null)).map(({ unit }) => unit);
  if (round?.myKey == null) throw new Error('the sample has a member with a key');
  await ask('exportBundle', { units, acceptsPartial: true, identity: round.myKey, passphrase: SAMPLE_PASSPHRASE, target: 'out', task: 'export' }, { out: target });
}

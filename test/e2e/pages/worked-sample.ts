import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { tamperCopy } from '#electron/cli/demo/tamper-copy.ts';
import { createEngine } from '#electron/engine/engine.ts';
import type { EngineMethod } from '#shared/ipc/engine-messages.ts';
import { SHEET_WORDS } from '#electron/engine/sheet-words.ts';
import { createRealWorld } from '#electron/platform/real-world.ts';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import { SAMPLE_PASSPHRASE } from '#shared/domain/sample.ts';
import type { CellScore } from '#shared/domain/scorecard.ts';
import type { InputOf, ValueOf } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { SAMPLE_ROUND } from './sample-package.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

export type WorkedSample = {
  /** Signed by the first member, who is in the middle of her first unit; by the second; and a copy of the second that was altered. */
  readonly bundles: readonly [string, string, string];
};

type Script = { readonly cells: readonly (Omit<CellScore, 'appraisal' | 'code'> & { readonly unit: UnitId; readonly code: CriterionCode; readonly appraisal: CellScore['appraisal'] | null })[] };
type Ask = <M extends EngineMethod>(method: M, input: InputOf<M>, paths?: Readonly<Record<string, string>>) => Promise<ValueOf<M>>;

/**
 * The sample round in the middle of its work, made by the program's engine while no window is open: what the sample says
 * of single cells, the self-scores elsewhere, and the first member's first unit only up to its fourth sector.
 */
export async function prepareWorkedSample({ userData, file }: { readonly userData: string; readonly file: (name: string) => string }): Promise<WorkedSample> {
  const engine = await createEngine({
    world: createRealWorld(),
    userData,
    resources: path.join(ROOT, 'resources'),
    version: '0.0.0',
    inspectThread: new URL('../../../electron/evidence/inspect-thread.ts', import.meta.url),
    sheetWords: SHEET_WORDS,
    onProgress: () => undefined,
    onWorkspace: () => undefined,
    onLocale: () => undefined,
  });
  const ask: Ask = async (method, input, paths = {}) => {
    const reply = (await engine.call({ method, input, paths })) as Result<ValueOf<typeof method>, readonly Problem[]>;
    if (!reply.ok) throw new Error(`${method}: ${JSON.stringify(reply.error)}`);
    return reply.value;
  };
  try {
    const [first, second, altered] = ['ket-qua-tv-1.zip', 'ket-qua-tv-2.zip', 'ket-qua-tv-2-bi-sua.zip'].map(file) as [string, string, string];
    await ask('openSample', { as: 'member-2', task: 'open' });
    await appraise(ask, 'tv-2', () => true);
    await exportAll(ask, second);
    await ask('openSample', { as: 'member-1', task: 'open' });
    await appraise(ask, 'tv-1', ({ unit, code }) => unit !== 'bql-kcn' || Number(code.split('.')[0]) < 4);
    await exportAll(ask, first);
    await tamperCopy({ world: createRealWorld(), locate: (name) => name }, second, altered);
    return { bundles: [first, second, altered] };
  } finally {
    await engine.close();
  }
}

type Place = { readonly unit: UnitId; readonly code: CriterionCode };

async function appraise(ask: Ask, member: 'tv-1' | 'tv-2', isDue: (place: Place) => boolean): Promise<void> {
  const script = JSON.parse(await readFile(path.join(SAMPLE_ROUND, 'appraisals', `${member}.json`), 'utf8')) as Script;
  for (const { unit } of await ask('listUnits', null)) {
    const { lines } = await ask('getUnitSheet', { unit, packageRevision: null });
    for (const { code, self } of lines.filter((line) => line.isMine && isDue({ unit, code: line.code }))) {
      const said = script.cells.find((cell) => cell.unit === unit && cell.code === code);
      const agreed: CellScore['appraisal'] = self.kind === 'not-applicable' ? { kind: 'not-applicable' } : self;
      await ask('recordScore', { unit, code, appraisal: said?.appraisal ?? agreed, reason: said?.reason ?? '', question: said?.question ?? null, figures: said?.figures ?? [] });
    }
  }
}

async function exportAll(ask: Ask, target: string): Promise<void> {
  const round = await ask('getRound', null);
  const units = (await ask('listUnits', null)).map(({ unit }) => unit);
  if (round?.myKey == null) throw new Error('the sample has a member with a key');
  await ask('exportBundle', { units, acceptsPartial: true, identity: round.myKey, passphrase: SAMPLE_PASSPHRASE, target: 'out', task: 'export' }, { out: target });
}

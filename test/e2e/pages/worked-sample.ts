import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { tamperCopy } from '#electron/cli/demo/tamper-copy.ts';
import { createRealWorld } from '#electron/platform/real-world.ts';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import type { CellScore } from '#shared/domain/scorecard.ts';
import { askSampleEngine, exportAll, type Ask } from './sample-engine.ts';
import { SAMPLE_ROUND } from './sample-package.ts';

export type WorkedSample = {
  /** Signed by the first member, who is in the middle of her first unit; by the second; and a copy of the second that was altered. */
  readonly bundles: readonly [string, string, string];
};

type Script = { readonly cells: readonly (Omit<CellScore, 'appraisal' | 'code'> & { readonly unit: UnitId; readonly code: CriterionCode; readonly appraisal: CellScore['appraisal'] | null })[] };

/**
 * The sample round in the middle of its work, made by the program's engine while no window is open: what the sample says
 * of single cells, the self-scores elsewhere, and the first member's first unit only up to its fourth sector.
 */
export function prepareWorkedSample({ userData, file }: { readonly userData: string; readonly file: (name: string) => string }): Promise<WorkedSample> {
  return askSampleEngine(userData, async (ask) => {
    const [first, second, altered] = ['ket-qua-tv-1.zip', 'ket-qua-tv-2.zip', 'ket-qua-tv-2-bi-sua.zip'].map(file) as [string, string, string];
    await ask('openSample', { as: 'member-2', task: 'open' });
    await appraise(ask, 'tv-2', () => true);
    await exportAll(ask, second);
    await ask('openSample', { as: 'member-1', task: 'open' });
    await appraise(ask, 'tv-1', ({ unit, code }) => unit !== 'bql-kcn' || Number(code.split('.')[0]) < 4);
    await exportAll(ask, first);
    await tamperCopy({ world: createRealWorld(), locate: (name) => name }, second, altered);
    return { bundles: [first, second, altered] };
  });
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

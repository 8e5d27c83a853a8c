import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import { DEFAULT_POLICY } from '#shared/domain/policy.ts';
import { askSampleEngine, exportAll, type Ask } from './sample-engine.ts';

/** One criterion that two units have in full, merged, and a policy with nothing to tell equal units apart. */
const TIED = { units: ['bql-kcn', 'so-noi-vu'] as UnitId[], code: '1.1.1' as CriterionCode };

/** The secretariat's sample round in which two units share a rank; made by the program's engine while no window is open. */
export function prepareTiedSample({ userData, file }: { readonly userData: string; readonly file: (name: string) => string }): Promise<void> {
  return askSampleEngine(userData, async (ask) => {
    const bundle = file('ket-qua-hai-don-vi.zip');
    await ask('openSample', { as: 'member-1', task: 'open' });
    for (const unit of TIED.units) await acceptSelfScore(ask, unit);
    await exportAll(ask, bundle);
    await ask('openSample', { as: 'secretariat', task: 'open' });
    await ask('changePolicy', { policy: DEFAULT_POLICY });
    const { plan } = await ask('previewMerge', { tokens: ['in'], task: 'preview' }, { in: bundle });
    await ask('applyMerge', { plan, task: 'merge' });
  });
}

async function acceptSelfScore(ask: Ask, unit: UnitId): Promise<void> {
  const { lines } = await ask('getUnitSheet', { unit, packageRevision: null });
  const self = lines.find(({ code }) => code === TIED.code)?.self;
  if (self?.kind !== 'scored') throw new Error('the sample scores its first criterion');
  await ask('recordScore', { unit, code: TIED.code, appraisal: self, reason: '', question: null, figures: [] });
}

import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_PASSPHRASE } from '#shared/domain/sample.ts';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import type { CellLine } from '#shared/ipc/views.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { createRealWorld } from '#electron/platform/real-world.ts';
import { buildPackage } from '#electron/services/build-package/index.ts';
import { startSampleEngine, type SampleEngine } from '../support/sample-engine.ts';

const UNIT = 'bql-kcn' as UnitId;
const SAMPLE = path.resolve(import.meta.dirname, '../../resources/sample-round');
let engine: SampleEngine;
beforeAll(async () => {
  engine = await startSampleEngine();
  await engine.must('openSample', { as: 'member-1', task: 'open' });
}, 120_000);
afterAll(() => engine.remove());

const lines = async (): Promise<readonly CellLine[]> =>
  (await engine.must('getUnitSheet', { unit: UNIT, packageRevision: null })).lines.filter((line) => line.isMine && line.self.kind === 'scored');
const accept = (line: CellLine) =>
  engine.must('recordScore', { unit: UNIT, code: line.code, appraisal: line.self, reason: '', question: null, figures: [] });

type Change = { readonly revision: number; /** Whose explanation is another. */ readonly explained?: CriterionCode; /** Evidence with other bytes under its old name. */ readonly replaced?: string };

/** A further revision of the unit's package: one thing is another, everything else as it was. */
async function sendRevision({ revision, explained, replaced }: Change): Promise<string> {
  const source = JSON.parse(readFileSync(path.join(SAMPLE, 'submissions/bql-kcn.json'), 'utf8')) as { revision: number; entries: { code: string; explanation: string }[] };
  source.revision = revision;
  for (const entry of source.entries) if (entry.code === explained) entry.explanation += ' Đơn vị bổ sung báo cáo.';
  const evidenceFolder = path.join(engine.folder, `tai-lieu-${revision}`);
  cpSync(path.join(SAMPLE, 'evidence/bql-kcn'), evidenceFolder, { recursive: true });
  if (replaced !== undefined) writeFileSync(path.join(evidenceFolder, replaced), '\n', { flag: 'a' });
  const submission = path.join(engine.folder, 'submission.json');
  writeFileSync(submission, JSON.stringify(source));
  const target = path.join(engine.folder, `ban-${revision}.zip`);
  const built = await buildPackage({ world: createRealWorld(), submission, evidenceFolder, target, task: QUIET_TASK });
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  return target;
}

describe('a newer revision of a package', () => {
  let same: CellLine;
  let other: CellLine;

  it('stands beside the older, and asks for a second look only where the unit says something else', async () => {
    const [first, second] = await lines();
    if (first === undefined || second === undefined) throw new Error('the sample has scored cells');
    [same, other] = [first, second];
    await accept(same);
    await accept(other);
    const outcome = await engine.must('importFiles', { tokens: ['p'], task: 'import' }, { p: await sendRevision({ revision: 2, explained: other.code }) });
    expect(outcome[0]?.outcome.kind).toBe('imported');
    expect((await engine.must('listUnits', null)).find((unit) => unit.unit === UNIT)).toMatchObject({ packageRevision: 2, packageRevisions: [1, 2] });
    const states = new Map((await lines()).map((line) => [line.code, line.state]));
    expect([states.get(same.code), states.get(other.code)]).toEqual(['agrees', 'incomplete']);
    expect((await engine.must('getCell', { unit: UNIT, code: other.code, packageRevision: null })).lacks).toEqual(['review']);
    expect((await engine.must('getCell', { unit: UNIT, code: other.code, packageRevision: 1 })).lacks).toEqual([]);
  });

  it('is not signed as if the older judgement were of it', async () => {
    const identity = (await engine.must('getRound', null))?.myKey ?? null;
    if (identity === null) throw new Error('the sample member has a key');
    const sign = () => engine.call('exportBundle', { units: [UNIT], acceptsPartial: true, identity, passphrase: SAMPLE_PASSPHRASE, target: 'out', task: 'export' }, { out: path.join(engine.folder, 'ket-qua.zip') });
    expect(await sign()).toMatchObject({ ok: false, error: [{ type: 'scorecard-incomplete', unit: UNIT, cells: 1 }] });
    expect(readdirSync(engine.folder)).not.toContain('ket-qua.zip');
    const saved = await accept(other);
    expect(saved.line.state).toBe('agrees');
    expect(await sign()).toMatchObject({ ok: true, value: { cells: 2 } });
  });

  it('asks for a second look where the cited evidence has other bytes under its old name', async () => {
    const cited = (await Promise.all([same, other].map((line) => engine.must('getCell', { unit: UNIT, code: line.code, packageRevision: null })))).map((cell) => cell.citations[0]?.file ?? '');
    const [replaced = ''] = cited;
    expect(replaced).not.toBe('');
    await engine.must('importFiles', { tokens: ['p'], task: 'import' }, { p: await sendRevision({ revision: 3, explained: other.code, replaced }) });
    const states = new Map((await lines()).map((line) => [line.code, line.state]));
    expect(states.get(same.code)).toBe('incomplete');
  });
});

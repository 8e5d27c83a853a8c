import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import { SAMPLE_PASSPHRASE } from '#shared/domain/sample.ts';
import type { CellLine, IdentitySummary } from '#shared/ipc/views.ts';
import { parsePoints, type Points } from '#shared/kernel/points.ts';
import { startSampleEngine, type SampleEngine } from '../support/sample-engine.ts';

const UNIT = 'bql-kcn' as UnitId;
let engine: SampleEngine;
beforeAll(async () => {
  engine = await startSampleEngine();
}, 120_000);
afterAll(() => engine.remove());

const file = (name: string): string => path.join(engine.folder, name);

async function identityOf(name: string): Promise<IdentitySummary> {
  const found = (await engine.must('getAppState', null)).identities.find((identity) => identity.name === name);
  if (found === undefined) throw new Error(`no identity for ${name}`);
  return found;
}

async function myName(): Promise<string> {
  const round = await engine.must('getRound', null);
  return round?.members.find((member) => member.id === round.me)?.name ?? '';
}

/** Scores a cell as the form does. */
const score = (code: CriterionCode, appraisal: CellLine['appraisal'], reason = '') =>
  engine.must('recordScore', { unit: UNIT, code, appraisal, reason, question: null, figures: [] });

async function myLines(): Promise<readonly CellLine[]> {
  return (await engine.must('getUnitSheet', { unit: UNIT, packageRevision: null })).lines.filter((line) => line.isMine);
}

async function exportMine(target: string, acceptsPartial: boolean): Promise<ReturnType<SampleEngine['call']>> {
  const identity = (await identityOf(await myName())).thumbprint;
  return engine.call('exportBundle', { units: [UNIT], acceptsPartial, identity, passphrase: SAMPLE_PASSPHRASE, target: 'out', task: 'export' }, { out: target });
}

describe('the whole job on the sample round', () => {
  it('starts: a member finds three units with their packages, and evidence that cannot be read is kept and marked', async () => {
    expect(await engine.must('openSample', { as: 'member-1', task: 'open' })).toBe('mau-thanh-vien-1');
    const units = await engine.must('listUnits', null);
    expect(units).toHaveLength(3);
    expect(units.every((unit) => unit.packageRevision === 1 && unit.done === 0)).toBe(true);
    const evidence = (await Promise.all(units.map((unit) => engine.must('listEvidence', { unit: unit.unit, packageRevision: null })))).flat();
    expect(evidence.filter((item) => item.state.kind === 'unreadable')).toHaveLength(1);
    expect(evidence.some((item) => item.state.kind === 'readable' && item.state.pages > 200)).toBe(true);
    expect(engine.vaults.at(-1)).toContain('mau-thanh-vien-1');
  }, 120_000);

  it('appraises ten criteria, and after a restart everything is there', async () => {
    const lines = (await myLines()).filter((line) => line.self.kind === 'scored').slice(0, 10);
    expect(lines).toHaveLength(10);
    for (const [index, line] of lines.entries()) {
      if (index < 7) await score(line.code, line.self);
      else await score(line.code, { kind: 'scored', points: 0 as Points }, 'Chưa có tài liệu kiểm chứng phù hợp.');
    }
    const before = await myLines();
    await engine.restart();
    expect((await engine.must('getAppState', null)).openWorkspace).toBe('mau-thanh-vien-1');
    expect(await myLines()).toEqual(before);
    expect(before.filter((line) => line.state === 'agrees')).toHaveLength(7);
    expect(before.filter((line) => line.state === 'differs')).toHaveLength(3);
  });

  it('refuses to sign a departing score without a reason, and lists the cell', async () => {
    const line = (await myLines()).find((candidate) => candidate.state === 'unscored' && candidate.self.kind === 'scored' && candidate.self.points > 0);
    if (line === undefined) throw new Error('the sample has no cell left');
    const saved = await score(line.code, { kind: 'scored', points: 0 as Points });
    expect(saved.line.state).toBe('incomplete');
    const refused = await exportMine(file('refused.zip'), true);
    expect(refused).toMatchObject({ ok: false, error: [{ type: 'scorecard-incomplete', unit: UNIT, cells: 1 }] });
    expect(existsSync(file('refused.zip'))).toBe(false);
    const readiness = (await engine.must('listReadiness', null)).find((unit) => unit.unit === UNIT);
    expect(readiness?.lacking).toContainEqual(expect.objectContaining({ code: line.code, lacks: ['reason'] }));
    await score(line.code, line.self);
  });

  it('refuses to sign what is not scored yet unless the person accepts a partial bundle', async () => {
    const refused = await exportMine(file('refused.zip'), false);
    expect(refused).toMatchObject({ ok: false, error: [{ type: 'scorecard-incomplete' }] });
    expect(readdirSync(engine.folder)).toEqual(['data']);
  });

  it('refuses a wrong passphrase and leaves nothing behind', async () => {
    const identity = (await identityOf(await myName())).thumbprint;
    const refused = await engine.call('exportBundle', { units: [UNIT], acceptsPartial: true, identity, passphrase: 'sai-mat-khau', target: 'out', task: 'x' }, { out: file('x.zip') });
    expect(refused).toMatchObject({ ok: false, error: [{ type: 'passphrase-wrong' }] });
    expect(readdirSync(engine.folder)).toEqual(['data']);
  });

  it('signs and exports one file, and notes the revision', async () => {
    const exported = await exportMine(file('ket-qua-tv1.zip'), true);
    expect(exported).toMatchObject({ ok: true, value: { revision: 1, cells: 11, units: 1 } });
    const readiness = (await engine.must('listReadiness', null)).find((unit) => unit.unit === UNIT);
    expect(readiness).toMatchObject({ signedRevision: 1, hasChanged: false });
  });

  it('a second member judges two of the cells, one of them otherwise', async () => {
    await engine.must('openSample', { as: 'member-2', task: 'open' });
    const [first, second] = (await myLines()).filter((line) => line.self.kind === 'scored' && line.self.points > 0);
    if (first === undefined || second === undefined || first.self.kind !== 'scored') throw new Error('the sample has no such cells');
    await score(first.code, { kind: 'scored', points: 0 as Points }, 'Kế hoạch ban hành sau thời hạn.');
    await score(second.code, second.self);
    expect(await exportMine(file('ket-qua-tv2.zip'), true)).toMatchObject({ ok: true, value: { revision: 1, cells: 2 } });
  });

  it('the dry run names what is new, in conflict and refused, and writes nothing', async () => {
    await engine.must('openSample', { as: 'secretariat', task: 'open' });
    const bytes = readFileSync(file('ket-qua-tv2.zip'));
    const at = bytes.indexOf('"points"') + 9;
    bytes[at] = bytes[at] === 0x31 ? 0x32 : 0x31;
    writeFileSync(file('sua.zip'), bytes);
    copyFileSync(file('ket-qua-tv1.zip'), file('ban-sao.zip'));
    writeFileSync(file('rac.zip'), 'không phải ZIP');
    const paths = { a: file('ket-qua-tv1.zip'), b: file('sua.zip'), c: file('ket-qua-tv2.zip'), d: file('ban-sao.zip'), e: file('rac.zip'), f: file('khong-co.zip') };
    const preview = await engine.must('previewMerge', { tokens: Object.keys(paths), task: 'merge' }, paths);
    expect(preview.bundles.map((row) => row.standing)).toEqual(['new', 'refused', 'new', 'already-here', 'refused', 'refused']);
    expect(preview.bundles[1]?.problems.map((problem) => problem.where)).toContain('data/scorecards.json');
    expect(preview.totals).toMatchObject({ newCells: 13, conflicts: 1, refused: 3 });
    expect(preview.conflicts[0]?.scores).toHaveLength(2);
    expect(preview.missing.map((entry) => entry.member)).toEqual(['tv-1', 'tv-2']);
    expect((await engine.must('getResults', null)).bundles).toBe(0);
    expect(await engine.must('applyMerge', { plan: preview.plan, task: 'merge' })).toMatchObject({ merged: 2, cells: 13, conflicts: 1 });
  });

  it('merging the same bundles again, in another order, changes nothing', async () => {
    const before = await engine.must('getResults', null);
    const paths = { c: file('ket-qua-tv2.zip'), a: file('ket-qua-tv1.zip') };
    const preview = await engine.must('previewMerge', { tokens: ['c', 'a'], task: 'merge' }, paths);
    expect(preview.bundles.map((row) => row.standing)).toEqual(['already-here', 'already-here']);
    expect(await engine.must('applyMerge', { plan: preview.plan, task: 'merge' })).toMatchObject({ merged: 0, cells: 0 });
    expect(await engine.must('getResults', null)).toEqual(before);
  });

  it('a plan that was shown cannot be applied after it was outdated', async () => {
    const reply = await engine.call('applyMerge', { plan: 'some-older-plan', task: 'merge' });
    expect(reply).toMatchObject({ ok: false, error: [{ type: 'plan-outdated' }] });
  });

  it('the table is right: points are the sum of the cells on which all agree', async () => {
    const table = await engine.must('getResults', null);
    expect(table).toMatchObject({ isIllustrative: true, bundles: 2 });
    const row = table.rows.find((candidate) => candidate.unit === UNIT);
    const conflicts = await engine.must('listConflicts', null);
    expect(conflicts).toHaveLength(1);
    await engine.must('openSample', { as: 'member-1', task: 'open' });
    const settled = (await myLines()).filter((line) => line.appraisal.kind === 'scored' && line.code !== conflicts[0]?.code);
    const expected = settled.reduce((sum, line) => sum + (line.appraisal.kind === 'scored' ? line.appraisal.points : 0), 0);
    expect(row).toMatchObject({ base: { points: expected }, settled: 10, conflicts: 1, rank: 1, isProvisional: true });
    expect((row?.settled ?? 0) + (row?.conflicts ?? 0) + (row?.missing ?? 0)).toBe(row?.cells);
    expect(row?.parts.find((part) => part.part === 'survey')?.applicableMax ?? 0).toBe(0);
    expect(table.rows.filter((candidate) => candidate.unit !== UNIT).every((candidate) => candidate.index === null && candidate.rank === null)).toBe(true);
  });

  it('a corrected score is a new revision that replaces the first', async () => {
    const line = (await myLines()).find((candidate) => candidate.state === 'differs');
    if (line === undefined) throw new Error('a departing cell was expected');
    const half = parsePoints('0,25');
    if (typeof half !== 'number') throw new Error('0,25 is a number of points');
    await score(line.code, { kind: 'scored', points: half }, 'Đã bổ sung tài liệu, đạt một phần.');
    expect(await exportMine(file('ket-qua-tv1-2.zip'), true)).toMatchObject({ ok: true, value: { revision: 2 } });
    await engine.must('openSample', { as: 'secretariat', task: 'open' });
    const paths = { n: file('ket-qua-tv1-2.zip'), o: file('ket-qua-tv1.zip') };
    const preview = await engine.must('previewMerge', { tokens: ['n', 'o'], task: 'merge' }, paths);
    expect(preview.bundles[0]).toMatchObject({ standing: 'newer', newCells: 0, sameCells: 10, changedCells: 1, problems: [] });
    await engine.must('applyMerge', { plan: preview.plan, task: 'merge' });
    const late = await engine.must('previewMerge', { tokens: ['o'], task: 'merge' }, paths);
    expect(late.bundles[0]?.standing).toBe('already-here');
  });

  it('exports the table as CSV and XLSX that no spreadsheet runs', async () => {
    await engine.must('exportResults', { target: 'csv', format: 'csv' }, { csv: file('ket-qua.csv') });
    await engine.must('exportResults', { target: 'xlsx', format: 'xlsx' }, { xlsx: file('ket-qua.xlsx') });
    const csv = readFileSync(file('ket-qua.csv'), 'utf8');
    expect(csv).toContain('Bộ tiêu chí minh họa');
    expect(csv).toContain('Ban Quản lý các khu công nghiệp tỉnh Mẫu');
    expect(readFileSync(file('ket-qua.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });
});

describe('packages at the door', () => {
  it('a repeated import is a no-op', async () => {
    await engine.must('openSample', { as: 'secretariat', task: 'open' });
    const sample = path.join(engine.userData, 'sample-round');
    const again = readdirSync(sample).filter((name) => name.startsWith('goi-ho-so'));
    const paths = Object.fromEntries(again.map((name) => [name.slice(0, 30), path.join(sample, name)]));
    const before = await engine.must('listUnits', null);
    const outcomes = await engine.must('importFiles', { tokens: Object.keys(paths), task: 'import' }, paths);
    expect(outcomes.map(({ outcome }) => outcome.kind)).toEqual(['already-here', 'already-here', 'already-here']);
    expect(await engine.must('listUnits', null)).toEqual(before);
    expect(readdirSync(path.join(engine.userData, 'workspaces/mau-to-thu-ky/staging'))).toEqual([]);
  });

  it('a bundle or a kit is sent to its own screen, and a stranger is refused without stopping the rest', async () => {
    const paths = { k: path.join(engine.userData, 'sample-round/bo-tai-lieu-phien.zip'), b: file('ket-qua-tv1.zip'), x: file('rac.zip') };
    const outcomes = await engine.must('importFiles', { tokens: ['x', 'b', 'k'], task: 'import' }, paths);
    expect(outcomes.map(({ file: name, outcome }) => [name, outcome.kind])).toEqual([
      ['rac.zip', 'refused'], ['ket-qua-tv1.zip', 'belongs-elsewhere'], ['bo-tai-lieu-phien.zip', 'belongs-elsewhere'],
    ]);
  });

  it('a kit shows the issuer before anything is taken in, and is refused under another fingerprint', async () => {
    const paths = { k: path.join(engine.userData, 'sample-round/bo-tai-lieu-phien.zip') };
    const preview = await engine.must('previewKit', { token: 'k', task: 'kit' }, paths);
    expect(preview.issuerFingerprint).toMatch(/^[0-9a-f]{4}(?: [0-9a-f]{4}){4}$/);
    const folders = readdirSync(path.join(engine.userData, 'workspaces'));
    const refused = await engine.call('startFromKit', { token: 'k', fingerprint: '0000 0000 0000 0000 0000', task: 'kit' }, paths);
    expect(refused).toMatchObject({ ok: false, error: [{ type: 'kit-issuer-differs', found: preview.issuerFingerprint }] });
    expect(readdirSync(path.join(engine.userData, 'workspaces'))).toEqual(folders);
    expect((await engine.must('getAppState', null)).openWorkspace).toBe('mau-to-thu-ky');
  });

  it('a long task stops when asked, and leaves nothing half-taken', async () => {
    const paths = { k: path.join(engine.userData, 'sample-round/bo-tai-lieu-phien.zip') };
    const { issuerFingerprint } = await engine.must('previewKit', { token: 'k', task: 'kit' }, paths);
    const folders = readdirSync(path.join(engine.userData, 'workspaces'));
    const started = engine.call('startFromKit', { token: 'k', fingerprint: issuerFingerprint, task: 'stop-me' }, paths);
    await engine.must('stopTask', { task: 'stop-me' });
    // The task may not have begun when the first stop came; asking again is harmless.
    const asking = setInterval(() => void engine.call('stopTask', { task: 'stop-me' }), 1);
    const reply = await started;
    clearInterval(asking);
    expect(reply).toMatchObject({ ok: false, error: [{ type: 'stopped-by-user' }] });
    expect(readdirSync(path.join(engine.userData, 'workspaces'))).toEqual(folders);
  });

  it('an input that no window would send is refused before it reaches a use case', async () => {
    const reply = await engine.call('recordScore', { unit: '../..', code: 'x', appraisal: { kind: 'scored', points: 0.5 } } as never);
    expect(reply).toMatchObject({ ok: false, error: [{ type: 'input-invalid', where: 'recordScore' }] });
  });
});

describe('a workspace that is left while something works in it', () => {
  it('stops the work first, and nothing of it is half there', async () => {
    await engine.must('openSample', { as: 'secretariat', task: 'open' });
    const sample = path.join(engine.userData, 'sample-round');
    const paths = { a: path.join(sample, 'goi-ho-so-bql-kcn.zip') };
    const importing = engine.call('importFiles', { tokens: ['a'], task: 'slow-import' }, paths);
    const left = engine.call('closeWorkspace', null);
    const outcomes = await importing;
    expect(outcomes.ok && outcomes.value[0]?.outcome.kind).toMatch(/^(?:refused|already-here)$/);
    expect(await left).toMatchObject({ ok: true });
    expect(await engine.call('listUnits', null)).toMatchObject({ ok: false, error: [{ type: 'workspace-missing' }] });
    await engine.must('openWorkspace', { id: 'mau-to-thu-ky' });
    expect(readdirSync(path.join(engine.userData, 'workspaces/mau-to-thu-ky/staging'))).toEqual([]);
  });
});

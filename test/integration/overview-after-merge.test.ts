import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import { LOOKS, SLOW_LOOKS } from '#shared/ipc/overview-views.ts';
import { askSampleEngine } from '#test/e2e/pages/sample-engine.ts';
import { prepareWorkedSample, type WorkedSample } from '#test/e2e/pages/worked-sample.ts';

/** The sample round in the middle of its work, by the calls of the window: a member who has not finished, and the secretariat before and after the merge. */

const BQL = 'bql-kcn' as UnitId;
let userData: string;
let folder: string;
let sample: WorkedSample;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'btd-overview-'));
  userData = path.join(folder, 'data');
  sample = await prepareWorkedSample({ userData, file: (name) => path.join(folder, name) });
}, 240_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a member who signed what she has so far has nothing to sign until she goes on', async () => {
  await askSampleEngine(userData, async (ask) => {
    await ask('openSample', { as: 'member-1', task: 'open' });
    const { units } = await ask('getOverview', null);
    expect(units.map(({ unit, isSigned, total }) => [unit, isSigned, total.done])).toEqual([['bql-kcn', true, 27], ['so-noi-vu', true, 63], ['so-tu-phap', true, 63]]);
    const sheet = await ask('getUnitSheet', { unit: BQL, packageRevision: null });
    const open = sheet.lines.find((line) => line.isMine && line.state === 'unscored' && line.self.kind === 'scored');
    if (open === undefined || open.self.kind !== 'scored') throw new Error('the sample has a cell left');
    await ask('recordScore', { unit: BQL, code: open.code, appraisal: open.self, reason: '', question: null, figures: [] });
    expect((await ask('getOverview', null)).units.map(({ isSigned }) => isSigned)).toEqual([false, true, true]);
  });
}, 60_000);

test('self-scores that do not follow are looked at until they are put right; so is evidence that does not open until its cell is done', async () => {
  await askSampleEngine(userData, async (ask) => {
    await ask('openSample', { as: 'secretariat', task: 'open' });
    expect(await ask('countDoubts', null)).toEqual({ 'self-score': 7, unreadable: 1 });
    const { cells } = await ask('listLookCells', { look: 'self-score' });
    // As the sample's README names them.
    expect(cells.map(({ unit, code }) => `${unit} ${code}`).toSorted()).toEqual(['bql-kcn 1.1.2', 'bql-kcn 6.1.1', 'so-noi-vu 3.2.2', 'so-noi-vu 4.2.2', 'so-noi-vu 5.3.2', 'so-tu-phap 1.3.2', 'so-tu-phap 5.5.1']);
  });
}, 60_000);

test('after the merge the map says what the results say: settled, in conflict, and what is not here', async () => {
  await askSampleEngine(userData, async (ask) => {
    await ask('openSample', { as: 'secretariat', task: 'open' });
    const before = await ask('getOverview', null);
    expect(before).toMatchObject({ hasKit: true, total: { done: 0, conflicts: 0 } });
    const [first, second] = sample.bundles;
    const preview = await ask('previewMerge', { tokens: ['one', 'two'], task: 'merge' }, { one: first, two: second });
    await ask('applyMerge', { plan: preview.plan, task: 'merge' });

    const after = await ask('getOverview', null);
    const results = await ask('getResults', null);
    const conflicts = await ask('listConflicts', null);
    expect(conflicts.length).toBeGreaterThan(0);
    expect(after.total.conflicts).toBe(conflicts.length);
    expect((await ask('listLookCells', { look: 'conflict' })).cells.map(({ unit, code }) => `${unit} ${code}`).toSorted()).toEqual(conflicts.map(({ unit, code }) => `${unit} ${code}`).toSorted());
    for (const { unit, total } of after.units) expect([unit, total.conflicts]).toEqual([unit, results.rows.find((row) => row.unit === unit)?.conflicts]);
    // Every cell that the first member has not appraised yet waits for her; the second has given all that are his.
    expect(after.council.map(({ member, missing }) => [member, missing])).toEqual([['tv-1', 36], ['tv-2', 0]]);
    expect(after.looks.awaited).toBe(36);
  });
}, 120_000);

test('the cells behind a field name who gave what, and who has given nothing', async () => {
  await askSampleEngine(userData, async (ask) => {
    await ask('openSample', { as: 'secretariat', task: 'open' });
    const [conflict] = await ask('listConflicts', null);
    if (conflict === undefined) throw new Error('the sample has a conflict');
    const sector = conflict.code.split('.')[0] as CriterionCode;
    const { cells } = await ask('listSectorCells', { unit: conflict.unit, sector });
    const cell = cells.find(({ code }) => code === conflict.code);
    expect(cell).toMatchObject({ state: 'conflict', appraisal: { kind: 'unscored' } });
    expect(cell?.signed.map(({ name, appraisal }) => ({ name, appraisal }))).toEqual(conflict.scores.map(({ memberName, appraisal }) => ({ name: memberName, appraisal })));
    const waiting = (await ask('listSectorCells', { unit: BQL, sector: '7' as CriterionCode })).cells;
    const first = (await ask('getRound', null))?.members.find(({ id }) => id === 'tv-1')?.name;
    expect(waiting.every(({ awaited }) => awaited.length === 1 && awaited[0] === first)).toBe(true);
  });
}, 60_000);

test('every number has as many cells behind it as it says', async () => {
  await askSampleEngine(userData, async (ask) => {
    for (const as of ['member-1', 'member-2', 'secretariat'] as const) {
      await ask('openSample', { as, task: 'open' });
      const [overview, doubts] = [await ask('getOverview', null), await ask('countDoubts', null)];
      const counts: Readonly<Record<string, number>> = { ...overview.looks, ...doubts };
      for (const look of LOOKS) expect([as, look, (await ask('listLookCells', { look })).total]).toEqual([as, look, counts[look]]);
      expect(SLOW_LOOKS.every((look) => counts[look] !== undefined)).toBe(true);
    }
  });
}, 60_000);

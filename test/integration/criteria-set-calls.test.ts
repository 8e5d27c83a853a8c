import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { canonicalText } from '#shared/bundle/canonical-text.ts';
import type { Sha256 } from '#shared/domain/ids.ts';
import { startSampleEngine, type SampleEngine } from '#test/support/sample-engine.ts';
import { digestOf, smallRound } from '#test/support/small-round.ts';

const engines: SampleEngine[] = [];
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.remove();
});

async function openSecretariat(): Promise<SampleEngine> {
  const engine = await startSampleEngine();
  engines.push(engine);
  await engine.must('createSecretariatWorkspace', { title: 'Đợt thử' });
  return engine;
}
const writeInto = (engine: SampleEngine, name: string, text: string): string => {
  const file = path.join(engine.folder, name);
  writeFileSync(file, text);
  return file;
};

describe('the window’s calls for criteria sets', () => {
  it('take a set of the program, let the round stand on it, and write it out in three forms that come in again as the same', async () => {
    const engine = await openSecretariat();
    const offered = await engine.must('listCriteriaSets', null);
    expect(offered.length).toBeGreaterThanOrEqual(3);
    expect(offered.every(({ isHere, isInUse, shipped }) => !isHere && !isInUse && shipped !== null)).toBe(true);
    const [first] = offered;
    const taken = await engine.must('takeShippedSet', { name: first?.shipped ?? '' });
    expect(taken).toEqual({ ...first, isHere: true });
    const round = writeInto(engine, 'dot.json', JSON.stringify({ ...smallRound, members: [] }));
    const [imported] = await engine.must('importFiles', { tokens: ['r'], task: 'i' }, { r: round });
    expect(imported?.outcome.kind).toBe('imported');
    await engine.must('chooseCriteriaSet', { digest: taken.digest });
    expect((await engine.must('getRound', null))?.criteriaSetDigest).toBe(taken.digest);
    expect((await engine.must('listCriteriaSets', null)).filter(({ isInUse }) => isInUse).map(({ digest }) => digest)).toEqual([taken.digest]);
    const { set } = await engine.must('getCriteriaSet', { digest: taken.digest });
    for (const format of ['json', 'xlsx', 'csv'] as const) {
      const file = path.join(engine.folder, `bo.${format}`);
      await engine.must('exportCriteriaSet', { digest: taken.digest, target: 't', format }, { t: file });
      if (format === 'json') {
        expect(digestOf(canonicalText(JSON.parse(readFileSync(file, 'utf8'))))).toBe(taken.digest);
        continue;
      }
      const preview = await engine.must('previewCriteriaTable', { token: 'f', columns: null, task: 'p' }, { f: file });
      expect(preview.faults).toEqual([]);
      expect(preview.set).toEqual(set);
      const { columns, titles, sha256 } = preview;
      if (columns === null) throw new Error('no columns were found');
      expect(await engine.must('keepCriteriaTable', { token: 'f', sha256, columns, titles, task: 'k' }, { f: file })).toEqual({ ...taken, isInUse: true });
    }
    expect((await engine.must('listCriteriaSets', null)).filter(({ isHere }) => isHere)).toHaveLength(1);
  });

  it('offer the policy of the decision with the set that came with it, and none with any other', async () => {
    const engine = await openSecretariat();
    await engine.must('importFiles', { tokens: ['r'], task: 'i' }, { r: writeInto(engine, 'dot.json', JSON.stringify({ ...smallRound, members: [] })) });
    expect(await engine.must('getShippedPolicy', null)).toBeNull();
    const { digest } = await engine.must('takeShippedSet', { name: 'can-tho-157-2025' });
    await engine.must('chooseCriteriaSet', { digest });
    const policy = await engine.must('getShippedPolicy', null);
    expect(policy).toMatchObject({ bonus: { countsInIndex: true }, quorum: null, tieBreak: [{ code: '2' }, { code: '3' }, { code: '4' }, { code: '5.3' }] });
    if (policy === null) throw new Error('the set came with a policy');
    await engine.must('changePolicy', { policy });
    expect((await engine.must('getRound', null))?.policy).toEqual(policy);
  });

  it('write out a set of the program that nobody took, and say of an unknown one that it is not here', async () => {
    const engine = await openSecretariat();
    const [first] = await engine.must('listCriteriaSets', null);
    const target = path.join(engine.folder, 'bo.json');
    await engine.must('exportCriteriaSet', { digest: first?.digest ?? ('' as Sha256), target: 't', format: 'json' }, { t: target });
    expect(digestOf(canonicalText(JSON.parse(readFileSync(target, 'utf8'))))).toBe(first?.digest);
    const unknown = digestOf('không có');
    const asked = { ok: false, error: [{ type: 'criteria-set-unknown', where: '', asked: unknown }] };
    expect(await engine.call('getCriteriaSet', { digest: unknown })).toEqual(asked);
    expect(await engine.call('exportCriteriaSet', { digest: unknown, target: 't', format: 'csv' }, { t: target })).toEqual(asked);
  });

  it('send a spreadsheet that was dropped on the window to where a person looks at it first', async () => {
    const engine = await openSecretariat();
    const table = writeInto(engine, 'bang.txt', 'STT;Tiêu chí;Điểm tối đa\n1;Công tác chỉ đạo;10\n');
    const imported = await engine.must('importFiles', { tokens: ['a'], task: 'i' }, { a: table });
    expect(imported).toEqual([{ file: 'bang.txt', outcome: { kind: 'belongs-elsewhere', what: 'spreadsheet' } }]);
    expect((await engine.must('listCriteriaSets', null)).every(({ isHere }) => !isHere)).toBe(true);
  });

  it('say of a file that is gone that it is gone', async () => {
    const engine = await openSecretariat();
    expect(await engine.call('previewCriteriaTable', { token: 'f', columns: null, task: 'p' })).toEqual({ ok: false, error: [{ type: 'file-missing', where: '' }] });
    expect(await engine.call('previewCriteriaTable', { token: 'f', columns: null, task: 'p' }, { f: path.join(engine.folder, 'mat.xlsx') })).toMatchObject({ ok: false, error: [{ type: 'file-missing' }] });
  });
});

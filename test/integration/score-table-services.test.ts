import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { criteriaSetSchema } from '#shared/domain/criteria-set.ts';
import type { ScoreTableKind, ScoreTableView } from '#shared/ipc/table-views.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { standingScores } from '#shared/score-table/standing-scores.ts';
import type { Disk } from '#electron/platform/disk.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { keepScoreTable } from '#electron/services/keep-score-table/index.ts';
import { listScoreTables } from '#electron/services/list-score-tables/index.ts';
import { prepareScoreTable, type PreparedScoreTable } from '#electron/services/preview-score-table/index.ts';
import { getResults } from '#electron/services/show-results/index.ts';
import { digestDocument } from '#electron/services/read-bag/digest-document.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { writeXlsx } from '#electron/spreadsheet/write-workbook.ts';
import { startSampleEngine, type SampleEngine } from '#test/support/sample-engine.ts';
import { runBtd } from '#test/support/run-btd.ts';
import { fillRound, smallRound, smallSet, smallSetDigest } from '#test/support/small-round.ts';
import { expectErr, expectOk, makeMemberWorkspace, makeTempFolder, makeWorkspace, reopen } from '#test/support/temp-workspace.ts';

const engines: SampleEngine[] = [];
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.remove();
});

async function makeSecretary(): Promise<WorkspaceContext> {
  const context = await makeWorkspace('secretary');
  fillRound(context);
  return context;
}

async function writeTable(name: string, text: string): Promise<{ readonly path: string; readonly name: string }> {
  const file = path.join(await makeTempFolder(), name);
  await writeFile(file, text);
  return { path: file, name };
}

type Shown = { readonly kind?: ScoreTableKind; readonly name?: string };
const prepare = async (context: WorkspaceContext, text: string, { kind = 'survey', name = 'khao-sat.csv' }: Shown = {}): Promise<Result<PreparedScoreTable, readonly Problem[]>> =>
  prepareScoreTable({ context, file: await writeTable(name, text), kind, columns: null, task: QUIET_TASK });
const keep = async (context: WorkspaceContext, text: string, shown: Shown = {}): Promise<ScoreTableView> => expectOk(keepScoreTable(context, expectOk(await prepare(context, text, shown))));
const tablesOf = ({ store }: WorkspaceContext) => expectOk(store.read((records) => ok(records.listScoreTables())));
const pointsOf = (context: WorkspaceContext, unit: string) => standingScores(tablesOf(context), smallSetDigest).scores.get(unit as never)?.get('1.3' as never)?.value;

const text = (value: string) => ({ kind: 'text', text: value }) as const;
const SURVEY = 'Đơn vị;1.3\nSở Nội vụ;1,5\nXa An Hoa;1,25\nXã Lạ;2\n';

describe('a table of survey scores', () => {
  test('comes back whatever characters its file is called by', async () => {
    const context = await makeSecretary();
    await keep(context, SURVEY, { name: 'khảo\u0007 sát.csv' });
    expect(tablesOf(context).map(({ content }) => content.sheet)).toEqual(['khảo sát']);
  });

  test('is shown first and writes nothing; kept, it comes back after the next start as it was shown', async () => {
    const context = await makeSecretary();
    const prepared = expectOk(await prepare(context, SURVEY));
    expect(prepared.preview).toMatchObject({ kind: 'survey', file: 'khao-sat.csv', faults: [], missing: [], unmatched: [{ row: 4, text: 'Xã Lạ', why: 'unknown' }] });
    expect(tablesOf(context)).toEqual([]);
    expect(await readdir(context.layout.staging)).toEqual([]);

    const view = expectOk(keepScoreTable(context, prepared));
    expect(view).toEqual({ id: 1, kind: 'survey', file: 'khao-sat.csv', at: expect.any(String) as string, units: 2, values: 2, unmatched: ['Xã Lạ'], isReplaced: false });
    const again = await reopen(context);
    expect(expectOk(listScoreTables(again))).toEqual([view]);
    expect(pointsOf(again, 'so-noi-vu')).toEqual({ kind: 'points', points: 15_000 });
    expect(pointsOf(again, 'xa-an-hoa')).toEqual({ kind: 'points', points: 12_500 });
  });

  test('comes as XLSX too', async () => {
    const context = await makeSecretary();
    const file = path.join(await makeTempFolder(), 'khao-sat.xlsx');
    await writeFile(file, await writeXlsx([{ name: 'XHH', sheet: { title: ['KẾT QUẢ ĐIỀU TRA'], header: ['STT', 'Đơn vị', '1.3'], rows: [[text('1'), text('Sở Nội vụ'), { kind: 'number', decimal: '1.75' }]], footer: ['Người lập biểu'] } }]));
    const prepared = expectOk(await prepareScoreTable({ context, file: { path: file, name: 'khao-sat.xlsx' }, kind: 'survey', columns: null, task: QUIET_TASK }));
    expect(prepared.preview.unmatched.map((row) => row.text)).toEqual(['Người lập biểu']);
    expectOk(keepScoreTable(context, prepared));
    expect(pointsOf(context, 'so-noi-vu')).toEqual({ kind: 'points', points: 17_500 });
  });

  test('is replaced cell by cell by a later one, and said to be once nothing of it stands', async () => {
    const context = await makeSecretary();
    await keep(context, SURVEY);
    await keep(context, 'Đơn vị;1.3\nXã An Hòa;2\n', { name: 'sua.csv' });
    expect(pointsOf(context, 'so-noi-vu')).toEqual({ kind: 'points', points: 15_000 });
    expect(pointsOf(context, 'xa-an-hoa')).toEqual({ kind: 'points', points: 20_000 });
    await keep(context, 'Đơn vị;1.3\nSở Nội vụ;0\n', { name: 'sua-2.csv' });
    expect(expectOk(listScoreTables(context)).map(({ file, isReplaced }) => [file, isReplaced])).toEqual([['sua-2.csv', false], ['sua.csv', false], ['khao-sat.csv', true]]);
  });

  test('that is here and stands is not kept twice, whatever its file is called now', async () => {
    const context = await makeSecretary();
    await keep(context, SURVEY);
    expect(expectErr(keepScoreTable(context, expectOk(await prepare(context, SURVEY, { name: 'ten-khac.csv' }))))).toEqual([{ type: 'score-table-known', where: 'ten-khac.csv', file: 'khao-sat.csv' }]);
    expect(tablesOf(context)).toHaveLength(1);
  });

  test('with the same name and contents may come back after a correction that was wrong', async () => {
    const context = await makeSecretary();
    await keep(context, SURVEY);
    expect(expectErr(keepScoreTable(context, expectOk(await prepare(context, SURVEY))))).toEqual([{ type: 'score-table-known', where: 'khao-sat.csv', file: 'khao-sat.csv' }]);
    await keep(context, 'Đơn vị;1.3\nSở Nội vụ;0\n', { name: 'khao-sat.csv' });
    await keep(context, SURVEY);
    expect(pointsOf(context, 'so-noi-vu')).toEqual({ kind: 'points', points: 15_000 });
    expect(tablesOf(context)).toHaveLength(3);
  });

  test('with a fault is refused with its cells, and nothing is kept', async () => {
    const context = await makeSecretary();
    const prepared = expectOk(await prepare(context, 'Đơn vị;1.3\nSở Nội vụ;9\nXã An Hòa;x\n'));
    expect(expectErr(keepScoreTable(context, prepared))).toMatchObject([{ type: 'score-cell-out-of-range', where: 'khao-sat!B2' }, { type: 'score-cell-not-number', where: 'khao-sat!B3' }]);
    expect(tablesOf(context)).toEqual([]);
  });

  test('is not kept when the round changed after it was shown', async () => {
    const context = await makeSecretary();
    const prepared = expectOk(await prepare(context, SURVEY));
    expectOk(context.store.transaction((records) => {
      records.replaceRound({ round: { ...smallRound, title: 'Khác' }, at: context.world.now() });
      return ok(null);
    }));
    expect(expectErr(keepScoreTable(context, prepared))).toEqual([{ type: 'plan-outdated', where: '' }]);
  });

  test('stands for nothing once the round has another criteria set', async () => {
    const context = await makeSecretary();
    await keep(context, SURVEY);
    const set = criteriaSetSchema.parse({ ...smallSet, title: 'Khác' });
    const digest = digestDocument(set);
    expectOk(context.store.transaction((records) => {
      records.insertCriteriaSet({ digest, set, at: context.world.now() });
      records.replaceRound({ round: { ...smallRound, criteriaSet: digest }, at: context.world.now() });
      return ok(null);
    }));
    expect(expectOk(listScoreTables(context)).map(({ isReplaced }) => isReplaced)).toEqual([true]);
    expect(expectOk(getResults(context)).notices).toEqual([{ type: 'score-table-set-changed', where: '', file: 'khao-sat.csv' }]);
    expect(standingScores(tablesOf(context), digest).scores.size).toBe(0);
  });
});

describe('is refused', () => {
  test('a table at a member’s desk, without a round, without a file, or that is no spreadsheet', async () => {
    expect(expectErr(await prepare(await makeMemberWorkspace(), SURVEY))).toEqual([{ type: 'role-differs', where: '', expected: 'secretary' }]);
    expect(expectErr(listScoreTables(await makeMemberWorkspace()))).toEqual([{ type: 'role-differs', where: '', expected: 'secretary' }]);
    expect(expectErr(await prepare(await makeWorkspace('secretary'), SURVEY))).toEqual([{ type: 'round-missing', where: '' }]);
    const context = await makeSecretary();
    expect(expectErr(await prepareScoreTable({ context, file: { path: path.join(context.layout.root, 'gone.csv'), name: 'gone.csv' }, kind: 'survey', columns: null, task: QUIET_TASK }))).toEqual([{ type: 'file-missing', where: 'gone.csv' }]);
    expect(expectErr(await prepare(context, 'chỉ là chữ', { name: 'a.txt' }))).toEqual([{ type: 'spreadsheet-unrecognised', where: 'a.txt' }]);
  });

  test('a file that is too large, before any of it is copied', async () => {
    const context = await makeSecretary();
    const file = await writeTable('to.csv', `Đơn vị;1.3\n${'x;1\n'.repeat(8_400_000)}`);
    const opened: string[] = [];
    const disk: Disk = { ...context.world.disk, open: (at, mode) => context.world.disk.open(at, mode).finally(() => opened.push(mode)) };
    const reading = prepareScoreTable({ context: { ...context, world: { ...context.world, disk } }, file, kind: 'survey', columns: null, task: QUIET_TASK });
    expect(expectErr(await reading).map(({ type }) => type)).toEqual(['spreadsheet-too-large']);
    expect(new Set(opened)).toEqual(new Set(['read']));
  });

  test('reading that a person stopped, with nothing left behind', async () => {
    const context = await makeSecretary();
    const file = await writeTable('khao-sat.csv', SURVEY);
    expect(expectErr(await prepareScoreTable({ context, file, kind: 'survey', columns: null, task: { ...QUIET_TASK, isStopped: () => true } }))).toEqual([{ type: 'stopped-by-user', where: '' }]);
    expect(await readdir(context.layout.staging)).toEqual([]);
  });
});

describe('the window', () => {
  test('keeps a table by the plan that it was shown last, once', async () => {
    const engine = await startSampleEngine();
    engines.push(engine);
    await engine.must('openSample', { as: 'secretariat', task: 't' });
    const round = await engine.must('getRound', null);
    const unit = round?.units[0];
    const leaf = round?.criteriaSet?.nodes.find(({ scoredBy }) => scoredBy === 'survey' || scoredBy === 'sipas' || scoredBy === 'computed');
    if (unit === undefined || leaf === undefined) throw new Error('the sample has a unit and a surveyed leaf');
    await mkdir(engine.folder, { recursive: true });
    const file = path.join(engine.folder, 'khao-sat.csv');
    await writeFile(file, `Đơn vị;${leaf.code}\n${unit.name};0,25\n`);
    const show = () => engine.must('previewScoreTable', { token: 'k', kind: 'survey', columns: null, task: 'p' }, { k: file });
    const first = await show();
    const second = await show();
    const outdated = { ok: false, error: [{ type: 'plan-outdated', where: '' }] };
    expect(await engine.call('keepScoreTable', { plan: first.plan })).toEqual(outdated);
    const kept = await engine.must('keepScoreTable', { plan: second.plan });
    expect(kept).toMatchObject({ units: 1, values: 1, unmatched: [] });
    expect(await engine.call('keepScoreTable', { plan: second.plan })).toEqual(outdated);
    expect(await engine.must('listScoreTables', null)).toEqual([kept]);
  });
});

describe('btd import', () => {
  test('takes survey scores, and prints what was matched and what was not', async () => {
    const folder = await makeTempFolder();
    await writeFile(path.join(folder, 'bo.json'), JSON.stringify(smallSet));
    await writeFile(path.join(folder, 'dot.json'), JSON.stringify(smallRound));
    await writeFile(path.join(folder, 'khao-sat.csv'), `Đơn vị;1.3;Ghi chú\nSO NOI VU;1,5;\nXã Lạ;2;x\n`);
    const run = await runBtd({ folder }, 'import', '--workspace', 'ws', 'khao-sat.csv', 'dot.json', 'bo.json');
    expect(run.stdout).toContain('khao-sat.csv: đã nhập bảng điểm điều tra: 1 đơn vị, 1 số');
    expect(run.stdout).toContain('dòng 2 “SO NOI VU” được nhận là Sở Nội vụ');
    expect(run.stdout).toContain('dòng 3 “Xã Lạ” không được dùng: không đơn vị nào của đợt mang tên hoặc mã này');
    expect(run.stdout).toContain('1 đơn vị không có dòng nào trong bảng: xa-an-hoa');
    expect(run.stdout).toContain('cột C “Ghi chú” không được dùng');
    expect(run.exit).toBe(0);

    const again = await runBtd({ folder }, 'import', '--workspace', 'ws', 'khao-sat.csv');
    expect(again.stdout).toContain('khao-sat.csv: đã có từ trước');
    expect(again.exit).toBe(0);

    await writeFile(path.join(folder, 'loi.csv'), 'Đơn vị;1.3\nSở Nội vụ;7\n');
    const refused = await runBtd({ folder }, 'import', '--workspace', 'ws', 'loi.csv');
    expect(refused.stdout).toContain('loi.csv: loi!B2: Điểm 7 nằm ngoài khoảng từ 0,00 đến 2,00');
    expect(refused.exit).toBe(1);
    const english = await runBtd({ folder }, 'import', '--workspace', 'ws', '--lang', 'en', 'loi.csv');
    expect(english.stdout).toContain('loi.csv: loi!B2: The score 7 is not between 0.00 and 2.00');
  });

  test('takes the results of the year before, and refuses a table in which nobody of the round is named', async () => {
    const folder = await makeTempFolder();
    await writeFile(path.join(folder, 'bo.json'), JSON.stringify(smallSet));
    await writeFile(path.join(folder, 'dot.json'), JSON.stringify(smallRound));
    await writeFile(path.join(folder, 'nam-truoc.csv'), 'Hạng;Đơn vị;Chỉ số\n1/2;Sở Nội vụ;84,41\n2/2;Xã An Hòa;82,47\n');
    const run = await runBtd({ folder }, 'import', '--workspace', 'ws', 'dot.json', 'bo.json', 'nam-truoc.csv');
    expect(run.stdout).toContain('nam-truoc.csv: đã nhập bảng kết quả năm trước: 2 đơn vị, 4 số');
    await writeFile(path.join(folder, 'la.csv'), 'Hạng;Đơn vị;Chỉ số\n1/2;Tỉnh Lạ;84,41\n');
    const refused = await runBtd({ folder }, 'import', '--workspace', 'ws', 'la.csv');
    expect(refused.stdout).toContain('Không dòng nào trong 1 dòng của bảng nêu tên hoặc mã một đơn vị của đợt');
    expect(refused.exit).toBe(1);
  });

  test('leaves a criteria table a criteria table, also when it names units in charge and has a column for appraised points', async () => {
    const folder = await makeTempFolder();
    await writeFile(path.join(folder, 'bo.json'), JSON.stringify(smallSet));
    await writeFile(path.join(folder, 'dot.json'), JSON.stringify(smallRound));
    const rows = ['STT;Tiêu chí;Điểm tối đa;Đơn vị chủ trì;Điểm thẩm định', '1;CHỈ ĐẠO ĐIỀU HÀNH;2;;', '1.1;Kế hoạch năm;1;Văn phòng;', '1.2;Báo cáo quý;1;Sở Tư pháp;'];
    await writeFile(path.join(folder, 'bang.csv'), `${rows.join('\n')}\n`);
    const run = await runBtd({ folder }, 'import', '--workspace', 'ws', 'dot.json', 'bo.json', 'bang.csv');
    expect(run.stdout).toContain('bang.csv: đã nhập bộ tiêu chí');
    expect(run.exit).toBe(0);
  });
});

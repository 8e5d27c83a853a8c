import path from 'node:path';
import { expect, test } from '@playwright/test';
import { SAMPLE_WORKSPACES } from '#electron/services/open-sample/index.ts';
import type { ResultTable } from '#shared/ipc/result-views.ts';
import { runBtd } from '#test/support/run-btd.ts';
import { createDeskSession, type Desk, type DeskSession } from './pages/desk-session.ts';
import { SAMPLE_ROUND } from './pages/sample-package.ts';
import { prepareWorkedSample, type WorkedSample } from './pages/worked-sample.ts';

/** The secretariat's way from merged scores to index, rank and grade: scores from outside, the policy, and how each number came about. */

const UNITS = { 'bql-kcn': 'Ban Quản lý các khu công nghiệp tỉnh Mẫu', 'so-noi-vu': 'Sở Nội vụ tỉnh Mẫu', 'so-tu-phap': 'Sở Tư pháp tỉnh Mẫu' } as const;
const SURVEY_FILE = 'diem-xhh-sipas-ktxh-2025.xlsx';
const PREVIOUS_FILE = 'ket-qua-nam-2024.csv';
const STRANGER = 'Chi cục Văn thư - Lưu trữ tỉnh Mẫu';

let session: DeskSession;
let desk: Desk;
let sample: WorkedSample;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  session = await createDeskSession();
  sample = await prepareWorkedSample(session);
  desk = await session.start();
});
test.afterAll(() => session.end());

test('after a merge the results say which parts nobody has handed in, and lead there', async () => {
  const { frame, mergeScreen, resultsScreen, surveyScreen } = desk;
  await frame.leave();
  await desk.startScreen.openSampleAs('secretariat');
  await frame.goTo('merge');
  await desk.control.dropFiles([...sample.bundles]);
  await expect(mergeScreen.title).toBeVisible();
  await mergeScreen.apply();
  await expect(mergeScreen.receipt).toBeVisible();
  await frame.goTo('results');
  await expect(resultsScreen.partsMissing).toContainText('Điều tra XHH, SIPAS, KT-XH');
  expect(await resultsScreen.cell(UNITS['so-noi-vu'], 'survey')).toBe('–');
  await resultsScreen.toSurvey();
  await expect(surveyScreen.empty).toBeVisible();
});

test('a file that is no table of scores is refused where one looks, with the way to another', async () => {
  const { surveyScreen } = desk;
  await desk.control.nextOpenDialog([path.join(SAMPLE_ROUND, 'round.json')]);
  await surveyScreen.importSurvey();
  await expect(surveyScreen.refusal).toContainText('bảng tính');
  await expect(surveyScreen.keepButton).toBeDisabled();
  await desk.control.nextOpenDialog([path.join(SAMPLE_ROUND, SURVEY_FILE)]);
  await surveyScreen.otherFile.click();
  await expect(surveyScreen.row(STRANGER)).toBeVisible();
  await surveyScreen.cancel();
});

test('a table of scores is looked at before it is kept: every row with its unit, or with why it has none', async () => {
  const { surveyScreen } = desk;
  await desk.control.nextOpenDialog([path.join(SAMPLE_ROUND, SURVEY_FILE)]);
  await surveyScreen.importSurvey();
  await expect(surveyScreen.preview).toContainText(SURVEY_FILE);
  await expect(surveyScreen.row(STRANGER)).toContainText('không có đơn vị này trong đợt');
  await expect(surveyScreen.row('So Noi vu tinh Mau')).toContainText(`${UNITS['so-noi-vu']}khớp theo tên không dấu`);
  await expect(surveyScreen.row(UNITS['so-tu-phap'])).toContainText('khớp theo tên');
  await expect(surveyScreen.column('C')).toContainText('1.6.1 · ');
  await surveyScreen.keep();
  await expect(surveyScreen.table(SURVEY_FILE)).toContainText('3 đơn vị, 74 giá trị');
  await surveyScreen.showUnmatched(SURVEY_FILE);
  await expect(surveyScreen.table(SURVEY_FILE)).toContainText(STRANGER);
});

test('the results of the year before come in the same way', async () => {
  const { surveyScreen } = desk;
  await desk.control.nextOpenDialog([path.join(SAMPLE_ROUND, PREVIOUS_FILE)]);
  await surveyScreen.importPrevious();
  await expect(surveyScreen.row('Sở Lao động - Thương binh và Xã hội tỉnh Mẫu')).toContainText('không có đơn vị này trong đợt');
  await surveyScreen.keep();
  await expect(surveyScreen.table(PREVIOUS_FILE)).toContainText('Kết quả năm trước');
});

test('a policy with a fault is not saved, and what is not saved is undone', async () => {
  const { frame, policyScreen } = desk;
  await frame.goTo('policy');
  await expect(policyScreen.foot).toContainText('Quy chế đang dùng cho đợt này.');
  await policyScreen.bandPercent(1).fill('95');
  await expect(policyScreen.bands).toContainText('Ngưỡng phải thấp hơn mức bên trên.');
  await expect(policyScreen.foot).toContainText('Chưa lưu được: còn ô cần sửa.');
  await expect(policyScreen.saveButton).toBeDisabled();
  await policyScreen.bandPercent(1).fill('một nửa');
  await expect(policyScreen.bands).toContainText('Nhập phần trăm từ 0 đến 100, ví dụ 85.');
  await policyScreen.addExemption();
  await expect(policyScreen.exemptions).toContainText('Cần ghi căn cứ, ví dụ số quyết định.');
  await policyScreen.undo();
  await expect(policyScreen.bandPercent(1)).toHaveValue('80');
  await expect(policyScreen.exemptionReason(1)).toHaveCount(0);
  await expect(policyScreen.foot).toContainText('Quy chế đang dùng cho đợt này.');
});

test('the order of comparisons is changed by the keyboard, which stays where it works', async () => {
  const { policyScreen, page } = desk;
  await expect(policyScreen.ties).toHaveCount(3);
  await policyScreen.moveTieUp(1);
  await expect(policyScreen.ties.first()).toContainText('Tổng điểm SIPAS');
  // At the top there is no further up: the keyboard stays on the entry.
  await expect(policyScreen.ties.first().getByRole('button', { name: 'Xuống một bậc' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(policyScreen.ties.nth(1)).toContainText('Tổng điểm SIPAS');
  await expect(policyScreen.ties.nth(1).getByRole('button', { name: 'Xuống một bậc' })).toBeFocused();
  await policyScreen.removeTie(2);
  await expect(policyScreen.ties).toHaveCount(2);
  await expect(policyScreen.ties.nth(1).getByRole('button', { name: 'Xóa dòng này' })).toBeFocused();
  await policyScreen.undo();
  await expect(policyScreen.ties).toHaveCount(3);
});

test('another model for what does not apply is saved, and the index is explained by it', async () => {
  const { frame, policyScreen, resultsScreen } = desk;
  const unit = UNITS['so-noi-vu'];
  await frame.goTo('results');
  const shareIndex = await resultsScreen.cell(unit, 'index');
  await frame.goTo('policy');
  await policyScreen.chooseModel('rescale');
  await expect(policyScreen.foot).toContainText('Có thay đổi chưa lưu.');
  await policyScreen.save();
  await expect(policyScreen.foot).toContainText('Quy chế đang dùng cho đợt này.');
  await expect(policyScreen.model('rescale')).toBeChecked();
  await frame.goTo('results');
  expect(await resultsScreen.cell(unit, 'index')).not.toBe(shareIndex);
  await resultsScreen.explain(unit);
  await expect(resultsScreen.explanation(unit)).toContainText(/Thẩm định: [\d,]+ \/ [\d,]+ × 61,50 [=≈] [\d,]+/u);
  await frame.closeDialog();
  await frame.goTo('policy');
  await policyScreen.chooseModel('share');
  await policyScreen.save();
  await expect(policyScreen.foot).toContainText('Quy chế đang dùng cho đợt này.');
  await frame.goTo('results');
  expect(await resultsScreen.cell(unit, 'index')).toBe(shareIndex);
});

test('a unit is explained down to the cell, with the member’s reason', async () => {
  const { frame, resultsScreen } = desk;
  const unit = UNITS['bql-kcn'];
  await resultsScreen.explain(unit);
  for (const code of ['3', '3.2', '3.2.1']) await resultsScreen.openNode(code);
  const explanation = resultsScreen.explanation(unit);
  await expect(explanation).toContainText('Lê Thị Hoài An (bản 1)');
  await expect(explanation).toContainText('ghi giải quyết đúng hạn 82/86 hồ sơ');
  await expect(explanation).toContainText('b = 82');
  for (const code of ['1', '1.6', '1.6.1']) await resultsScreen.openNode(code);
  await expect(explanation).toContainText(SURVEY_FILE);
  await frame.closeDialog();
});

test('every screen says that the criteria set is made up', async () => {
  for (const screen of ['round', 'criteriaSet', 'policy', 'survey', 'merge', 'results'] as const) {
    await desk.frame.goTo(screen);
    await expect(desk.frame.illustrative, screen).toBeVisible();
  }
});

test('the table by sector and by part holds what the command line computes from the same workspace', async () => {
  const { frame, resultsScreen } = desk;
  await frame.goTo('results');
  const columns = ['rank', 'index', 'grade', 'change', 'points', 'appraisal', 'survey', 'sipas', 'computed', 'settled', 'conflicts', 'missing'] as const;
  const shown: Record<string, Record<(typeof columns)[number], string>> = {};
  for (const [id, name] of Object.entries(UNITS)) {
    const cells = await Promise.all(columns.map(async (column) => [column, await resultsScreen.cell(name, column)] as const));
    shown[id] = Object.fromEntries(cells) as Record<(typeof columns)[number], string>;
  }
  await resultsScreen.bySectors();
  await expect(resultsScreen.table).toContainText('3. Cải cách thủ tục hành chính');
  const sectorLines = new Map(await Promise.all(Object.entries(UNITS).map(async ([id, name]) => [id, await resultsScreen.line(name)] as const)));
  expect(desk.faults).toEqual([]);
  expect(await desk.close()).toBe(0);

  const run = await runBtd({ folder: path.join(session.userData, 'workspaces') }, 'results', '--workspace', SAMPLE_WORKSPACES.secretariat, '--json');
  const { rows } = (JSON.parse(run.stdout) as { readonly results: ResultTable }).results;
  expect(rows).toHaveLength(3);
  for (const row of rows) {
    const line = shown[row.unit];
    expect(line).toMatchObject({
      rank: String(row.rank),
      index: `${(row.indexPercent ?? '').replace('.', ',')}\u00a0%`,
      grade: row.grade?.name,
      points: withMax(row.base),
      settled: `${String(row.settled)}/${String(row.cells)}`,
      conflicts: row.conflicts === 0 ? '–' : String(row.conflicts),
      missing: row.missing === 0 ? '–' : String(row.missing),
    });
    for (const sum of row.parts) expect(line?.[sum.part]).toBe(withMax(sum));
    expect(line?.change.split('\n')[0]).toBe(signed(row.change?.indexPercent ?? ''));
    for (const sector of row.sectors) {
      const place = `${(sector.indexPercent ?? '').replace('.', ',')}\u00a0% · hạng ${String(sector.rank)}`;
      expect(sectorLines.get(row.unit)).toContainEqual(expect.stringMatching(new RegExp(`^${decimal(sector.points)}\\n(?:/ [\\d,]+\\n)?${place}$`)));
    }
  }
});

/** Points as the table writes them where one of them needs all four decimals. */
const decimal = (points: number): string => (points / 10_000).toFixed(4).replace('.', ',');
const withMax = ({ points, max, applicableMax }: { readonly points: number; readonly max: number; readonly applicableMax: number }): string =>
  max === applicableMax ? decimal(points) : `${decimal(points)}\n/ ${decimal(applicableMax).replace(/0{1,2}$/, '')}`;
const signed = (change: string): string => (change.startsWith('-') ? change.replace('-', '−') : `+${change}`).replace('.', ',');

import { words } from './pages/words.ts';
import { copyFile, readFile, stat } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { tamperCopy } from '#electron/cli/demo/tamper-copy.ts';
import { createRealWorld } from '#electron/platform/real-world.ts';
import { SAMPLE_PASSPHRASE } from '#shared/domain/sample.ts';
import { createDeskSession, type Desk, type DeskSession } from './pages/desk-session.ts';

/** The whole work on the sample round, in the window, as somebody does it who opens the program for the first time. */

const UNIT = 'Ban Quản lý các khu công nghiệp tỉnh Mẫu';
const MEMBER = 'Lê Thị Hoài An';
const OTHER_MEMBER = 'Phạm Minh Đức';
/** What the first member appraises. Points and maxima are hundredths of a hundredth, as the program keeps them. */
const APPRAISED = [
  { code: '1.1.1', shown: '0,50', points: 5000, max: 5000, reason: '' },
  { code: '1.1.2', shown: '1,4375', points: 14_375, max: 15_000, reason: 'Mới hoàn thành 23/24 nhiệm vụ; tính theo tỷ lệ thực tế.' },
  { code: '1.2.1', shown: '0,50', points: 5000, max: 5000, reason: '' },
  { code: '1.2.2', shown: '0,25', points: 2500, max: 5000, reason: 'Không có tài liệu kiểm chứng kèm theo.' },
  { code: '1.3.1', shown: '0,75', points: 7500, max: 7500, reason: '' },
  { code: '1.3.2', shown: '0,75', points: 7500, max: 7500, reason: '' },
  { code: '1.4.1', shown: '0,50', points: 5000, max: 10_000, reason: 'Quyết định công nhận sáng kiến mang số 98/QĐ-BQL, không phải số 88.' },
  { code: '1.4.2', shown: '0,40', points: 4000, max: 5000, reason: '' },
  { code: '1.5.1', shown: '1,4741', points: 14_741, max: 15_000, reason: '' },
  { code: '2.2.1', shown: '', points: 0, max: 0, reason: 'Đơn vị không được giao theo dõi thi hành pháp luật trong năm.' },
] as const;
const QUESTION = 'Đề nghị bổ sung biên bản hai buổi tọa đàm với doanh nghiệp.';
/** The one cell that the second member judges otherwise. */
const DISPUTED = '1.2.1';

let session: DeskSession;
let desk: Desk;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  session = await createDeskSession();
  desk = await session.start(['--sample']);
});
test.afterAll(() => session.end());

test('the sample opens on the units, each with its package and nothing appraised', async () => {
  await expect(desk.overviewScreen.title).toBeVisible();
  await expect(desk.overviewScreen.map.getByRole('row')).toHaveCount(4);
  await expect(desk.overviewScreen.row(UNIT)).toContainText('0/63');
});

test('the evidence stands open at the cited page, drawn and with its words', async () => {
  const { evidencePane, workspaceScreen } = desk;
  await desk.overviewScreen.openUnit(UNIT);
  await expect(workspaceScreen.heading('1.1.1')).toBeVisible();
  await expect(evidencePane.openTab).toHaveAccessibleName('04-KH-BQL.pdf');
  await expect(evidencePane.pageNumber).toHaveValue('1');
  await expect.poll(() => evidencePane.countInk(1)).toBeGreaterThan(1000);
  await expect(evidencePane.textOf(1)).toContainText('04/KH-BQL');

  await workspaceScreen.citation(/^Báo cáo 181\/BC-BQL/).click();
  await expect(evidencePane.openTab).toHaveAccessibleName('Báo cáo cải cách hành chính năm 2025.pdf');
  await expect(evidencePane.textOf(1)).toContainText('181/BC-BQL');

  await workspaceScreen.openCell('3.2.1');
  await expect(evidencePane.openTab).toHaveAccessibleName('173-BC-BQL.pdf');
  await expect(evidencePane.pageNumber).toHaveValue('3');
  await expect.poll(() => evidencePane.countInk(3)).toBeGreaterThan(1000);
});

test('ten criteria are appraised: by key, by button, typed with a comma, with reasons through an input method', async () => {
  const { workspaceScreen, frame } = desk;
  await workspaceScreen.openCell('1.1.1');
  await workspaceScreen.agreeByKey();
  await expect(workspaceScreen.points).toHaveValue('0,50');
  await workspaceScreen.pressKey('Enter');

  await expect(workspaceScreen.heading('1.1.2')).toBeVisible();
  await expect(workspaceScreen.tree).toBeFocused();
  await appraiseTyped('1.1.2');
  await workspaceScreen.finish();

  await expect(workspaceScreen.heading('1.2.1')).toBeVisible();
  await workspaceScreen.agree();
  await workspaceScreen.openCell('1.2.2');
  await appraiseTyped('1.2.2');
  await workspaceScreen.flag();
  await workspaceScreen.composeQuestion(QUESTION);
  for (const code of ['1.3.1', '1.3.2'] as const) {
    await workspaceScreen.openCell(code);
    await workspaceScreen.agreeByKey();
  }
  await workspaceScreen.openCell('1.4.1');
  await appraiseTyped('1.4.1');
  for (const code of ['1.4.2', '1.5.1'] as const) {
    await workspaceScreen.openCell(code);
    await workspaceScreen.agree();
  }
  await workspaceScreen.openCell('2.2.1');
  await workspaceScreen.markNotApplicable();
  await workspaceScreen.composeReason(reasonOf('2.2.1'));
  await workspaceScreen.pressKey('Escape');

  await expect(frame.saveMark).toHaveText(/^Đã lưu \d{2}:\d{2}:\d{2}$/);
  await expect(frame.unitPicker).toContainText('10/63');
  await expect(workspaceScreen.filter('differs')).toContainText('4');
  await expect(workspaceScreen.filter('flagged')).toContainText('1');
});

test('points that cannot stand are said at once and never saved, while the reason is', async () => {
  const { workspaceScreen, frame } = desk;
  await workspaceScreen.openCell('2.2.2');
  await workspaceScreen.typePoints('0,3');
  await expect(workspaceScreen.hint).toHaveText('Điểm phải là bội số của 0,25.');
  await expect(frame.saveMark).toHaveText(/^Đã giữ nháp/);
  await workspaceScreen.typePoints('1,5');
  await expect(workspaceScreen.hint).toHaveText('Điểm phải từ 0 đến 1,00.');
  await workspaceScreen.openCell('2.2.1');
  await workspaceScreen.openCell('2.2.2');
  // What was typed still stands in the form, and it is said to be a draft.
  await expect(workspaceScreen.points).toHaveValue('1,5');
  await expect(workspaceScreen.draftNote).toBeVisible();
  await expect(workspaceScreen.cell('2.2.2')).toHaveAccessibleName(/có bản nháp chưa ghi/);
  await expect(frame.unitPicker).toContainText('10/63');
  await workspaceScreen.typePoints('');
  await desk.page.keyboard.press('Backspace');
  await workspaceScreen.pressKey('Escape');
  await expect(workspaceScreen.draftNote).toHaveCount(0);
});

test('the plug is pulled: after the next start the same round is open with all ten and their reasons', async () => {
  expect(desk.faults).toEqual([]);
  await expect.poll(session.keptPlace).toMatchObject({ place: { code: '2.2.2' } });
  await desk.kill();
  desk = await session.start();
  await expect(desk.workspaceScreen.heading('2.2.2')).toBeVisible();
  await expect(desk.frame.unitPicker).toContainText(UNIT);
  await desk.frame.goTo('overview');
  await expect(desk.overviewScreen.row(UNIT)).toContainText('10/63');
  await desk.overviewScreen.openUnit(UNIT);
  for (const { code, shown, reason } of APPRAISED) {
    await desk.workspaceScreen.openCell(code);
    await expect(desk.workspaceScreen.points).toHaveValue(shown);
    await expect(desk.workspaceScreen.reason).toHaveValue(reason);
  }
  await expect(desk.workspaceScreen.notApplicableButton).toHaveAttribute('aria-pressed', 'true');
  await desk.workspaceScreen.openCell('1.2.2');
  await expect(desk.workspaceScreen.question).toHaveValue(QUESTION);
  await expect(desk.workspaceScreen.cell('1.5.1')).toHaveAccessibleName(/^Bằng điểm tự chấm/);
  await expect(desk.workspaceScreen.cell('1.4.1')).toHaveAccessibleName(/^Lệch điểm tự chấm/);
});

test('what is not scored yet is listed before the member signs, and one file comes out', async () => {
  const { signScreen } = desk;
  await desk.frame.goTo('signAndExport');
  await expect(signScreen.unit(UNIT)).toContainText('Còn 53 ô chưa xong');
  await signScreen.showLacking(UNIT);
  await expect(signScreen.lackingCells(UNIT).filter({ hasText: /^2\.1\.1/ })).toContainText('chưa có điểm');
  await expect(signScreen.lackingCells(UNIT).filter({ hasText: /^1\.5\.1/ })).toHaveCount(0);
  await expect(signScreen.identity).toContainText(MEMBER);
  await signAndExport('ket-qua-tv-1.zip', 10);
});

test('a departing score without its reason is not signed', async () => {
  await desk.frame.goTo('overview');
  await desk.overviewScreen.openUnit(UNIT);
  await desk.workspaceScreen.openCell('1.1.1');
  await desk.workspaceScreen.typePoints('0,25');
  await desk.workspaceScreen.pressKey('Escape');
  await expect(desk.frame.saveMark).toHaveText(/^Đã lưu/);
  await desk.frame.goTo('signAndExport');
  await desk.signScreen.chooseUnit(UNIT);
  await expect(desk.page.getByText(words.sign.blockedReason)).toBeVisible();
  await expect(desk.signScreen.act).toBeDisabled();
  await desk.frame.goTo('overview');
  await desk.overviewScreen.openUnit(UNIT);
  await desk.workspaceScreen.openCell('1.1.1');
  await desk.workspaceScreen.agree();
  await expect(desk.frame.saveMark).toHaveText(/^Đã lưu/);
});

test('the second member judges one of two cells otherwise and signs', async () => {
  const { workspaceScreen } = desk;
  await desk.frame.leave();
  await desk.startScreen.openSampleAs('member-2');
  await desk.overviewScreen.openUnit(UNIT);
  await workspaceScreen.openCell('1.1.1');
  await workspaceScreen.agree();
  await workspaceScreen.openCell(DISPUTED);
  await workspaceScreen.typePoints('0,25');
  await workspaceScreen.composeReason('Hai báo cáo quý gửi chậm.');
  await workspaceScreen.pressKey('Escape');
  await expect(desk.frame.saveMark).toHaveText(/^Đã lưu/);
  await desk.frame.goTo('signAndExport');
  await expect(desk.signScreen.identity).toContainText(OTHER_MEMBER);
  await signAndExport('ket-qua-tv-2.zip', 2);
});

test('the secretariat sees what would change, and nothing is written yet', async () => {
  const { mergeScreen, resultsScreen, frame } = desk;
  await tamperCopy({ world: createRealWorld(), locate: session.file }, 'ket-qua-tv-1.zip', 'bi-sua.zip');
  await frame.leave();
  await desk.startScreen.openSampleAs('secretariat');
  await frame.goTo('merge');
  await desk.control.dropFiles(['ket-qua-tv-1.zip', 'bi-sua.zip', 'ket-qua-tv-2.zip'].map(session.file));
  await expect(mergeScreen.title).toBeVisible();
  await expect(mergeScreen.total('newCells')).toHaveText('12');
  await expect(mergeScreen.total('conflicts')).toHaveText('1');
  await expect(mergeScreen.total('refused')).toHaveText('1');
  await expect(mergeScreen.row('ket-qua-tv-1.zip')).toContainText('Chữ ký đúng, gói mới');
  await expect(mergeScreen.row('bi-sua.zip')).toContainText('Từ chối');
  await expect(mergeScreen.reasons).toContainText('data/scorecards.json: ');
  await expect(mergeScreen.conflicts).toHaveCount(1);
  await expect(mergeScreen.conflicts).toContainText(`${UNIT} · ${DISPUTED}`);
  await expect(mergeScreen.conflicts).toContainText('lệch 0,25');
  await frame.goTo('results');
  await expect(resultsScreen.empty).toBeVisible();
  await frame.goTo('merge');
});

test('it applies the merge, and the table holds exactly what was signed and not in dispute', async () => {
  const { mergeScreen, resultsScreen, frame } = desk;
  await mergeScreen.apply();
  await expect(mergeScreen.receipt).toBeVisible();
  await frame.goTo('results');
  await expect(resultsScreen.title).toBeVisible();
  const settled = APPRAISED.filter(({ code }) => code !== DISPUTED);
  const points = sum(settled.map((cell) => cell.points));
  const max = sum(settled.map((cell) => cell.max));
  expect(await resultsScreen.cell(UNIT, 'points')).toBe(`${decimal(points)}\n/ ${decimal(max)}`);
  expect(await resultsScreen.cell(UNIT, 'index')).toBe(`${decimal(Math.round((points / max) * 10_000) * 100)}\u00a0%`);
  expect(await resultsScreen.cell(UNIT, 'settled')).toBe('9/88');
  expect(await resultsScreen.cell(UNIT, 'conflicts')).toBe('1');
  // 53 of the council's, and the 25 that no member gives.
  expect(await resultsScreen.cell(UNIT, 'missing')).toBe('78');
  await desk.control.nextSaveDialog(session.file('ket-qua.csv'));
  await resultsScreen.exportCsv();
  await expect(resultsScreen.exported('ket-qua.csv')).toBeVisible();
  expect(await readFile(session.file('ket-qua.csv'), 'utf8')).toContain(UNIT);
});

test('the same bundles dropped again are known, and change nothing', async () => {
  const { mergeScreen, frame } = desk;
  await copyFile(session.file('ket-qua-tv-2.zip'), session.file('ban-sao.zip'));
  await frame.goTo('merge');
  await desk.control.dropFiles(['ban-sao.zip', 'ket-qua-tv-1.zip'].map(session.file));
  await expect(mergeScreen.row('ban-sao.zip')).toContainText('Đã tổng hợp trước đây');
  await expect(mergeScreen.row('ket-qua-tv-1.zip')).toContainText('Đã tổng hợp trước đây');
  await expect(mergeScreen.total('newCells')).toHaveText('0');
  await expect(mergeScreen.applyButton).toBeDisabled();
  expect(desk.faults).toEqual([]);
});

type Code = (typeof APPRAISED)[number]['code'];
const cellOf = (code: Code) => APPRAISED.find((cell) => cell.code === code) ?? APPRAISED[0];
const reasonOf = (code: Code): string => cellOf(code).reason;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Points as the table writes them: two decimals at least, four at most. */
const decimal = (points: number): string => (points / 10_000).toFixed(4).replace(/0{1,2}$/, '').replace('.', ',');

async function appraiseTyped(code: Code): Promise<void> {
  const { workspaceScreen } = desk;
  await workspaceScreen.typePoints(cellOf(code).shown);
  await workspaceScreen.composeReason(reasonOf(code));
  await expect(workspaceScreen.reason).toHaveValue(reasonOf(code));
}

async function signAndExport(name: string, cells: number): Promise<void> {
  const { signScreen } = desk;
  await signScreen.chooseUnit(UNIT);
  await expect(signScreen.act).toBeDisabled();
  await signScreen.acceptPartial();
  await expect(signScreen.passphrase).toHaveAccessibleDescription(new RegExp(SAMPLE_PASSPHRASE));
  await desk.control.nextSaveDialog(session.file(name));
  await signScreen.sign(SAMPLE_PASSPHRASE);
  await expect(signScreen.done).toBeVisible();
  await expect(signScreen.act).toHaveText(new RegExp(`1 đơn vị, ${String(cells)} điểm`));
  expect((await stat(session.file(name))).size).toBeGreaterThan(0);
}

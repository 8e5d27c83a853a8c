import { expect, test } from '@playwright/test';
import { createDeskSession, type Desk, type DeskSession } from './pages/desk-session.ts';

/** A member scores by the rules of the criteria set: how each score came about stands in the form, and is never taken unasked. */

const UNITS = { 'bql-kcn': 'Ban Quản lý các khu công nghiệp tỉnh Mẫu', 'so-noi-vu': 'Sở Nội vụ tỉnh Mẫu', 'so-tu-phap': 'Sở Tư pháp tỉnh Mẫu' } as const;
const UNIT = UNITS['bql-kcn'];
/** Where the sample's self-scores do not follow from the units' own figures, as its notes list them. */
const DISAGREEMENTS = [
  { unit: 'bql-kcn', code: '1.1.2', self: '1,50', byRule: '1,4375' },
  { unit: 'bql-kcn', code: '6.1.1', self: '2,00', byRule: '1,86' },
  { unit: 'so-noi-vu', code: '3.2.2', self: '0,50', byRule: '0,25' },
  { unit: 'so-noi-vu', code: '4.2.2', self: '1,00', byRule: '0,75' },
  { unit: 'so-noi-vu', code: '5.3.2', self: '0,75', byRule: '0,50' },
  { unit: 'so-tu-phap', code: '1.3.2', self: '0,50', byRule: '0,00' },
  { unit: 'so-tu-phap', code: '5.5.1', self: '0,775', byRule: '0,00' },
] as const;
const RESOLVED = 'Số hồ sơ đã giải quyết đúng hạn';
const APPROVED = 'Đề án vị trí việc làm đã được phê duyệt';
const LATE_PLAN = 'Không ban hành hoặc ban hành sau quý I';
const REASON = 'Báo cáo số 173/BC-BQL ghi giải quyết đúng hạn 82/86 hồ sơ.';

let session: DeskSession;
let desk: Desk;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  session = await createDeskSession();
  desk = await session.start(['--sample']);
});
test.afterAll(() => session.end());

test('a ratio is worked out from the unit’s figures before anything is scored', async () => {
  const { workspaceScreen } = desk;
  await desk.overviewScreen.openUnit(UNIT);
  await workspaceScreen.openCell('3.2.1');
  await expect(workspaceScreen.working).toContainText('86/86 = 100,00\u00a0% → 1,00 × 1,00 = 1,00');
  await expect(workspaceScreen.working).not.toContainText('Theo số liệu thẩm định');
  await expect(workspaceScreen.points).toHaveValue('');
});

test('a corrected figure is worked out beside the unit’s own, and only taken when it is asked for', async () => {
  const { workspaceScreen, frame } = desk;
  await workspaceScreen.figure(RESOLVED).fill('82');
  await expect(workspaceScreen.working).toContainText('86/86 = 100,00\u00a0% → 1,00 × 1,00 = 1,00');
  await expect(workspaceScreen.working).toContainText('82/86 = 95,35\u00a0% → 0,9535 × 1,00 = 0,9535');
  await expect(workspaceScreen.points).toHaveValue('');
  await workspaceScreen.takeComputedByKey();
  await expect(workspaceScreen.points).toHaveValue('0,9535');
  await expect(workspaceScreen.takeComputedButton).toHaveCount(0);
  await expect(workspaceScreen.hint).toContainText('cần ghi lý do');
  await workspaceScreen.composeReason(REASON);
  await workspaceScreen.pressKey('Escape');
  await expect(frame.saveMark).toHaveText(/^Đã lưu/);
});

test('points taken from the rule follow the figures; points chosen otherwise stay, and the rule’s are named', async () => {
  const { workspaceScreen } = desk;
  // Below 95 % the rule gives nothing.
  await workspaceScreen.figure(RESOLVED).fill('80');
  await expect(workspaceScreen.working).toContainText('80/86 = 93,02\u00a0%');
  await expect(workspaceScreen.points).toHaveValue('0,00');
  await workspaceScreen.figure(RESOLVED).fill('82');
  await expect(workspaceScreen.points).toHaveValue('0,9535');
  await workspaceScreen.typePoints('0,5');
  await expect(workspaceScreen.hint).toHaveText('Khác điểm theo cách tính (0,9535).');
  await workspaceScreen.figure(RESOLVED).fill('83');
  await expect(workspaceScreen.points).toHaveValue('0,5');
  await workspaceScreen.figure(RESOLVED).fill('82');
  await expect(workspaceScreen.takeComputedButton).toHaveAccessibleName(/^Lấy 0,9535/);
  await workspaceScreen.takeComputedButton.click();
  await expect(workspaceScreen.points).toHaveValue('0,9535');
});

test('an option of a rule is chosen by its button, and gives its points', async () => {
  const { workspaceScreen } = desk;
  await workspaceScreen.openCell('7.1.1');
  await expect(workspaceScreen.option('Mức đạt được', 'Ban hành trong quý I')).toHaveAttribute('aria-pressed', 'true');
  await workspaceScreen.option('Mức đạt được', LATE_PLAN).click();
  await expect(workspaceScreen.points).toHaveValue('0,00');
  await expect(workspaceScreen.working).toContainText(`Mức 2 “${LATE_PLAN}” → 0,00`);
  // Pressed again, the unit's own choice stands.
  await workspaceScreen.option('Mức đạt được', LATE_PLAN).click();
  await expect(workspaceScreen.option('Mức đạt được', 'Ban hành trong quý I')).toHaveAttribute('aria-pressed', 'true');
  await expect(workspaceScreen.points).toHaveValue('0,50');
});

test('a condition that the appraiser denies shuts the gate', async () => {
  const { workspaceScreen } = desk;
  await workspaceScreen.openCell('5.1.1');
  await workspaceScreen.option(APPROVED, 'Không').click();
  await expect(workspaceScreen.working).toContainText('không đáp ứng');
  await expect(workspaceScreen.points).toHaveValue('0,00');
  await workspaceScreen.composeReason('Đề án chưa được phê duyệt.');
  await workspaceScreen.pressKey('Escape');
  await expect(desk.frame.saveMark).toHaveText(/^Đã lưu/);
});

test('what the council weighs is left to it', async () => {
  const { workspaceScreen } = desk;
  await workspaceScreen.openCell('5.6.2');
  await expect(workspaceScreen.working).toContainText('Hội đồng xem xét, chấm từ 0,00 đến 0,50 điểm.');
  await expect(workspaceScreen.takeComputedButton).toHaveCount(0);
  await workspaceScreen.takeComputedByKey();
  await expect(workspaceScreen.points).toHaveValue('');
});

test('the program says of each self-score whether it follows from the unit’s own figures', async () => {
  const { workspaceScreen, frame, overviewScreen } = desk;
  for (const unit of ['bql-kcn', 'so-noi-vu', 'so-tu-phap'] as const) {
    await frame.goTo('overview');
    await overviewScreen.openUnit(UNITS[unit]);
    for (const { code, self, byRule } of DISAGREEMENTS.filter((one) => one.unit === unit)) {
      await workspaceScreen.openCell(code);
      await expect(workspaceScreen.working).toContainText(`Đơn vị tự chấm ${self}, nhưng cách tính với số liệu của chính đơn vị cho ${byRule}.`);
    }
    await workspaceScreen.openCell('3.2.1');
    await expect(workspaceScreen.working).toBeVisible();
    await expect(workspaceScreen.working).not.toContainText('của chính đơn vị');
  }
});

test('after the plug was pulled the score, its figures and its working stand as they were', async () => {
  expect(desk.faults).toEqual([]);
  await desk.kill();
  desk = await session.start();
  const { workspaceScreen } = desk;
  await desk.overviewScreen.openUnit(UNIT);
  await workspaceScreen.openCell('3.2.1');
  await expect(workspaceScreen.points).toHaveValue('0,9535');
  await expect(workspaceScreen.figure(RESOLVED)).toHaveValue('82');
  await expect(workspaceScreen.reason).toHaveValue(REASON);
  await expect(workspaceScreen.working).toContainText('82/86 = 95,35\u00a0% → 0,9535 × 1,00 = 0,9535');
  await workspaceScreen.openCell('5.1.1');
  await expect(workspaceScreen.points).toHaveValue('0,00');
  await expect(workspaceScreen.option(APPROVED, 'Không')).toHaveAttribute('aria-pressed', 'true');
  expect(desk.faults).toEqual([]);
});

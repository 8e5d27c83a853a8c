import { expect, test, type Locator } from '@playwright/test';
import { composeText } from './pages/compose-text.ts';
import { createDeskSession, type Desk, type DeskSession } from './pages/desk-session.ts';

/**
 * A member's morning without a mouse: ten criteria, every word typed through an input method, a find in the evidence, a
 * figure put right, an undo, the plug pulled in mid-word, and the return. Nothing here is clicked.
 */

const REASON = 'Mới hoàn thành 23/24 nhiệm vụ; tính theo tỷ lệ thực tế.';
const QUESTION = 'Đề nghị bổ sung biên bản hai buổi tọa đàm với doanh nghiệp.';
const FIGURE_REASON = 'Bốn hồ sơ còn trong hạn chưa tính là đúng hạn.';
const NOT_ASKED = 'Đơn vị không được giao theo dõi thi hành pháp luật.';

let session: DeskSession;
let desk: Desk;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  session = await createDeskSession();
  desk = await session.start(['--sample']);
});
test.afterAll(() => session.end());

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await desk.page.keyboard.press(key);
};
const compose = (text: string): Promise<void> => composeText(desk.page, text);

/** Walks on by Tab, or back, until this has the focus; no person would walk further. */
async function tabTo(wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let stops = 0; stops < 40; stops += 1) {
    if ((await wanted.count()) === 1 && (await wanted.evaluate((element) => element === document.activeElement))) return;
    await press(key);
  }
  await expect(wanted).toBeFocused();
}

/** To a criterion by its code, from the list. */
async function jumpTo(code: string): Promise<void> {
  await press('Control+g');
  await desk.paletteDialog.dialog.waitFor();
  await compose(code);
  await desk.paletteDialog.choose();
  await desk.workspaceScreen.heading(code).waitFor();
}

/** From a field to the list, where letters are commands. */
async function toList(): Promise<void> {
  await press('Escape');
  await expect(desk.workspaceScreen.tree).toBeFocused();
}

test('from the first screen to the first criterion, and three are accepted by one key each', async () => {
  await desk.overviewScreen.map.waitFor();
  await press('Control+k');
  await desk.paletteDialog.dialog.waitFor();
  await compose('Ban Quản lý các khu');
  await desk.paletteDialog.choose();
  await desk.workspaceScreen.heading('1.1.1').waitFor();
  for (const code of ['1.1.1', '1.2.1', '1.3.1']) {
    await jumpTo(code);
    await press('a');
    await expect(desk.workspaceScreen.cell(code)).toHaveAccessibleName(/^Bằng điểm tự chấm/);
  }
});

test('points with a comma, a reason through the input method, and no letter of it is taken for a command', async () => {
  const { workspaceScreen } = desk;
  await jumpTo('1.1.2');
  await press('Tab');
  await expect(workspaceScreen.points).toBeFocused();
  await press('ControlOrMeta+a');
  await desk.page.keyboard.type('1,4375');
  await press('Enter');
  await expect(workspaceScreen.reason).toBeFocused();
  await compose(REASON);
  await expect(workspaceScreen.reason).toHaveValue(REASON);
  await expect(workspaceScreen.heading('1.1.2')).toBeVisible();
  await press('Control+Enter');
  await expect(workspaceScreen.cell('1.1.2')).toHaveAccessibleName(/^Lệch điểm tự chấm/);
});

test('an option by its number, a question by F, a phrase by F2, points by the arrows', async () => {
  const { workspaceScreen, reasonPhrases } = desk;
  await toList();
  await jumpTo('1.2.2');
  await press('a', 'f');
  await expect(workspaceScreen.question).toBeFocused();
  await compose(QUESTION);
  await press('Control+Enter');
  await toList();

  await jumpTo('1.4.1');
  await press('a', 'Tab');
  await expect(workspaceScreen.points).toHaveValue('1,00');
  await press('ArrowDown');
  await expect(workspaceScreen.points).toHaveValue('0,50');
  await press('Enter');
  await expect(workspaceScreen.reason).toBeFocused();
  await press('F2');
  await reasonPhrases.dialog.waitFor();
  await compose('khong co tai lieu');
  await press('Enter');
  await expect(workspaceScreen.reason).toHaveValue(/^Không có tài liệu kiểm chứng/);
  await press('Control+Enter');
  await toList();

  await jumpTo('3.1.1');
  await press('1');
  await expect(workspaceScreen.points).toHaveValue('0,50');
  await expect(workspaceScreen.cell('3.1.1')).toHaveAccessibleName(/^Bằng điểm tự chấm/);
});

test('the evidence is searched without marks, and the figure that it disproves is put right', async () => {
  const { workspaceScreen, evidencePane } = desk;
  await jumpTo('3.2.1');
  await expect.poll(() => evidencePane.countInk(3)).toBeGreaterThan(1000);
  await press('Control+f');
  await compose('giai quyet dung han');
  await expect(evidencePane.found).toHaveText(/^Kết quả 1 trên [1-9]/);
  await press('Enter', 'Escape');

  await press('F6');
  await tabTo(workspaceScreen.points);
  await tabTo(workspaceScreen.figure('Số hồ sơ đã giải quyết đúng hạn'), 'Shift+Tab');
  await desk.page.keyboard.type('82');
  await toList();
  await expect(workspaceScreen.working).toContainText('82');
  await press('c');
  await expect(workspaceScreen.points).toHaveValue('0,9535');
  await tabTo(workspaceScreen.reason);
  await compose(FIGURE_REASON);
  await press('Control+Enter');
  await expect(workspaceScreen.cell('3.2.1')).toHaveAccessibleName(/^Lệch điểm tự chấm/);
});

test('what was recorded last is undone and put back', async () => {
  const { workspaceScreen } = desk;
  await toList();
  await jumpTo('2.2.1');
  await press('x');
  await expect(workspaceScreen.reason).toBeFocused();
  await compose(NOT_ASKED);
  await press('Control+Enter');
  await toList();
  await press('Control+z');
  await expect(workspaceScreen.heading('2.2.1')).toBeVisible();
  await expect(workspaceScreen.reason).toHaveValue('');
  await press('Control+Shift+z');
  await expect(workspaceScreen.reason).toHaveValue(NOT_ASKED);
  await expect(workspaceScreen.notApplicableButton).toHaveAttribute('aria-pressed', 'true');
});

test('the plug is pulled in mid-word; on the return the same criterion is open with the half word, marked as a draft, and is finished', async () => {
  const { workspaceScreen } = desk;
  await jumpTo('3.2.2');
  await press('a');
  await tabTo(workspaceScreen.reason);
  await compose('Không phát sinh hồ sơ quá ');
  await expect(desk.frame.saveMark).toHaveText(/^Đã giữ nháp/);
  await expect.poll(session.keptPlace).toMatchObject({ place: { code: '3.2.2' } });
  await desk.kill();

  desk = await session.start();
  await desk.workspaceScreen.heading('3.2.2').waitFor();
  await expect(desk.workspaceScreen.draftNote).toContainText('Bản nháp chưa ghi');
  await expect(desk.workspaceScreen.reason).toHaveValue('Không phát sinh hồ sơ quá ');
  await tabTo(desk.workspaceScreen.reason);
  await press('End');
  await compose('hạn.');
  await press('Control+Enter');
  await expect(desk.workspaceScreen.cell('3.2.2')).toHaveAccessibleName(/^Bằng điểm tự chấm/);
  await expect(desk.frame.unitPicker).toContainText('10/63');
});

test('every one of the ten stands as it was given', async () => {
  const { workspaceScreen, frame } = desk;
  await toList();
  await jumpTo('1.1.2');
  await expect(workspaceScreen.reason).toHaveValue(REASON);
  await jumpTo('1.2.2');
  await expect(workspaceScreen.question).toHaveValue(QUESTION);
  await jumpTo('3.2.1');
  await expect(workspaceScreen.points).toHaveValue('0,9535');
  await expect(workspaceScreen.reason).toHaveValue(FIGURE_REASON);
  await jumpTo('2.2.1');
  await expect(workspaceScreen.reason).toHaveValue(NOT_ASKED);
  await expect(frame.saveMark).not.toHaveText('Chưa lưu được');
  expect(desk.faults).toEqual([]);
});

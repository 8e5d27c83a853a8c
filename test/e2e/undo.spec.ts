import { expect, test } from '@playwright/test';
import { createDeskSession, type Desk, type DeskSession } from './pages/desk-session.ts';

/** What was recorded is taken back and put back, in whichever unit, by key and by button, and after the plug was pulled too. */

const UNIT = 'Ban Quản lý các khu công nghiệp tỉnh Mẫu';
const OTHER = 'Sở Nội vụ tỉnh Mẫu';
const REASON = 'Báo cáo chưa nêu đủ số liệu.';

let session: DeskSession;
let desk: Desk;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  session = await createDeskSession();
  desk = await session.start(['--sample']);
});
test.afterAll(() => session.end());

const openUnit = async (name: string): Promise<void> => {
  await desk.frame.goTo('overview');
  await desk.overviewScreen.openUnit(name);
};

test('before anything is recorded there is nothing to undo, and the key says so quietly', async () => {
  const { workspaceScreen } = desk;
  await openUnit(UNIT);
  await workspaceScreen.openCell('3.2.1');
  await expect(workspaceScreen.undoButton).toBeDisabled();
  await expect(workspaceScreen.redoButton).toBeDisabled();
  await workspaceScreen.undoByKey();
  await expect(workspaceScreen.undoNote).toHaveText('Không còn lần ghi điểm nào để hoàn tác.');
});

test('points and their reason are taken back one after the other, and what is typed is written first', async () => {
  const { workspaceScreen, frame } = desk;
  await workspaceScreen.typePoints('0,5');
  await workspaceScreen.pressKey('Escape');
  await expect(frame.saveMark).toHaveText(/^Đã lưu/);
  await workspaceScreen.composeReason(REASON);
  await workspaceScreen.undoByKey();
  await expect(workspaceScreen.undoNote).toHaveText(`Đã hoàn tác: 3.2.1 ${UNIT}`);
  await expect(workspaceScreen.reason).toHaveValue('');
  await expect(workspaceScreen.points).toHaveValue('0,50');
  await workspaceScreen.undoByKey();
  await expect(workspaceScreen.points).toHaveValue('');
  await expect(workspaceScreen.undoButton).toBeDisabled();
});

test('and put back by the button, which names the cell', async () => {
  const { workspaceScreen, historyPanel } = desk;
  await expect(workspaceScreen.redoButton).toHaveAccessibleName(`Làm lại: 3.2.1 ${UNIT}`);
  await workspaceScreen.redoButton.click();
  await expect(workspaceScreen.points).toHaveValue('0,50');
  await workspaceScreen.redoByKey();
  await expect(workspaceScreen.reason).toHaveValue(REASON);
  await expect(workspaceScreen.undoNote).toHaveText(`Đã làm lại: 3.2.1 ${UNIT}`);
  await expect(workspaceScreen.redoButton).toBeDisabled();
  await workspaceScreen.historyButton.click();
  await expect(historyPanel.entries.first()).toContainText('làm lại');
  await expect(historyPanel.entries.first()).toContainText(REASON);
  await workspaceScreen.pressKey('Escape');
});

test('in a field, undo belongs to what was typed there; in an untouched one it means the scores', async () => {
  const { workspaceScreen, frame } = desk;
  await workspaceScreen.reason.click();
  await workspaceScreen.pressKey('End');
  await workspaceScreen.pressKey('!');
  await expect(workspaceScreen.reason).toHaveValue(`${REASON}!`);
  await workspaceScreen.pressKey('Control+z');
  await expect(workspaceScreen.reason).toHaveValue(REASON);
  await expect(workspaceScreen.undoNote).toHaveText('');
  await expect(frame.saveMark).toHaveText(/^Đã lưu/);
  // Enter goes on to the next criterion with the focus still in the points.
  await workspaceScreen.openCell('1.1.2');
  await workspaceScreen.agree();
  await expect(workspaceScreen.points).toHaveValue('1,50');
  await workspaceScreen.points.focus();
  await workspaceScreen.pressKey('Enter');
  await expect(workspaceScreen.heading('1.1.2')).toHaveCount(0);
  await expect(workspaceScreen.points).toBeFocused();
  await workspaceScreen.pressKey('Control+z');
  await expect(workspaceScreen.heading('1.1.2')).toBeVisible();
  await expect(workspaceScreen.points).toHaveValue('');
});

test('the cell of another unit is opened when it is what was recorded last', async () => {
  const { workspaceScreen, frame } = desk;
  await workspaceScreen.agree();
  await expect(frame.saveMark).toHaveText(/^Đã lưu/);
  await openUnit(OTHER);
  await workspaceScreen.openCell('1.2.1');
  await workspaceScreen.undoByKey();
  await expect(workspaceScreen.heading('1.1.2')).toBeVisible();
  await expect(workspaceScreen.undoNote).toHaveText(`Đã hoàn tác: 1.1.2 ${UNIT}`);
  await expect(workspaceScreen.points).toHaveValue('');
  await expect(workspaceScreen.cell('1.1.2')).toHaveAttribute('aria-current', 'true');
});

test('after the plug was pulled it goes on from there: redo, undo, and what lies under it', async () => {
  expect(desk.faults).toEqual([]);
  await desk.kill();
  desk = await session.start();
  const { workspaceScreen } = desk;
  await openUnit(OTHER);
  await expect(workspaceScreen.redoButton).toHaveAccessibleName(`Làm lại: 1.1.2 ${UNIT}`);
  await workspaceScreen.redoByKey();
  await expect(workspaceScreen.heading('1.1.2')).toBeVisible();
  await expect(workspaceScreen.points).toHaveValue('1,50');
  await workspaceScreen.undoByKey();
  await expect(workspaceScreen.points).toHaveValue('');
  await expect(workspaceScreen.undoButton).toHaveAccessibleName(`Hoàn tác: 3.2.1 ${UNIT}`);
  await workspaceScreen.undoButton.click();
  await expect(workspaceScreen.heading('3.2.1')).toBeVisible();
  expect(desk.faults).toEqual([]);
});

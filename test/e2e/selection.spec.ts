import { expect, test } from '@playwright/test';
import { createDeskSession, type Desk, type DeskSession } from './pages/desk-session.ts';

/** A member accepts the self-scores of several criteria of one unit at once, by the keyboard and by the mouse. */

const BQL = 'Ban Quản lý các khu công nghiệp tỉnh Mẫu';
const NOI_VU = 'Sở Nội vụ tỉnh Mẫu';

let session: DeskSession;
let desk: Desk;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  session = await createDeskSession();
  desk = await session.start(['--sample']);
  await desk.overviewScreen.openUnit(BQL);
});
test.afterAll(() => session.end());

test('the space bar and Shift with the arrows select criteria, and the tree tells which', async () => {
  const { workspaceScreen, page } = desk;
  await workspaceScreen.openCell('1.1.2');
  await workspaceScreen.tree.focus();
  await expect(workspaceScreen.tree).toHaveAttribute('aria-multiselectable', 'true');
  expect(await workspaceScreen.chosenCodes()).toEqual([]);
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(workspaceScreen.heading('1.2.1')).toBeVisible();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(workspaceScreen.heading('1.2.2')).toBeVisible();
  await expect.poll(() => workspaceScreen.chosenCodes()).toEqual(['1.1.2', '1.2.1', '1.2.2']);
  await page.keyboard.press('Shift+ArrowUp');
  await expect.poll(() => workspaceScreen.chosenCodes()).toEqual(['1.1.2', '1.2.1']);
  await page.keyboard.press('Space');
  await expect.poll(() => workspaceScreen.chosenCodes()).toEqual(['1.1.2']);
  await page.keyboard.press('Control+Space');
  await expect.poll(() => workspaceScreen.chosenCodes()).toEqual(['1.1.2', '1.2.1']);
  expect(await workspaceScreen.selectedCode()).toBe('1.2.1');
});

test('A accepts the self-scores of the selection, and what had to be left out is listed with why', async () => {
  const { workspaceScreen, frame, page } = desk;
  await expect(workspaceScreen.acceptChosenButton).toHaveAccessibleName(/2 tiêu chí/);
  await page.keyboard.press('a');
  await expect(workspaceScreen.receipt).toContainText('Đã chấm bằng tự chấm cho 1 tiêu chí.');
  await expect(workspaceScreen.receipt).toContainText(/1\.1\.2 .*: tự chấm 1,50, nhưng theo số liệu là 1,4375/);
  await expect(frame.saveMark).toHaveText(/^Đã lưu/);
  expect(await workspaceScreen.chosenCodes()).toEqual([]);
  await expect(workspaceScreen.cell('1.2.1')).toHaveAccessibleName(/^Bằng điểm tự chấm/);
  await expect(workspaceScreen.cell('1.1.2')).toHaveAccessibleName(/^Chưa chấm/);
  await expect(workspaceScreen.points).not.toHaveValue('');
});

test('what was left out is a press away', async () => {
  const { workspaceScreen } = desk;
  await workspaceScreen.receipt.getByRole('button', { name: /^1\.1\.2 / }).click();
  await expect(workspaceScreen.heading('1.1.2')).toBeVisible();
});

test('presses with Ctrl and Shift select, and one without them only opens', async () => {
  const { workspaceScreen } = desk;
  await workspaceScreen.openCell('1.2.2');
  await workspaceScreen.cell('1.3.1').click({ modifiers: ['Control'] });
  await expect.poll(() => workspaceScreen.chosenCodes()).toEqual(['1.3.1']);
  expect(await workspaceScreen.selectedCode()).toBe('1.2.2');
  await workspaceScreen.cell('1.3.1').click({ modifiers: ['Control'] });
  await expect.poll(() => workspaceScreen.chosenCodes()).toEqual([]);
  await workspaceScreen.cell('1.3.1').click({ modifiers: ['Shift'] });
  await expect.poll(() => workspaceScreen.chosenCodes()).toEqual(['1.2.2', '1.3.1']);
  await expect(workspaceScreen.heading('1.3.1')).toBeVisible();
  await workspaceScreen.openCell('1.2.2');
  expect(await workspaceScreen.chosenCodes()).toEqual(['1.2.2', '1.3.1']);
  await workspaceScreen.acceptChosenButton.click();
  await expect(workspaceScreen.receipt).toContainText('cho 2 tiêu chí');
});

test('each of them is undone by itself', async () => {
  const { workspaceScreen } = desk;
  await workspaceScreen.undoByKey();
  await expect(workspaceScreen.cell('1.3.1')).toHaveAccessibleName(/^Chưa chấm/);
  await expect(workspaceScreen.cell('1.2.2')).toHaveAccessibleName(/^Bằng điểm tự chấm/);
  await workspaceScreen.redoByKey();
  await expect(workspaceScreen.cell('1.3.1')).toHaveAccessibleName(/^Bằng điểm tự chấm/);
});

test('all that can take the self-score are selected at once; a filter, or another unit, lets go of them', async () => {
  const { workspaceScreen, page } = desk;
  await workspaceScreen.tree.focus();
  await page.keyboard.press('Control+a');
  await expect(workspaceScreen.acceptChosenButton).toBeVisible();
  await workspaceScreen.filter('unscored').click();
  await expect(workspaceScreen.acceptChosenButton).toBeHidden();
  await workspaceScreen.filter('all').click();
  await workspaceScreen.tree.focus();
  await page.keyboard.press('Control+a');
  await expect(workspaceScreen.acceptChosenButton).toBeVisible();
  await desk.overviewScreen.openUnit(NOI_VU);
  await expect(workspaceScreen.tree).toBeVisible();
  await expect(workspaceScreen.acceptChosenButton).toBeHidden();
  expect(await workspaceScreen.chosenCodes()).toEqual([]);
  expect(desk.faults).toEqual([]);
});

test('by criterion the units are selected by the same keys and presses', async () => {
  const { unitList, page } = desk;
  await unitList.byCriterion.click();
  await unitList.choose('1.3.2');
  await unitList.rows.first().waitFor();
  await unitList.rows.first().click();
  await unitList.focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(unitList.list.getByRole('option', { selected: true })).toHaveCount(3);
  await unitList.rows.nth(1).click({ modifiers: ['Control'] });
  await expect(unitList.list.getByRole('option', { selected: true })).toHaveCount(2);
  expect(desk.faults).toEqual([]);
});

import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { createDeskSession, type Desk, type DeskSession } from './pages/desk-session.ts';

/** A member appraises one criterion over all units by the keyboard, with the others' points in view. */

const BQL = 'Ban Quản lý các khu công nghiệp tỉnh Mẫu';
const NOI_VU = 'Sở Nội vụ tỉnh Mẫu';
const TU_PHAP = 'Sở Tư pháp tỉnh Mẫu';

let session: DeskSession;
let desk: Desk;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  session = await createDeskSession();
  desk = await session.start(['--sample']);
});
test.afterAll(() => session.end());

test('the left pane lists the units of the criterion that lies open', async () => {
  const { workspaceScreen, unitList } = desk;
  await desk.overviewScreen.openUnit(BQL);
  await workspaceScreen.openCell('1.1.2');
  await unitList.byCriterion.click();
  await expect(unitList.rows).toHaveCount(3);
  await expect(unitList.doneSoFar('0', '3')).toBeVisible();
  await expect(unitList.row(BQL)).toContainText('Điểm tự chấm khác cách tính: 1,4375');
  await expect(unitList.row(TU_PHAP)).not.toContainText('khác cách tính');
});

test('the unit whose self-score differs is scored by hand, the others are accepted together', async () => {
  const { workspaceScreen, unitList, frame, page } = desk;
  await workspaceScreen.typePoints('1,4375');
  await workspaceScreen.composeReason('Tính theo số liệu của đơn vị: 23/24.');
  await workspaceScreen.pressKey('Escape');
  await expect(frame.saveMark).toHaveText(/^Đã lưu/);
  await expect(unitList.doneSoFar('1', '3')).toBeVisible();
  await unitList.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('j');
  await expect.poll(() => unitList.openUnit()).toBe(NOI_VU);
  await expect(workspaceScreen.heading('1.1.2')).toBeVisible();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => unitList.openUnit()).toBe(TU_PHAP);
  await page.keyboard.press('Space');
  await expect(unitList.acceptButton).toHaveAccessibleName(/2 đơn vị/);
  await page.keyboard.press('a');
  await expect(unitList.receipt).toContainText('Đã chấm bằng tự chấm cho 2 đơn vị.');
  await expect(unitList.receipt).toContainText(`${BQL}: đã có điểm thẩm định`);
  await expect(unitList.doneSoFar('3', '3')).toBeVisible();
  await expect(workspaceScreen.points).toHaveValue('1,3393');
  await expect(unitList.pane).toContainText('thấp 1,3393, cao 1,50, bình quân 1,4256');
});

test('a self-score that the figures speak against is left out, with what they give', async () => {
  const { unitList, workspaceScreen, page } = desk;
  await unitList.focus();
  for (const code of ['1.2.1', '1.2.2']) {
    await page.keyboard.press('.');
    await expect(workspaceScreen.heading(code)).toBeVisible();
  }
  await unitList.choose('6.1.1');
  await expect(workspaceScreen.heading('6.1.1')).toBeVisible();
  await expect.poll(() => unitList.openUnit()).toBe(BQL);
  await unitList.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('a');
  await expect(unitList.receipt).toContainText('cho 0 đơn vị');
  await expect(unitList.receipt).toContainText(`${BQL}: tự chấm 2,00, nhưng theo số liệu là 1,86`);
  await expect(workspaceScreen.points).toHaveValue('');
});

test('Enter goes on to the next unit with its points ready to be typed over', async () => {
  const { unitList, workspaceScreen, page } = desk;
  await workspaceScreen.typePoints('1,86');
  await page.keyboard.press('Control+Enter');
  await expect(workspaceScreen.reason).toBeFocused();
  await workspaceScreen.composeReason('Theo số liệu.');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => unitList.openUnit()).toBe(NOI_VU);
  await expect(workspaceScreen.points).toBeFocused();
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await expect.poll(() => unitList.openUnit()).toBe(TU_PHAP);
  await expect(unitList.row(NOI_VU)).toContainText('thẩm định 2,00');
  await expect(unitList.row(BQL)).toContainText('thẩm định 1,86');
});

for (const theme of ['light', 'dark'] as const) {
  test(`nothing is found against the rules of accessibility in the ${theme} theme`, async () => {
    await desk.frame.setTheme(theme);
    await desk.unitList.focus();
    await desk.page.keyboard.press('Space');
    const { violations } = await new AxeBuilder({ page: desk.page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([]);
  });
}

test('the way of listing and what was scored are there after a crash', async () => {
  expect(desk.faults).toEqual([]);
  await desk.kill();
  desk = await session.start();
  await desk.overviewScreen.openUnit(BQL);
  await expect(desk.unitList.rows).toHaveCount(3);
  await desk.unitList.byUnit.click();
  await expect(desk.workspaceScreen.tree).toBeVisible();
  await desk.workspaceScreen.openCell('1.1.2');
  await expect(desk.workspaceScreen.points).toHaveValue('1,4375');
  expect(desk.faults).toEqual([]);
});

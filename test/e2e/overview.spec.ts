import { expect, test } from '@playwright/test';
import { createDeskSession, type Desk, type DeskSession } from './pages/desk-session.ts';
import { prepareWorkedSample, type WorkedSample } from './pages/worked-sample.ts';
import { listAxeFaults } from './places/list-axe-faults.ts';

/** A round at a glance, in the middle of its work: from a number to its cells, from a field to a cell and back, and what is next. */

const ZONES = 'Ban Quản lý các khu công nghiệp tỉnh Mẫu';
const HOME_AFFAIRS = 'Sở Nội vụ tỉnh Mẫu';
const JUSTICE = 'Sở Tư pháp tỉnh Mẫu';
const STAFF = 'Cải cách chế độ công vụ';
const STRUCTURE = 'Cải cách tổ chức bộ máy hành chính nhà nước';

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

test('a member sees where each unit stands, and the next step names the unit and how much is left', async () => {
  const { frame, overviewScreen } = desk;
  await frame.goTo('overview');
  await expect(overviewScreen.title).toBeVisible();
  await expect(overviewScreen.headline('done')).toContainText('153 / 189');
  await expect(overviewScreen.headline('differs')).toContainText('10');
  await expect(overviewScreen.row(ZONES)).toContainText('27/63');
  await expect(overviewScreen.row(JUSTICE)).toContainText('63/63');
  await expect(overviewScreen.field(ZONES, STRUCTURE)).toHaveAccessibleName(`${ZONES}, ${STRUCTURE}: 0 trên 7 ô đã chấm`);
  await expect(overviewScreen.nextButton(`Chấm tiếp: ${ZONES}, 36 ô còn lại`)).toBeVisible();
});

test('the same map shows points in percent, with a word for each tint', async () => {
  const { overviewScreen, page } = desk;
  await overviewScreen.shows('points').click();
  await expect(overviewScreen.shows('points')).toHaveAttribute('aria-pressed', 'true');
  await expect(overviewScreen.field(HOME_AFFAIRS, STAFF)).toHaveText(/91,9/);
  await expect(overviewScreen.field(ZONES, STRUCTURE)).toHaveText(/–/);
  await expect(page.getByText('từ 90', { exact: true })).toBeVisible();
  await overviewScreen.shows('progress').click();
});

test('Enter twice leads from a field to work: the cells behind it, then the first that is open', async () => {
  const { overviewScreen, workspaceScreen, page } = desk;
  await overviewScreen.field(ZONES, STRUCTURE).focus();
  await page.keyboard.press('Enter');
  await expect(overviewScreen.panel).toHaveAccessibleName(`${ZONES} · ${STRUCTURE}`);
  await expect(overviewScreen.cells).toHaveCount(7);
  await expect(overviewScreen.cell('4.1.1')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(overviewScreen.cell('4.1.2')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(workspaceScreen.heading('4.1.2')).toBeVisible();
  await expect(workspaceScreen.points).toBeVisible();
});

test('back on the overview the same cells lie open, and Esc goes back to the field they are behind', async () => {
  const { frame, overviewScreen, page } = desk;
  await frame.goTo('overview');
  await expect(overviewScreen.cell('4.1.1')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(overviewScreen.panel).toHaveCount(0);
  await expect(overviewScreen.field(ZONES, STRUCTURE)).toBeFocused();
});

test('the keys walk the map: one tab stop, arrows, Home, End, and the corners', async () => {
  const { overviewScreen, page } = desk;
  await page.keyboard.press('ArrowRight');
  await expect(overviewScreen.field(ZONES, STAFF)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(overviewScreen.field(HOME_AFFAIRS, STAFF)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(overviewScreen.unitName(HOME_AFFAIRS)).toBeFocused();
  await page.keyboard.press('Control+End');
  await expect(overviewScreen.map.getByRole('gridcell').last()).toBeFocused();
  await page.keyboard.press('Control+Home');
  await expect(overviewScreen.unitName(ZONES)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(overviewScreen.importButton).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(overviewScreen.unitName(ZONES)).toBeFocused();
});

test('a number opens its cells across the units, and closing goes back to the number', async () => {
  const { overviewScreen, page } = desk;
  await overviewScreen.openHeadline('differs');
  await expect(overviewScreen.panel).toHaveAccessibleName('Ô lệch tự chấm');
  await expect(overviewScreen.cells).toHaveCount(10);
  await expect(overviewScreen.panel.getByRole('heading', { level: 3 })).toHaveText([ZONES, HOME_AFFAIRS, JUSTICE]);
  await page.keyboard.press('Escape');
  await expect(overviewScreen.headline('differs').getByRole('button')).toBeFocused();
});

test('what needs a look is named with its number, opens its cells, and is gone when it is mended', async () => {
  const { overviewScreen, workspaceScreen, frame } = desk;
  await expect(overviewScreen.look('self-score')).toHaveText(/^5 /);
  await overviewScreen.look('self-score').click();
  await expect(overviewScreen.cells).toHaveCount(5);
  await overviewScreen.panel.getByRole('button', { name: /6\.1\.1/ }).click();
  await expect(workspaceScreen.heading('6.1.1')).toBeVisible();
  await workspaceScreen.typePoints('1,86');
  await workspaceScreen.composeReason('Theo số liệu tự khai: 33,87/36,42 tỷ đồng.');
  await workspaceScreen.leaveForm();
  await frame.goTo('overview');
  await expect(overviewScreen.look('self-score')).toHaveText(/^4 /);
  await expect(overviewScreen.headline('done')).toContainText('154 / 189');
  await expect(overviewScreen.headline('differs')).toContainText('11');
  await overviewScreen.closePanel();
});

test('the units can be sorted, and only those shown that are not done', async () => {
  const { overviewScreen } = desk;
  await overviewScreen.sortBy('points');
  await expect(overviewScreen.unitNames).toHaveText([new RegExp(HOME_AFFAIRS), new RegExp(ZONES), new RegExp(JUSTICE)]);
  await overviewScreen.toggleOnlyOpen();
  await expect(overviewScreen.unitNames).toHaveText([new RegExp(ZONES)]);
  await overviewScreen.toggleOnlyOpen();
  await overviewScreen.sortBy('round');
  await expect(overviewScreen.unitNames.first()).toHaveText(new RegExp(ZONES));
});

test('the next step does what it says', async () => {
  const { overviewScreen, workspaceScreen, frame } = desk;
  await overviewScreen.continueButton.click();
  await expect(workspaceScreen.points).toBeVisible();
  await expect(frame.unitPicker).toContainText(ZONES);
});

test('axe finds nothing in either theme, with cells open and without', async () => {
  const { frame, overviewScreen, page } = desk;
  await frame.goTo('overview');
  for (const theme of ['dark', 'light'] as const) {
    await frame.setTheme(theme);
    expect(await listAxeFaults(page), theme).toEqual([]);
    await overviewScreen.shows('points').click();
    await overviewScreen.openHeadline('flagged');
    await expect(overviewScreen.cells).toHaveCount(3);
    expect(await listAxeFaults(page), `${theme}, cells open`).toEqual([]);
    await overviewScreen.closePanel();
    await overviewScreen.shows('progress').click();
  }
});

test('the secretariat sees that both members owe their bundles, and after the merge who disagrees and what is missing', async () => {
  const { frame, startScreen, overviewScreen, mergeScreen, page } = desk;
  await frame.leave();
  await startScreen.openSampleAs('secretariat');
  await frame.goTo('overview');
  await expect(overviewScreen.headline('settled')).toContainText('0 / 189');
  await expect(overviewScreen.headline('handedIn')).toContainText('0 / 2');
  await expect(overviewScreen.nextButton('Nhập gói kết quả (còn 2 thành viên)')).toBeVisible();
  await frame.goTo('merge');
  await desk.control.dropFiles(sample.bundles.slice(0, 2));
  await expect(mergeScreen.title).toBeVisible();
  await mergeScreen.apply();
  await frame.goTo('overview');
  await expect(overviewScreen.headline('handedIn')).toContainText('1 / 2');
  await expect(overviewScreen.nextButton('Nhập gói kết quả (còn 1 thành viên)')).toBeVisible();
  await expect(overviewScreen.look('awaited')).toHaveText(/^36 /);
  await overviewScreen.openHeadline('conflict');
  const conflicts = Number((await overviewScreen.headline('conflict').textContent())?.match(/\d+/)?.[0]);
  await expect(overviewScreen.cells).toHaveCount(conflicts);
  await expect(overviewScreen.cells.first()).toContainText('Điểm vênh');
  expect(await listAxeFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await overviewScreen.headline('handedIn').getByRole('button').click();
  await expect(overviewScreen.cells).toHaveCount(2);
  await expect(overviewScreen.panel).toContainText('còn 36 ô');
  expect(desk.faults).toEqual([]);
});

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { createDeskSession, type Desk, type DeskSession } from './pages/desk-session.ts';
import { words } from './pages/words.ts';
import { listAxeFaults } from './places/list-axe-faults.ts';

/** Somebody opens the program who has never seen it: what it says, where it leads, and how it answers. */

const UNIT = 'Ban Quản lý các khu công nghiệp tỉnh Mẫu';
const MEMBER_STOPS = Object.values(words.tour.member).map(({ title }) => title);
const SECRETARY_STOPS = Object.values(words.tour.secretary).map(({ title }) => title);
/** The names of the parts, in the order of the stops. */
const MEMBER_PARTS = ['units', 'rule', 'evidence', 'points', 'reason', 'undo', 'sign'];
const SECRETARY_PARTS = ['round', 'kit', 'survey', 'merge', 'results'];

let session: DeskSession;
let desk: Desk;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  session = await createDeskSession();
  desk = await session.start();
});
test.afterAll(() => session.end());

/** In both themes, in one part of the page. */
async function findAxeViolations(part: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const theme of ['dark', 'light'] as const) {
    await desk.page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
    found.push(...(await listAxeFaults(desk.page, { within: part })).map((fault) => `${theme}: ${fault}`));
  }
  return found;
}

/** Through all stops by Enter; each has its part outlined. */
async function walkTour(titles: readonly string[], parts: readonly string[]): Promise<void> {
  for (const [index, title] of titles.entries()) {
    await expect(desk.tourCard.stop(title)).toBeFocused();
    await expect(desk.tourCard.stop(title)).toBeInViewport({ ratio: 1 });
    await expect.poll(() => desk.tourCard.missBy(parts[index] ?? ''), { message: title }).toBeLessThanOrEqual(5);
    await desk.page.keyboard.press('Enter');
  }
  await expect(desk.tourCard.card).toHaveCount(0);
}

test('an empty program shows three ways, the sample first, and nothing else', async () => {
  const { page, startScreen } = desk;
  await expect(startScreen.title).toBeVisible();
  // Once is enough.
  await expect(page.getByText(words.common.programName, { exact: true })).toHaveCount(1);
  const headings = page.getByRole('main').getByRole('heading', { level: 2 });
  await expect(headings).toHaveText([words.start.sampleTitle, words.start.memberTitle, words.start.secretariatTitle]);
  await expect(page.getByRole('main')).toContainText(words.start.whatIsWhat);
  await expect(startScreen.createIdentityButton).toBeVisible();
});

test('help for the start screen is one key away, is found without marks, and gives the focus back', async () => {
  const { helpDrawer, startScreen } = desk;
  await startScreen.newRoundButton.focus();
  await helpDrawer.open();
  await expect(helpDrawer.pageOf('start')).toContainText('Tôi chưa có danh tính thì làm sao?');
  await helpDrawer.search('quen mat khau');
  await expect(helpDrawer.found.first()).toContainText('Quên mật khẩu danh tính thì sao?');
  await expect(helpDrawer.status).toHaveText(/^\d+ mục$/);
  await helpDrawer.search('goi bi tu choi');
  await helpDrawer.found.filter({ hasText: words.help.pages.merge.title }).first().click();
  await expect(helpDrawer.pageOf('merge')).toContainText('Vì sao một gói bị từ chối?');
  await helpDrawer.backButton.click();
  await expect(helpDrawer.pageOf('start')).toBeVisible();
  expect(await findAxeViolations('body')).toEqual([]);
  await helpDrawer.close();
  await expect(startScreen.newRoundButton).toBeFocused();
});

test('one click opens the sample, which offers a tour once and forces it on nobody', async () => {
  const { tourCard, startScreen, overviewScreen, page } = desk;
  await startScreen.sampleButton.press('Enter');
  // Who works by the keyboard is never on nothing: first on what stops the making, then in the screen that has opened.
  await expect(page.getByRole('button', { name: words.common.stop, exact: true })).toBeFocused();
  await expect(overviewScreen.title).toBeVisible();
  await expect(page.getByRole('main')).toBeFocused();
  await expect(tourCard.offer).toBeVisible();
  await expect(tourCard.card).toHaveCount(0);
  expect(await findAxeViolations('.tour-offer')).toEqual([]);
});

test('the tour points at each part from screen to screen, by the keyboard alone, and records nothing', async () => {
  const { tourCard, frame, overviewScreen } = desk;
  await tourCard.take();
  await walkTour(MEMBER_STOPS, MEMBER_PARTS);
  await expect(frame.tab('signAndExport')).toBeFocused();
  await expect(frame.saveMark).toHaveText('');
  await frame.goTo('overview');
  await expect(overviewScreen.row(UNIT)).toContainText('0/63');
  await expect(tourCard.offer).toHaveCount(0);
});

test('it is taken again from the help and from the quick search; back, skip and the arrows work', async () => {
  const { tourCard, helpDrawer, paletteDialog, page } = desk;
  await helpDrawer.open();
  await helpDrawer.takeTour();
  await expect(helpDrawer.drawer).toHaveCount(0);
  await expect(tourCard.stop(MEMBER_STOPS[0] ?? '')).toBeFocused();
  await expect(tourCard.backButton).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(tourCard.stop(MEMBER_STOPS[1] ?? '')).toBeFocused();
  expect(await findAxeViolations('[role="dialog"]')).toEqual([]);
  await tourCard.backButton.click();
  await expect(tourCard.stop(MEMBER_STOPS[0] ?? '')).toBeFocused();
  await tourCard.skipButton.click();
  await expect(tourCard.card).toHaveCount(0);

  await paletteDialog.open();
  await paletteDialog.type('huong dan');
  await paletteDialog.choose();
  await expect(tourCard.stop(MEMBER_STOPS[0] ?? '')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(tourCard.card).toHaveCount(0);
});

test('the outline stays on its part when the window and the text change in size', async () => {
  const { tourCard, helpDrawer, page } = desk;
  await helpDrawer.open();
  await helpDrawer.takeTour();
  for (const title of MEMBER_STOPS.slice(0, 4)) {
    await expect(tourCard.stop(title)).toBeFocused();
    if (title !== MEMBER_STOPS[3]) await page.keyboard.press('ArrowRight');
  }
  for (const size of [{ width: 1920, height: 1080 }, { width: 1024, height: 700 }, { width: 1280, height: 800 }]) {
    await page.setViewportSize(size);
    await expect.poll(() => tourCard.missBy('points'), { message: JSON.stringify(size) }).toBeLessThanOrEqual(5);
    await expect(tourCard.card).toBeInViewport({ ratio: 1 });
  }
  await page.evaluate(() => void (document.documentElement.style.fontSize = '150%'));
  await expect.poll(() => tourCard.missBy('points')).toBeLessThanOrEqual(5);
  await expect(tourCard.card).toBeInViewport({ ratio: 1 });
  await page.evaluate(() => void (document.documentElement.style.fontSize = '100%'));
  await page.keyboard.press('Escape');
});

test('a stop whose part is put away explains without pointing', async () => {
  const { tourCard, helpDrawer, page, workspaceScreen } = desk;
  await expect(workspaceScreen.points).toBeVisible();
  await page.keyboard.press('Control+e');
  await expect(desk.evidencePane.pane).toHaveCount(0);
  await helpDrawer.open();
  await helpDrawer.takeTour();
  for (const title of MEMBER_STOPS.slice(0, 3)) {
    await expect(tourCard.stop(title)).toBeFocused();
    if (title !== MEMBER_STOPS[2]) await page.keyboard.press('Enter');
  }
  await expect.poll(() => tourCard.hasOutline()).toBe(false);
  await expect(tourCard.card).toContainText(words.tour.member.evidence.text);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+e');
});

test('the help follows from screen to screen, leaves the screen usable, and its letters score nothing', async () => {
  const { helpDrawer, workspaceScreen, frame, page } = desk;
  await workspaceScreen.openCell('1.1.1');
  await helpDrawer.open();
  await expect(helpDrawer.pageOf('workspace')).toContainText('Điểm của tôi đã được lưu chưa?');
  await page.keyboard.press('a');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(workspaceScreen.heading('1.1.1')).toBeVisible();
  await expect(workspaceScreen.points).toHaveValue('');
  await workspaceScreen.openCell('1.1.2');
  await workspaceScreen.typePoints('1,25');
  await expect(helpDrawer.pageOf('workspace')).toBeVisible();
  await frame.goTo('signAndExport');
  await expect(helpDrawer.pageOf('sign-and-export')).toContainText('Mật khẩu của đợt mẫu là gì?');
  await helpDrawer.button.click();
  await expect(helpDrawer.drawer).toHaveCount(0);
});

test('in the secretariat’s sample the tour is its own, and “later” is not asked again', async () => {
  const { frame, startScreen, tourCard, roundScreen, helpDrawer } = desk;
  await frame.leave();
  await startScreen.openSampleAs('secretariat');
  await expect(roundScreen.criteria).toBeVisible();
  await tourCard.decline();
  await expect(tourCard.offer).toHaveCount(0);
  await expect(frame.tab('round')).toBeFocused();
  await helpDrawer.open();
  await helpDrawer.takeTour();
  await walkTour(SECRETARY_STOPS, SECRETARY_PARTS);
  await frame.goTo('round');
  await expect.poll(() => readFile(path.join(session.userData, 'settings.json'), 'utf8')).toContain('"screen": "round"');
  expect(desk.faults).toEqual([]);
  await desk.kill();
  desk = await session.start();
  await expect(desk.roundScreen.criteria).toBeVisible();
  await expect(desk.tourCard.offer).toHaveCount(0);
});

test('every screen of the secretariat has its help', async () => {
  const { helpDrawer, frame } = desk;
  const screens = [['round', 'round'], ['criteriaSet', 'criteria-set'], ['policy', 'policy'], ['survey', 'survey'], ['merge', 'merge'], ['results', 'results']] as const;
  await helpDrawer.open();
  for (const [tab, screen] of screens) {
    await frame.goTo(tab);
    await expect(helpDrawer.pageOf(screen)).toContainText(words.help.pages[screen].purpose);
  }
  await helpDrawer.button.click();
});

test('the sample’s own score tables go the usual way, and are offered until they are in', async () => {
  const { surveyScreen, frame } = desk;
  await frame.goTo('survey');
  await surveyScreen.useSample('survey');
  await expect(surveyScreen.row('So Noi vu tinh Mau')).toBeVisible();
  await surveyScreen.keep();
  await expect(surveyScreen.table('diem-xhh-sipas-ktxh-2025.xlsx')).toBeVisible();
  await surveyScreen.useSample('previous-results');
  await surveyScreen.keep();
  await expect(surveyScreen.table('ket-qua-nam-2024.csv')).toBeVisible();
  await expect(surveyScreen.sampleOffer).toHaveCount(0);
  expect(desk.faults).toEqual([]);
});

test('a secretary names a new round at once, and is told where its file comes from', async () => {
  const { frame, startScreen, helpDrawer, page } = desk;
  await frame.leave();
  await startScreen.newRoundButton.click();
  await expect(startScreen.roundName).toBeFocused();
  await page.keyboard.type('Đợt thẩm định 2026');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: words.round.whatRoundFile }).click();
  await expect(helpDrawer.pageOf('round')).toContainText('resources/sample-round/round.json');
});

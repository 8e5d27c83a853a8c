import { expect, test } from '@playwright/test';
import { createDeskSession, type Desk, type DeskSession } from './pages/desk-session.ts';
import { listAxeFaults } from './places/list-axe-faults.ts';

/** The evidence beside the score, in the program's own window: there before it is asked for, and at hand from every field. */

const BQL = 'Ban Quản lý các khu công nghiệp tỉnh Mẫu';
const NOI_VU = 'Sở Nội vụ tỉnh Mẫu';
const PLAN = '04-KH-BQL.pdf';
const REPORT = 'Báo cáo cải cách hành chính năm 2025.pdf';
const RECORDS = '173-BC-BQL.pdf';

let session: DeskSession;
let desk: Desk;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  session = await createDeskSession();
  desk = await session.start(['--sample']);
  await desk.overviewScreen.openUnit(BQL);
});
test.afterAll(() => session.end());
test.afterEach(() => {
  expect(desk.faults).toEqual([]);
});

/** Requests for the document that lies open afterwards, while something is done; what comes after it may be made ready meanwhile. */
async function countReads(work: () => Promise<void>): Promise<number> {
  const asked: string[] = [];
  const note = (request: { readonly url: () => string }): void => {
    asked.push(request.url());
  };
  desk.page.on('request', note);
  await work();
  desk.page.off('request', note);
  const digest = (await desk.evidencePane.openTab.getAttribute('id'))?.slice(-64) ?? 'none';
  return asked.filter((url) => url.includes(digest)).length;
}

async function expectEvidence(file: string, page: number): Promise<void> {
  const { evidencePane } = desk;
  await expect(evidencePane.openTab).toHaveAccessibleName(file);
  await expect(evidencePane.pageNumber).toHaveValue(String(page));
  await expect.poll(() => evidencePane.countInk(page)).toBeGreaterThan(1000);
}

test('the next criterion comes with its evidence at the cited page, made ready while the one before was read', async () => {
  const { workspaceScreen, evidencePane, page } = desk;
  await workspaceScreen.openCell('1.1.2');
  await expectEvidence(PLAN, 3);
  await expect(evidencePane.madeReady).toBeAttached();
  const reads = await countReads(async () => {
    await workspaceScreen.tree.focus();
    await page.keyboard.press('j');
    await expect(workspaceScreen.heading('1.2.1')).toBeVisible();
    await expectEvidence(REPORT, 2);
    const turn = await page.waitForFunction(() => performance.getEntriesByName('criterion-turn', 'measure').at(-1)?.duration ?? null);
    expect(await turn.jsonValue()).toBeGreaterThan(0);
  });
  expect(reads).toBe(0);
});

test('going on by Enter from the points does the same, and what was typed there is recorded', async () => {
  const { workspaceScreen, evidencePane, frame, page } = desk;
  await workspaceScreen.openCell('1.1.2');
  await expect(evidencePane.madeReady).toBeAttached();
  await workspaceScreen.typePoints('1,4375');
  await workspaceScreen.composeReason('Tính theo số liệu của đơn vị: 23/24.');
  await expect(evidencePane.madeReady).toBeAttached();
  expect(await countReads(async () => {
    await workspaceScreen.finish();
    await expect(workspaceScreen.heading('1.2.1')).toBeVisible();
    await expectEvidence(REPORT, 2);
  })).toBe(0);
  await expect(workspaceScreen.points).toBeFocused();
  await expect(frame.saveMark).toHaveText(/^Đã lưu/);
  await workspaceScreen.tree.focus();
  await page.keyboard.press('k');
  await expect(workspaceScreen.points).toHaveValue('1,4375');
});

test('a cell that was read ahead is shown as it stands now, not as it stood then', async () => {
  const { workspaceScreen, evidencePane, frame, page } = desk;
  await workspaceScreen.openCell('1.2.1');
  await workspaceScreen.agree();
  await expect(frame.saveMark).toHaveText(/^Đã lưu/);
  const given = await workspaceScreen.points.inputValue();
  expect(given).not.toBe('');
  await workspaceScreen.openCell('1.1.2');
  await expect(evidencePane.madeReady).toBeAttached();
  // Undone from here, 1.2.1 opens by itself: without its points, which it had when it was read ahead.
  await workspaceScreen.undoByKey();
  await expect(workspaceScreen.heading('1.2.1')).toBeVisible();
  await expect(workspaceScreen.points).toHaveValue('');
  await page.keyboard.press('k');
  await expect(workspaceScreen.heading('1.1.2')).toBeVisible();
  await workspaceScreen.redoByKey();
  await expect(workspaceScreen.points).toHaveValue(given);
});

test('by criterion, the next unit comes with its evidence', async () => {
  const { workspaceScreen, evidencePane, unitList, page } = desk;
  await workspaceScreen.openCell('1.1.1');
  await unitList.byCriterion.click();
  await expect(unitList.rows).toHaveCount(3);
  await expectEvidence(PLAN, 1);
  await expect(evidencePane.madeReady).toBeAttached();
  await unitList.focus();
  expect(await countReads(async () => {
    await page.keyboard.press('j');
    await expect.poll(() => unitList.openUnit()).toBe(NOI_VU);
    await expect(evidencePane.openTab).not.toHaveAccessibleName(PLAN);
    await expect.poll(async () => evidencePane.countInk(Number(await evidencePane.pageNumber.inputValue()))).toBeGreaterThan(1000);
  })).toBe(0);
  await page.keyboard.press('k');
  await expect.poll(() => unitList.openUnit()).toBe(BQL);
  await unitList.byUnit.click();
});

test('the page is turned from a field, and the field keeps the focus and its text', async () => {
  const { workspaceScreen, evidencePane, page } = desk;
  await workspaceScreen.openCell('3.2.1');
  await expectEvidence(RECORDS, 3);
  await workspaceScreen.composeReason('Xem hồ sơ');
  await page.keyboard.press('Alt+PageDown');
  await expect(evidencePane.pageNumber).toHaveValue('4');
  await page.keyboard.press('Alt+PageUp');
  await page.keyboard.press('Alt+PageUp');
  await expect(evidencePane.pageNumber).toHaveValue('2');
  await expect(workspaceScreen.reason).toBeFocused();
  await expect(workspaceScreen.reason).toHaveValue('Xem hồ sơ');
});

test('a cited place leads back to its page, and is marked while it is in sight', async () => {
  const { evidencePane } = desk;
  const place = evidencePane.place('tr. 3');
  await expect(place).not.toHaveAttribute('aria-current');
  await place.focus();
  await desk.page.keyboard.press('Enter');
  await expectEvidence(RECORDS, 3);
  await expect(place).toHaveAttribute('aria-current', 'location');
  await expect(place).toHaveAccessibleName('tr. 3, Mục II.2.1');
});

test('Ctrl+F from within a reason finds in the evidence, and Escape leads back to the word', async () => {
  const { workspaceScreen, evidencePane, page } = desk;
  await workspaceScreen.reason.focus();
  await page.keyboard.press('Control+f');
  await expect(evidencePane.findBox).toBeFocused();
  await page.keyboard.type('dung han');
  await expect(evidencePane.found).toHaveText(/^Kết quả \d+ trên \d+ trong 173-BC-BQL\.pdf$/);
  const total = Number(/trên (\d+)/.exec((await evidencePane.found.textContent()) ?? '')?.[1]);
  expect(total).toBeGreaterThan(2);
  await workspaceScreen.reason.focus();
  const first = await evidencePane.found.textContent();
  await page.keyboard.press('F3');
  await expect(evidencePane.found).not.toHaveText(first ?? '');
  await page.keyboard.press('Shift+F3');
  await expect(evidencePane.found).toHaveText(first ?? '');
  await expect(workspaceScreen.reason).toBeFocused();
  await page.keyboard.press('Control+f');
  await expect(evidencePane.findBox).toBeFocused();
  await expect(evidencePane.findBox).toHaveValue('dung han');
  await page.keyboard.press('Escape');
  await expect(workspaceScreen.reason).toBeFocused();
  await expect(workspaceScreen.reason).toHaveValue('Xem hồ sơ');
});

test('a search goes along to the other documents of the criterion, and ends with it', async () => {
  const { workspaceScreen, evidencePane, page } = desk;
  await evidencePane.find('khu cong nghiep');
  await expect(evidencePane.found).toContainText('trong 173-BC-BQL.pdf');
  await evidencePane.tab(PLAN).click();
  await expect(evidencePane.openTab).toHaveAccessibleName(PLAN);
  await expect(evidencePane.findBox).toHaveValue('khu cong nghiep');
  await expect(evidencePane.found).toContainText(`trong ${PLAN}`);
  await workspaceScreen.tree.focus();
  await page.keyboard.press('j');
  await expect(workspaceScreen.heading('3.2.2')).toBeVisible();
  await expect(evidencePane.findBox).toHaveCount(0);
  await expectEvidence(RECORDS, 3);
});

test('in the pane the page is enlarged, fitted and turned by keys that mean something else elsewhere', async () => {
  const { evidencePane, workspaceScreen, reasonPhrases, page } = desk;
  const widthOf = async (): Promise<number> => (await evidencePane.drawn.boundingBox())?.width ?? 0;
  const fitted = await evidencePane.zoom.textContent();
  await evidencePane.document.focus();
  await page.keyboard.press('+');
  await expect(evidencePane.zoom).not.toHaveText(fitted ?? '');
  await page.keyboard.press('w');
  await expect(evidencePane.zoom).toHaveText(fitted ?? '');
  const wide = await widthOf();
  await page.keyboard.press('p');
  await expect.poll(widthOf).toBeLessThan(wide - 20);
  await page.keyboard.press('0');
  await expect(evidencePane.zoom).toHaveText(fitted ?? '');
  await page.keyboard.press('Shift+R');
  await expect.poll(async () => ((await evidencePane.drawn.boundingBox())?.height ?? 0) < (await widthOf())).toBe(true);
  for (let turn = 0; turn < 3; turn += 1) await page.keyboard.press('Shift+R');
  await expect(reasonPhrases.dialog).toHaveCount(0);
  await expect(workspaceScreen.heading('3.2.2')).toBeVisible();
  await page.keyboard.press('End');
  await expect(evidencePane.pageNumber).toHaveValue(String(await evidencePane.pageCount()));
  await evidencePane.place('tr. 3').focus();
  await page.keyboard.press('Home');
  await expect(evidencePane.pageNumber).toHaveValue('1');
});

test('the keys stand in the sheet under a heading of their own, and beside the buttons', async () => {
  const { frame, evidencePane, page } = desk;
  await frame.openPanel('shortcuts');
  const table = page.getByRole('table', { name: 'Tài liệu' });
  for (const keys of ['Ctrl + F', 'Alt + PageDown', 'Shift + R']) await expect(table).toContainText(keys);
  await frame.closeDialog();
  await evidencePane.pane.getByRole('button', { name: 'Vừa chiều ngang' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const hint = page.getByRole('tooltip');
  await expect(hint).toHaveText('Xoay trang sang phảiShift + R');
  // A press at its middle is meant for what lies below it.
  expect(await hint.evaluate((shown) => {
    const { x, y, width, height } = shown.getBoundingClientRect();
    return document.elementFromPoint(x + width / 2, y + height / 2)?.closest('[role="tooltip"]') === null;
  })).toBe(true);
});

test('an open search and the cited places pass the check of accessibility', async () => {
  const { evidencePane, page } = desk;
  await evidencePane.find('thu tuc hanh chinh');
  await expect(evidencePane.found).toBeAttached();
  expect(await listAxeFaults(page, { within: '.evidence-pane', except: '.textLayer' })).toEqual([]);
  await page.keyboard.press('Escape');
});

test('a criterion without evidence says so, and how to ask for it; one that others appraise only says so', async () => {
  const { workspaceScreen, evidencePane } = desk;
  await workspaceScreen.openCell('1.2.2');
  await expect(evidencePane.nothingHandedIn).toBeVisible();
  await expect(evidencePane.pane).toContainText('bấm F để yêu cầu đơn vị giải trình');
  await workspaceScreen.openCell('1.6.1');
  await expect(evidencePane.nothingHandedIn).toBeVisible();
  await expect(evidencePane.pane).not.toContainText('bấm F');
});

test('nothing stays open when the workspace is left', async () => {
  const { workspaceScreen, evidencePane, frame, page } = desk;
  await workspaceScreen.openCell('1.1.2');
  await expect(evidencePane.madeReady).toBeAttached();
  expect(page.workers().length).toBeGreaterThan(0);
  await frame.goTo('overview');
  await expect.poll(() => page.workers().length).toBe(0);
  await frame.goTo('workspace');
  await expectEvidence(PLAN, 3);
  await frame.leave();
  await expect.poll(() => page.workers().length).toBe(0);
});

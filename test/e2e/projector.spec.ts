import { expect, test } from '@playwright/test';
import { createDeskSession, type Desk, type DeskSession } from './pages/desk-session.ts';
import { prepareWorkedSample } from './pages/worked-sample.ts';
import { listAxeFaults } from './places/list-axe-faults.ts';

/** One criterion in large type for the room: what it shows, where the keys lead, and that no stray key scores. */

const BQL = 'Ban Quản lý các khu công nghiệp tỉnh Mẫu';
const NOI_VU = 'Sở Nội vụ tỉnh Mẫu';
const SIZES = [[1280, 800], [1920, 1080], [1024, 768]] as const;

let session: DeskSession;
let desk: Desk;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  session = await createDeskSession();
  await prepareWorkedSample(session);
  desk = await session.start();
  await desk.overviewScreen.openUnit(BQL);
  await desk.workspaceScreen.openCell('3.2.1');
});
test.afterAll(() => session.end());

test('F5 shows the open criterion as it is recorded: numbers, figures with their working, words of both sides, documents by page', async () => {
  const { projector, workspaceScreen } = desk;
  await workspaceScreen.tree.focus();
  await projector.open();
  await expect(projector.title).toHaveText('Tỷ lệ hồ sơ thủ tục hành chính được giải quyết đúng hạn trong năm');
  await expect(projector.code('3.2.1')).toBeVisible();
  await expect(projector.unitName(BQL)).toBeVisible();
  await expect(projector.numbers).toHaveText(['1,00', '1,00', '0,9535', '\u22120,0465']);
  for (const text of ['82/86 = 95,35 % → 0,9535 × 1,00 = 0,9535', 'Báo cáo số 173/BC-BQL, Mục II.2.1', 'Đã giải quyết 82 hồ sơ', 'Dưới 95%: 0 điểm', '· trang 3']) {
    await expect(projector.view.getByText(text).first()).toBeVisible();
  }
  await expect(projector.view.getByRole('textbox')).toHaveCount(0);
});

test('the other units are not for the room until they are asked for, by one key, and never stay from last time', async () => {
  const { projector, page } = desk;
  await expect(projector.view.getByText(NOI_VU)).toHaveCount(0);
  await page.keyboard.press('s');
  await expect(projector.unit(BQL)).toHaveAttribute('aria-current', 'true');
  await expect(projector.unit(NOI_VU)).toContainText('0,9956');
  await expect(projector.compareButton).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('s');
  await expect(projector.comparison).toHaveCount(0);
  await page.keyboard.press('s');
  await projector.close();
  await projector.open();
  await expect(projector.numbers.first()).toBeVisible();
  await expect(projector.comparison).toHaveCount(0);
});

test('the arrows lead to other criteria of the unit and to the same one at other units, and stop at the ends', async () => {
  const { projector, page } = desk;
  await page.keyboard.press('ArrowRight');
  await expect(projector.code('3.2.2')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(projector.unitName(NOI_VU)).toBeVisible();
  await expect(projector.code('3.2.2')).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(projector.unitName(BQL)).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowLeft');
  await expect(projector.code('3.2.1')).toBeVisible();
  await expect(projector.unitName(BQL)).toBeVisible();
});

test('no key scores, whatever falls on the keyboard', async () => {
  const { projector, page, workspaceScreen } = desk;
  for (const key of ['a', 'c', 'x', 'f', 'r', 'h', '1', '2', 'n', 'j', 'Space', 'Enter', 'Control+Enter', 'Control+z', 'Control+b', '[', ']', '?', 'F6', 'Delete']) await page.keyboard.press(key);
  await expect(projector.numbers).toHaveText(['1,00', '1,00', '0,9535', '\u22120,0465']);
  await projector.close();
  await expect(workspaceScreen.points).toHaveValue('0,9535');
  await expect(workspaceScreen.tree).toBeVisible();
});

test('Escape gives the focus back where it was, and the criterion that was shown last lies open', async () => {
  const { projector, page, workspaceScreen, frame } = desk;
  await workspaceScreen.openCell('3.2.1');
  await workspaceScreen.reason.focus();
  await projector.open();
  await projector.close();
  await expect(workspaceScreen.reason).toBeFocused();
  await projector.showButton.click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(projector.unitName(NOI_VU)).toBeVisible();
  await projector.closeButton.click();
  await expect(workspaceScreen.heading('3.2.2')).toBeVisible();
  await expect(frame.unitPicker).toContainText(NOI_VU);
  await expect.poll(() => desk.panes.hasFocus()).toBe(true);
});

test('what is typed and not recorded is not for the room: the recorded score stands there, with a mark that a draft exists', async () => {
  const { projector, workspaceScreen, frame, page } = desk;
  await frame.unitPicker.click();
  await page.getByRole('menuitemradio', { name: BQL }).click();
  await workspaceScreen.openCell('3.2.1');
  await workspaceScreen.typePoints('0,9x');
  await projector.open();
  await expect(projector.draftMark).toBeVisible();
  await expect(projector.numbers).toHaveText(['1,00', '1,00', '0,9535', '\u22120,0465']);
  await projector.close();
  await expect(workspaceScreen.points).toHaveValue('0,9x');
  await workspaceScreen.typePoints('0,9535');
  await page.keyboard.press('Tab');
  await projector.open();
  await expect(projector.numbers.first()).toBeVisible();
  await expect(projector.draftMark).toHaveCount(0);
  await projector.close();
});

test('the size of type is stepped by plus and minus, and is there the next time', async () => {
  const { projector, page } = desk;
  await projector.open();
  const first = await projector.typeSize();
  await page.keyboard.press('+');
  await expect.poll(() => projector.typeSize()).toBeGreaterThan(first);
  const larger = await projector.typeSize();
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  await expect.poll(() => projector.typeSize()).toBeLessThan(first);
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect.poll(() => projector.typeSize()).toBe(larger);
  await projector.close();
  await projector.open();
  expect(await projector.typeSize()).toBe(larger);
  await page.keyboard.press('-');
  await expect.poll(() => projector.typeSize()).toBe(first);
  await projector.close();
});

for (const [width, height] of SIZES) {
  test(`at ${String(width)}x${String(height)} no word and no number is cut, at the smallest and the largest type, with the other units too`, async () => {
    const { projector, page, workspaceScreen } = desk;
    await page.setViewportSize({ width, height });
    await workspaceScreen.openCell('3.2.1');
    await projector.open();
    await expect(projector.numbers.first()).toBeVisible();
    const cut: string[] = [];
    for (const key of ['-', '+', '+', '+', 's', '-', '-', 's']) {
      const before = await projector.typeSize();
      await page.keyboard.press(key);
      if (key !== 's') await expect.poll(() => projector.typeSize()).not.toBe(before);
      cut.push(...(await projector.cutTexts()));
    }
    expect(cut).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    // From the back of a room: the numbers are at least twice as high as the text beside them.
    expect(await projector.numbers.first().evaluate((number) => Number.parseFloat(getComputedStyle(number).fontSize))).toBeGreaterThan((await projector.typeSize()) * 1.9);
    await projector.close();
  });
}

for (const theme of ['light', 'dark'] as const) {
  test(`nothing is found against the rules of accessibility in the ${theme} theme`, async () => {
    const { projector, page, frame } = desk;
    await page.setViewportSize({ width: 1280, height: 800 });
    await frame.setTheme(theme);
    await projector.open();
    await page.keyboard.press('s');
    await expect(projector.comparison).toBeVisible();
    expect(await listAxeFaults(page)).toEqual([]);
    await projector.close();
  });
}

test('who appraises by criterion has it too, and the palette and the sheet of keys name it', async () => {
  const { projector, page, unitList, paletteDialog, frame } = desk;
  await frame.setTheme('light');
  await unitList.byCriterion.click();
  await unitList.focus();
  await paletteDialog.open();
  await page.keyboard.type('trinh chieu');
  await page.keyboard.press('Enter');
  await expect(projector.numbers.first()).toBeVisible();
  await projector.close();
  await unitList.byUnit.click();
  await frame.openPanel('shortcuts');
  await expect(page.getByRole('dialog')).toContainText('F5');
  await frame.closeDialog();
  expect(desk.faults).toEqual([]);
});

import { expect, test } from '@playwright/test';
import { createDeskSession, type Desk, type DeskSession } from './pages/desk-session.ts';
import { composeText } from './pages/compose-text.ts';
import { words } from './pages/words.ts';

/** A member who never takes the hands off the keys: what is wanted is typed, without marks or with them. */

const HOME_AFFAIRS = 'Sở Nội vụ tỉnh Mẫu';

let session: DeskSession;
let desk: Desk;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  session = await createDeskSession();
  desk = await session.start(['--sample']);
});
test.afterAll(() => session.end());
test.afterEach(() => expect(desk.faults).toEqual([]));

test('a unit and then a criterion are found by words without marks', async () => {
  const { paletteDialog, workspaceScreen, frame } = desk;
  await expect(desk.overviewScreen.title).toBeVisible();
  await paletteDialog.open();
  await expect(paletteDialog.field).toBeFocused();
  await paletteDialog.type('so noi vu');
  await expect(paletteDialog.pointed).toContainText(HOME_AFFAIRS);
  await paletteDialog.choose();
  await expect(frame.unitPicker).toContainText(HOME_AFFAIRS);
  await expect(workspaceScreen.points).toBeVisible();

  await paletteDialog.open();
  await paletteDialog.type('mot cua');
  const wanted = paletteDialog.rows.filter({ hasText: /một cửa/iu });
  await expect(wanted.first()).toBeVisible();
  await desk.page.keyboard.press('ArrowDown');
  await desk.page.keyboard.press('ArrowUp');
  const title = await paletteDialog.pointed.textContent();
  const found = /^(\d+(?:\.\d+)+)/u.exec(title ?? '')?.[1] ?? '';
  await paletteDialog.choose();
  await expect(workspaceScreen.heading(found).or(workspaceScreen.heading(`${found}.1`))).toBeVisible();
  await expect(workspaceScreen.tree).toBeFocused();
});

test('the palette is left with Escape as if it had never been, and opens by its button', async () => {
  const { paletteDialog, workspaceScreen } = desk;
  const before = await workspaceScreen.selectedCode();
  await paletteDialog.open();
  await paletteDialog.type('1.1.2');
  await paletteDialog.close();
  await expect(workspaceScreen.tree).toBeFocused();
  expect(await workspaceScreen.selectedCode()).toBe(before);
  await paletteDialog.button.click();
  await expect(paletteDialog.rows.first()).toBeVisible();
  await expect(paletteDialog.status).toContainText(/^Đang hiện 50 trong \d+ kết quả/u);
  await paletteDialog.type('khong co gi nhu the');
  await expect(paletteDialog.rows).toHaveCount(0);
  await expect(paletteDialog.status).toContainText('Không có gì khớp với “khong co gi nhu the”');
  await paletteDialog.close();
});

test('a row is chosen by the mouse too, and an act of the window does what it says', async () => {
  const { paletteDialog, page } = desk;
  await paletteDialog.open();
  await paletteDialog.type('giao dien toi');
  await paletteDialog.rows.first().click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await paletteDialog.open();
  await paletteDialog.type('giao dien sang');
  await paletteDialog.choose();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('/ and Ctrl+G jump to a criterion by its code', async () => {
  const { paletteDialog, workspaceScreen, page } = desk;
  await workspaceScreen.tree.focus();
  await page.keyboard.press('/');
  await expect(paletteDialog.field).toBeFocused();
  await expect(paletteDialog.field).toHaveValue('');
  // Typed and entered without a look at the list.
  await paletteDialog.type('3.2.1');
  await paletteDialog.choose();
  await expect(workspaceScreen.heading('3.2.1')).toBeVisible();
  await expect(workspaceScreen.cell('3.2.1')).toHaveAttribute('aria-current', 'true');

  await workspaceScreen.reason.click();
  await page.keyboard.press('Control+g');
  await paletteDialog.type('5,1,1');
  await expect(paletteDialog.pointed).toContainText('5.1.1');
  await expect(paletteDialog.rows.filter({ hasText: HOME_AFFAIRS })).toHaveCount(0);
  await paletteDialog.choose();
  await expect(workspaceScreen.heading('5.1.1')).toBeVisible();
  await expect(workspaceScreen.tree).toBeFocused();
  await expect(workspaceScreen.reason).toHaveValue('');
});

test('a jump out of a filter shows the criterion in the list again', async () => {
  const { paletteDialog, workspaceScreen, page } = desk;
  await workspaceScreen.filter('flagged').click();
  await workspaceScreen.filter('unscored').click();
  await paletteDialog.open();
  await paletteDialog.type('bang diem tu cham');
  await expect(paletteDialog.pointed).toContainText(words.frame.shortcutKeys.agree);
  await paletteDialog.choose();
  await expect(desk.frame.saveMark).toHaveText(/^Đã lưu/);
  await page.keyboard.press('n');
  await expect(workspaceScreen.heading('5.1.1')).toHaveCount(0);
  await expect(workspaceScreen.cell('5.1.1')).toHaveCount(0);
  await page.keyboard.press('/');
  await paletteDialog.type('5.1.1');
  await paletteDialog.choose();
  await expect(workspaceScreen.cell('5.1.1')).toHaveAttribute('aria-current', 'true');
  await expect(workspaceScreen.filter('all')).toHaveAttribute('aria-pressed', 'true');
});

test('N goes to what is not scored yet, over scored cells, and back with Shift', async () => {
  const { paletteDialog, workspaceScreen, page } = desk;
  const jump = async (code: string): Promise<void> => {
    await page.keyboard.press('/');
    await paletteDialog.type(code);
    await paletteDialog.choose();
    await expect(workspaceScreen.heading(code)).toBeVisible();
  };
  await jump('1.1.2');
  await workspaceScreen.agreeByKey();
  await expect(workspaceScreen.points).not.toHaveValue('');
  await jump('1.1.1');
  await page.keyboard.press('n');
  await expect(workspaceScreen.heading('1.1.2')).toHaveCount(0);
  const after = await workspaceScreen.selectedCode();
  expect(after).not.toBe('1.1.1');
  await page.keyboard.press('Shift+N');
  await expect(workspaceScreen.heading('1.1.1')).toBeVisible();
  // Over the start to the end, and round again.
  await page.keyboard.press('Shift+N');
  await expect(workspaceScreen.heading('1.1.1')).toHaveCount(0);
  await page.keyboard.press('n');
  await expect(workspaceScreen.heading('1.1.1')).toBeVisible();
});

test('a word that is being composed is never a shortcut, in the palette and in the reason', async () => {
  const { paletteDialog, workspaceScreen, page } = desk;
  const before = await workspaceScreen.selectedCode();
  await paletteDialog.open();
  await paletteDialog.compose('Sở Nội');
  await expect(paletteDialog.field).toHaveValue('Sở Nội');
  await expect(paletteDialog.pointed).toContainText(HOME_AFFAIRS);
  await pressWhileComposing(['Enter', 'ArrowDown', 'k', 'g', 'Escape']);
  await expect(paletteDialog.field).toBeFocused();
  await expect(paletteDialog.pointed).toContainText(HOME_AFFAIRS);
  await paletteDialog.close();

  const points = await workspaceScreen.points.inputValue();
  await workspaceScreen.reason.click();
  await composeText(page, 'Năm nay chậm, cần ngừng? ');
  await pressWhileComposing(['n', 'N', 'a', 'c', '/', 'k', 'g', 'Enter']);
  await expect(workspaceScreen.reason).toHaveValue('Năm nay chậm, cần ngừng? ');
  await expect(workspaceScreen.reason).toBeFocused();
  await expect(paletteDialog.dialog).toHaveCount(0);
  expect(await workspaceScreen.selectedCode()).toBe(before);
  await expect(workspaceScreen.points).toHaveValue(points);
  await workspaceScreen.pressKey('Escape');
  await expect(desk.frame.saveMark).toHaveText(/^Đã lưu/);
});

test('when a unit is done N goes to the next one that is not, and says which', async () => {
  test.slow();
  const { workspaceScreen, page, frame } = desk;
  await workspaceScreen.tree.focus();
  await scoreAll();
  await expect(frame.unitPicker).not.toContainText(HOME_AFFAIRS);
  await expect(page.getByRole('status').filter({ hasText: /^Đã sang / })).toBeVisible();
});

/** Agrees with everything that is left in the unit on the desk, by two keys for each cell. */
async function scoreAll(): Promise<void> {
  const { page, frame, workspaceScreen } = desk;
  for (let count = 0; count < 120; count += 1) {
    if (!((await frame.unitPicker.textContent()) ?? '').includes(HOME_AFFAIRS)) return;
    const before = await workspaceScreen.selectedCode();
    await page.keyboard.press('a');
    // A unit may have given no score of its own: then the appraiser gives none either.
    if ((await workspaceScreen.points.inputValue()) === '' && (await workspaceScreen.points.getAttribute('placeholder')) === words.common.dash) {
      await workspaceScreen.typePoints('0');
      await workspaceScreen.tree.focus();
    }
    await page.keyboard.press('n');
    await page.waitForFunction((code) => document.querySelector('[role="treeitem"][aria-current="true"]')?.getAttribute('title')?.split(' ')[0] !== code, before);
  }
}

/** The keys that an input method sees before it has done with a syllable: the page is told that they belong to it. */
async function pressWhileComposing(keys: readonly string[]): Promise<void> {
  await desk.page.evaluate((pressed) => {
    const field = document.activeElement;
    field?.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, data: '' }));
    for (const key of pressed) {
      for (const ctrlKey of [false, true]) field?.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, isComposing: true, bubbles: true, cancelable: true }));
    }
    field?.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '' }));
  }, keys);
}

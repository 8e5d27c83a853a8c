import { expect, test } from '@playwright/test';
import { createDeskSession, type Desk, type DeskSession } from './pages/desk-session.ts';

/**
 * What is typed outlives everything: half a word is a draft, marked as such, until it is recorded. The program is killed,
 * closed and left in the middle of words that an input method composes.
 */

const UNIT = 'Ban Quản lý các khu công nghiệp tỉnh Mẫu';
const DRAFT_SIGN = /có bản nháp chưa ghi/;
const KEPT = /^Đã giữ nháp \d{2}:\d{2}:\d{2}$/;
const SAVED = /^Đã lưu \d{2}:\d{2}:\d{2}$/;

let session: DeskSession;
let desk: Desk;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  session = await createDeskSession();
  desk = await session.start(['--sample']);
  await desk.overviewScreen.openUnit(UNIT);
});
test.afterAll(() => session.end());

const openUnit = async (): Promise<void> => {
  await desk.frame.goTo('overview');
  await desk.overviewScreen.openUnit(UNIT);
};

test('the plug is pulled in mid-word: after the next start the form holds it to the letter, and it is no score', async () => {
  await desk.workspaceScreen.openCell('1.1.1');
  await desk.workspaceScreen.composeReasonPartly('Kế hoạch chưa nêu ', 'nguồ');
  await expect(desk.frame.saveMark).toHaveText(KEPT);
  await expect(desk.workspaceScreen.cell('1.1.1')).toHaveAccessibleName(DRAFT_SIGN);
  await desk.kill();

  desk = await session.start();
  await openUnit();
  const { workspaceScreen, frame } = desk;
  await workspaceScreen.openCell('1.1.1');
  await expect(workspaceScreen.reason).toHaveValue('Kế hoạch chưa nêu nguồ');
  await expect(workspaceScreen.draftNote).toContainText(/^Bản nháp chưa ghi, gõ lúc \d{2}:\d{2}:\d{2} ngày \d{2}\/\d{2}\/\d{4}\./);
  await expect(workspaceScreen.cell('1.1.1')).toHaveAccessibleName(DRAFT_SIGN);
  await expect(workspaceScreen.cell('1.1.2')).not.toHaveAccessibleName(DRAFT_SIGN);
  await workspaceScreen.filter('drafts').click();
  await expect(workspaceScreen.tree.getByRole('treeitem', { name: DRAFT_SIGN })).toHaveCount(1);
  await workspaceScreen.filter('all').click();
  await frame.goTo('overview');
  await expect(desk.overviewScreen.row(UNIT)).toContainText('1 bản nháp chưa ghi');
});

test('going past a draft records nothing', async () => {
  const { workspaceScreen } = desk;
  await openUnit();
  await workspaceScreen.openCell('1.1.1');
  await workspaceScreen.openCell('1.1.2');
  await expect(workspaceScreen.draftNote).toHaveCount(0);
  await workspaceScreen.openCell('1.1.1');
  await expect(workspaceScreen.draftNote).toBeVisible();
});

test('a unit with a draft is not signed, and the way leads to its cell', async () => {
  await desk.workspaceScreen.openCell('1.2.1');
  await desk.workspaceScreen.agree();
  await expect(desk.frame.saveMark).toHaveText(SAVED);
  await desk.frame.goTo('signAndExport');
  await desk.signScreen.onlyUnit(UNIT);
  await expect(desk.signScreen.act).toBeDisabled();
  await desk.signScreen.draftNote.getByRole('button', { name: '1.1.1', exact: true }).click();
  await expect(desk.workspaceScreen.heading('1.1.1')).toBeVisible();
  await expect(desk.workspaceScreen.draftNote).toBeVisible();
});

test('a draft is let go of, taken back, and recorded', async () => {
  const { workspaceScreen, frame } = desk;
  await workspaceScreen.dropDraft();
  await expect(workspaceScreen.reason).toHaveValue('');
  await expect(workspaceScreen.draftNote).toContainText('Đã bỏ bản nháp');
  await expect(workspaceScreen.cell('1.1.1')).not.toHaveAccessibleName(DRAFT_SIGN);
  await workspaceScreen.takeDraftBack();
  await expect(workspaceScreen.reason).toHaveValue('Kế hoạch chưa nêu nguồ');
  await expect(workspaceScreen.cell('1.1.1')).toHaveAccessibleName(DRAFT_SIGN);
  await workspaceScreen.recordDraft();
  await expect(workspaceScreen.draftNote).toHaveCount(0);
  await expect(frame.saveMark).toHaveText(SAVED);
  await expect(workspaceScreen.cell('1.1.1')).not.toHaveAccessibleName(DRAFT_SIGN);
  await expect(workspaceScreen.points).toBeFocused();
});

test('letting go of a draft that is typed on records nothing of it', async () => {
  const { workspaceScreen } = desk;
  await workspaceScreen.openCell('1.1.2');
  await workspaceScreen.composeReasonPartly('Thiếu ', 'phụ l');
  await workspaceScreen.openCell('1.1.1');
  await workspaceScreen.openCell('1.1.2');
  await expect(workspaceScreen.draftNote).toBeVisible();
  await workspaceScreen.reason.press('End');
  await desk.page.keyboard.type('ục');
  await workspaceScreen.dropDraft();
  await expect(workspaceScreen.reason).toHaveValue('');
  await expect(workspaceScreen.historyButton).toHaveAccessibleName(/: 0 lần ghi/);
});

test('type and Tab records; leaving in mid-word does not', async () => {
  const { workspaceScreen, frame } = desk;
  await workspaceScreen.openCell('1.2.2');
  await workspaceScreen.composeReason('Đủ tài liệu. ');
  await expect(frame.saveMark).toHaveText(KEPT);
  await workspaceScreen.pressKey('Tab');
  await expect(frame.saveMark).toHaveText(SAVED);
  await expect(workspaceScreen.cell('1.2.2')).not.toHaveAccessibleName(DRAFT_SIGN);
  await workspaceScreen.reason.press('End');
  await workspaceScreen.composeReasonPartly('', 'Cầ');
  await workspaceScreen.cell('1.3.1').click();
  await expect(workspaceScreen.heading('1.3.1')).toBeVisible();
  await expect(workspaceScreen.cell('1.2.2')).toHaveAccessibleName(DRAFT_SIGN);
  await workspaceScreen.openCell('1.2.2');
  await expect(workspaceScreen.draftNote).toBeVisible();
  await expect(workspaceScreen.reason).toHaveValue(/Cầ/);
  await workspaceScreen.dropDraft();
  await expect(workspaceScreen.reason).toHaveValue('Đủ tài liệu. ');
});

test('switching to another window keeps the word, and records nothing', async () => {
  const { workspaceScreen, frame } = desk;
  await workspaceScreen.openCell('1.3.1');
  await workspaceScreen.composeReasonPartly('Báo cáo ', 'chậ');
  await frame.switchAway();
  await expect(frame.saveMark).toHaveText(KEPT);
  await frame.switchBack();
  await expect(workspaceScreen.cell('1.3.1')).toHaveAccessibleName(DRAFT_SIGN);
  await expect(workspaceScreen.historyButton).toHaveAccessibleName(/: 0 lần ghi/);
});

test('a number that cannot stand outlives the program, and is mended then; its reason was recorded', async () => {
  await desk.workspaceScreen.openCell('1.4.1');
  await desk.workspaceScreen.composeReason('Chỉ đạt một phần.');
  await desk.workspaceScreen.typePoints('0,9x');
  await desk.workspaceScreen.leaveForm();
  await expect(desk.workspaceScreen.draftNote).toBeVisible();
  await expect(desk.frame.saveMark).toHaveText(KEPT);
  expect(desk.faults).toEqual([]);
  await desk.kill();

  desk = await session.start();
  await openUnit();
  const { workspaceScreen, frame } = desk;
  await workspaceScreen.openCell('1.4.1');
  await expect(workspaceScreen.points).toHaveValue('0,9x');
  await expect(workspaceScreen.draftNote).toBeVisible();
  await expect(workspaceScreen.historyButton).toHaveAccessibleName(/: 1 lần ghi/);
  await workspaceScreen.typePoints('0,5');
  await workspaceScreen.leaveForm();
  await expect(frame.saveMark).toHaveText(SAVED);
  await expect(workspaceScreen.draftNote).toHaveCount(0);
  await expect(workspaceScreen.reason).toHaveValue('Chỉ đạt một phần.');
});

test('undo under a draft shows the draft and changes nothing', async () => {
  const { workspaceScreen } = desk;
  await workspaceScreen.composeReasonPartly(' ', 'Cầ');
  await workspaceScreen.openCell('1.1.2');
  await workspaceScreen.undoByKey();
  await expect(workspaceScreen.heading('1.4.1')).toBeVisible();
  await expect(desk.page.getByRole('alert')).toContainText('còn bản nháp chưa ghi');
  await expect(workspaceScreen.points).toHaveValue('0,5');
  await workspaceScreen.dropDraft();
  await workspaceScreen.undoByKey();
  await expect(workspaceScreen.points).toHaveValue('');
});

test('the window is closed in mid-word: the word is a draft at the next start', async () => {
  await desk.workspaceScreen.openCell('1.4.2');
  await desk.workspaceScreen.composeReasonPartly('Thiếu ', 'bả');
  expect(await desk.close()).toBe(0);

  desk = await session.start();
  await openUnit();
  await desk.workspaceScreen.openCell('1.4.2');
  await expect(desk.workspaceScreen.reason).toHaveValue('Thiếu bả');
  await expect(desk.workspaceScreen.draftNote).toBeVisible();
});

test('how long it takes from the last key to the disk, as the page sees it', async () => {
  const { workspaceScreen, page, frame } = desk;
  await workspaceScreen.openCell('1.5.1');
  await workspaceScreen.reason.click();
  const taken: number[] = [];
  for (let turn = 0; turn < 10; turn += 1) {
    const until = page.evaluate(waitUntilKept);
    await page.keyboard.type('đủ ', { delay: 40 });
    taken.push(await until);
  }
  await expect(frame.saveMark).toHaveText(KEPT);
  const sorted = taken.toSorted((a, b) => a - b);
  console.log(`last key to disk: ${sorted.map((time) => Math.round(time)).join(', ')} ms`);
  expect(desk.faults).toEqual([]);
});

/** Milliseconds from the last key to the mark that says so; asked before the keys are pressed. */
function waitUntilKept(): Promise<number> {
  return new Promise((resolve) => {
    let lastKey = performance.now();
    let isWaiting = false;
    const note = (): void => {
      lastKey = performance.now();
      isWaiting = true;
    };
    document.addEventListener('input', note, true);
    const mark = document.querySelector('.save-mark');
    if (mark === null) throw new Error('no mark');
    const watch = new MutationObserver(() => {
      if (!isWaiting || !(mark.textContent ?? '').startsWith('Đã giữ nháp')) return;
      const taken = performance.now() - lastKey;
      // A rest between two keys is not the last.
      setTimeout(() => {
        if (performance.now() - lastKey < taken + 250) return;
        watch.disconnect();
        document.removeEventListener('input', note, true);
        resolve(taken);
      }, 300);
    });
    watch.observe(mark, { childList: true, characterData: true, subtree: true });
  });
}

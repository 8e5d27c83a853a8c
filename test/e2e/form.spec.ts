import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { composeText } from './pages/compose-text.ts';
import { createDeskSession, type Desk, type DeskSession } from './pages/desk-session.ts';

/** The form by the keyboard: points by steps, options by number, phrases for reasons, questions that are not lost, and what was recorded. */

const UNIT = 'Ban Quản lý các khu công nghiệp tỉnh Mẫu';
const OTHER = 'Sở Nội vụ tỉnh Mẫu';
const REASON = 'Báo cáo chưa nêu đủ số liệu theo đề cương.';
const NO_EVIDENCE = 'Không có tài liệu kiểm chứng kèm theo.';

let session: DeskSession;
let desk: Desk;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  session = await createDeskSession();
  desk = await session.start(['--sample']);
});
test.afterAll(() => session.end());

async function openCell(unit: string, code: string): Promise<void> {
  await desk.frame.goTo('overview');
  await desk.overviewScreen.openUnit(unit);
  await desk.workspaceScreen.openCell(code);
}

/** A letter is a command only while nothing is being typed. */
async function pressOutside(key: string): Promise<void> {
  await desk.workspaceScreen.tree.focus();
  await desk.workspaceScreen.pressKey(key);
}

test('arrows in the points go through the scores that the rule can give, and say what they come to', async () => {
  const { workspaceScreen } = desk;
  await openCell(UNIT, '1.1.1');
  await workspaceScreen.points.focus();
  for (const value of ['0,00', '0,25', '0,50', '0,50']) {
    await workspaceScreen.pressKey('ArrowUp');
    await expect(workspaceScreen.points).toHaveValue(value);
  }
  await expect(workspaceScreen.points).toHaveAttribute('aria-valuetext', '0,50 điểm');
  await expect(workspaceScreen.points).toHaveAttribute('aria-valuenow', '0.5');
  await expect(workspaceScreen.points).toHaveAttribute('aria-valuemax', '0.5');
  await workspaceScreen.pressKey('PageDown');
  await expect(workspaceScreen.points).toHaveValue('0,00');
  await workspaceScreen.pressKey('PageUp');
  await expect(workspaceScreen.points).toHaveValue('0,50');
  await workspaceScreen.pressKey('ArrowDown');
  await expect(workspaceScreen.points).toHaveValue('0,25');
});

test('from a number that cannot stand the step leads to the nearest that can; what is no number stays as it was typed', async () => {
  const { workspaceScreen } = desk;
  await workspaceScreen.typePoints('0.3');
  await expect(workspaceScreen.hint).toHaveText('Điểm phải là bội số của 0,25.');
  await workspaceScreen.pressKey('ArrowUp');
  await expect(workspaceScreen.points).toHaveValue('0,50');
  await expect(workspaceScreen.hint).not.toContainText('bội số');
  await workspaceScreen.typePoints('nửa');
  await workspaceScreen.pressKey('ArrowUp');
  await expect(workspaceScreen.points).toHaveValue('nửa');
  await workspaceScreen.typePoints('0,25');
});

test('the mouse steps too, goes on in the field, and the keyboard does not stop at its buttons', async () => {
  const { workspaceScreen, frame } = desk;
  await workspaceScreen.stepUpButton.click();
  await expect(workspaceScreen.points).toHaveValue('0,50');
  await expect(workspaceScreen.points).toBeFocused();
  await workspaceScreen.stepDownButton.click();
  await expect(workspaceScreen.points).toHaveValue('0,25');
  await workspaceScreen.pressKey('Tab');
  await expect(workspaceScreen.reason).toBeFocused();
  await workspaceScreen.pressKey('Tab');
  await expect(workspaceScreen.phrasesButton).toBeFocused();
  await expect(frame.saveMark).toHaveText(/^Đã lưu/);
});

test('A and Enter by turns accept one criterion after the other; from a field Enter goes on in the points', async () => {
  const { workspaceScreen } = desk;
  await openCell(UNIT, '2.2.1');
  await workspaceScreen.tree.focus();
  for (const [code, next] of [['2.2.1', '2.2.2'], ['2.2.2', '2.2.3']] as const) {
    await workspaceScreen.pressKey('a');
    await workspaceScreen.pressKey('Enter');
    await expect(workspaceScreen.heading(next)).toBeVisible();
    await expect(workspaceScreen.tree).toBeFocused();
    await expect(workspaceScreen.cell(code)).toHaveAccessibleName(/^Bằng điểm tự chấm/);
  }
  await workspaceScreen.pressKey('Tab');
  await expect(workspaceScreen.points).toBeFocused();
  await workspaceScreen.pressKey('Enter');
  await expect(workspaceScreen.heading('2.3.1')).toBeVisible();
  await expect(workspaceScreen.points).toBeFocused();
});

test('a letter in the points is no command, and the hint says where it would be one', async () => {
  const { workspaceScreen } = desk;
  await workspaceScreen.points.press('a');
  await expect(workspaceScreen.hint).toHaveText('Nhập một số, ví dụ 0,75. Phím tắt: bấm Esc trước.');
  await workspaceScreen.pressKey('Escape');
  await workspaceScreen.pressKey('a');
  await expect(workspaceScreen.cell('2.3.1')).toHaveAccessibleName(/^Bằng điểm tự chấm/);
});

test('a digit chooses the option of that number, in the order of the sheet, and says which', async () => {
  const { workspaceScreen } = desk;
  const said = desk.page.getByRole('status');
  await openCell(UNIT, '5.2.1');
  await pressOutside('2');
  await expect(workspaceScreen.option('Trong năm có tuyển dụng, tiếp nhận', 'Không')).toHaveAttribute('aria-pressed', 'true');
  await expect(said.filter({ hasText: 'Đã chọn “Không”: Trong năm có tuyển dụng' })).toBeVisible();
  await pressOutside('2');
  await expect(said.filter({ hasText: 'Đã trở lại lựa chọn của đơn vị' })).toBeVisible();
  await pressOutside('5');
  await expect(workspaceScreen.option('Mức đạt được', 'Phải hủy kết quả')).toHaveAttribute('aria-pressed', 'true');
  await openCell(UNIT, '7.1.1');
  await pressOutside('2');
  await expect(workspaceScreen.points).toHaveValue('0,00');
  await pressOutside('1');
  await expect(workspaceScreen.points).toHaveValue('0,50');
  await pressOutside('9');
  await expect(workspaceScreen.points).toHaveValue('0,50');
});

test('the quick search names the options with their digits', async () => {
  const { paletteDialog, workspaceScreen } = desk;
  await paletteDialog.open();
  await paletteDialog.type('chon ban hanh trong quy');
  await expect(paletteDialog.rows.first()).toContainText('Chọn “Ban hành trong quý I”');
  await expect(paletteDialog.rows.first()).toContainText('1');
  await paletteDialog.close();
  await expect(workspaceScreen.points).toHaveValue('0,50');
});

test('not applicable leads to the reason that it owes, whose name says why', async () => {
  const { workspaceScreen } = desk;
  await openCell(UNIT, '3.2.1');
  await pressOutside('x');
  await expect(workspaceScreen.notApplicableButton).toHaveAttribute('aria-pressed', 'true');
  await expect(workspaceScreen.reason).toBeFocused();
  await expect(workspaceScreen.reason).toHaveAccessibleName('Lý do không áp dụng (bắt buộc)');
  await pressOutside('x');
  await expect(workspaceScreen.notApplicableButton).toHaveAttribute('aria-pressed', 'false');
  await expect(workspaceScreen.reason).toHaveAccessibleName('Lý do');
});

test('where the unit itself says not applicable, one key accepts it, and no reason is owed', async () => {
  const { workspaceScreen } = desk;
  await openCell(UNIT, '4.3.1');
  await workspaceScreen.agreeByKey();
  await expect(workspaceScreen.notApplicableButton).toHaveAttribute('aria-pressed', 'true');
  await expect(workspaceScreen.hint).toHaveText('Bằng điểm tự chấm');
  await expect(workspaceScreen.tree).toBeFocused();
});

test('the flag leads to the question; pressed again it takes back an empty one, never one with text', async () => {
  const { workspaceScreen, frame } = desk;
  await openCell(UNIT, '3.2.1');
  await pressOutside('f');
  await expect(workspaceScreen.question).toBeFocused();
  await pressOutside('f');
  await expect(workspaceScreen.question).toHaveCount(0);
  await pressOutside('f');
  await composeText(desk.page, 'Đề nghị gửi sổ theo dõi hồ sơ.');
  await pressOutside('f');
  await expect(workspaceScreen.question).toBeFocused();
  await expect(workspaceScreen.question).toHaveValue('Đề nghị gửi sổ theo dõi hồ sơ.');
  await expect(desk.page.getByRole('status').filter({ hasText: 'được giữ lại' })).toBeVisible();
  await workspaceScreen.removeQuestionButton.click();
  await expect(workspaceScreen.question).toHaveCount(0);
  await expect(frame.saveMark).toHaveText(/^Đã lưu/);
  await workspaceScreen.undoByKey();
  await expect(workspaceScreen.question).toHaveValue('Đề nghị gửi sổ theo dõi hồ sơ.');
});

test('a phrase is found without marks and goes in at the caret, and Escape gives the focus back', async () => {
  const { workspaceScreen, reasonPhrases } = desk;
  await openCell(UNIT, '3.2.1');
  await workspaceScreen.typePoints('0,5');
  await pressOutside('r');
  await expect(reasonPhrases.field).toBeFocused();
  await expect(reasonPhrases.phrases('shipped')).toHaveCount(12);
  await expect(reasonPhrases.phrases('here')).toHaveCount(0);
  await workspaceScreen.pressKey('Escape');
  await expect(reasonPhrases.dialog).toHaveCount(0);
  await expect(workspaceScreen.reason).toBeFocused();
  await composeText(desk.page, REASON);
  await workspaceScreen.pressKey('F2');
  await desk.page.keyboard.type('khong co tai lieu');
  await expect(reasonPhrases.all).toHaveText([NO_EVIDENCE]);
  await workspaceScreen.pressKey('Enter');
  await expect(workspaceScreen.reason).toHaveValue(`${REASON} ${NO_EVIDENCE}`);
  await expect(workspaceScreen.reason).toBeFocused();
  await desk.page.keyboard.type(' Hết.');
  await expect(workspaceScreen.reason).toHaveValue(`${REASON} ${NO_EVIDENCE} Hết.`);
});

test('what is still to be filled in is selected, so that the next key takes its place', async () => {
  const { workspaceScreen, reasonPhrases } = desk;
  await openCell(UNIT, '3.3.1');
  await workspaceScreen.typePoints('0');
  await workspaceScreen.phrasesButton.click();
  await reasonPhrases.compose('chưa khớp');
  await expect(reasonPhrases.pointed).toHaveText('Số liệu chưa khớp với tài liệu kiểm chứng: …');
  await reasonPhrases.pointed.click();
  await expect(workspaceScreen.reason).toBeFocused();
  await desk.page.keyboard.type('82 so voi 86.');
  await expect(workspaceScreen.reason).toHaveValue('Số liệu chưa khớp với tài liệu kiểm chứng: 82 so voi 86.');
});

test('a reason that is kept as a phrase serves at another unit, where what was written for the criterion stands first', async () => {
  const { workspaceScreen, reasonPhrases } = desk;
  await workspaceScreen.pressKey('F2');
  await reasonPhrases.keepButton.click();
  await expect(reasonPhrases.keepState).toHaveText('Đã giữ làm mẫu');
  await expect(reasonPhrases.phrases('own')).toHaveCount(1);
  await workspaceScreen.pressKey('Escape');
  await openCell(OTHER, '3.2.1');
  await pressOutside('r');
  await expect(reasonPhrases.phrases('here')).toHaveText([`${REASON} ${NO_EVIDENCE} Hết.`]);
  await expect(reasonPhrases.phrases('own')).toHaveText(['Số liệu chưa khớp với tài liệu kiểm chứng: 82 so voi 86.']);
  await expect(reasonPhrases.pointed).toHaveText(`${REASON} ${NO_EVIDENCE} Hết.`);
  await workspaceScreen.pressKey('ArrowDown');
  await expect(reasonPhrases.pointed).toHaveText('Số liệu chưa khớp với tài liệu kiểm chứng: 82 so voi 86.');
  await workspaceScreen.pressKey('Escape');
  await expect(workspaceScreen.reason).toHaveValue('');
});

test('no key acts while a syllable is being composed', async () => {
  const { workspaceScreen, reasonPhrases, historyPanel } = desk;
  await openCell(OTHER, '3.2.1');
  const input = await desk.page.context().newCDPSession(desk.page);
  const compose = (text: string) => input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await workspaceScreen.reason.focus();
  await compose('ho');
  await workspaceScreen.pressKey('F2');
  await expect(reasonPhrases.dialog).toHaveCount(0);
  await input.send('Input.insertText', { text: 'xfrh 12 ' });
  await expect(workspaceScreen.reason).toHaveValue('xfrh 12 ');
  await expect(workspaceScreen.question).toHaveCount(0);
  await expect(historyPanel.panel).toHaveCount(0);
  await expect(workspaceScreen.notApplicableButton).toHaveAttribute('aria-pressed', 'false');
  await workspaceScreen.points.focus();
  await compose('0');
  await workspaceScreen.pressKey('ArrowUp');
  await input.send('Input.insertText', { text: '0,5' });
  await expect(workspaceScreen.points).toHaveValue('0,5');
  await workspaceScreen.pressKey('ArrowUp');
  await expect(workspaceScreen.points).toHaveValue('0,60');
  // The Enter that ends a syllable chooses no phrase.
  await pressOutside('r');
  await reasonPhrases.field.waitFor();
  await compose('khô');
  await workspaceScreen.pressKey('Enter');
  await expect(reasonPhrases.dialog).toBeVisible();
  await input.send('Input.insertText', { text: 'không' });
  await workspaceScreen.pressKey('Escape');
  await expect(workspaceScreen.reason).toHaveValue('xfrh 12 ');
  await input.detach();
});

test('the history tells each change with its time and what stood before, the newest first, undo marked', async () => {
  const { workspaceScreen, historyPanel, frame } = desk;
  await openCell(OTHER, '2.3.1');
  await workspaceScreen.historyButton.click();
  await expect(historyPanel.empty).toBeVisible();
  await workspaceScreen.pressKey('Escape');
  await expect(historyPanel.panel).toHaveCount(0);
  await openCell(UNIT, '3.2.2');
  await desk.page.getByRole('textbox', { name: /^Số liệu thẩm định: / }).first().fill('5');
  await workspaceScreen.typePoints('0,25');
  await workspaceScreen.composeReason(REASON);
  await workspaceScreen.pressKey('Escape');
  await expect(frame.saveMark).toHaveText(/^Đã lưu/);
  await workspaceScreen.undoByKey();
  await expect(workspaceScreen.reason).toHaveValue('');
  await pressOutside('h');
  await expect(historyPanel.panel).toBeFocused();
  const newest = historyPanel.entries.first();
  await expect(newest).toContainText('hoàn tác');
  await expect(newest).toContainText('Lý do');
  await expect(newest).toContainText(`trước: ${REASON}`);
  await expect(newest).toContainText(/\d\d\/\d\d\/\d{4} \d\d:\d\d/u);
  await expect(historyPanel.entries.last()).toContainText('số liệu của đơn vị');
  await expect(historyPanel.panel).toContainText('trước: chưa chấm');
  // The evidence beside it stays in use, and the key that opened it closes it.
  await workspaceScreen.pressKey(']');
  await expect(historyPanel.panel).toBeVisible();
  await workspaceScreen.pressKey('h');
  await expect(historyPanel.panel).toHaveCount(0);
  await expect(workspaceScreen.tree).toBeFocused();
});

for (const theme of ['light', 'dark'] as const) {
  test(`phrases, own phrases and history have no fault for a screen reader in the ${theme} theme`, async () => {
    const { frame, reasonPhrases, workspaceScreen, historyPanel } = desk;
    await frame.setTheme(theme);
    await openCell(UNIT, '3.2.1');
    const check = async () => (await new AxeBuilder({ page: desk.page }).setLegacyMode(true).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
    expect(await check()).toEqual([]);
    await pressOutside('r');
    await reasonPhrases.pointed.waitFor();
    expect(await check()).toEqual([]);
    await reasonPhrases.sortButton.click();
    expect(await check()).toEqual([]);
    await workspaceScreen.pressKey('Escape');
    await expect(reasonPhrases.dialog).toHaveCount(0);
    await pressOutside('h');
    await historyPanel.panel.waitFor();
    expect(await check()).toEqual([]);
    await workspaceScreen.pressKey('Escape');
    await openCell(UNIT, '2.2.2');
    expect(await check()).toEqual([]);
  });
}

test('after the plug was pulled own phrases are there, and can be put away by the keyboard', async () => {
  expect(desk.faults).toEqual([]);
  await desk.kill();
  desk = await session.start();
  const { workspaceScreen, reasonPhrases } = desk;
  const phrase = 'Số liệu chưa khớp với tài liệu kiểm chứng: 82 so voi 86.';
  await openCell(OTHER, '3.2.1');
  await pressOutside('r');
  await expect(reasonPhrases.phrases('own')).toHaveText([phrase]);
  await reasonPhrases.sortButton.click();
  await reasonPhrases.remove(phrase);
  await expect(reasonPhrases.ownRow(phrase)).toHaveCount(0);
  await workspaceScreen.pressKey('Escape');
  await expect(reasonPhrases.dialog).toHaveCount(0);
  await pressOutside('r');
  await expect(reasonPhrases.phrases('shipped')).toHaveCount(12);
  await expect(reasonPhrases.phrases('own')).toHaveCount(0);
  expect(desk.faults).toEqual([]);
});

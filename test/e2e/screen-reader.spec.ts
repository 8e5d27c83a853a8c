import { expect, test, type Locator } from '@playwright/test';
import { SAMPLE_PASSPHRASE } from '#shared/domain/sample.ts';
import { createDeskSession, type Desk, type DeskSession } from './pages/desk-session.ts';
import { listenTo, type Listener } from './pages/listener.ts';
import { prepareWorkedSample, type WorkedSample } from './pages/worked-sample.ts';
import { words } from './pages/words.ts';

/** Somebody works by ear: what changes by itself is said, dialogs take the focus and give it back, and a screen can be read in order. */

const ZONES = 'Ban Quản lý các khu công nghiệp tỉnh Mẫu';
const HOME_AFFAIRS = 'Sở Nội vụ tỉnh Mẫu';

let session: DeskSession;
let desk: Desk;
let sample: WorkedSample;
let ear: Listener;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  session = await createDeskSession();
  sample = await prepareWorkedSample(session);
  desk = await session.start();
  ear = await listenTo(desk.page);
});
test.afterAll(() => session.end());
test.beforeEach(() => ear.forget());

const isSaid = (words_: string | RegExp): Promise<void> =>
  expect.poll(async () => (await ear.said()).filter((one) => (typeof words_ === 'string' ? one.includes(words_) : words_.test(one))), { message: String(words_) }).not.toEqual([]);

test.describe('a member hears', () => {
  test('that the number typed cannot stand, and that a score is saved', async () => {
    await desk.overviewScreen.openUnit(ZONES);
    await desk.workspaceScreen.openCell('4.1.1');
    await ear.forget();
    await desk.workspaceScreen.typePoints('9');
    await isSaid(/^Điểm phải từ 0 đến 1,50/u);
    await desk.workspaceScreen.typePoints('1,5');
    await desk.workspaceScreen.leaveForm();
    await isSaid(/^Đã lưu \d{2}:\d{2}:\d{2}$/u);
  });

  test('what was undone', async () => {
    await desk.workspaceScreen.undoByKey();
    await isSaid(/4\.1\.1/u);
  });

  test('how often a word was found in the evidence', async () => {
    await desk.workspaceScreen.openCell('3.2.1');
    await desk.evidencePane.drawn.waitFor();
    await desk.evidencePane.find('giai quyet');
    await isSaid(/\b22\b.*173-BC-BQL/u);
    await desk.page.keyboard.press('Escape');
  });

  test('how many things the palette has found', async () => {
    await desk.paletteDialog.open();
    await desk.paletteDialog.type('so noi vu');
    await isSaid('1 kết quả');
    await desk.paletteDialog.close();
  });

  test('what became of a selection whose self-scores were accepted', async () => {
    await desk.unitList.byCriterion.click();
    await desk.unitList.choose('5.1.1');
    await desk.unitList.focus();
    await desk.page.keyboard.press('Control+a');
    await desk.unitList.acceptButton.click();
    await isSaid(words.across.ofUnits.taken('1'));
    await desk.unitList.byUnit.click();
  });

  test('which of the files dropped were taken', async () => {
    await desk.control.dropFiles([sample.bundles[0]]);
    await isSaid(words.importing.done('0', '1'));
    await desk.importDialog.close();
  });

  test('that a passphrase was refused, that signing goes on, and what was written', async () => {
    await desk.frame.goTo('signAndExport');
    await desk.signScreen.onlyUnit(HOME_AFFAIRS);
    await desk.control.nextSaveDialog(session.file('ket-qua.zip'));
    await desk.signScreen.sign('sai mật khẩu rồi');
    await isSaid(words.sign.working);
    await isSaid(/^Mật khẩu không mở được danh tính này/u);
    await desk.control.nextSaveDialog(session.file('ket-qua.zip'));
    await desk.signScreen.sign(SAMPLE_PASSPHRASE);
    await isSaid(new RegExp(`^${words.sign.doneTitle}`, 'u'));
  });
});

test.describe('the secretariat hears', () => {
  test('what was merged, and which file the results were written to', async () => {
    await desk.frame.leave();
    await desk.startScreen.openSampleAs('secretariat');
    await desk.roundScreen.criteria.waitFor();
    await desk.frame.goTo('merge');
    await desk.control.dropFiles(sample.bundles);
    await isSaid(words.merge.reading);
    await desk.mergeScreen.apply();
    await isSaid(/^Đã tổng hợp\. Đã ghi 279 điểm từ 2 gói/u);
    await desk.frame.goTo('results');
    await desk.control.nextSaveDialog(session.file('ket-qua.csv'));
    await desk.resultsScreen.exportCsv();
    await isSaid(words.results.exported('ket-qua.csv'));
  });

  test('that a policy cannot be saved yet', async () => {
    await desk.frame.goTo('policy');
    await desk.policyScreen.addExemption();
    await isSaid(words.policy.cannotSave);
    await desk.policyScreen.undo();
  });
});

test.describe('read in order,', () => {
  test('the workspace is: the list, the criterion with its numbers, the form, the evidence', async () => {
    await desk.frame.leave();
    await desk.startScreen.openSample();
    await desk.overviewScreen.openUnit(ZONES);
    await desk.workspaceScreen.openCell('3.2.1');
    await desk.evidencePane.drawn.waitFor();
    await expect(desk.page).toHaveTitle(`Thẩm định – ${ZONES} – Bàn Thẩm Định`);
    await expect(desk.page.getByRole('main')).toMatchAriaSnapshot(`
      - main:
        - region "Tiêu chí":
          - group "Lọc tiêu chí":
            - button /Tất cả \\d+/ [pressed]
          - tree "Cây tiêu chí":
            - treeitem "3.2 · Kết quả giải quyết thủ tục hành chính" [expanded] [level=2]
            - treeitem /^Lệch điểm tự chấm 3\\.2\\.1 .* 0,9535$/ [level=3]
        - separator "Cạnh giữa danh sách và ô chấm"
        - region "Tiêu chí đang chấm":
          - heading "Tỷ lệ hồ sơ thủ tục hành chính được giải quyết đúng hạn trong năm" [level=1]
          - term: Tối đa
          - definition: 1,00
          - term: Tự chấm
          - definition: 1,00
          - term: Thẩm định
          - definition: 0,9535
          - term: Chênh lệch
          - definition: −0,0465
          - table:
            - rowgroup:
              - row "Số liệu kê khai Đơn vị Thẩm định"
          - region "Cách ra điểm":
            - heading "Cách ra điểm" [level=2]
          - heading "Giải trình của đơn vị" [level=2]
          - heading "Tài liệu kiểm chứng" [level=2]
          - region "Chấm điểm":
            - spinbutton "Điểm thẩm định": 0,9535
            - textbox /^Lý do/
            - button /Lịch sử ô chấm/
            - button /= Tự chấm/
            - button "Không áp dụng"
            - button "Giải trình"
            - button "Tiếp"
        - separator "Cạnh giữa ô chấm và tài liệu"
        - region "Tài liệu kiểm chứng":
          - tablist "Các tài liệu kiểm chứng của tiêu chí":
            - tab "173-BC-BQL.pdf" [selected]
          - tabpanel "173-BC-BQL.pdf":
            - toolbar "Thanh công cụ xem tài liệu"
            - document /^Báo cáo 173/:
              - region "Trang 3 / 4"
        - group "Hoàn tác và làm lại"
    `);
  });

  test('the overview is: the numbers, what needs a look, the map with a name for every field, the next step', async () => {
    await desk.frame.goTo('overview');
    await desk.overviewScreen.row(ZONES).waitFor();
    await expect(desk.page).toHaveTitle('Tổng quan – Đợt thẩm định mẫu 2025 (số liệu hư cấu) – Bàn Thẩm Định');
    await expect(desk.page.getByRole('main')).toMatchAriaSnapshot(`
      - main:
        - heading "Tổng quan đợt thẩm định" [level=1]
        - list "Số liệu chung":
          - listitem:
            - button /^\\d+ \\/ 189 ô đã chấm$/
        - region "Cần xem lại":
          - heading "Cần xem lại" [level=2]
        - group "Bản đồ cho thấy":
          - button "Tiến độ" [pressed]
          - button "Điểm"
        - grid "Bản đồ nhiệt theo đơn vị và lĩnh vực":
          - rowgroup:
            - row:
              - columnheader "Đơn vị"
              - columnheader "1. Công tác chỉ đạo, điều hành cải cách hành chính"
          - rowgroup:
            - row:
              - rowheader "Thẩm định Ban Quản lý các khu công nghiệp tỉnh Mẫu"
              - gridcell /^Ban Quản lý các khu công nghiệp tỉnh Mẫu, Công tác chỉ đạo, điều hành cải cách hành chính. 9 trên 9 ô đã chấm/
        - region "Việc tiếp theo":
          - button /^Chấm tiếp. Ban Quản lý các khu công nghiệp tỉnh Mẫu, \\d+ ô còn lại$/
    `);
  });
});

test('whatever opens over the screen takes the focus, keeps it, and gives it back to its button', async () => {
  const { page, frame, roundScreen, resultsScreen, paletteDialog, helpDrawer, startScreen } = desk;
  const anyDialog = page.getByRole('dialog');
  await frame.leave();
  await startScreen.openSampleAs('secretariat');
  await roundScreen.criteria.waitFor();
  await isEnteredAndLeft(roundScreen.issueButton, anyDialog);
  await frame.goTo('results');
  await resultsScreen.table.waitFor();
  await isEnteredAndLeft(resultsScreen.explainButton(ZONES), anyDialog);
  await isEnteredAndLeft(paletteDialog.button, paletteDialog.dialog);
  await isEnteredAndLeft(frame.settings, page.getByRole('menu'));
  await isEnteredAndLeft(helpDrawer.button, helpDrawer.drawer, { isModal: false });
  await frame.leave();
  await isEnteredAndLeft(startScreen.newRoundButton, anyDialog);
  expect(desk.faults).toEqual([]);
});

async function isEnteredAndLeft(opener: Locator, opened: Locator, { isModal = true } = {}): Promise<void> {
  const hasFocus = (): Promise<boolean> => opened.evaluate((element) => element.contains(document.activeElement));
  await opener.focus();
  await desk.page.keyboard.press('Enter');
  await opened.waitFor();
  await expect.poll(hasFocus).toBe(true);
  if (isModal) {
    for (let step = 0; step < 12; step += 1) await desk.page.keyboard.press('Tab');
    await expect.poll(hasFocus).toBe(true);
  }
  await desk.page.keyboard.press('Escape');
  await opened.waitFor({ state: 'detached' });
  await expect(opener).toBeFocused();
}

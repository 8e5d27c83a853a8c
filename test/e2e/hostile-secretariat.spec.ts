import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { listInputs } from '#test/support/corpus-files.ts';
import { createDeskSession, type Desk, type DeskSession } from './pages/desk-session.ts';
import { makeHostileBackups } from './pages/hostile-backups.ts';
import { describeOutside, expectEachTold, expectSaid, expectWithinBounds, HAND_IN_MS, HAS_CORPORA, HOSTILE_ACTS, listStaged, makeFlood } from './pages/hostile-hand-in.ts';
import { buildSamplePackage, SAMPLE_ROUND } from './pages/sample-package.ts';
import { prepareWorkedSample } from './pages/worked-sample.ts';

/** Files that nobody here wrote, at every door of the secretariat: a round from nothing, bundles, tables, and a folder of backups. */

const ROUND = 'Đợt thẩm định mẫu 2025 (số liệu hư cấu)';
const SECRETARIAT = 'mau-to-thu-ky';
const SAMPLE_TABLE = path.join(SAMPLE_ROUND, 'diem-xhh-sipas-ktxh-2025.xlsx');

let session: DeskSession;
let desk: Desk;
let outside: readonly string[] = [];
let bundles: readonly string[] = [];

test.describe.configure({ mode: 'serial' });
test.skip(!HAS_CORPORA, 'skipped: ../shared/corpora is not here');
test.beforeAll(async () => {
  session = await createDeskSession();
  ({ bundles } = await prepareWorkedSample(session));
  await buildSamplePackage({ unit: 'so-tu-phap', target: session.file('goi.zip') });
  writeFileSync(session.file('lu-lut.zip'), makeFlood());
  mkdirSync(session.file('o-khac'));
  outside = describeOutside(session);
  desk = await session.start();
  await desk.frame.leave();
  await desk.startScreen.title.waitFor();
});
test.afterAll(() => session.end());

/** Every third file of a corpus, so that three doors together are tried with all. */
const third = (name: string, which: number): readonly string[] => listInputs(name).filter((_, index) => index % 3 === which);
/** A few of those that are no spreadsheet at all: the sentence is the same for all of a kind. */
const others = (): readonly string[] => ['zip', 'bagit', 'json', 'pdf'].flatMap((name) => listInputs(name).slice(-2));

test('a round from nothing: round file and criteria set are found among them, and each other file says why not', async () => {
  const { importDialog, roundScreen } = desk;
  await desk.startScreen.createRound('Đợt lạ');
  await expect(roundScreen.empty).toBeVisible();
  const [first = [], second = []] = HOSTILE_ACTS;
  const own = ['round.json', 'criteria-set.json'].map((name) => path.join(SAMPLE_ROUND, name));
  await desk.control.nextOpenDialog([...second, ...own]);
  await roundScreen.importFirstFiles();
  await expect(importDialog.outcome('round.json')).toContainText('Đã nhập', { timeout: HAND_IN_MS });
  expectEachTold(await importDialog.readOutcomes(), [...second, ...own], ['round.json', 'criteria-set.json']);
  await importDialog.close();
  await expect(roundScreen.title(ROUND)).toBeVisible();
  // The packages that a secretariat keeps as they came are copied first.
  await desk.control.dropFiles([...first, session.file('lu-lut.zip'), session.file('goi.zip')]);
  await expect(importDialog.outcome('goi.zip')).toContainText('Đã nhập', { timeout: HAND_IN_MS });
  expectEachTold(await importDialog.readOutcomes(), [...first, 'lu-lut.zip', 'goi.zip'], ['goi.zip']);
  await expectWithinBounds(desk);
  await importDialog.close();
  await expect(roundScreen.unit('Sở Tư pháp tỉnh Mẫu')).toContainText('Bản 1');
  expect(listStaged(session)).toEqual([]);
});

test('bundles: each other file is refused with why, and the sound one among them is merged', async () => {
  const { mergeScreen } = desk;
  const [first = [], second = []] = HOSTILE_ACTS;
  await desk.frame.leave();
  await desk.startScreen.openSampleAs('secretariat');
  await desk.frame.goTo('merge');
  await desk.control.dropFiles([...second, bundles[0] ?? '']);
  await expect(mergeScreen.total('refused')).toHaveText(String(second.length), { timeout: HAND_IN_MS });
  const rows = await mergeScreen.readRows();
  expect(rows.map(({ file }) => file).toSorted()).toEqual([...second, bundles[0] ?? ''].map((file) => path.basename(file).normalize('NFC')).toSorted());
  for (const { file, mark, lines } of rows.filter((row) => row.file !== 'ket-qua-tv-1.zip')) {
    expect(mark, file).toBe('Từ chối');
    expectSaid(lines, file);
  }
  await expectWithinBounds(desk);
  // Together more than one merge reads: said so, and what stands there stays.
  await desk.control.dropFiles(first);
  await expect(mergeScreen.failure).toContainText(`nhiều nhất 500 tệp, nhưng có ${String(first.length + second.length + 1)}`);
  await mergeScreen.apply();
  await expect(mergeScreen.receipt).toBeVisible();
  await desk.control.nextOpenDialog([...first, session.file('lu-lut.zip'), bundles[1] ?? '']);
  await mergeScreen.choose();
  await expect(mergeScreen.total('refused')).toHaveText(String(first.length + 1), { timeout: HAND_IN_MS });
  for (const { file, lines } of (await mergeScreen.readRows()).filter((row) => row.file !== 'ket-qua-tv-2.zip')) expectSaid(lines, file);
  await mergeScreen.apply();
  await expect(mergeScreen.receipt).toBeVisible();
  expect(listStaged(session)).toEqual([]);
});

test('a table of criteria: each file is shown as a table or refused with why, and the next one can be chosen', async () => {
  const { criteriaSetScreen, criteriaWizard } = desk;
  const files = [...others(), ...third('spreadsheets', 0)];
  await desk.frame.goTo('criteriaSet');
  await desk.control.dropFiles([SAMPLE_TABLE]);
  await expect(criteriaWizard.fileName).toHaveText(path.basename(SAMPLE_TABLE));
  for (const file of files) {
    await desk.control.nextOpenDialog([file]);
    await criteriaWizard.chooseOther();
    await expect(criteriaWizard.fileName).toHaveText(path.basename(file).normalize('NFC'));
    await expect(criteriaWizard.refusal.or(criteriaWizard.firstRow).first()).toBeVisible();
    if ((await criteriaWizard.refusal.count()) > 0) expectSaid(await criteriaWizard.refusal.getByRole('listitem').allTextContents(), file);
  }
  await criteriaWizard.cancel();
  await expect(criteriaSetScreen.importButton).toBeVisible();
});

test('tables of scores, and results of the year before: likewise, and nothing of them is kept', async () => {
  const { surveyScreen } = desk;
  await desk.frame.goTo('survey');
  for (const [which, open] of [[1, surveyScreen.importSurvey], [2, surveyScreen.importPrevious]] as const) {
    const [begin = '', ...files] = [...third('spreadsheets', which), ...others()];
    await desk.control.nextOpenDialog([begin]);
    await open();
    await expect(surveyScreen.previewOf(path.basename(begin))).toBeVisible();
    for (const file of files) {
      await expect(surveyScreen.refusal.or(surveyScreen.sample).first()).toBeVisible();
      if ((await surveyScreen.refusal.count()) > 0) expectSaid(await surveyScreen.refusal.first().getByRole('listitem').allTextContents(), file);
      // From the preview of a table a file leads to another by the drop alone.
      if ((await surveyScreen.otherFile.count()) > 0) {
        await desk.control.nextOpenDialog([file]);
        await surveyScreen.otherFile.click();
      } else {
        await surveyScreen.cancel();
        await desk.control.nextOpenDialog([file]);
        await open();
      }
      await expect(surveyScreen.previewOf(path.basename(file).normalize('NFC'))).toBeVisible();
    }
    await surveyScreen.cancel();
  }
  await expect(surveyScreen.empty).toBeVisible();
  // A sound one is still taken.
  await desk.control.nextOpenDialog([SAMPLE_TABLE]);
  await surveyScreen.importSurvey();
  await surveyScreen.keep();
  await expect(surveyScreen.table(path.basename(SAMPLE_TABLE))).toBeVisible();
  expect(listStaged(session)).toEqual([]);
});

test('a folder of backups that somebody else filled: what is none is not listed, what is listed and is not sound is refused, and the work goes on', async () => {
  const { backupsDialog } = desk;
  await desk.control.nextOpenDialog([session.file('o-khac')]);
  await backupsDialog.open();
  await backupsDialog.chooseOtherDrive();
  await backupsDialog.backUpNow();
  const drive = path.join(session.file('o-khac'), 'ban-tham-dinh-sao-luu');
  await expect.poll(() => readdirSync(drive)).toHaveLength(1);
  const place = path.join(drive, readdirSync(drive)[0] ?? '');
  await expect.poll(() => readdirSync(place).filter((name) => name.endsWith('.json')).length).toBeGreaterThan(0);
  await backupsDialog.close();
  makeHostileBackups(place);
  for (const [journal, why] of [['9.003', /đã bị thay đổi|bị sửa|không còn đúng/], ['9.002', /hỏng/], ['9.001', /hỏng/]] as const) {
    await backupsDialog.open();
    await expect(backupsDialog.rows.filter({ hasText: journal })).toHaveCount(1);
    await backupsDialog.rows.filter({ hasText: journal }).getByRole('button').click();
    await backupsDialog.confirm();
    await expect(backupsDialog.refusal).toContainText(why);
    expectSaid(await backupsDialog.refusal.getByRole('listitem').allTextContents(), journal);
    await backupsDialog.cancel();
    await backupsDialog.close();
  }
  await desk.frame.goTo('merge');
  expect(desk.faults).toEqual([]);
});

test('records that are lost come back from the sound backup among them', async () => {
  expect(await desk.close()).toBe(0);
  const database = path.join(session.userData, 'workspaces', SECRETARIAT, 'desk.sqlite');
  writeFileSync(database, readFileSync(database).map((byte, at) => (at >= 4096 ? byte ^ 0x55 : byte)));
  desk = await session.start();
  await expect(desk.wayBack.card).toContainText('một bản sao lưu không có lỗi');
  await desk.wayBack.restore();
  await expect(desk.backupsDialog.restored).toBeVisible();
  await desk.frame.goTo('survey');
  await expect(desk.surveyScreen.table(path.basename(SAMPLE_TABLE))).toBeVisible();
});

test('nothing was written anywhere but in the workspaces and the chosen folder, and nothing went wrong unseen', async () => {
  expect(describeOutside(session)).toEqual(outside);
  expect(listStaged(session)).toEqual([]);
  expect(desk.faults).toEqual([]);
  expect(desk.errorOutput()).toBe('');
  await expectWithinBounds(desk);
});

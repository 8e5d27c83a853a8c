import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { IS_ELECTRON } from '#test/host/launch.ts';
import { findNode } from '#test/run/node-binary.mjs';
import { corpusPath } from '#test/support/corpora.ts';
import { listInputs } from '#test/support/corpus-files.ts';
import { createDeskSession, type Desk, type DeskSession } from './pages/desk-session.ts';
import { describeOutside, expectEachTold, expectWithinBounds, HAND_IN_MS, HAS_CORPORA, HOSTILE_ACTS, listStaged, makeFlood } from './pages/hostile-hand-in.ts';
import { askSampleEngine } from './pages/sample-engine.ts';
import { asRevision, buildSamplePackage, citeEach } from './pages/sample-package.ts';
import { words } from './pages/words.ts';

/** Files that nobody here wrote, at every door by which a member's files come in: at the start screen, and while a round is open. */

const ROOT = path.resolve(import.meta.dirname, '../..');
const JUSTICE = 'Sở Tư pháp tỉnh Mẫu';

let session: DeskSession;
let desk: Desk;
let kit = '';
let outside: readonly string[] = [];

test.describe.configure({ mode: 'serial' });
test.skip(!HAS_CORPORA, 'skipped: ../shared/corpora is not here');
test.beforeAll(async () => {
  session = await createDeskSession();
  await askSampleEngine(session.userData, async (ask) => {
    await ask('openSample', { as: 'member-1', task: 'open' });
    await ask('closeWorkspace', null);
  });
  kit = session.file('bo-tai-lieu.zip');
  copyFileSync(path.join(session.userData, 'sample-round/bo-tai-lieu-phien.zip'), kit);
  for (const revision of [2, 3, 4]) await buildSamplePackage({ unit: 'so-tu-phap', target: session.file(`goi-${String(revision)}.zip`), change: asRevision(revision) });
  writeFileSync(session.file('lu-lut.zip'), makeFlood());
});
test.afterAll(() => session.end());

/** What a start takes from its command line: the others do not come in by it. */
const OPENABLE = HAS_CORPORA ? [...listInputs('zip'), ...listInputs('json')].filter((file) => /\.(?:zip|json)$/.test(file)) : [];

async function expectKitFoundAmong(files: readonly string[]): Promise<void> {
  const { kitDialog } = desk;
  await expect(kitDialog.me).toBeVisible({ timeout: HAND_IN_MS });
  expectEachTold(await kitDialog.readRefused(), files, []);
  await expect(kitDialog.startButton).toBeDisabled();
  await expectWithinBounds(desk);
  await kitDialog.cancel();
  await expect(desk.startScreen.title).toBeVisible();
}

test.describe('at the start screen the kit is found among them, and each other file says why not', () => {
  // By dialog and drop they come all.
  const [first, second] = [OPENABLE.filter((_, at) => at % 4 === 0), OPENABLE.filter((_, at) => at % 4 === 1)];

  test('named on the command line', async () => {
    outside = describeOutside(session);
    desk = await session.start([...first, kit]);
    await expectKitFoundAmong(first);
  });

  test('handed over by a second start', async () => {
    test.skip(IS_ELECTRON, 'starts the host a second time');
    const again = spawn(findNode(ROOT) ?? '', [path.join(ROOT, 'test/host/main.ts'), '--headless', '--', `--user-data=${session.userData}`, ...second, kit], { stdio: 'ignore' });
    expect(await once(again, 'exit')).toEqual([0, null]);
    await expectKitFoundAmong(second);
  });

  test('opened one by one by the system', async () => {
    const few = [...listInputs('pdf').slice(0, 10), ...listInputs('spreadsheets').slice(0, 10)];
    for (const file of [...few, kit]) await desk.control.openFile(file);
    await expectKitFoundAmong(few);
  });

  test('chosen in the dialog, and dropped', async () => {
    const [chosen = [], dropped = []] = HOSTILE_ACTS;
    await desk.control.nextOpenDialog([...chosen, kit]);
    await desk.startScreen.fromKitButton.click();
    await expectKitFoundAmong(chosen);
    await desk.control.dropFiles([...dropped, kit]);
    await expectKitFoundAmong(dropped);
  });

  test('without a kit among them nothing can be started, and a second kit is named', async () => {
    const { kitDialog } = desk;
    await desk.control.dropFiles([session.file('lu-lut.zip'), session.file('goi-2.zip')]);
    await expect(kitDialog.noKit).toBeVisible({ timeout: HAND_IN_MS });
    expectEachTold(await kitDialog.readRefused(), [session.file('lu-lut.zip'), session.file('goi-2.zip')], []);
    await expect(kitDialog.startButton).toBeDisabled();
    await kitDialog.cancel();
    copyFileSync(kit, session.file('bo-khac.zip'));
    await desk.control.dropFiles([kit, session.file('bo-khac.zip')]);
    await expect(kitDialog.otherKits).toContainText('bo-khac.zip');
    await kitDialog.cancel();
  });

  test('more than one hand-in takes are refused with how many, by the dialog and by a drop', async () => {
    const many = Array.from({ length: 501 }, () => kit);
    await desk.control.nextOpenDialog(many);
    await desk.startScreen.fromKitButton.click();
    await expect(desk.frame.failure).toContainText('nhiều nhất 500 tệp, nhưng có 501');
    await desk.frame.closeFailure();
    await desk.control.dropFiles(many);
    await expect(desk.frame.failure).toContainText('nhiều nhất 500 tệp, nhưng có 501');
    await desk.frame.closeFailure();
    expect(desk.faults).toEqual([]);
  });
});

test.describe('while a member’s round is open', () => {
  test('dropped or chosen, each says why not, and the sound package among them is taken', async () => {
    const { importDialog, overviewScreen } = desk;
    await desk.startScreen.openSample();
    await expect(overviewScreen.title).toBeVisible();
    const [dropped = [], chosen = []] = HOSTILE_ACTS;
    await desk.control.dropFiles([...dropped, session.file('goi-2.zip')]);
    await expect(importDialog.outcome('goi-2.zip')).toContainText('Đã nhập', { timeout: HAND_IN_MS });
    expectEachTold(await importDialog.readOutcomes(), [...dropped, 'goi-2.zip'], ['goi-2.zip']);
    await expectWithinBounds(desk);
    await importDialog.close();
    await expect(overviewScreen.row(JUSTICE)).toContainText('Bản 2');
    await desk.control.nextOpenDialog([session.file('goi-3.zip'), ...chosen]);
    await overviewScreen.importButton.click();
    await expect(importDialog.outcome('goi-3.zip')).toContainText('Đã nhập', { timeout: HAND_IN_MS });
    expectEachTold(await importDialog.readOutcomes(), ['goi-3.zip', ...chosen], ['goi-3.zip']);
    await importDialog.close();
    await expect(overviewScreen.row(JUSTICE)).toContainText('Bản 3');
  });

  test('half a million faults of one file are told by the first of them, in a page that stays awake', async () => {
    const { importDialog } = desk;
    await desk.control.dropFiles([session.file('lu-lut.zip'), session.file('goi-4.zip')]);
    await expect(importDialog.outcome('goi-4.zip')).toContainText('Đã nhập', { timeout: HAND_IN_MS });
    const shown = await importDialog.readOutcomes();
    expectEachTold(shown, ['lu-lut.zip', 'goi-4.zip'], ['goi-4.zip']);
    expect(shown[0]?.lines.length).toBe(201);
    expect(shown[0]?.lines.at(-1)).toMatch(/^Còn \d{3}\.\d{3} lỗi khác/);
    await expectWithinBounds(desk);
    await importDialog.close();
  });

  test('two files of one name are each told by themselves, and the way on leads to the right one', async () => {
    const { importDialog, kitDialog } = desk;
    mkdirSync(session.file('la'));
    writeFileSync(session.file('la/bo-tai-lieu.zip'), 'PK but no more than that');
    await desk.control.dropFiles([session.file('la/bo-tai-lieu.zip'), kit]);
    await expect(importDialog.dialog).toContainText('Từ chối');
    const shown = await importDialog.readOutcomes();
    expect(shown.map(({ mark }) => mark)).toEqual(['Từ chối', 'Thuộc màn hình khác']);
    await importDialog.dialog.getByRole('button', { name: words.importing.openKit }).click();
    await expect(kitDialog.me).toBeVisible();
    await kitDialog.cancel();
  });

  test('nothing was written anywhere but in the workspace, nothing is left half-done, and nothing went wrong unseen', async () => {
    expect(describeOutside(session).filter((line) => line !== 'bo-khac.zip' && line !== 'la')).toEqual(outside);
    expect(listStaged(session)).toEqual([]);
    expect(desk.faults).toEqual([]);
    expect(desk.errorOutput()).toBe('');
    await expectWithinBounds(desk);
  });
});

/** Larger ones are documents as offices write them: `pdf-pane-corpus` and `importing` open such. */
const SMALL = 300_000;
/** What pdf.js itself says of a page that its document names and has not. */
const PAGE_MISSING = /Unable to get page|pdfPage is not loaded/;

test('documents that others made to break a reader come in as evidence: each is shown, or says why not, and the next one opens', async () => {
  const { importDialog, overviewScreen, workspaceScreen, evidencePane } = desk;
  const source = corpusPath('pdf') ?? '';
  const files = readdirSync(source).filter((name) => name.endsWith('.pdf') && statSync(path.join(source, name)).size < SMALL).toSorted();
  expect(files.length).toBeGreaterThan(20);
  mkdirSync(session.file('pdf'));
  for (const name of files) copyFileSync(path.join(source, name), session.file(`pdf/${name}`));
  const codes: string[] = [];
  await buildSamplePackage({
    unit: 'so-tu-phap',
    target: session.file('tai-lieu-la.zip'),
    evidenceFolder: session.file('pdf'),
    change: (submission) => {
      const cited = citeEach(submission, files, 5);
      codes.push(...cited.entries.filter((entry) => entry.citations.length > 0).map((entry) => entry.code));
      return cited;
    },
  });
  await desk.control.dropFiles([session.file('tai-lieu-la.zip')]);
  await expect(importDialog.outcome('tai-lieu-la.zip')).toContainText('Đã nhập', { timeout: HAND_IN_MS });
  await importDialog.close();
  await overviewScreen.openUnit(JUSTICE);
  for (const [index, code] of codes.entries()) {
    await workspaceScreen.openCell(code);
    await expect(evidencePane.openTab).toHaveAccessibleName(files[index] ?? '');
    await expect(evidencePane.drawn.or(evidencePane.unreadable).or(evidencePane.failed).first()).toBeVisible();
  }
  expect(codes).toHaveLength(files.length);
  // A loop in the tree of pages: the second page is not there, and says so where it would stand.
  await workspaceScreen.openCell(codes[files.indexOf('09-Pages-tree-refs.pdf')] ?? '');
  await expect(evidencePane.openTab).toHaveAccessibleName('09-Pages-tree-refs.pdf');
  await expect(evidencePane.brokenPage(2)).toHaveAccessibleName(/Trang này bị hỏng: không hiện được/);
  await expect(evidencePane.brokenPage(1)).toHaveCount(0);
  expect(desk.faults.filter((fault) => !PAGE_MISSING.test(fault))).toEqual([]);
  await expectWithinBounds(desk);
});

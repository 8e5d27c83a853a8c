import { rename } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { createDeskSession, type Desk, type DeskSession } from './pages/desk-session.ts';
import { SAMPLE_ROUND } from './pages/sample-package.ts';

/** The program opens where it was left, and says why when it cannot. */

const UNIT = 'Sở Nội vụ tỉnh Mẫu';

let session: DeskSession;
let desk: Desk;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  session = await createDeskSession();
  desk = await session.start(['--sample']);
});
test.afterAll(() => session.end());

const sampleKit = (): string => path.join(session.userData, 'sample-round', 'bo-tai-lieu-phien.zip');

test('killed at a cell: the next start is at that cell of that unit, ready for keys, without a click', async () => {
  await desk.overviewScreen.openUnit(UNIT);
  await desk.workspaceScreen.openCell('3.2.1');
  await expect.poll(session.keptPlace).toMatchObject({ place: { screen: 'workspace', unit: 'so-noi-vu', code: '3.2.1' } });
  await desk.kill();
  desk = await session.start();
  await expect(desk.workspaceScreen.heading('3.2.1')).toBeVisible();
  await expect(desk.frame.unitPicker).toContainText(UNIT);
  await desk.page.keyboard.press('j');
  await expect(desk.workspaceScreen.heading('3.2.2')).toBeVisible();
});

test('closed in order right after a move: the next start is there too', async () => {
  await desk.workspaceScreen.openCell('1.1.2');
  expect(await desk.close()).toBe(0);
  desk = await session.start();
  await expect(desk.workspaceScreen.heading('1.1.2')).toBeVisible();
});

test('on another screen: that screen, and the unit is still on the desk behind it', async () => {
  await desk.frame.goTo('signAndExport');
  await expect.poll(session.keptPlace).toMatchObject({ place: { screen: 'sign-and-export' } });
  await desk.kill();
  desk = await session.start();
  await expect(desk.signScreen.title).toBeVisible();
  await desk.frame.goTo('workspace');
  await expect(desk.workspaceScreen.heading('1.1.2')).toBeVisible();
  await expect(desk.frame.unitPicker).toContainText(UNIT);
});

test('a kit on the command line comes first; behind it the place is kept', async () => {
  await expect.poll(session.keptPlace).toMatchObject({ place: { screen: 'workspace' } });
  await desk.kill();
  desk = await session.start([sampleKit()]);
  await expect(desk.kitDialog.me).toBeVisible();
  await desk.frame.closeDialog();
  await expect(desk.workspaceScreen.heading('1.1.2')).toBeVisible();
});

test('`--sample` opens nothing over what was left', async () => {
  await desk.kill();
  desk = await session.start(['--sample']);
  await expect(desk.workspaceScreen.heading('1.1.2')).toBeVisible();
});

test('a page that breaks down is not sent back to where it broke', async () => {
  await desk.page.reload();
  await expect(desk.overviewScreen.title).toBeVisible();
});

test('what cannot be opened any more leaves the start screen with the reason, and is not tried again', async () => {
  await desk.overviewScreen.openUnit(UNIT);
  await desk.kill();
  const workspaces = path.join(session.userData, 'workspaces');
  await rename(workspaces, path.join(session.userData, 'elsewhere'));
  desk = await session.start();
  await expect(desk.startScreen.title).toBeVisible();
  await expect(desk.frame.failure).toContainText('Lần này không mở lại được đợt đang làm lần trước');
  await expect(desk.frame.failure).toContainText('không còn ở chỗ cũ');
  await desk.kill();
  desk = await session.start();
  await expect(desk.startScreen.title).toBeVisible();
  await expect(desk.frame.failure).toHaveCount(0);
  await rename(path.join(session.userData, 'elsewhere'), workspaces);
});

test('left for the start screen: the next start is there', async () => {
  await desk.kill();
  desk = await session.start(['--sample']);
  await expect(desk.overviewScreen.title).toBeVisible();
  await desk.frame.leave();
  await expect(desk.startScreen.title).toBeVisible();
  await desk.kill();
  desk = await session.start();
  await expect(desk.startScreen.title).toBeVisible();
  await expect(desk.frame.failure).toHaveCount(0);
});

test('the secretariat comes back to its screen; a round of its own has no sample tables', async () => {
  await desk.startScreen.createRound('Đợt thẩm định 2026');
  await desk.control.nextOpenDialog(['round.json', 'criteria-set.json'].map((name) => path.join(SAMPLE_ROUND, name)));
  await desk.roundScreen.importFirstFiles();
  await expect(desk.importDialog.outcome('round.json')).toContainText('Đã nhập');
  await desk.importDialog.close();
  await desk.frame.goTo('survey');
  await expect.poll(session.keptPlace).toMatchObject({ place: { screen: 'survey' } });
  await desk.kill();
  desk = await session.start();
  await expect(desk.surveyScreen.empty).toBeVisible();
  await expect(desk.surveyScreen.sampleOffer).toHaveCount(0);
  await expect(desk.tourCard.offer).toHaveCount(0);
  expect(desk.faults).toEqual([]);
});

import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { asRevision, buildSamplePackage } from './pages/sample-package.ts';
import { createDeskSession, type Desk, type DeskSession } from './pages/desk-session.ts';

/** Backups as a person meets them: made, restored, on another drive, and after the records were lost. */

const UNIT = 'Sở Nội vụ tỉnh Mẫu';
const CODE = '1.1.2';
const REASON = 'Theo tài liệu kiểm chứng.';

let session: DeskSession;
let desk: Desk;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  session = await createDeskSession();
  desk = await session.start(['--sample']);
});
test.afterAll(() => session.end());

const root = (): string => path.join(session.userData, 'workspaces', 'mau-thanh-vien-1');
const database = (): string => path.join(root(), 'desk.sqlite');

/** What a worn-out disk does to a file: every byte behind its head is another. */
async function damageRecords(): Promise<void> {
  const bytes = await readFile(database());
  await writeFile(database(), bytes.map((byte, at) => (at >= 4096 ? byte ^ 0x55 : byte)));
}

async function openCell(): Promise<void> {
  await desk.workspaceScreen.openCell(CODE);
  await expect(desk.workspaceScreen.heading(CODE)).toBeVisible();
}

/** Recorded once the field is left. */
async function scoreCell(points: string): Promise<void> {
  await openCell();
  await desk.workspaceScreen.typePoints(points);
  await desk.workspaceScreen.leaveForm();
  await expect(desk.frame.saveMark).toContainText('Đã lưu');
}

test('backed up when asked for, and the list says when, why and where', async () => {
  await desk.overviewScreen.openUnit(UNIT);
  await openCell();
  await desk.workspaceScreen.typePoints('0');
  await desk.workspaceScreen.composeReason(REASON);
  await desk.workspaceScreen.leaveForm();
  await expect(desk.frame.saveMark).toContainText('Đã lưu');
  await desk.backupsDialog.open();
  await expect(desk.backupsDialog.rows).toHaveCount(0);
  await desk.backupsDialog.backUpNow();
  await expect(desk.backupsDialog.rows).toHaveCount(1);
  await expect(desk.backupsDialog.rows.first()).toContainText('Theo yêu cầu');
  await expect(desk.backupsDialog.rows.first()).toContainText('Máy này');
  await desk.backupsDialog.close();
});

test('restored in the window: it says how much was recorded since, and the work stands where it stood', async () => {
  await scoreCell('0,5');
  await desk.backupsDialog.open();
  await desk.backupsDialog.choose(0);
  await expect(desk.backupsDialog.confirmation).toContainText('không có gì bị xóa');
  await expect(desk.backupsDialog.confirmation).toContainText(/đã ghi thêm \d+ dòng nhật ký/u);
  await desk.backupsDialog.confirm();
  await expect(desk.backupsDialog.restored).toBeVisible();
  await expect(desk.workspaceScreen.heading(CODE)).toBeVisible();
  await expect(desk.workspaceScreen.points).toHaveValue('0,00');
  expect(await readdir(path.join(root(), 'set-aside'))).toHaveLength(1);
});

test('on another drive: named, copied to, and known when it is not plugged in', async () => {
  await mkdir(session.file('usb'));
  await desk.control.nextOpenDialog([session.file('usb')]);
  await desk.backupsDialog.open();
  await desk.backupsDialog.chooseOtherDrive();
  await expect(desk.backupsDialog.otherDrive).toContainText('“usb” đang có mặt');
  await desk.backupsDialog.backUpNow();
  await expect(desk.backupsDialog.rows.filter({ hasText: 'Ổ khác' }).first()).toBeVisible();
  await desk.backupsDialog.close();
  await rename(session.file('usb'), session.file('usb-rut-ra'));
  await desk.backupsDialog.open();
  await expect(desk.backupsDialog.otherDrive).toContainText(/“usb” hiện chưa được cắm vào\. Bản mới nhất ở đó: \d/u);
  await desk.backupsDialog.close();
  await rename(session.file('usb-rut-ra'), session.file('usb'));
});

test('damaged while the program was closed: the next start says so calmly, and one press brings the scores back', async () => {
  await expect.poll(session.keptPlace).toMatchObject({ place: { code: CODE } });
  expect(await desk.close()).toBe(0);
  await damageRecords();
  desk = await session.start();
  await expect(desk.wayBack.card).toContainText('rất có thể vẫn an toàn');
  await expect(desk.wayBack.card).toContainText('một bản sao lưu không có lỗi');
  await expect(desk.wayBack.card).toContainText('không có gì bị xóa');
  await expect(desk.frame.failure).toHaveCount(0);
  await desk.wayBack.restore();
  await expect(desk.backupsDialog.restored).toBeVisible();
  await expect(desk.workspaceScreen.heading(CODE)).toBeVisible();
  await expect(desk.workspaceScreen.points).toHaveValue('0,00');
  await expect(desk.wayBack.card).toHaveCount(0);
});

test('gone altogether: the round is still listed, and opening it leads to its backups', async () => {
  await desk.frame.leave();
  await desk.startScreen.title.waitFor();
  await rm(database());
  await desk.startScreen.recent(/Thành viên/u).first().click();
  await expect(desk.wayBack.card).toContainText('rất có thể vẫn an toàn');
  await desk.wayBack.showOthers();
  await expect(desk.backupsDialog.rows.first()).toBeVisible();
  await desk.backupsDialog.choose(0);
  await expect(desk.backupsDialog.confirmation).toContainText('nếu có, cần ghi lại');
  await desk.backupsDialog.confirm();
  await expect(desk.backupsDialog.restored).toBeVisible();
  await expect(desk.workspaceScreen.points).toHaveValue('0,00');
});

test('a backup that the program cannot make by itself is told above the screen, with why, and holds nobody up', async () => {
  const folder = path.join(root(), 'backups');
  await rename(folder, session.file('aside'));
  await writeFile(folder, 'a file where the folder was');
  await buildSamplePackage({ unit: 'so-tu-phap', target: session.file('goi.zip'), change: asRevision(2) });
  await desk.control.dropFiles([session.file('goi.zip')]);
  await expect(desk.importDialog.outcome('goi.zip')).toContainText('Đã nhập');
  await desk.importDialog.close();
  await expect(desk.backupsDialog.failed).toBeVisible();
  await expect(desk.backupsDialog.news).toContainText('đã có tệp cùng tên');
  await expect(desk.page.getByRole('dialog')).toHaveCount(0);
  await rm(folder);
  await rename(session.file('aside'), folder);
  await desk.backupsDialog.closeNews();
  await expect(desk.backupsDialog.failed).toHaveCount(0);
});

test('copied to a rescue folder while the round is open; the work goes on behind it', async () => {
  await mkdir(session.file('cuu-ho'));
  await desk.control.nextOpenDialog([session.file('cuu-ho')]);
  await desk.backupsDialog.open();
  await desk.backupsDialog.rescue();
  await expect(desk.backupsDialog.rescued).toBeVisible();
  const [folder = ''] = await readdir(session.file('cuu-ho'));
  expect(await readdir(path.join(session.file('cuu-ho'), folder))).toEqual(expect.arrayContaining(['DOC-TRUOC.txt', 'diem.csv', 'nhat-ky.csv', 'tai-lieu', 'tai-lieu.csv']));
  expect(await readFile(path.join(session.file('cuu-ho'), folder, 'diem.csv'), 'utf8')).toContain(REASON);
  await desk.backupsDialog.close();
  await scoreCell('0,5');
  expect(desk.faults).toEqual([]);
});

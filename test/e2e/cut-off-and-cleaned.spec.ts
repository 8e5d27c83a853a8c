import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { createDeskSession, type Desk, type DeskSession } from './pages/desk-session.ts';

/** What a kill can leave half-made, all at once, and the words with which the next start says that it is gone. */

let session: DeskSession;
let desk: Desk;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  session = await createDeskSession();
  desk = await session.start(['--sample']);
  await expect(desk.overviewScreen.title).toBeVisible();
  await expect.poll(session.keptPlace).toMatchObject({ isOpening: false });
  await desk.kill();
});
test.afterAll(() => session.end());

const workspaces = (): string => path.join(session.userData, 'workspaces');
const root = (): string => path.join(workspaces(), 'mau-thanh-vien-1');

test('half an import, export, backup, upgrade and restore are gone, each is said, and the work goes on', async () => {
  const part = session.file('.ket-qua.zip.0123456789ab.part');
  const half = [part, ...['staging/aa.evidence', 'backups/2026-01-01-person.sqlite.part', 'backups/schema-2-x.sqlite.part', 'restore.sqlite'].map((name) => path.join(root(), name))];
  for (const file of half) {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, 'half');
  }
  await writeFile(path.join(root(), 'staging', '0123456789ab.outgoing'), JSON.stringify({ staged: part }));

  desk = await session.start();
  await expect(desk.overviewScreen.title).toBeVisible();
  const notices = desk.overviewScreen.notices;
  await expect(notices).toContainText('1 phần làm dở đã được dọn');
  await expect(notices).toContainText('ket-qua.zip: Lần trước chương trình bị tắt khi đang ghi tệp này');
  await expect(notices).toContainText('1 bản sao lưu làm dở đã được dọn');
  await expect(notices).toContainText('khi đang nâng cấp dữ liệu của phiên bản cũ');
  await expect(notices).toContainText('khi đang chuẩn bị khôi phục từ bản sao lưu');
  await expect(desk.frame.failure).toHaveCount(0);
  const names = [...(await readdir(path.dirname(part))), ...(await readdir(root(), { recursive: true }))];
  expect(names.filter((name) => /\.(?:part|outgoing|evidence)$|restore\.sqlite/u.test(name))).toEqual([]);
  await desk.kill();
});

test('a restore that was cut off is finished, and the window says where the former data are', async () => {
  await copyFile(path.join(root(), 'desk.sqlite'), path.join(root(), 'restore.sqlite'));
  await writeFile(path.join(root(), 'restore.json'), JSON.stringify({ setAside: '2026-01-02T03-04-05.000Z', backup: 'hom-qua', signed: [] }));
  desk = await session.start();
  await expect(desk.overviewScreen.notices).toContainText('nay việc khôi phục đã được làm nốt');
  await expect(desk.overviewScreen.notices).toContainText('set-aside/2026-01-02T03-04-05.000Z');
  expect(await readdir(path.join(root(), 'set-aside', '2026-01-02T03-04-05.000Z'))).toContain('desk.sqlite');
  await expect(desk.frame.failure).toHaveCount(0);
});

test('a round whose making was cut off is not offered, and the start screen says so', async () => {
  await desk.frame.leave();
  await expect(desk.startScreen.title).toBeVisible();
  await desk.kill();
  await mkdir(path.join(workspaces(), 'dot-0123456789ab', 'vault'), { recursive: true });
  await writeFile(path.join(workspaces(), 'dot-0123456789ab', 'desk.sqlite'), '');
  desk = await session.start();
  await expect(desk.startScreen.title).toBeVisible();
  await expect(desk.page.getByText('1 đợt tạo dở, chưa có gì bên trong, đã được dọn')).toBeVisible();
  await expect(desk.startScreen.recent(/dot-0123456789ab/u)).toHaveCount(0);
  await expect(desk.startScreen.recent(/Đợt thẩm định mẫu/u)).toHaveCount(3);
  expect(desk.faults).toEqual([]);
});

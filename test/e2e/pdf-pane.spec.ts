import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import { servePane, type PaneServer } from './pdf-pane/serve-pane.ts';
import { writePdf } from './pdf-pane/write-pdf.ts';

/** The evidence pane by itself, built and served as the program serves it: with its content policy and by ranges only. */

const PLAN = 'evidence/3.2.1/04-KH-BQL.pdf';
const LONG = 'evidence/ho-so-500-trang.pdf';
const LOCKED = 'evidence/bien-ban.pdf';
const BROKEN = 'evidence/hong.pdf';
const SCAN = 'evidence/ban-quet.pdf';

let folder: string;
let server: PaneServer;
let browser: Browser;
let page: Page;
let faults: string[];

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'pdf-pane-'));
  const at = (name: string, bytes: string | Buffer): string => {
    writeFileSync(path.join(folder, name), bytes);
    return path.join(folder, name);
  };
  server = await servePane(
    path.join(folder, 'dist'),
    [
      { file: PLAN, path: at('plan.pdf', writePdf({ pages: 5, link: 'https://example.org/' })), title: 'Kế hoạch 04/KH-BQL', state: readable(5) },
      { file: LONG, path: at('long.pdf', writePdf({ pages: 500, padding: 100_000 })), title: 'Hồ sơ 500 trang', state: readable(500) },
      { file: LOCKED, path: at('locked.pdf', '%PDF-1.7 locked'), title: 'Biên bản', state: { kind: 'unreadable', reason: 'encrypted' } },
      { file: BROKEN, path: at('broken.pdf', '%PDF-1.7\nbroken since it was imported'), title: 'Báo cáo', state: readable(3) },
      { file: SCAN, path: at('scan.pdf', writePdf({ pages: 2, hasText: false })), title: 'Bản quét', state: readable(2) },
    ],
    [
      { file: PLAN, page: 3 },
      { file: PLAN, page: 9 },
      { file: LONG, page: 400 },
      { file: LOCKED, page: 1 },
      { file: BROKEN, page: 1 },
      { file: SCAN, page: 1 },
    ],
  );
  browser = await chromium.launch({ executablePath: process.env['BTD_CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'] });
});
test.afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});
test.beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 620, height: 800 } });
  page = await context.newPage();
  faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && !message.location().url.endsWith('favicon.ico') && faults.push(message.text()));
  page.on('request', (request) => new URL(request.url()).hostname !== 'desk.localhost' && !/^(?:blob|data):/.test(request.url()) && faults.push(request.url()));
  await page.goto(server.url);
  await expect(page.getByText('Chưa mở tài liệu nào')).toBeVisible();
});
test.afterEach(async () => {
  await page.context().close();
  expect(faults).toEqual([]);
});

const cite = (file: string, number: number): Promise<void> => page.getByRole('button', { name: `${file} ${String(number)}`, exact: true }).click();
const pageOnScreen = (number: number): Locator => page.locator(`.pdf-scroll:not(.is-beside) .page[data-page-number="${String(number)}"]`);
const reported = (): Locator => page.locator('output[aria-label="page"]');
const pageBox = (): Locator => page.getByRole('toolbar').getByRole('textbox');

const readable = (pages: number) => ({ kind: 'readable', pages }) as const;
const width = async (): Promise<number> => (await pageOnScreen(3).boundingBox())?.width ?? 0;

async function expectPage(number: number): Promise<void> {
  await expect(pageOnScreen(number).locator('canvas').first()).toBeInViewport();
  await expect(pageBox()).toHaveValue(String(number));
  await expect(reported()).toHaveText(String(number));
}

test('a citation opens its document at the cited page', async () => {
  await cite(PLAN, 3);
  await expectPage(3);
  await expect(pageOnScreen(3).locator('.textLayer')).toContainText('Trang 3');
  await expect(page.getByRole('textbox', { name: 'Trang 3 / 5' })).toBeVisible();
  await expect(page.getByRole('tab', { name: '04-KH-BQL.pdf' })).toHaveAttribute('aria-selected', 'true');
});

test('the same citation leads back to its page after the reader has gone on', async () => {
  await cite(PLAN, 3);
  await expectPage(3);
  await page.getByRole('button', { name: 'Trang sau' }).click();
  await expectPage(4);
  await cite(PLAN, 3);
  await expectPage(3);
});

test('page 400 of 500 is there without the document being read whole', async () => {
  server.ranges.length = 0;
  await cite(LONG, 400);
  await expectPage(400);
  const read = server.ranges.filter(({ file }) => file === LONG).reduce((sum, { bytes }) => sum + bytes, 0);
  expect(read).toBeGreaterThan(0);
  // 50 MB in all.
  expect(read).toBeLessThan(15_000_000);
});

test('a citation beyond the last page says so and shows the last', async () => {
  await cite(PLAN, 9);
  await expectPage(5);
  await expect(page.getByText('Đơn vị dẫn trang 9, nhưng tài liệu chỉ có 5 trang')).toBeVisible();
});

test('the page can be typed, and what is not a page of the document is brought to the nearest', async () => {
  await cite(PLAN, 3);
  await expectPage(3);
  await pageBox().fill('5');
  await pageBox().press('Enter');
  await expectPage(5);
  await pageBox().fill('77');
  await pageBox().press('Enter');
  await expectPage(5);
  await pageBox().fill('2');
  await pageBox().press('Escape');
  await expectPage(5);
});

test('a late answer about a document that was left is not shown', async () => {
  server.hold(LONG);
  await cite(LONG, 400);
  await expect(page.getByRole('tab', { name: 'ho-so-500-trang.pdf' })).toHaveAttribute('aria-selected', 'true');
  await cite(PLAN, 3);
  await expectPage(3);
  server.release(LONG);
  await page.getByRole('button', { name: 'Trang sau' }).click();
  await expectPage(4);
  await expect(page.getByRole('textbox', { name: 'Trang 4 / 5' })).toBeVisible();
});

test('the tabs are walked with the arrow keys, and Page Down scrolls the document', async () => {
  await cite(PLAN, 3);
  await expectPage(3);
  await page.getByRole('tab', { name: '04-KH-BQL.pdf' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('tab', { name: 'ban-quet.pdf' })).toBeFocused();
  await page.keyboard.press('Home');
  await expectPage(1);
  await page.getByRole('document', { name: 'Kế hoạch 04/KH-BQL' }).focus();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(reported()).toHaveText('2');
  await page.keyboard.press('End');
  await expectPage(5);
});

test('find meets Vietnamese words from letters without marks, đ included', async () => {
  await cite(PLAN, 3);
  await expectPage(3);
  await page.getByRole('document', { name: 'Kế hoạch 04/KH-BQL' }).focus();
  await page.keyboard.press('Control+f');
  const box = page.getByRole('textbox', { name: 'Nội dung cần tìm trong tài liệu' });
  await expect(box).toBeFocused();
  await box.fill('dan');
  await expect(page.getByRole('search')).toContainText('/ 5');
  await box.fill('ĐÀN');
  await expect(page.getByRole('search')).toContainText('/ 5');
  await box.press('Enter');
  await box.fill('chuỗi này không có');
  await expect(page.getByRole('search')).toContainText('Không tìm thấy');
  await box.press('Escape');
  await expect(page.getByRole('search')).toHaveCount(0);
  await expect(page.getByRole('document', { name: 'Kế hoạch 04/KH-BQL' })).toBeFocused();
});

test('find in a scan says that there is no text, and not that it was not found', async () => {
  await cite(SCAN, 1);
  await expectPage(1);
  await page.getByRole('button', { name: 'Tìm trong tài liệu' }).click();
  await page.getByRole('textbox', { name: 'Nội dung cần tìm trong tài liệu' }).fill('kế hoạch');
  await expect(page.getByRole('search')).toContainText('Tài liệu không có chữ để tìm');
});

test('zoom, fit and rotation change the page on screen and keep its number', async () => {
  await cite(PLAN, 3);
  await expectPage(3);
  const fitted = await width();
  await page.getByRole('button', { name: 'Phóng to' }).click();
  await expect.poll(width).toBeGreaterThan(fitted);
  await page.getByRole('button', { name: 'Vừa cả trang' }).click();
  await expect.poll(width).toBeLessThan(fitted);
  await page.getByRole('button', { name: 'Vừa chiều ngang' }).click();
  // To the pixel: the scale is worked out from the one before it.
  await expect.poll(async () => Math.abs((await width()) - fitted)).toBeLessThanOrEqual(1);
  await page.setViewportSize({ width: 480, height: 800 });
  await expect.poll(width).toBeLessThan(fitted - 100);
  await page.getByRole('button', { name: 'Xoay trang sang phải' }).click();
  await expect.poll(async () => ((await pageOnScreen(3).boundingBox())?.height ?? 0) < (await width())).toBe(true);
  await expect(pageBox()).toHaveValue('3');
});

test('copied text is NFC', async () => {
  await cite(PLAN, 3);
  await expectPage(3);
  const copied = await page.evaluate(() => {
    const layer = document.querySelector('.page[data-page-number="3"] .textLayer');
    if (layer === null) return '';
    layer.append('e\u0302\u0301');
    document.getSelection()?.selectAllChildren(layer);
    const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
    layer.dispatchEvent(event);
    return event.clipboardData?.getData('text/plain') ?? '';
  });
  expect(copied).toContain('Trang 3');
  expect(copied).toContain('\u1ebf');
  expect(copied).toBe(copied.normalize('NFC'));
});

test('a link to the outside leads nowhere', async () => {
  await cite(PLAN, 3);
  await expectPage(3);
  const link = pageOnScreen(3).locator('.annotationLayer a');
  await expect(link).toHaveCount(1);
  await link.click();
  expect(page.url()).toBe(server.url);
  expect(page.context().pages()).toHaveLength(1);
});

test('an unreadable document says why, and that it is kept', async () => {
  await cite(LOCKED, 1);
  await expect(page.getByText('Không xem được tài liệu này')).toBeVisible();
  await expect(page.getByText('Tệp đòi mật khẩu để mở.')).toBeVisible();
  await expect(page.getByText('Tệp vẫn được lưu nguyên vẹn')).toBeVisible();
  await cite(PLAN, 3);
  await expectPage(3);
});

test('a document that cannot be opened any more says so and can be tried again', async () => {
  await cite(BROKEN, 1);
  await expect(page.getByRole('alert')).toContainText('Không mở được tài liệu');
  await page.getByRole('button', { name: 'Thử mở lại' }).click();
  await expect(page.getByRole('alert')).toContainText('Không mở được tài liệu');
});

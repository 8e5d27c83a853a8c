import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import { corpusPath } from '#test/support/corpora.ts';
import { servePane, type PaneServer } from './pdf-pane/serve-pane.ts';

/** Find and copy on real documents: what a clerk's office and its machines put into a PDF. */

const VI = corpusPath('evidence-vi') ?? '';
const PDF = corpusPath('pdf') ?? '';
const CHARTER = path.join(VI, '28_2020_DIEU_LE_TRUONG_TH.pdf');
const APPEAL = path.join(VI, 'file_1_phamquocdow.pdf');
const LETTER = path.join(VI, 'cv_chi_dao_khai_giang_nam_hoc_2019-2020.pdf');
const OPINION = path.join(VI, 'CÔNG_VĂN_GÓP_Ý_DỰ_THẢO__THÔNG_TƯ_BGD_244_VÀ_54.pdf');
const SCAN = path.join(VI, 'KH_103.pdf');
const DECREE = path.join(PDF, '14-2024-05-10_ND-CP_175-2024_ConstructionLaw_v1.pdf');
const PAPER = path.join(PDF, '02-tracemonkey.pdf');
const BOOK = path.join(PDF, '11-freeculture.pdf');
const GUIDE = path.join(PDF, '21-2b-TL-hướng-dẫn-kèm-CV-1669-thay-thế-CV-769-31.12.2019.pdf');
const FILES = [CHARTER, APPEAL, LETTER, OPINION, SCAN, DECREE, PAPER, BOOK, GUIDE];

/** How often pdftotext (poppler 22.12) has each, page by page, without marks, case and line ends. */
const COUNTS = [
  { file: CHARTER, query: 'quyet dinh', total: 17 },
  { file: CHARTER, query: 'QUYẾT ĐỊNH', total: 17 },
  { file: CHARTER, query: 'Uỷ ban nhân dân', total: 13 },
  { file: CHARTER, query: 'truong tieu hoc', total: 66 },
  { file: CHARTER, query: 'đồng', total: 209 },
  { file: CHARTER, query: 'ĐIỀU 4', total: 10 },
  // Two of them over the end of a line.
  { file: CHARTER, query: 'Điều lệ Trường tiểu học', total: 6 },
  { file: APPEAL, query: 'dieu', total: 32 },
  { file: LETTER, query: 'khai giảng', total: 24 },
  { file: OPINION, query: 'du thao', total: 8 },
  { file: OPINION, query: 'thông tư', total: 34 },
  { file: GUIDE, query: 'hướng dẫn', total: 15 },
  { file: GUIDE, query: 'minh chung', total: 37 },
  { file: DECREE, query: 'dự án đầu tư', total: 270 },
  { file: PAPER, query: 'trace', total: 416 },
  { file: PAPER, query: 'specific', total: 8 },
  { file: BOOK, query: 'first', total: 154 },
  { file: BOOK, query: 'office', total: 31 },
] as const;

let folder: string;
let server: PaneServer;
let browser: Browser;
let page: Page;

test.skip(VI === '' || PDF === '', 'skipped: ../shared/corpora is not here');
test.beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'pdf-corpus-'));
  writeFileSync(path.join(folder, 'empty'), '');
  server = await servePane(path.join(folder, 'dist'), FILES.map((file) => ({ file: path.basename(file), path: file })), FILES.map((file) => ({ file: path.basename(file), page: 1 })));
  browser = await chromium.launch({ executablePath: process.env['BTD_CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'] });
  page = await (await browser.newContext({ viewport: { width: 700, height: 900 } })).newPage();
  await page.goto(server.url);
});
test.afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const open = async (file: string): Promise<void> => {
  await page.getByRole('button', { name: `${path.basename(file)} 1`, exact: true }).click();
  await expect(page.locator('.pdf-scroll:not(.is-beside) .page[data-page-number="1"] canvas').first()).toBeInViewport();
};
const front = (): Locator => page.locator('.pdf-scroll:not(.is-beside)');
const said = (): Locator => page.getByRole('search').getByRole('status');
const box = (): Locator => page.getByRole('textbox', { name: 'Nội dung cần tìm trong tài liệu' });
const openFind = async (): Promise<void> => {
  if ((await box().count()) === 0) await page.getByRole('button', { name: 'Tìm trong tài liệu' }).click();
};

const frameOf = (mark: Locator): Promise<string> => mark.first().evaluate((element) => getComputedStyle(element).outlineStyle);

for (const { file, query, total } of COUNTS) {
  test(`every "${query}" of ${path.basename(file)} is counted`, async () => {
    await open(file);
    await openFind();
    await box().fill(query);
    // Said aloud only when every page was looked through.
    await expect(said()).toHaveText(/^Kết quả \d+ trên \d+ trong /);
    expect(await said().textContent()).toContain(` trên ${String(total)} trong ${path.basename(file)}`);
  });
}

test('places are marked on the page, and the one that is gone to by its frame too', async () => {
  await open(CHARTER);
  await openFind();
  await box().fill('thong tu');
  const here = front().locator('.highlight.selected');
  await expect(here.first()).toBeInViewport();
  expect(await front().locator('.page[data-page-number="1"] .highlight:not(.selected)').count()).toBeGreaterThan(5);
  expect(await frameOf(here)).toBe('solid');
  expect(await frameOf(front().locator('.highlight:not(.selected)'))).toBe('none');
  await expect(said()).toHaveText(/^Kết quả \d+ trên \d+ trong /);
  const before = await said().textContent();
  await box().press('F3');
  await expect(said()).not.toHaveText(before ?? '');
  await box().press('Shift+F3');
  await expect(said()).toHaveText(before ?? '');
});

test('a scan of a real plan has no text to find, and says so', async () => {
  await open(SCAN);
  await openFind();
  await box().fill('kế hoạch');
  await expect(said()).toHaveText('Tài liệu không có chữ để tìm (bản quét)');
});

test('a line marked by the mouse is copied as it reads, in composed letters', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  // What was searched for last would be looked up here too, and the page would be another.
  await box().press('Escape');
  await open(CHARTER);
  const words = front().locator('.page[data-page-number="1"] .textLayer span:not(.markedContent)');
  await words.filter({ hasText: /^Căn cứ Luật/ }).first().scrollIntoViewIfNeeded();
  const from = await words.filter({ hasText: /^Căn cứ Luật/ }).first().boundingBox();
  const to = await words.filter({ hasText: /2019;/ }).first().boundingBox();
  if (from === null || to === null) throw new Error('the line is not on the page');
  await page.mouse.move(from.x + 1, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width - 1, to.y + to.height / 2, { steps: 20 });
  await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toContain('2019');
  await page.mouse.up();
  await page.keyboard.press('Control+c');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019');
  expect(copied).toBe(copied.normalize('NFC'));
});

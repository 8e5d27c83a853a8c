import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, expect, test, type Browser, type CDPSession, type Locator, type Page } from '@playwright/test';
import { servePane, type PaneServer } from './pdf-pane/serve-pane.ts';
import { writePdf } from './pdf-pane/write-pdf.ts';
import { SAMPLE_ROUND } from './pages/sample-package.ts';

/** The desk of two seats, in a real browser: what comes next is made ready unseen, and nothing else stays open. */

const PLAN = 'evidence/ke-hoach.pdf';
const REPORT = 'evidence/bao-cao.pdf';
const LONG = 'evidence/ho-so-300-trang.pdf';
const HELD = 'evidence/treo.pdf';
const BROKEN = 'evidence/hong.pdf';
/** Real documents with typefaces of their own, more than a person opens in an hour. */
const WALKED = 20;

let folder: string;
let server: PaneServer;
let browser: Browser;
let page: Page;
let faults: string[];
let walked: readonly string[];

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'pdf-desk-'));
  const at = (name: string, bytes: string): string => {
    writeFileSync(path.join(folder, name), bytes);
    return path.join(folder, name);
  };
  const sample = ['bql-kcn', 'so-noi-vu', 'so-tu-phap']
    .flatMap((unit) => readdirSync(path.join(SAMPLE_ROUND, 'evidence', unit)).map((name) => path.join(SAMPLE_ROUND, 'evidence', unit, name)))
    .filter((file) => file.endsWith('.pdf') && statSync(file).size > 12_000)
    .slice(0, WALKED);
  walked = sample.map((_, index) => `evidence/mau-${String(index)}.pdf`);
  server = await servePane(
    path.join(folder, 'dist'),
    [
      { file: PLAN, path: at('plan.pdf', writePdf({ pages: 5 })), title: 'Kế hoạch', state: readable(5) },
      { file: REPORT, path: at('report.pdf', writePdf({ pages: 8, padding: 200 })), title: 'Báo cáo', state: readable(8) },
      { file: LONG, path: at('long.pdf', writePdf({ pages: 300, padding: 100_000 })), title: 'Hồ sơ', state: readable(300) },
      { file: HELD, path: at('held.pdf', writePdf({ pages: 2, padding: 100 })), title: 'Treo', state: readable(2) },
      { file: BROKEN, path: at('broken.pdf', '%PDF-1.7\nbroken'), title: 'Hỏng', state: readable(2) },
      ...sample.map((file, index) => ({ file: walked[index] ?? '', path: file, title: `Mẫu ${String(index)}`, state: readable(1) })),
    ],
    [{ file: PLAN, page: 3 }, { file: PLAN, page: 5 }, { file: PLAN, page: 9 }, { file: REPORT, page: 6 }, { file: LONG, page: 10 }, { file: LONG, page: 280 }, { file: HELD, page: 1 }, { file: BROKEN, page: 1 }, ...walked.map((file) => ({ file, page: 1 }))],
  );
  browser = await chromium.launch({ executablePath: process.env['BTD_CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'] });
});
test.afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});
test.beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 620, height: 1000 } });
  page = await context.newPage();
  faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && !message.location().url.endsWith('favicon.ico') && faults.push(message.text()));
  await page.goto(server.url);
  await expect(page.getByText('Chưa mở tài liệu nào')).toBeVisible();
});
test.afterEach(async () => {
  server.release(HELD);
  await page.context().close();
  expect(faults).toEqual([]);
});

const readable = (pages: number) => ({ kind: 'readable', pages }) as const;
const cite = (file: string, number: number): Promise<void> => page.getByRole('button', { name: `${file} ${String(number)}`, exact: true }).click();
const makeReady = (file: string, number: number): Promise<void> => page.getByRole('button', { name: `next ${file} ${String(number)}`, exact: true }).click();
/** The document that is seen. There is no role for one that is not: it is hidden from every reader. */
const front = (): Locator => page.locator('#root').getByRole('document');
const beside = (): Locator => page.locator('.pdf-scroll.is-beside');
const sheet = (box: Locator, number: number): Locator => box.locator(`.page[data-page-number="${String(number)}"]`);
const canvas = (box: Locator, number: number): Locator => sheet(box, number).locator('canvas').first();
const pageBox = (): Locator => page.getByRole('toolbar').getByRole('textbox');

async function expectPage(title: string, number: number): Promise<void> {
  await expect(page.getByRole('document', { name: title })).toBeVisible();
  await expect(canvas(front(), number)).toBeInViewport();
  await expect(pageBox()).toHaveValue(String(number));
}
/** Drawn to the end: pdf.js takes its mark of being at work off the page. */
async function expectReady(number: number): Promise<void> {
  await expect(canvas(beside(), number)).toBeAttached();
  await expect(sheet(beside(), number)).not.toHaveClass(/loading/);
}

/** Lies on its side. */
const isTurned = async (): Promise<boolean> => {
  const box = await canvas(front(), Number(await pageBox().inputValue())).boundingBox();
  return (box?.width ?? 0) > (box?.height ?? 0);
};

test('the next document is made ready behind the one that is read, at its cited page, and comes forward without another read', async () => {
  await cite(PLAN, 3);
  await expectPage('Kế hoạch', 3);
  await makeReady(REPORT, 6);
  await expectReady(6);
  await expectPage('Kế hoạch', 3);
  await expect(front()).toHaveCount(1);
  server.ranges.length = 0;
  await cite(REPORT, 6);
  await expectPage('Báo cáo', 6);
  await expect(beside()).toHaveCount(0);
  expect(server.ranges).toEqual([]);
  expect(page.workers()).toHaveLength(1);
});

test('what is made ready is neither seen nor reached by a key', async () => {
  await cite(PLAN, 3);
  await expectPage('Kế hoạch', 3);
  await makeReady(REPORT, 6);
  await expectReady(6);
  const seen = await front().boundingBox();
  expect(await beside().boundingBox()).toEqual(seen);
  const on = await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.closest('[role="document"]')?.getAttribute('aria-label'), { x: (seen?.x ?? 0) + 200, y: (seen?.y ?? 0) + 200 });
  expect(on).toBe('Kế hoạch');
  await expect(beside()).toHaveAttribute('aria-hidden', 'true');
  await beside().focus();
  await expect(beside()).not.toBeFocused();
});

test('another page of the same document is made ready without opening it twice', async () => {
  await cite(LONG, 10);
  await expectPage('Hồ sơ', 10);
  await makeReady(LONG, 280);
  await expectReady(280);
  expect(page.workers()).toHaveLength(1);
  server.ranges.length = 0;
  await cite(LONG, 280);
  await expectPage('Hồ sơ', 280);
  expect(server.ranges).toEqual([]);
  // It is a document like any other: it goes on from there.
  await page.getByRole('button', { name: 'Trang sau' }).click();
  await expectPage('Hồ sơ', 281);
  // Nor was it closed with the view that went away: far from there it is read on.
  await cite(LONG, 10);
  await expectPage('Hồ sơ', 10);
});

test('making ready reads no more of a long document than its page needs', async () => {
  server.ranges.length = 0;
  await cite(PLAN, 3);
  await expectPage('Kế hoạch', 3);
  await makeReady(LONG, 280);
  await expectReady(280);
  const read = server.ranges.filter(({ file }) => file === LONG).reduce((sum, { bytes }) => sum + bytes, 0);
  expect(read).toBeGreaterThan(0);
  // 30 MB in all; to find a page in so flat a list pdf.js looks at the entry of each one before it.
  expect(read).toBeLessThan(8_000_000);
});

test('a document that does not answer blocks neither the one that is read nor the next, and is let go of at once', async () => {
  await cite(PLAN, 3);
  await expectPage('Kế hoạch', 3);
  server.hold(HELD);
  await makeReady(HELD, 1);
  await expect(beside()).toHaveCount(1);
  await page.getByRole('button', { name: 'Trang sau' }).click();
  await expectPage('Kế hoạch', 4);
  await cite(REPORT, 6);
  await expect(beside()).toHaveCount(0);
  await expectPage('Báo cáo', 6);
  await expect.poll(() => page.workers().length).toBe(1);
  await makeReady(PLAN, 3);
  await expectReady(3);
});

test('a document made ready that never answers is let go of after a while and not tried over and over, and opens when it is asked for', async () => {
  await cite(PLAN, 3);
  await expectPage('Kế hoạch', 3);
  await page.clock.install();
  server.hold(HELD);
  await makeReady(HELD, 1);
  await expect(beside()).toHaveCount(1);
  await page.clock.fastForward(10_000);
  await expect(beside()).toHaveCount(1);
  await page.clock.fastForward(6000);
  await expect(beside()).toHaveCount(0);
  server.ranges.length = 0;
  await page.getByRole('button', { name: 'Trang sau' }).click();
  await expectPage('Kế hoạch', 4);
  // Longer than the window ever waits for a moment with nothing to do.
  await page.clock.fastForward(3000);
  // At once: a second try would be let go of in its turn.
  expect(await beside().count()).toBe(0);
  server.release(HELD);
  await cite(HELD, 1);
  await expectPage('Treo', 1);
});

test('what was made ready in time stays so, however long the person reads', async () => {
  await cite(PLAN, 3);
  await expectPage('Kế hoạch', 3);
  await page.clock.install();
  await makeReady(REPORT, 6);
  await expectReady(6);
  await page.clock.fastForward(60_000);
  await page.getByRole('button', { name: 'Trang sau' }).click();
  await expectPage('Kế hoạch', 4);
  server.ranges.length = 0;
  await cite(REPORT, 6);
  await expectPage('Báo cáo', 6);
  expect(server.ranges).toEqual([]);
});

test('a page that is cited beyond the last shows the last, and what comes next is made ready all the same', async () => {
  await cite(PLAN, 9);
  await expectPage('Kế hoạch', 5);
  await makeReady(REPORT, 6);
  await expectReady(6);
});

test('a person who goes on before the next document is ready waits for that one opening, not for a second', async () => {
  await cite(PLAN, 3);
  await expectPage('Kế hoạch', 3);
  server.ranges.length = 0;
  server.hold(HELD);
  await makeReady(HELD, 1);
  await expect(beside()).toHaveCount(1);
  await cite(HELD, 1);
  await expect(page.getByRole('document', { name: 'Treo' })).toBeVisible();
  server.release(HELD);
  await expectPage('Treo', 1);
  // One request for its start: it is short.
  expect(server.ranges.filter(({ file }) => file === HELD)).toHaveLength(1);
});

test('a broken document made ready says so only when it is its turn, and can be tried again', async () => {
  await cite(PLAN, 3);
  await expectPage('Kế hoạch', 3);
  await makeReady(BROKEN, 1);
  await expect(beside()).toHaveAttribute('aria-busy', 'false');
  await expectPage('Kế hoạch', 3);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await cite(BROKEN, 1);
  await expect(page.getByRole('alert')).toContainText('Không mở được tài liệu');
  await page.getByRole('button', { name: 'Thử mở lại' }).click();
  await expect(page.getByRole('alert')).toContainText('Không mở được tài liệu');
  await cite(PLAN, 3);
  await expectPage('Kế hoạch', 3);
});

test('the focus stays in the evidence when the next document comes forward', async () => {
  await cite(PLAN, 3);
  await expectPage('Kế hoạch', 3);
  await makeReady(REPORT, 6);
  await expectReady(6);
  await front().focus();
  // By script, as a key would: the mouse would take the focus along.
  await page.getByRole('button', { name: `${REPORT} 6`, exact: true }).evaluate((button: HTMLElement) => button.click());
  await expect(page.getByRole('document', { name: 'Báo cáo' })).toBeFocused();
});

test('a scan that was turned stays turned and an enlarged one large, however they are come back to; others are not touched', async () => {
  await cite(PLAN, 3);
  await expectPage('Kế hoạch', 3);
  await page.getByRole('button', { name: 'Xoay trang sang phải' }).click();
  await expect.poll(isTurned).toBe(true);
  await cite(REPORT, 6);
  await expectPage('Báo cáo', 6);
  expect(await isTurned()).toBe(false);
  const zoom = page.getByRole('button', { name: /^Độ phóng/ });
  await page.getByRole('button', { name: 'Phóng to' }).click();
  const enlarged = await zoom.textContent();
  // Opened again.
  await cite(PLAN, 5);
  await expectPage('Kế hoạch', 5);
  await expect.poll(isTurned).toBe(true);
  expect(await zoom.textContent()).not.toBe(enlarged);
  // Made ready.
  await makeReady(REPORT, 6);
  await expectReady(6);
  await cite(REPORT, 6);
  await expectPage('Báo cáo', 6);
  await expect(zoom).toHaveText(enlarged ?? '');
  expect(await isTurned()).toBe(false);
});

test('turning a document while another page of it waits turns that page too', async () => {
  await cite(LONG, 10);
  await expectPage('Hồ sơ', 10);
  await makeReady(LONG, 280);
  await expectReady(280);
  await page.getByRole('button', { name: 'Xoay trang sang phải' }).click();
  await cite(LONG, 280);
  await expectPage('Hồ sơ', 280);
  await expect.poll(async () => ((await canvas(front(), 280).boundingBox())?.width ?? 0) > ((await canvas(front(), 280).boundingBox())?.height ?? 0)).toBe(true);
});

test('twenty documents leave behind no worker, no canvas, no typeface and no memory', async () => {
  const cdp = await page.context().newCDPSession(page);
  const walk = async (from: number, to: number): Promise<void> => {
    for (const [index, file] of walked.slice(from, to).entries()) {
      await cite(file, 1);
      await expect(page.getByRole('document', { name: `Mẫu ${String(from + index)}`, exact: true })).toBeVisible();
      await expect(canvas(front(), 1)).toBeInViewport();
      const next = walked[from + index + 1];
      if (next === undefined) continue;
      await makeReady(next, 1);
      await expectReady(1);
      expect(await page.locator('.pdf-scroll').count()).toBeLessThanOrEqual(2);
    }
    await expect.poll(() => page.workers().length).toBeLessThanOrEqual(2);
  };
  await walk(0, 5);
  const early = await weigh(cdp);
  await walk(5, WALKED - 1);
  const late = await weigh(cdp);
  expect(late.canvases).toBeLessThanOrEqual(early.canvases + 2);
  expect(late.heap / early.heap).toBeLessThan(1.15);
  expect(late.nodes / early.nodes).toBeLessThan(1.5);
  // Each of these documents brings typefaces of its own: those of two may be there.
  expect(late.typefaces).toBeLessThanOrEqual(early.typefaces + 6);
});

test('leaving the criterion’s evidence ends its workers', async () => {
  await cite(PLAN, 3);
  await expectPage('Kế hoạch', 3);
  await makeReady(REPORT, 6);
  await expectReady(6);
  await page.getByRole('tab', { name: 'hong.pdf' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.locator('.pdf-scroll')).toHaveCount(1);
  await expect.poll(() => page.workers().length).toBeLessThanOrEqual(1);
});

/** What is alive after everything dead was collected. */
async function weigh(cdp: CDPSession): Promise<{ readonly heap: number; readonly canvases: number; readonly nodes: number; readonly typefaces: number }> {
  // Twice: what only a dead thing held is dead the second time.
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const { nodes } = await cdp.send('Memory.getDOMCounters');
  const prototype = await cdp.send('Runtime.evaluate', { expression: 'HTMLCanvasElement.prototype' });
  const { objects } = await cdp.send('Runtime.queryObjects', { prototypeObjectId: prototype.result.objectId ?? '' });
  const count = await cdp.send('Runtime.callFunctionOn', { objectId: objects.objectId ?? '', functionDeclaration: 'function () { return this.filter((canvas) => canvas.width > 0).length; }', returnByValue: true });
  const fonts = await cdp.send('Runtime.evaluate', { expression: 'document.fonts.size', returnByValue: true });
  return { heap: usedSize, nodes, canvases: Number(count.result.value), typefaces: Number(fonts.result.value) };
}

import { statSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { codeSchema } from '#shared/domain/schema.ts';
import { launchHost } from '#test/host/launch.ts';
import { smallSubmission } from '#test/support/small-round.ts';
import type { BenchLine } from '../bench-line.ts';
import { describeTimes, median } from '../quantile.ts';
import { inDataFolder, leaveAt } from './data-folder.ts';
import type { OpenAt } from './floor/viewer.ts';
import { buildFloor, startFloor } from './floor-program.ts';
import { measureOf, whenMarked } from './page-marks.ts';
import { CITED_PAGE, makeScanWorkspace, SCAN_CODES, SCAN_WORKSPACE } from './scan/scan-workspace.ts';
import { findScan } from './scan/write-scan.ts';

const TURNS = 9;
const MOST_TIMES_VIEWER = 1.2;

/** `read`: bytes that came to the page; `asked`: by how many requests. */
type Opening = { readonly took: number; readonly read: number; readonly asked: number };
type Size = { readonly width: number; readonly height: number };

/**
 * From the key that leads to the criterion to the cited page in sight, against pdf.js's minimal viewer from its call on.
 * Each opening is in a program that has just started and has opened nothing: a cold worker, a cold page.
 */
export function measureOpenScan(): Promise<readonly BenchLine[]> {
  return inDataFolder(async (userData) => {
    const scan = findScan();
    const [{ root, sha256 }] = await Promise.all([makeScanWorkspace(userData, scan), buildFloor()]);
    const ours: Opening[] = [];
    const floor: Opening[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      const opened = await openOurs(userData);
      ours.push(opened.opening);
      floor.push(await inFloor(`${userData}-floor`, root, (page) => openFloor(page, sha256, opened.size)));
    }
    return [describeLine(ours, floor, statSync(scan).size)];
  });
}

function describeLine(ours: readonly Opening[], floor: readonly Opening[], size: number): BenchLine {
  const bare = median(floor.map(({ took }) => took));
  const say = (openings: readonly Opening[]): string =>
    `${describeTimes(openings.map(({ took }) => took))}; read ${megabytes(median(openings.map(({ read }) => read)))} by ${median(openings.map(({ asked }) => asked))} requests`;
  return {
    name: `open a scan of 500 pages (${megabytes(size)}) at page ${CITED_PAGE}, median`, unit: 'ms', ours: median(ours.map(({ took }) => took)),
    floor: { name: "for the scan: pdf.js's minimal viewer, by ranges, the same window, file and size of pane, turn and turn about, median", value: bare }, goal: bare * MOST_TIMES_VIEWER,
    notes: [`ours: ${say(ours)}`, `minimal viewer: ${say(floor)}`],
  };
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

async function openOurs(userData: string): Promise<{ readonly opening: Opening; readonly size: Size }> {
  await leaveAt(userData, SCAN_WORKSPACE, { screen: 'workspace', unit: smallSubmission().unit, code: codeSchema.parse(SCAN_CODES.behindIt) });
  const { page, kill } = await launchHost({ userData });
  try {
    await whenMarked(page, 'workspace-takes-keys');
    await page.evaluate(countRequests);
    await page.keyboard.press('k');
    await whenMarked(page, 'page-shown');
    const size = await page.locator('.pdf-scroll:not(.is-beside)').evaluate((box) => ({ width: box.clientWidth, height: box.clientHeight }));
    return { opening: { took: await measureOf(page, 'criterion-turn'), ...(await page.evaluate(readRequests)) }, size };
  } finally {
    await kill();
  }
}

async function inFloor<T>(userData: string, workspace: string, work: (page: Page) => Promise<T>): Promise<T> {
  const { page, kill } = await startFloor({ userData, page: 'viewer', workspace });
  try {
    return await work(page);
  } finally {
    await kill();
  }
}

async function openFloor(page: Page, sha256: string, size: Size): Promise<Opening> {
  await page.waitForFunction(() => 'openAt' in window);
  await page.evaluate(countRequests);
  const took = await page.evaluate(
    (opening) => {
      const openAt: unknown = Reflect.get(window, 'openAt');
      return (openAt as OpenAt)(opening);
    },
    { sha256, page: CITED_PAGE, ...size },
  );
  return { took, ...(await page.evaluate(readRequests)) };
}

/** The browser keeps a line for each request, 250 of them unless told otherwise. */
function countRequests(): void {
  performance.setResourceTimingBufferSize(10_000);
  performance.clearResourceTimings();
}

function readRequests(): { readonly read: number; readonly asked: number } {
  const asked = performance.getEntriesByType('resource').filter((entry): entry is PerformanceResourceTiming => entry instanceof PerformanceResourceTiming && entry.name.includes('/evidence/'));
  return { read: asked.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0), asked: asked.length };
}

import type { Locator, Page } from '@playwright/test';
import type { Role } from '#shared/domain/council.ts';
import { launchHost } from '#test/host/launch.ts';
import { words } from '#test/e2e/pages/words.ts';
import { LARGE_WORKSPACES, makeLargeWorkspaces } from '#test/support/large-workspace.ts';
import { LARGE_UNITS } from '#test/support/large-workspace/large-round.ts';
import { LARGE_LEAVES } from '#test/support/large-workspace/large-set.ts';
import type { BenchLine } from '../bench-line.ts';
import { describeTimes, p95 } from '../quantile.ts';
import { callApi } from './call-api.ts';
import { inDataFolder, leaveAt } from './data-folder.ts';
import { timeOfMark, whenMarked } from './page-marks.ts';
import { paintAfterClick } from './paint-after.ts';
import { scrollThrough } from './scroll-frames.ts';

const TURNS = 10;
const MOST_MS = 300;
const FEWEST_FRAMES = 50;

/** The largest round: the heat map of both roles, the tree of a unit, the units of a criterion; each shown anew again and again, then scrolled. */
export function measureLargeLists(): Promise<readonly BenchLine[]> {
  return inDataFolder(async (userData) => {
    await makeLargeWorkspaces({ userData });
    return [
      ...(await inWorkspace(userData, 'member', async (page) => [...(await measureMap(page, 'member')), ...(await measureTree(page)), ...(await measureUnitList(page))])),
      ...(await inWorkspace(userData, 'secretariat', (page) => measureMap(page, 'secretary'))),
    ];
  });
}

async function inWorkspace(userData: string, whose: keyof typeof LARGE_WORKSPACES, work: (page: Page) => Promise<readonly BenchLine[]>): Promise<readonly BenchLine[]> {
  await leaveAt(userData, LARGE_WORKSPACES[whose], { screen: whose === 'member' ? 'sign-and-export' : 'round', unit: null, code: null });
  const { page, close } = await launchHost({ userData });
  try {
    // As for a person, the start is over: what the program makes ready while idle is ready.
    await whenMarked(page, 'overview-asked');
    await whenAllIsAnswered(page);
    return await work(page);
  } finally {
    await close();
  }
}

async function measureMap(page: Page, role: Role): Promise<readonly BenchLine[]> {
  const map = page.getByRole('grid', { name: words.overview.map });
  const times: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    await goTo(page, role === 'member' ? 'signAndExport' : 'round');
    await whenAllIsAnswered(page);
    await page.evaluate(() => performance.clearMarks());
    await goTo(page, 'overview');
    await whenMarked(page, 'overview-asked');
    // What was read before stands there at once; timed is the answer to this question.
    await whenAllIsAnswered(page);
    await afterFrames(page);
    times.push((await timeOfMark(page, 'overview-shown')) - (await timeOfMark(page, 'overview-asked')));
  }
  return [paintLine(`heat map of ${LARGE_UNITS} units and ${LARGE_UNITS * LARGE_LEAVES} cells (${role})`, times), await scrollLine(`heat map (${role})`, map.locator('..'))];
}

async function measureTree(page: Page): Promise<readonly BenchLine[]> {
  const map = page.getByRole('grid', { name: words.overview.map });
  const times: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    await goTo(page, 'overview');
    await map.waitFor();
    await whenAllIsAnswered(page);
    const unit = map.getByRole('rowheader', { name: new RegExp(`^${words.overview.openUnit('')}`) }).nth(1 + turn);
    times.push(await paintAfterClick(page, '[role="treeitem"]', () => unit.click()));
  }
  return [paintLine(`tree of a unit's ${LARGE_LEAVES} criteria`, times), await scrollLine('tree of criteria', page.getByRole('tree', { name: words.workspace.tree }))];
}

async function measureUnitList(page: Page): Promise<readonly BenchLine[]> {
  const by = (name: string): Locator => page.getByRole('group', { name: words.across.listBy }).getByRole('button', { name, exact: true });
  const list = page.getByRole('listbox', { name: words.across.list });
  const times: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    times.push(await paintAfterClick(page, '[role="listbox"] [role="option"]', () => by(words.across.byCriterion).click()));
    if (turn < TURNS - 1) await by(words.across.byUnit).click();
    if (turn < TURNS - 1) await page.locator('[role="treeitem"]').first().waitFor();
    await whenAllIsAnswered(page);
  }
  return [paintLine(`one criterion across ${LARGE_UNITS} units`, times), await scrollLine(`list of ${LARGE_UNITS} units`, list)];
}

/** The engine answers one call after another: when it has answered this one, nothing that a screen asked for before is under way. */
async function whenAllIsAnswered(page: Page): Promise<void> {
  await callApi(page, 'getAppState', null);
}

/** The drawing that an answer leads to is over. */
async function afterFrames(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50)))));
}

const goTo = (page: Page, screen: 'overview' | 'signAndExport' | 'round'): Promise<void> =>
  page.getByRole('banner').getByRole('navigation', { name: words.frame.screens }).getByRole('button', { name: words.frame[screen], exact: true }).click();

const paintLine = (what: string, times: readonly number[]): BenchLine => ({
  name: `${what}: asked to painted, p95`, unit: 'ms', ours: p95(times), floor: null, goal: MOST_MS, notes: [`${describeTimes(times)}; the first ${(times[0] ?? Number.NaN).toFixed(0)} ms`],
});

async function scrollLine(what: string, list: Locator): Promise<BenchLine> {
  const { fewest, overall, longest } = await scrollThrough(list);
  return { name: `${what}: frames in the slowest second of scrolling`, unit: 'fps', ours: fewest, floor: null, goal: FEWEST_FRAMES, notes: [`${overall.toFixed(1)} frames a second over all, longest frame ${longest.toFixed(0)} ms`] };
}

import { launchHost, type RunningHost } from '#test/host/launch.ts';
import { LARGE_WORKSPACES, makeLargeWorkspaces } from '#test/support/large-workspace.ts';
import { makeLargeSet } from '#test/support/large-workspace/large-set.ts';
import { unitIdSchema } from '#shared/domain/schema.ts';
import type { BenchLine } from '../bench-line.ts';
import { describeTimes, median } from '../quantile.ts';
import { inDataFolder, leaveAt } from './data-folder.ts';
import { buildFloor, startFloor } from './floor-program.ts';
import { timeOfMark, whenMarked } from './page-marks.ts';

const TURNS = 9;
/** Milliseconds in which the program is up: the bench attaches to its page on the same two or four cores. */
const REST = 2000;
const MOST_TIMES_EMPTY = 1.5;

/**
 * From the start of the process to the workspace of the largest round, where it was left, with a cell whose keys are
 * heard; against the start of an empty page in the same window, up to its load event.
 */
export function measureStart(): Promise<readonly BenchLine[]> {
  return inDataFolder(async (userData) => {
    await Promise.all([makeLargeWorkspaces({ userData }), buildFloor()]);
    const ours: number[] = [];
    const floor: number[] = [];
    // The first start of each makes the browser's profile, and is not counted.
    for (let turn = -1; turn < TURNS; turn += 1) {
      const [mine, empty] = [await startOurs(userData), await startEmpty(`${userData}-floor`)];
      if (turn < 0) continue;
      ours.push(mine);
      floor.push(empty);
    }
    const bare = median(floor);
    return [
      {
        name: 'process start to a workspace that takes keys, median', unit: 'ms', ours: median(ours),
        floor: { name: 'for the start: an empty page in the same window, turn and turn about, median', value: bare }, goal: bare * MOST_TIMES_EMPTY,
        notes: [`ours: ${describeTimes(ours)}; empty page: ${describeTimes(floor)}`],
      },
    ];
  });
}

async function startOurs(userData: string): Promise<number> {
  const leaf = makeLargeSet().nodes.find((node) => node.scoredBy !== null);
  await leaveAt(userData, LARGE_WORKSPACES.member, { screen: 'workspace', unit: unitIdSchema.parse('xa-100'), code: leaf?.code ?? null });
  return inProgram(() => launchHost({ userData, restBeforeAttach: REST }), async ({ page }, start) => {
    await whenMarked(page, 'workspace-takes-keys');
    const took = (await timeOfMark(page, 'workspace-takes-keys')) - start;
    // The mark must be true: a key leads on to the next criterion.
    await page.keyboard.press('j');
    await page.waitForFunction((code) => document.querySelector('[role="treeitem"][aria-current="true"]')?.getAttribute('title')?.startsWith(`${code} `) === false, leaf?.code);
    return took;
  });
}

const startEmpty = (userData: string): Promise<number> =>
  inProgram(() => startFloor({ userData, page: 'empty', restBeforeAttach: REST }), async ({ page }, start) => {
    await page.waitForLoadState('load');
    const loaded = await page.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation');
      return navigation instanceof PerformanceNavigationTiming ? performance.timeOrigin + navigation.loadEventEnd : Number.NaN;
    });
    return loaded - start;
  });

async function inProgram(launch: () => Promise<RunningHost>, work: (host: RunningHost, start: number) => Promise<number>): Promise<number> {
  const start = performance.timeOrigin + performance.now();
  const host = await launch();
  try {
    return await work(host, start);
  } finally {
    await host.close();
  }
}

import { existsSync } from 'node:fs';
import { setTimeout as rest } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { compareText } from '#shared/kernel/order.ts';
import { seededRandom } from '#test/fixtures/sample-round/seeded-random.ts';
import { judgeRemains } from './kill/judge-remains.ts';
import { createLedger, type Ledger } from './kill/ledger.ts';
import { listHalfMade, MEMBER_ROOT, prepareLives, type LivesFolder } from './kill/lives-folder.ts';
import { goToDesk, MEMBER_ACTS, SECRETARIAT_ACTS, type Life } from './kill/window-acts.ts';
import { createDeskSession, type Desk, type DeskSession } from './pages/desk-session.ts';

/**
 * The window is killed at random moments of real work: while it starts, while something is typed, composed, agreed to,
 * undone, imported, merged, exported, backed up, and while it is closed. `npm run kill` asks for 200; the gate for a few,
 * at other moments in each run. BTD_KILL_SEED repeats the moments of a run as far as a machine repeats anything.
 */
const KILLS = Number(process.env['BTD_WINDOW_KILLS'] ?? 3);
const SEED = Number(process.env['BTD_KILL_SEED'] ?? Math.floor(Math.random() * 1e9));
/** Milliseconds in which the kill falls: of a start, and of what is under way once so many acts are done. */
const START = 1800;
const ACT = 2200;
const MOST_ACTS = 3;
/** Kills until the folder is begun with anew. */
const LIVES = 10;

let session: DeskSession;
let folder: LivesFolder;
/** Starts that had something to clean up. */
let cleaned = 0;
test.beforeAll(async () => {
  test.setTimeout(600_000);
  session = await createDeskSession();
  folder = await prepareLives(session, Math.min(KILLS, 6));
});
test.afterAll(() => session.end());

type Killing = { readonly random: () => number; readonly ledger: Ledger; texts: number };

test(`a window that is killed ${KILLS} times loses nothing that it said, doubles nothing, and starts again`, async () => {
  test.setTimeout(Math.max(180_000, KILLS * 60_000));
  const begun = performance.now();
  const tally = new Map<string, number>();
  const faults: string[] = [];
  let killing: Killing | null = null;
  for (let kill = 0; kill < KILLS; kill += 1) {
    if (killing === null || kill % LIVES === 0) {
      await folder.renew();
      killing = { random: seededRandom(SEED + kill), ledger: createLedger(), texts: 0 };
    }
    try {
      const during = await liveUntilKilled(killing);
      tally.set(during, (tally.get(during) ?? 0) + 1);
      const broken = await judgeRemains({ userData: session.userData, out: folder.out, scratch: session.file('soi'), ledger: killing.ledger });
      expect(broken, `killed during ${during}`).toEqual([]);
    } catch (fault) {
      faults.push(`kill ${kill}: ${String(fault)}`);
      await session.killAll();
      killing = null;
    }
  }
  if (killing !== null) expect(await (await startAgain()).close()).toBe(0);
  console.log(`seed ${SEED}: ${KILLS} kills in ${Math.round((performance.now() - begun) / 1000)} s, ${faults.length} faults; ${cleaned} starts cleaned up; ${[...tally].map(([name, count]) => `${name} ${count}`).toSorted(compareText).join(', ')}`);
  expect(faults, `seed ${SEED}`).toEqual([]);
});

/** Gives what was under way when the kill came. */
async function liveUntilKilled(killing: Killing): Promise<string> {
  const { random } = killing;
  if (random() < 0.12) {
    const early = new AbortController();
    const timer = setTimeout(() => early.abort(), random() * START);
    const started = await session.start([], { killBy: early.signal }).catch((error: unknown) => {
      if (!early.signal.aborted) throw error;
    });
    clearTimeout(timer);
    await started?.kill();
    return 'start';
  }
  const desk = await startAgain();
  const doing: Doing = { now: 'arrival', left: random() < 0.15 ? 0 : Math.ceil(random() * MOST_ACTS), due: Promise.withResolvers() };
  if (doing.left === 0) doing.due.resolve();
  const killed = doing.due.promise.then(() => rest(random() * ACT)).then(() => desk.kill({ alone: random() < 0.5 }));
  const state = { isKilled: false };
  void killed.then(() => (state.isKilled = true));
  await Promise.race([killed, work(desk, killing, doing).catch(async (error: unknown) => {
    // What the window can no longer answer is no fault of its own once it was killed.
    await Promise.race([killed, rest(10_000)]);
    if (!state.isKilled) throw error;
  })]);
  await killed;
  return doing.now;
}

/** `due`: so many acts are done that the kill may fall. */
type Doing = { now: string; left: number; readonly due: PromiseWithResolvers<void> };

async function work(desk: Desk, killing: Killing, doing: Doing): Promise<void> {
  const { random, ledger } = killing;
  const life: Life = { desk, ledger, folder, random, nextText: () => `Thiếu căn cứ số ${(killing.texts += 1)}.` };
  const role = random() < 0.7 ? 'member' : 'secretariat';
  doing.now = 'going to the desk';
  await goToDesk(desk, role);
  const acts = Object.entries(role === 'member' ? MEMBER_ACTS : SECRETARIAT_ACTS);
  while (random() > 0.12) {
    const [name, act] = acts[Math.floor(random() * acts.length)] ?? [];
    if (name === undefined || act === undefined) throw new Error('there are acts');
    doing.now = name;
    await act(life);
    doing.left -= 1;
    if (doing.left <= 0) doing.due.resolve();
  }
  doing.now = 'close';
  doing.due.resolve();
  await desk.close();
}

/** The start after a kill: at work again, nothing half-made left where the program had left it, and no fault told. */
async function startAgain(): Promise<Desk> {
  const wasOpening = await session.keptPlace().then((kept) => (kept as { isOpening?: boolean }).isOpening === true);
  const left = await listHalfMade(session.userData, folder.out);
  const desk = await session.start();
  const { frame, startScreen } = desk;
  await expect(frame.tab('overview').or(startScreen.title).first()).toBeVisible();
  // Killed before the person was at work: the round is not opened by itself again, and the window says why.
  if (wasOpening) await expect(frame.failure).toContainText('Lần này không mở lại được đợt đang làm lần trước');
  else await expect(frame.failure).toHaveCount(0);
  await expectCleaned(desk, left);
  return desk;
}

/** In the round that is open, and of the files that go out of it, nothing half-made is left, and the window has said so. */
async function expectCleaned({ frame, page }: Desk, left: readonly string[]): Promise<void> {
  const { openWorkspace } = (await session.keptPlace()) as { openWorkspace: string | null };
  if (openWorkspace === null) return;
  const own = left.filter((file) => file.includes(`/workspaces/${openWorkspace}/`) || (openWorkspace === MEMBER_ROOT && file.startsWith(folder.out)));
  expect(own.filter((file) => existsSync(file))).toEqual([]);
  // A note of a file that had its name, or was not begun, is none that anybody would miss.
  if (own.every((file) => file.endsWith('.outgoing'))) return;
  cleaned += 1;
  await frame.goTo(openWorkspace === MEMBER_ROOT ? 'overview' : 'round');
  await expect(page.getByText(/Lần trước chương trình bị tắt/u).first()).toBeVisible();
}

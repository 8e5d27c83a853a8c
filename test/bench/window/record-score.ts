import path from 'node:path';
import type { InputOf, ReplyOf } from '#shared/ipc/contract.ts';
import type { UnitId } from '#shared/domain/ids.ts';
import { ZERO_POINTS } from '#shared/kernel/points.ts';
import { startEngineThread, type EngineListeners, type EngineThread } from '#electron/app/engine-thread.ts';
import { launchHost } from '#test/host/launch.ts';
import { LARGE_WORKSPACES, makeLargeWorkspaces } from '#test/support/large-workspace.ts';
import { LARGE_UNITS } from '#test/support/large-workspace/large-round.ts';
import { LARGE_LEAVES, makeLargeSet } from '#test/support/large-workspace/large-set.ts';
import type { BenchLine } from '../bench-line.ts';
import { describeTimes, p95 } from '../quantile.ts';
import { openBareInsert, reasonOf, type BareInsert } from './bare-insert.ts';
import { inDataFolder, leaveAt } from './data-folder.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const PAIRS = 400;
/** Every criterion of one unit, so that no rule is met for the first time. */
const WARM_UP = LARGE_LEAVES;
const MOST_TIMES_INSERT = 3;

type Recording = InputOf<'recordScore'>;
type Pairs = { readonly ours: readonly number[]; readonly floor: readonly number[] };

/**
 * From the call to the reply, which comes after the commit: through the engine's own thread and its messages, as Electron's
 * main process calls it. That is held against the goal. The whole way from the page is noted beside it: on the machine's
 * Chromium the hop from the page to the process is a debugger's wire, which is not what Electron has.
 */
export function measureRecordScore(): Promise<readonly BenchLine[]> {
  return inDataFolder(async (userData) => {
    await makeLargeWorkspaces({ userData });
    await leaveAt(userData, LARGE_WORKSPACES.member, { screen: 'sign-and-export', unit: null, code: null });
    const bare = openBareInsert(userData);
    try {
      const thread = await recordByThread(userData, bare);
      const page = await recordFromPage(userData, bare);
      return [describeLine(thread, page)];
    } finally {
      bare.close();
    }
  });
}

function describeLine({ ours, floor }: Pairs, page: Pairs): BenchLine {
  const bare = p95(floor);
  return {
    name: 'record a score: call to durable, p95', unit: 'ms', ours: p95(ours), floor: { name: 'for a recording: bare better-sqlite3 insert, WAL, synchronous=FULL, same disk, turn and turn about, p95', value: bare }, goal: bare * MOST_TIMES_INSERT,
    notes: [
      `through the engine's thread: ${describeTimes(ours)}; bare insert: ${describeTimes(floor)}`,
      `from the page of the test window, its debugger's wire included: ${describeTimes(page.ours)}; bare insert: ${describeTimes(page.floor)}`,
    ],
  };
}

const LISTENERS: EngineListeners = {
  onEvent: () => undefined,
  onWorkspace: () => undefined,
  onLocale: () => undefined,
  onDeath: (detail) => {
    throw new Error(`the engine died: ${detail}`);
  },
};

async function recordByThread(userData: string, bare: BareInsert): Promise<Pairs> {
  const engine = startEngineThread(path.join(ROOT, 'out/app/engine-thread.js'), { userData, resources: path.join(ROOT, 'resources'), version: '0.0.0' }, LISTENERS);
  try {
    return await takeTurns(bare, (input) => recordOnce(engine, input));
  } finally {
    await engine.close();
  }
}

/** The form shows the cell before anybody can score it. */
async function recordOnce(engine: EngineThread, input: Recording): Promise<number> {
  const shown = await engine.call('getCell', { unit: input.unit, code: input.code, packageRevision: null }, {});
  if (!shown.ok) throw new Error(`a cell was not shown: ${JSON.stringify(shown.error)}`);
  const start = performance.now();
  const reply = await engine.call('recordScore', input, {});
  const took = performance.now() - start;
  if (!reply.ok) throw new Error(`a score was refused: ${JSON.stringify(reply.error)}`);
  return took;
}

type PageCall = {
  getCell: (input: InputOf<'getCell'>) => Promise<ReplyOf<'getCell'>>;
  recordScore: (input: Recording) => Promise<ReplyOf<'recordScore'>>;
};

async function recordFromPage(userData: string, bare: BareInsert): Promise<Pairs> {
  const host = await launchHost({ userData });
  try {
    await host.page.getByRole('main').waitFor();
    return await takeTurns(bare, (input) =>
      host.page.evaluate(async (recording) => {
        const exposed: unknown = Reflect.get(window, 'api');
        const api = exposed as PageCall;
        await api.getCell({ unit: recording.unit, code: recording.code, packageRevision: null });
        const start = performance.now();
        const reply = await api.recordScore(recording);
        if (!reply.ok) throw new Error(JSON.stringify(reply.error));
        return performance.now() - start;
      }, input),
    );
  } finally {
    await host.kill();
  }
}

/** Each recording is of another cell: what a cell's history adds up to is not measured here. */
async function takeTurns(bare: BareInsert, record: (input: Recording) => Promise<number>): Promise<Pairs> {
  const leaves = makeLargeSet().nodes.filter((node) => node.scoredBy !== null);
  const ours: number[] = [];
  const floor: number[] = [];
  for (let turn = -WARM_UP; turn < PAIRS; turn += 1) {
    const at = turn + WARM_UP;
    const leaf = leaves[at % leaves.length];
    if (leaf === undefined) throw new Error('a set without leaves');
    const unit = unitAt(at);
    const first = at % 2 === 0 ? bare.insert(at) : null;
    const took = await record({ unit, code: leaf.code, appraisal: { kind: 'scored', points: ZERO_POINTS }, reason: reasonOf(at), question: null, figures: [] });
    const inserted = first ?? bare.insert(at);
    if (turn < 0) continue;
    ours.push(took);
    floor.push(inserted);
  }
  return { ours, floor };
}

/** A commune, another for each full round of the criteria. */
const unitAt = (at: number): UnitId => `xa-${1 + (Math.floor(at / LARGE_LEAVES) % (LARGE_UNITS - 20))}` as UnitId;

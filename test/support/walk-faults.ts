import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { compareText } from '#shared/kernel/order.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { World } from '#electron/platform/disk.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { checkWorkspace } from '#electron/services/check-workspace/index.ts';
import { closeWorkspace, openWorkspace } from '#electron/services/open-workspace/index.ts';
import { createFaultyDisk, faultsOf, isChanging, isPowerCut, type Act, type Fault } from './faulty-disk.ts';
import { createTestWorld } from './test-world.ts';

type Reply = Result<unknown, readonly Problem[]>;

export type Walk = {
  /** Folder that stands before the act; each run works on a copy of its own. */
  readonly template: string;
  /** Folders of the workspace, relative to the template; null for a use case without one. */
  readonly workspace: string | null;
  /** File or folder that the act makes, relative; null when it makes none. */
  readonly target: string | null;
  /** The file holds the moment of its making: two that are whole may differ in their bytes. `isWhole` tells them from a part. */
  readonly hasMoment?: boolean;
  /** Opens what it needs, acts on the disk of this world, closes. */
  readonly act: (world: World, folder: string) => Promise<Reply>;
  /** Whether a file under the target's name is whole and verified. */
  readonly isWhole?: (folder: string) => Promise<boolean>;
  /** Whether the file under the target's name is one that the records know of. Asked when it is not the one that stood before. */
  readonly isKnown?: (folder: string, records: Records) => Promise<boolean>;
  /** Records that count as the state before: of a workspace whose making the power cut short, and in which nothing is yet. */
  readonly isUnmade?: (records: Records) => boolean;
  /** After the retry: what of the records may differ from a clean run's, left out of both; nothing when not given. */
  readonly comparable?: (records: Records) => unknown;
};

export type Records = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

export type WalkReport = {
  readonly acts: readonly Act[];
  readonly runs: number;
  /** One line for each broken promise: fault, act, promise. Empty when all held. */
  readonly violations: readonly string[];
};

/** In memory where the system has such a folder: what a flush costs is not the question here, and thousands are made. */
const SCRATCH = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
export const makeScratchFolder = (): string => mkdtempSync(path.join(SCRATCH, 'btd-fault-'));

/** Records without some tables and without some acts of the journal. */
export const leaveOut = (records: Records, tables: readonly string[], acts: readonly string[]): Records => ({
  ...Object.fromEntries(Object.entries(records).filter(([table]) => !tables.includes(table))),
  journal: (records['journal'] ?? []).filter((row) => !acts.includes(String(row['act']))).map((row) => ({ ...row, seq: 0 })),
});

/** Runs the act once without a fault, then once for each act on the disk and each fault that it can meet. */
export async function walkFaults(walk: Walk): Promise<WalkReport> {
  const before = await takeState(walk, walk.template);
  const clean = await runOnce(walk, null, async (folder, reply) => ({ state: await takeState(walk, folder), reply }));
  if (clean.value.reply?.ok !== true) throw new Error(`the clean run failed: ${JSON.stringify(clean.value.reply)}`);
  const { acts } = clean;
  const violations: string[] = [];
  const retried = new Map<string, readonly string[]>();
  let runs = 0;
  const ended = await runOnce(walk, 'lost-after-the-end', (folder) => judgeEnd(walk, folder, clean.value.state));
  violations.push(...ended.value.map((promise) => `the power goes when all is done: ${promise}`));
  for (const [at, act] of acts.entries()) {
    for (const kind of faultsOf(act)) {
      const found = await runOnce(walk, { at, kind }, (folder, reply) => judge(walk, { folder, reply, kind, act, before, after: clean.value.state, retried }));
      const place = act.path.replace(/[0-9a-f]{12,}/g, '…').split(path.sep).slice(-2).join('/');
      violations.push(...found.value.map((promise) => `${kind} at ${at} ${act.kind} ${place}: ${promise}`));
      runs += 1;
      // A full disk leaves what an error leaves, or a part of it that is removed.
      if (!kind.startsWith('error') || !isChanging(act)) continue;
      const again = await runOnce(walk, { at, kind, thenAgain: true }, (folder, reply) => judgeSecond(walk, folder, { reply, after: clean.value.state }));
      violations.push(...again.value.map((promise) => `${kind} at ${at} ${act.kind} ${place}, then again, then the power goes: ${promise}`));
      runs += 1;
    }
  }
  return { acts, runs, violations };
}

type Run<T> = { readonly acts: readonly Act[]; readonly value: T };

/** `thenAgain`: what was refused is tried once more by the same program on the same disk, and then the power goes. */
type Asked = (Fault & { readonly thenAgain?: boolean }) | 'lost-after-the-end' | null;

/** `reply` is null when the power went. */
async function runOnce<T>(walk: Walk, asked: Asked, look: (folder: string, reply: Reply | null) => Promise<T>): Promise<Run<T>> {
  const folder = makeScratchFolder();
  try {
    cpSync(walk.template, folder, { recursive: true });
    const fault: (Fault & { readonly thenAgain?: boolean }) | null = asked === 'lost-after-the-end' ? null : asked;
    const world = createTestWorld();
    const faulty = createFaultyDisk(world.disk, fault);
    const act = (): Promise<Reply | null> =>
      walk.act({ ...world, disk: faulty.disk }, folder).catch((error: unknown) => {
        if (isPowerCut(error)) return null;
        throw new Error(`${fault?.kind ?? 'no fault'} at ${fault?.at ?? ''} ${JSON.stringify(faulty.acts.at(-1))}: thrown`, { cause: error });
      });
    const first = await act();
    const isAgain = fault?.thenAgain === true;
    const reply = isAgain && first?.ok === false ? await act() : first;
    if (asked === 'lost-after-the-end' || isAgain) faulty.lose();
    return { acts: faulty.acts, value: await look(folder, reply) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export type KilledWalk = Pick<Walk, 'workspace' | 'target' | 'isWhole'> & { readonly before: string; readonly after: string; readonly killed: string };

/**
 * What a program that was killed in the middle of an act has left behind, held against folders before and after the act:
 * one line for each broken promise. `comparable` leaves out of the records what may differ.
 */
export async function judgeKilled({ before, after, killed, ...rest }: KilledWalk, comparable: (records: Records) => unknown = (records) => records): Promise<readonly string[]> {
  const walk: Walk = { ...rest, template: before, act: () => Promise.reject(new Error('not run again')) };
  const found = await takeState(walk, killed);
  const broken = found.target !== null && (await walk.isWhole?.(killed)) === false ? ['a part stands under the final name'] : [];
  broken.push(...(await openAgain(walk, killed)));
  const { records } = await takeState(walk, killed);
  const allowed = [before, after].map(async (folder) => JSON.stringify(comparable((await takeState(walk, folder)).records ?? {})));
  if (!(await Promise.all(allowed)).includes(JSON.stringify(comparable(records ?? {})))) broken.push('the records are between before and after');
  return broken;
}

type State = { readonly records: Records | null; readonly target: string | null; readonly siblings: readonly string[] };
type Judging = { readonly folder: string; readonly reply: Reply | null; readonly kind: Fault['kind']; readonly act: Act; readonly before: State; readonly after: State;
  /** What a retry broke, by what stood on the disk before it: many faults leave the same behind. */
  readonly retried: Map<string, readonly string[]>;
};

/** Every promise that the run broke. */
async function judge(walk: Walk, { folder, reply, kind, act, before, after, retried }: Judging): Promise<readonly string[]> {
  const broken: string[] = [];
  const isCut = kind.startsWith('power-cut');
  if (isCut !== (reply === null)) broken.push(isCut ? 'the power cut was swallowed' : 'a power cut came from nowhere');
  if (reply?.ok === false && !reply.error.some(isDiskProblem)) broken.push(`no problem of the disk: ${JSON.stringify(reply.error)}`);
  // Made, and yet reported as failed; or the removal itself failed: then it stays until staging is emptied at the next start.
  const isUnknown = (kind === 'error-after' && act.kind === 'open') || act.kind === 'remove-file' || act.kind === 'remove-folder';
  if (!isCut && !isUnknown && walk.workspace !== null) broken.push(...listFiles(path.join(folder, walk.workspace, 'staging')).map((name) => `left in staging: ${name}`));
  const found = await takeState(walk, folder);
  if (reply?.ok === true && !isSame(found, after)) broken.push('said to be done, and is not');
  if (found.target !== before.target && (await walk.isWhole?.(folder)) === false) broken.push('a part stands under the final name');
  const expected = reply?.ok === true || found.target !== null ? after.siblings : before.siblings;
  if (!isCut) broken.push(...found.siblings.filter((name) => !expected.includes(name)).map((name) => `left behind: ${name}`));
  const again = await openAgain(walk, folder);
  const opened = await takeState(walk, folder);
  const isUnmade = opened.records !== null && walk.isUnmade?.(opened.records) === true;
  broken.push(...(isUnmade ? again.filter((promise) => !promise.includes('workspace-not-recognised')) : again));
  broken.push(...opened.siblings.filter((name) => walk.workspace !== null && ![...before.siblings, ...after.siblings].includes(name)).map((name) => `still there after the next start: ${name}`));
  if (opened.target !== null && opened.target !== before.target && (await walk.isKnown?.(folder, opened.records ?? {})) === false) broken.push('a file was given out that its maker does not know of');
  const isBetween = !isUnmade && ![before, after].some((state) => isSame(opened.records, state.records));
  if (isBetween) broken.push('the records are between before and after');
  const left = fingerprintOf(folder, opened.records);
  const afterwards = retried.get(left) ?? (await retry(walk, folder, after));
  retried.set(left, afterwards);
  return [...broken, ...afterwards];
}

/** What was said to be done is done, also when the power goes right afterwards. */
async function judgeEnd(walk: Walk, folder: string, after: State): Promise<readonly string[]> {
  const broken = [...(await openAgain(walk, folder))];
  if (!isSame(await takeState(walk, folder), after)) broken.push('it was said to be done, and is lost');
  if ((await walk.isWhole?.(folder)) === false) broken.push('a part stands under the final name');
  return broken;
}

/** The second attempt finds what the first has left unflushed, and what it says to be done is done all the same. */
async function judgeSecond(walk: Walk, folder: string, { reply, after }: { readonly reply: Reply | null; readonly after: State }): Promise<readonly string[]> {
  if (reply?.ok !== true) return [`the second attempt was refused: ${JSON.stringify(reply)}`];
  return [...(await openAgain(walk, folder)), ...(await judgeAsClean(walk, folder, after))];
}

async function judgeAsClean(walk: Walk, folder: string, after: State): Promise<readonly string[]> {
  const state = await takeState(walk, folder);
  if ((await walk.isWhole?.(folder)) === false) return ['no whole file is left'];
  const comparable = walk.comparable ?? ((records: Records) => records);
  return isSame(comparable(state.records ?? {}), comparable(after.records ?? {})) ? [] : ['it gives another state than a clean run'];
}

const isDiskProblem = (problem: Problem): boolean => problem.type === 'disk' || ('causes' in problem && problem.causes.some((cause) => (cause as Problem).type === 'disk'));

async function retry(walk: Walk, folder: string, after: State): Promise<readonly string[]> {
  const world = createTestWorld();
  // Another start of the program, and other chance: names of half-made files do not come again.
  world.randomBytes(128);
  const again = await walk.act(world, folder).catch((error: unknown): string => `the retry threw ${String(error)}`);
  if (typeof again === 'string') return [again];
  if (!again.ok) return [`the retry was refused: ${JSON.stringify(again.error)}`];
  const broken = await openAgain(walk, folder);
  return [...broken, ...(await judgeAsClean(walk, folder, after)).map((promise) => `the retry: ${promise}`)];
}

/** Everything on the disk: two runs that leave the same go on alike. */
const fingerprintOf = (folder: string, records: Records | null): string =>
  JSON.stringify([records, listFiles(folder).filter((name) => !name.includes('desk.sqlite')).toSorted(compareText).map((name) => [name, digestOf(path.join(folder, name))])]);

/** The next start of the program: the workspace opens, its staging is empty, and its evidence is what it says. */
async function openAgain({ workspace }: Walk, folder: string): Promise<readonly string[]> {
  if (workspace === null) return [];
  const root = path.join(folder, workspace);
  // While a restore is under way the records may have no name; the next start gives it to them.
  if (!['desk.sqlite', 'restore.json'].some((name) => existsSync(path.join(root, name)))) return [];
  const opened = await openWorkspace({ world: createTestWorld(), root });
  if (!opened.ok) return [`the workspace does not open: ${JSON.stringify(opened.error)}`];
  const health = await checkWorkspace(opened.value, QUIET_TASK);
  closeWorkspace(opened.value);
  return [
    ...(health.ok ? health.value.problems : health.error).map((problem) => `after opening: ${JSON.stringify(problem)}`),
    ...listFiles(path.join(root, 'staging')).map((name) => `in staging after opening: ${name}`),
    ...listFiles(path.join(root, 'vault')).filter((name) => path.basename(name, '.pdf') !== digestOf(path.join(root, 'vault', name))).map((name) => `altered in the vault: ${name}`),
  ];
}

async function takeState({ workspace, target, hasMoment = false }: Walk, folder: string): Promise<State> {
  const made = target === null ? null : path.join(folder, target);
  return {
    records: workspace === null ? null : readRecords(path.join(folder, workspace, 'desk.sqlite')),
    target: made !== null && existsSync(made) ? (statSync(made).isFile() ? (hasMoment ? 'a file' : digestOf(made)) : 'a folder') : null,
    siblings: readdirSync(made === null ? folder : path.dirname(made)),
  };
}

/** Every row of every table but the moments, which a second attempt has others of; null when there is no workspace. */
export function readRecords(file: string): Records | null {
  if (!existsSync(file)) return null;
  const db = new SqliteDatabase(file, { readonly: true });
  try {
    const tables = db.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").all();
    return Object.fromEntries(tables.map(({ name }) => [name, db.prepare<[], Record<string, unknown>>(`SELECT * FROM ${name}`).all().map(withoutMoments)]));
  } finally {
    db.close();
  }
}

const withoutMoments = (row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(row).filter(([column]) => column !== 'at' && !column.endsWith('_at')));

const listFiles = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name))) : [];

const digestOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);


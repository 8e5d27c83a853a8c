import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createTasks, type Tasks } from '#electron/engine/tasks.ts';
import { fingerprintOf } from '#electron/bundle/thumbprint.ts';
import type { Task } from '#electron/platform/task.ts';
import { startSampleEngine, type SampleEngine } from '#test/support/sample-engine.ts';
import { makeCouncil, makeCouncilKeys, openInspector, type CouncilKeys } from '#test/support/small-council.ts';
import { makeScratchFolder } from '#test/support/walk-faults.ts';

const folder = makeScratchFolder();
const inspector = openInspector();
const engines: SampleEngine[] = [];
let keys: CouncilKeys;
beforeAll(async () => {
  keys = await makeCouncilKeys();
  await makeCouncil({ folder, keys, inspector });
});
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.remove();
});
afterAll(async () => {
  await inspector.close();
  rmSync(folder, { recursive: true });
});

async function startEngine(): Promise<SampleEngine> {
  const engine = await startSampleEngine();
  engines.push(engine);
  return engine;
}

const kit = () => ({ k: path.join(folder, 'kit.zip') });
const startFromKit = (engine: SampleEngine, task: string) =>
  engine.call('startFromKit', { token: 'k', fingerprint: fingerprintOf(keys.s1.thumbprint), task }, kit());
const openNow = async (engine: SampleEngine): Promise<string | null> => (await engine.must('getAppState', null)).openWorkspace;

/** A task that goes on until it is asked to stop. */
async function workUntilStopped(task: Task): Promise<string> {
  while (!task.isStopped()) await new Promise((resolve) => setImmediate(resolve));
  return 'stopped';
}

describe('calls that replace the open workspace', () => {
  it('of which two come at once wait for no other for ever: one workspace is open at the end, and it answers', async () => {
    const engine = await startEngine();
    const replies = await Promise.all([startFromKit(engine, 'first'), startFromKit(engine, 'second')]);
    const started = replies.filter((reply) => reply.ok);
    expect(started.length).toBeGreaterThan(0);
    expect(replies.filter((reply) => !reply.ok)).toEqual(replies.filter((reply) => !reply.ok).map(() => ({ ok: false, error: [{ type: 'stopped-by-user', where: '' }] })));
    expect(started.map((reply) => reply.ok && reply.value)).toContain(await openNow(engine));
    expect(await engine.must('listUnits', null)).toHaveLength(2);
    await engine.must('closeWorkspace', null);
    expect(await openNow(engine)).toBeNull();
  });

  it('asked twice to open the same leave it open, and its evidence is served', async () => {
    const engine = await startEngine();
    const id = await engine.must('createSecretariatWorkspace', { title: 'Đợt thử' });
    await engine.must('closeWorkspace', null);
    const replies = await Promise.all([1, 2, 3].map(() => engine.call('openWorkspace', { id })));
    expect(replies).toEqual([1, 2, 3].map(() => ({ ok: true, value: id })));
    expect(await openNow(engine)).toBe(id);
    expect(engine.vaults.at(-1)).toContain(id);
  });
});

const makeTasks = (): Tasks => createTasks(() => undefined);

describe('tasks', () => {
  it('that begin while others are still being stopped are stopped too', async () => {
    const tasks = makeTasks();
    const order: string[] = [];
    const late: Promise<unknown>[] = [];
    const first = tasks.run('first', async (task) => {
      await workUntilStopped(task);
      late.push(tasks.run('late', workUntilStopped).then((end) => order.push(end)));
    });
    await tasks.alone(null, () => Promise.resolve(order.push('left')));
    await Promise.all([first, ...late]);
    expect(order).toEqual(['stopped', 'left']);
  });

  it('of the same name are each stopped by it', async () => {
    const tasks = makeTasks();
    const ended = tasks.run('import', () => Promise.resolve('ended'));
    const going = tasks.run('import', workUntilStopped);
    expect(await ended).toBe('ended');
    tasks.stop('import');
    expect(await going).toBe('stopped');
  });
});

describe('a making of the sample that is stopped', () => {
  it('leaves no identity and no workspace, and the next one makes each of its identities once', async () => {
    const engine = await startEngine();
    const opening = engine.call('openSample', { as: 'member-1', task: 'sample' });
    // Evidence is looked at when the members have their identities.
    const watching = setInterval(() => {
      if (engine.progress.some(({ step }) => step === 'inspecting')) void engine.call('stopTask', { task: 'sample' });
    }, 1);
    expect(await opening).toMatchObject({ ok: false, error: [{ type: 'stopped-by-user' }] });
    clearInterval(watching);
    expect(await engine.must('getAppState', null)).toMatchObject({ identities: [], workspaces: [], openWorkspace: null });
    await engine.must('openSample', { as: 'member-1', task: 'sample' });
    const { identities } = await engine.must('getAppState', null);
    expect(new Set(identities.map(({ name }) => name)).size).toBe(3);
    expect(identities).toHaveLength(3);
  }, 120_000);
});

describe('conveniences that the disk refuses', () => {
  it('keep nobody from the workspace, at its opening or at the next start', async () => {
    const engine = await startEngine();
    const id = await engine.must('createSecretariatWorkspace', { title: 'Đợt thử' });
    const summary = path.join(engine.userData, 'workspaces', id, 'summary.json');
    rmSync(summary);
    mkdirSync(path.join(summary, 'in-the-way'), { recursive: true });
    await engine.restart();
    expect(await openNow(engine)).toBe(id);
    await engine.must('closeWorkspace', null);
    expect(await engine.must('openWorkspace', { id })).toBe(id);
  });

  it('cost the preferences and no more', async () => {
    const engine = await startEngine();
    await engine.must('setPreferences', { textZoom: 125 });
    const settings = path.join(engine.userData, 'settings.json');
    expect(readFileSync(settings, 'utf8')).toContain('125');
    rmSync(settings);
    mkdirSync(path.join(settings, 'in-the-way'), { recursive: true });
    await engine.restart();
    expect((await engine.must('getAppState', null)).preferences.textZoom).toBe(100);
    expect(await engine.must('createSecretariatWorkspace', { title: 'Đợt thử' })).toBe(await openNow(engine));
    expect(await engine.call('setPreferences', { textZoom: 110 })).toMatchObject({ ok: false, error: [{ type: 'disk' }] });
  });
});

import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SAMPLE_PASSPHRASE } from '#shared/domain/sample.ts';
import type { BackupList, BackupView } from '#shared/ipc/backup-views.ts';
import { SAMPLE_WORKSPACES } from '#electron/services/open-sample/index.ts';
import { codeSchema, unitIdSchema } from '#shared/domain/schema.ts';
import type { Points } from '#shared/kernel/points.ts';
import { asRevision, buildSamplePackage } from '../e2e/pages/sample-package.ts';
import { startSampleEngine, type SampleEngine } from '#test/support/sample-engine.ts';

const UNIT = unitIdSchema.parse('so-noi-vu');
const CODE = codeSchema.parse('1.1.2');

let engine: SampleEngine;
beforeAll(async () => {
  engine = await startSampleEngine();
  await engine.must('openSample', { as: 'member-1', task: 'open' });
}, 120_000);
afterAll(() => engine.remove());

const MEMBER = SAMPLE_WORKSPACES['member-1'];
const SECRETARIAT = SAMPLE_WORKSPACES.secretariat;
const file = (name: string): string => path.join(engine.folder, name);
const rootOf = (workspace: string): string => path.join(engine.userData, 'workspaces', workspace);
const databaseOf = (workspace: string): string => path.join(rootOf(workspace), 'desk.sqlite');
const list = (workspace = MEMBER): Promise<BackupList> => engine.must('listBackups', { workspace });
const reasonsOf = async (workspace = MEMBER): Promise<readonly string[]> => (await list(workspace)).backups.map(({ reason }) => reason);
const scorePoints = (points: number) =>
  engine.must('recordScore', { unit: UNIT, code: CODE, appraisal: { kind: 'scored', points: points as Points }, reason: 'Theo tài liệu.', question: null, figures: [] });
const readPoints = async (): Promise<unknown> => (await engine.must('getCell', { unit: UNIT, code: CODE, packageRevision: null })).score.appraisal;
const openMember = () => engine.must('openWorkspace', { id: MEMBER });
const restore = (workspace: string, { spot, name }: BackupView) => engine.must('restoreBackup', { workspace, spot, name, task: 'restore' });
/** Until a backup that was asked for behind a reply is listed. */
const untilListed = (reason: string, workspace = MEMBER): Promise<void> =>
  vi.waitFor(async () => expect((await list(workspace)).backups[0]).toMatchObject({ reason, journal: (await list(workspace)).journal }), { timeout: 20_000, interval: 20 });
const damage = (workspace: string): void => {
  const bytes = readFileSync(databaseOf(workspace));
  writeFileSync(databaseOf(workspace), bytes.map((byte, at) => (at >= 4096 ? byte ^ 0x55 : byte)));
};
const identityNamed = async (name: string | undefined) => {
  const found = (await engine.must('getAppState', null)).identities.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no identity of ${name ?? 'nobody'}`);
  return found.thumbprint;
};

describe('a backup that nobody asked for', () => {
  it('is made every ten minutes when the journal grew, and not again while it stands still', async () => {
    await scorePoints(0);
    engine.tick(9);
    await engine.must('backUpNow', { task: 'now' });
    expect(await reasonsOf()).toEqual(['person']);
    await scorePoints(2500);
    engine.tick();
    await untilListed('schedule');
    const before = await list();
    engine.tick();
    // One behind the other: whatever the tick began is over when this is.
    await engine.must('backUpNow', { task: 'now' });
    expect((await list()).backups).toHaveLength(before.backups.length + 1);
    expect((await list()).backups[0]).toMatchObject({ reason: 'person' });
  });

  it('is made after a bundle was signed', async () => {
    await engine.must('exportBundle', { units: [UNIT], acceptsPartial: true, identity: await identityNamed((await engine.must('getAppState', null)).workspaces.find(({ id }) => id === MEMBER)?.memberName), passphrase: SAMPLE_PASSPHRASE, target: 'out', task: 'x' }, { out: file('tv1.zip') });
    await untilListed('export');
  });

  it('is made after files were taken in, after a kit was issued, after a merge, and after results went out', async () => {
    await engine.must('openSample', { as: 'secretariat', task: 'open' });
    await buildSamplePackage({ unit: 'so-tu-phap', target: file('goi.zip'), change: asRevision(2) });
    await engine.must('importFiles', { tokens: ['p'], task: 'i' }, { p: file('goi.zip') });
    await untilListed('import', SECRETARIAT);
    const preview = await engine.must('previewMerge', { tokens: ['b'], task: 'm' }, { b: file('tv1.zip') });
    await engine.must('applyMerge', { plan: preview.plan, task: 'm' });
    await untilListed('merge', SECRETARIAT);
    const round = await engine.must('getRound', null);
    if (round === null) throw new Error('the sample has a round');
    const issuer = await identityNamed(round.members.find(({ role }) => role === 'secretary')?.name);
    await engine.must('issueKit', { identity: issuer, passphrase: SAMPLE_PASSPHRASE, target: 'k', task: 'k' }, { k: file('bo.zip') });
    await untilListed('export', SECRETARIAT);
    const made = (await reasonsOf(SECRETARIAT)).length;
    await engine.must('changePolicy', { policy: { ...round.policy, quorum: { percent: '51', isMoreThan: true } } });
    await engine.must('exportResults', { target: 'r', format: 'csv' }, { r: file('kq.csv') });
    await untilListed('export', SECRETARIAT);
    expect(await reasonsOf(SECRETARIAT)).toHaveLength(made + 1);
  });

  it('is not made by looking', async () => {
    await openMember();
    const before = await reasonsOf();
    await engine.must('getOverview', null);
    await engine.must('listUnits', null);
    await engine.must('getCell', { unit: UNIT, code: CODE, packageRevision: null });
    engine.tick();
    await engine.must('closeWorkspace', null);
    expect(await reasonsOf()).toEqual(before);
    await openMember();
  });

  it('and those that somebody asks for at the same time follow each other, and all of them stand', async () => {
    const before = await reasonsOf();
    await scorePoints(100);
    engine.tick();
    await Promise.all(['a', 'b', 'c'].map((task) => engine.must('backUpNow', { task })));
    expect((await reasonsOf()).toSorted()).toEqual([...before, 'person', 'person', 'person', 'schedule'].toSorted());
  });

  it('is made before the workspace is closed, and closing waits for it', async () => {
    await scorePoints(5000);
    await engine.must('closeWorkspace', null);
    const { backups, journal } = await list();
    expect(backups[0]).toMatchObject({ reason: 'schedule', journal });
    await openMember();
    await scorePoints(0);
    await engine.restart();
    expect((await list()).backups[0]?.journal).toBe((await list()).journal);
  });

  it('that fails is told once, with why, fails nothing that was asked for, and is told again after one succeeded', async () => {
    const folder = path.join(rootOf(MEMBER), 'backups');
    const aside = file('backups-aside');
    const told = engine.failed.length;
    for (const round of [1, 2]) {
      renameSync(folder, aside);
      writeFileSync(folder, 'a file where the folder was');
      await scorePoints(round * 100);
      for (const task of ['first', 'second']) {
        engine.tick();
        expect(await engine.call('backUpNow', { task })).toMatchObject({ ok: false, error: [{ type: 'disk', where: '' }] });
      }
      expect(engine.failed).toHaveLength(told + round);
      expect(engine.failed.at(-1)).toMatchObject([{ type: 'disk', act: 'back-up' }]);
      expect(await readPoints()).toEqual({ kind: 'scored', points: round * 100 });
      rmSync(folder);
      renameSync(aside, folder);
      engine.tick();
      // Behind what the tick began: it is listed a moment before it is over.
      await engine.must('backUpNow', { task: 'after' });
      expect((await reasonsOf()).slice(0, 2)).toEqual(['person', 'schedule']);
    }
  });
});

const stick = (): string => file('usb');
const there = async (): Promise<readonly BackupView[]> => (await list()).backups.filter(({ spot }) => spot === 'elsewhere');

describe('another drive', () => {
  beforeEach(() => mkdirSync(stick(), { recursive: true }));

  it('that a person names is copied to at once and by the schedule, with the evidence, and is remembered', async () => {
    expect((await list()).otherDrive).toBeNull();
    await engine.must('keepBackupsIn', { workspace: MEMBER, target: 's' }, { s: stick() });
    await vi.waitFor(async () => expect(await there()).toHaveLength(1), { timeout: 20_000, interval: 20 });
    await scorePoints(5000);
    engine.tick();
    await vi.waitFor(async () => expect(await there()).toHaveLength(2), { timeout: 20_000, interval: 20 });
    const [folder = ''] = readdirSync(path.join(stick(), 'ban-tham-dinh-sao-luu'));
    expect(folder).toMatch(new RegExp(`^${MEMBER}-\\d{17}$`, 'u'));
    expect(existsSync(path.join(stick(), 'ban-tham-dinh-sao-luu', folder, 'vault'))).toBe(true);
    await engine.restart();
    expect((await list()).otherDrive).toEqual({ name: 'usb', isThere: true, newestAt: (await there())[0]?.at });
    expect((await list(SECRETARIAT)).otherDrive).toBeNull();
  });

  it('that is not plugged in is no failure; how old the newest backup there is stays known, and it gets what it missed', async () => {
    const newestAt = (await there())[0]?.at;
    renameSync(stick(), file('usb-away'));
    const told = engine.failed.length;
    await scorePoints(0);
    engine.tick();
    await untilListed('schedule');
    expect((await list()).otherDrive).toEqual({ name: 'usb', isThere: false, newestAt });
    // Behind all that the tick began.
    expect(await engine.must('backUpNow', { task: 'now' })).toMatchObject({ problems: [{ type: 'backup-place-missing', where: 'usb' }] });
    expect(engine.failed).toHaveLength(told);
    renameSync(file('usb-away'), stick());
    engine.tick();
    await vi.waitFor(async () => expect((await there())[0]?.journal).toBe((await list()).journal), { timeout: 20_000, interval: 20 });
  });

  it('leads back to a workspace whose own backups are gone too', async () => {
    const points = await readPoints();
    await engine.must('closeWorkspace', null);
    rmSync(path.join(rootOf(MEMBER), 'backups'), { recursive: true });
    damage(MEMBER);
    expect(await engine.call('openWorkspace', { id: MEMBER })).toMatchObject({ ok: false, error: expect.arrayContaining([expect.objectContaining({ type: 'workspace-damaged' })]) as unknown });
    const { newest } = await engine.must('findWayBack', { workspace: MEMBER });
    if (newest === null) throw new Error('the backup on the other drive is sound');
    expect(newest.spot).toBe('elsewhere');
    await restore(MEMBER, newest);
    expect(await readPoints()).toEqual(points);
  });

  it('is let go of, and what is there stays there', async () => {
    const kept = await there();
    await engine.must('keepBackupsIn', { workspace: MEMBER, target: null });
    expect(await there()).toEqual([]);
    await engine.must('keepBackupsIn', { workspace: MEMBER, target: 's' }, { s: stick() });
    await vi.waitFor(async () => expect((await there()).length).toBeGreaterThanOrEqual(kept.length), { timeout: 20_000, interval: 20 });
    await engine.must('keepBackupsIn', { workspace: MEMBER, target: null });
  });
});

describe('a restore by the window’s call', () => {
  it('brings back each backup that is kept, opens the workspace at its place, and goes on being backed up', async () => {
    const place = { screen: 'workspace', unit: UNIT, code: CODE } as const;
    await engine.must('notePlace', { workspace: MEMBER, ...place });
    for (const points of [0, 5000, 2500]) {
      await scorePoints(points);
      await engine.must('backUpNow', { task: 'now' });
    }
    const [third, second, first] = (await list()).backups;
    if (first === undefined || second === undefined || third === undefined) throw new Error('three were made');
    for (const [backup, points] of [[first, 0], [third, 2500], [second, 5000]] as const) {
      expect(await restore(MEMBER, backup)).toEqual({ workspace: MEMBER, at: backup.at, place, problems: [] });
      expect(await readPoints()).toEqual({ kind: 'scored', points });
    }
    // Its journal is shorter now than that of what was set aside.
    await restore(MEMBER, first);
    await scorePoints(1000);
    engine.tick();
    await untilListed('schedule');
  });

  it('is followed by a backup of its own, also where the journal has as many lines as the backup that it left aside', async () => {
    await scorePoints(0);
    await engine.must('backUpNow', { task: 'now' });
    const [older] = (await list()).backups;
    await scorePoints(5000);
    engine.tick();
    await untilListed('schedule');
    const [newer] = (await list()).backups;
    if (older === undefined || newer === undefined) throw new Error('two were made');
    await restore(MEMBER, older);
    expect((await list()).journal).toBe(newer.journal);
    engine.tick();
    await vi.waitFor(async () => expect((await list()).backups[0]?.name).not.toBe(newer.name), { timeout: 20_000, interval: 20 });
    const [made] = (await list()).backups;
    if (made === undefined) throw new Error('one was made');
    await restore(MEMBER, made);
    expect(await readPoints()).toEqual({ kind: 'scored', points: 0 });
  });

  it('of a backup that is not there is refused, and the workspace is open as before', async () => {
    const points = await readPoints();
    expect(await engine.call('restoreBackup', { workspace: MEMBER, spot: 'beside', name: '../desk', task: 'r' })).toMatchObject({ ok: false, error: [{ type: 'backup-unknown' }] });
    expect(await readPoints()).toEqual(points);
  });

  it('passes over a newest backup that is no longer sound', async () => {
    await scorePoints(0);
    await engine.must('backUpNow', { task: 'now' });
    const [newest] = (await list()).backups;
    await engine.must('closeWorkspace', null);
    const found = await engine.must('findWayBack', { workspace: MEMBER });
    if (found.newest === null) throw new Error('there is a sound one');
    writeFileSync(path.join(rootOf(MEMBER), 'backups', `${found.newest.name}.sqlite`), 'x');
    expect((await engine.must('findWayBack', { workspace: MEMBER })).newest?.name).not.toBe(found.newest.name);
    expect(newest).toBeDefined();
    await openMember();
  });
});

describe('a workspace whose records are gone', () => {
  it('is listed while it has backups, and its journal is not known', async () => {
    await engine.must('closeWorkspace', null);
    renameSync(databaseOf(MEMBER), file('aside.sqlite'));
    expect((await engine.must('getAppState', null)).workspaces.map(({ id }) => id)).toContain(MEMBER);
    expect(await list()).toMatchObject({ journal: null });
    renameSync(file('aside.sqlite'), databaseOf(MEMBER));
    await openMember();
  });
});

describe('a copy made before a migration', () => {
  const OLD = 'dot-cu';
  it('is listed with its reason, is restored like any other, and is never dropped', async () => {
    mkdirSync(rootOf(OLD), { recursive: true });
    copyFileSync(path.join(import.meta.dirname, '../fixtures/store/workspace-1.sqlite'), databaseOf(OLD));
    await engine.must('openWorkspace', { id: OLD });
    const { backups, journal } = await list(OLD);
    expect(backups).toMatchObject([{ reason: 'migration', spot: 'beside', journal }]);
    const [copy] = backups;
    if (copy === undefined) throw new Error('it is listed');
    expect(await restore(OLD, copy)).toMatchObject({ workspace: OLD, at: copy.at });
    for (let turn = 0; turn < 13; turn += 1) await engine.must('backUpNow', { task: 'now' });
    expect((await list(OLD)).backups.map(({ name }) => name)).toContain(copy.name);
  });
});

describe('a rescue by the window’s call', () => {
  it('writes a new folder into the chosen one, and leaves the workspace open as it was', async () => {
    await openMember();
    mkdirSync(file('cuu-ho'));
    const points = await readPoints();
    const rescued = await engine.must('rescueWorkspace', { workspace: MEMBER, target: 't', task: 'r' }, { t: file('cuu-ho') });
    expect(rescued).toMatchObject({ source: { kind: 'records' }, unsound: [] });
    expect(readFileSync(path.join(file('cuu-ho'), rescued.folder, 'diem.csv'), 'utf8')).toContain('Theo tài liệu.');
    expect(await readPoints()).toEqual(points);
  });

  it('that is stopped leaves nothing, and the workspace open', async () => {
    mkdirSync(file('cuu-ho-2'));
    const points = await readPoints();
    const rescuing = engine.call('rescueWorkspace', { workspace: MEMBER, target: 't', task: 'stopped' }, { t: file('cuu-ho-2') });
    await engine.must('stopTask', { task: 'stopped' });
    expect(await rescuing).toMatchObject({ ok: false, error: [{ type: 'stopped-by-user' }] });
    expect(existsSync(path.join(file('cuu-ho-2'), 'diem.csv'))).toBe(false);
    expect(await readPoints()).toEqual(points);
  });
});

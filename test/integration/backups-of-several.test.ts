import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BackupNote } from '#shared/domain/backup.ts';
import { codeSchema, unitIdSchema } from '#shared/domain/schema.ts';
import type { BackupList, BackupView } from '#shared/ipc/backup-views.ts';
import type { Points } from '#shared/kernel/points.ts';
import { SAMPLE_WORKSPACES } from '#electron/services/open-sample/index.ts';
import { runBtd } from '#test/support/run-btd.ts';
import { startSampleEngine, type SampleEngine } from '#test/support/sample-engine.ts';

/*
 * Two laptops with the sample on them, and one stick that goes from one to the other: the sample's folder has one name
 * on both.
 */
const UNIT = unitIdSchema.parse('so-noi-vu');
const CODE = codeSchema.parse('1.1.2');
const MEMBER = SAMPLE_WORKSPACES['member-1'];
const OWN = 'ban-tham-dinh-sao-luu';

let first: SampleEngine;
let second: SampleEngine;
beforeAll(async () => {
  first = await startSampleEngine();
  second = await startSampleEngine();
  for (const engine of [first, second]) await engine.must('openSample', { as: 'member-1', task: 'open' });
}, 120_000);
afterAll(async () => {
  await first.remove();
  await second.remove();
});

const stick = (): string => path.join(first.folder, 'usb');
const rootOf = (engine: SampleEngine): string => path.join(engine.userData, 'workspaces', MEMBER);
const list = (engine: SampleEngine): Promise<BackupList> => engine.must('listBackups', { workspace: MEMBER });
const there = async (engine: SampleEngine): Promise<readonly BackupView[]> => (await list(engine)).backups.filter(({ spot }) => spot === 'elsewhere');
const scorePoints = (engine: SampleEngine, points: number) =>
  engine.must('recordScore', { unit: UNIT, code: CODE, appraisal: { kind: 'scored', points: points as Points }, reason: 'Theo tài liệu.', question: null, figures: [] });
const readPoints = async (engine: SampleEngine): Promise<unknown> => (await engine.must('getCell', { unit: UNIT, code: CODE, packageRevision: null })).score.appraisal;
const keepOnStick = (engine: SampleEngine) => engine.must('keepBackupsIn', { workspace: MEMBER, target: 's' }, { s: stick() });
const backUp = (engine: SampleEngine) => engine.must('backUpNow', { task: 'now' });
const foldersThere = (): readonly string[] => (existsSync(path.join(stick(), OWN)) ? readdirSync(path.join(stick(), OWN)) : []);
/** As older programs left it: backups of all machines in one folder, by the workspace's folder alone. */
const mixAsOlderProgramsDid = (): void => {
  const mixed = path.join(stick(), OWN, MEMBER);
  mkdirSync(mixed, { recursive: true });
  for (const folder of foldersThere().filter((name) => name !== MEMBER)) {
    cpSync(path.join(stick(), OWN, folder), mixed, { recursive: true });
    rmSync(path.join(stick(), OWN, folder), { recursive: true });
  }
};
const damage = (engine: SampleEngine): void => {
  const file = path.join(rootOf(engine), 'desk.sqlite');
  writeFileSync(file, readFileSync(file).map((byte, at) => (at >= 4096 ? byte ^ 0x55 : byte)));
};

describe('one stick for two machines whose workspaces have one name', () => {
  beforeEach(async () => {
    rmSync(stick(), { recursive: true, force: true });
    mkdirSync(stick());
    for (const [engine, points] of [[first, 2500], [second, 5000]] as const) {
      await engine.must('openWorkspace', { id: MEMBER });
      await scorePoints(engine, points);
      await keepOnStick(engine);
      await backUp(engine);
    }
  });

  it('has a folder for each, and offers each its own', async () => {
    expect(foldersThere()).toHaveLength(2);
    const [ofFirst, ofSecond] = [await there(first), await there(second)];
    expect(ofFirst.length).toBeGreaterThan(0);
    expect(ofSecond.length).toBeGreaterThan(0);
    const names = new Set(ofFirst.map(({ name }) => name));
    expect(ofSecond.filter(({ name }) => names.has(name))).toEqual([]);
  });

  it.each([['in folders of their own', () => undefined], ['in one folder, as older programs left them', mixAsOlderProgramsDid]])('leads a damaged workspace back to its own scores, %s', async (_, arrange) => {
    arrange();
    // The other one has recorded more meanwhile: its backups hold the longer journal.
    for (const points of [0, 2500, 0, 5000]) await scorePoints(second, points);
    await backUp(second);
    await first.must('closeWorkspace', null);
    rmSync(path.join(rootOf(first), 'backups'), { recursive: true });
    damage(first);
    const { newest } = await first.must('findWayBack', { workspace: MEMBER });
    if (newest === null) throw new Error('its own backup is on the stick');
    expect((await there(first)).map(({ name }) => name)).toContain(newest.name);
    await first.must('restoreBackup', { workspace: MEMBER, spot: newest.spot, name: newest.name, task: 'r' });
    expect(await readPoints(first)).toEqual({ kind: 'scored', points: 2500 });
    expect(await readPoints(second)).toEqual({ kind: 'scored', points: 5000 });
  });

  it('of one machine is refused to the other, though it is named by its name', async () => {
    const [foreign] = await there(second);
    if (foreign === undefined) throw new Error('the second has one');
    expect(await first.call('restoreBackup', { workspace: MEMBER, spot: 'elsewhere', name: foreign.name, task: 'r' })).toMatchObject({ ok: false, error: [{ type: 'backup-unknown' }] });
    expect(await readPoints(first)).toEqual({ kind: 'scored', points: 2500 });
  });

  it('drops none of the other’s by the rule, also where older programs left them in one folder', async () => {
    mixAsOlderProgramsDid();
    // The folder that the second would write to is the mixed one.
    const [target = ''] = (await backUp(second), foldersThere().filter((name) => name !== MEMBER));
    const folder = path.join(stick(), OWN, target);
    cpSync(path.join(stick(), OWN, MEMBER), folder, { recursive: true });
    const before = notesIn(folder).filter((note) => note.workspace.createdAt !== createdAtOf(target)).length;
    expect(before).toBeGreaterThan(0);
    for (let turn = 0; turn < 12; turn += 1) await backUp(second);
    expect(notesIn(folder).filter((note) => note.workspace.createdAt !== createdAtOf(target))).toHaveLength(before);
  });

  it('tells apart on the command line, too: a new folder is shown whose each is, a workspace only its own', async () => {
    const restore = (workspace: string) => runBtd({ folder: first.folder }, 'restore', '--workspace', workspace, '--from', 'usb');
    const unknown = await restore('may-moi');
    expect(unknown.stdout).toContain('lập lúc');
    expect(existsSync(path.join(first.folder, 'may-moi'))).toBe(false);
    await first.must('closeWorkspace', null);
    const own = await restore(path.join('data', 'workspaces', MEMBER));
    expect(own.stdout).not.toContain('lập lúc');
    for (const { name } of await there(first)) expect(own.stdout).toContain(name);
    for (const { name } of await there(second)) expect(own.stdout).not.toContain(name);
  });

  it('is offered to a workspace whose folder was renamed meanwhile', async () => {
    const names = (await there(first)).map(({ name }) => name);
    await first.must('closeWorkspace', null);
    renameSync(rootOf(first), path.join(path.dirname(rootOf(first)), 'ten-khac'));
    try {
      await first.must('keepBackupsIn', { workspace: 'ten-khac', target: 's' }, { s: stick() });
      const { backups } = await first.must('listBackups', { workspace: 'ten-khac' });
      expect(backups.filter(({ spot }) => spot === 'elsewhere').map(({ name }) => name)).toEqual(names);
    } finally {
      await first.must('keepBackupsIn', { workspace: 'ten-khac', target: null });
      renameSync(path.join(path.dirname(rootOf(first)), 'ten-khac'), rootOf(first));
    }
  });

  it('offers none of them where nothing tells whose the lost records were', async () => {
    await first.must('closeWorkspace', null);
    rmSync(path.join(rootOf(first), 'backups'), { recursive: true });
    const kept = ['desk.sqlite', 'summary.json'].map((name) => [path.join(rootOf(first), name), readFileSync(path.join(rootOf(first), name))] as const);
    damage(first);
    rmSync(path.join(rootOf(first), 'summary.json'));
    expect(await there(first)).toEqual([]);
    // One workspace's alone on the stick: nobody else's can be meant.
    const own = foldersThere().find((name) => notesIn(path.join(stick(), OWN, name)).some(({ workspace }) => kept.some(([, bytes]) => bytes.includes(workspace.createdAt))));
    for (const name of foldersThere()) if (name !== own) rmSync(path.join(stick(), OWN, name), { recursive: true });
    expect((await there(first)).length).toBeGreaterThan(0);
    for (const [file, bytes] of kept) writeFileSync(file, bytes);
  });
});

const notesIn = (folder: string): readonly BackupNote[] =>
  readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as BackupNote);
/** The moment in a folder's name, as an instant. */
const createdAtOf = (folder: string): string => (/-(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})$/u.exec(folder) ?? []).slice(1).join(' ').replace(/^(\S+) (\S+) (\S+) (\S+) (\S+) (\S+) (\S+)$/u, '$1-$2-$3T$4:$5:$6.$7Z');

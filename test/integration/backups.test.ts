import { appendFileSync, copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BackupReason } from '#shared/domain/backup.ts';
import { ok } from '#shared/kernel/result.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import type { Disk } from '#electron/platform/disk.ts';
import { digestFile } from '#electron/platform/digest-file.ts';
import { layoutOf } from '#electron/platform/workspace-layout.ts';
import { backUpWorkspace, type BackedUp } from '#electron/services/back-up-workspace/index.ts';
import { placeBeside, placeElsewhere, type BackupPlace } from '#electron/services/back-up-workspace/backup-place.ts';
import { checkWorkspace } from '#electron/services/check-workspace/index.ts';
import { exportBundle } from '#electron/services/export-bundle/index.ts';
import { listBackups, notePath, recordsPath, type Backup } from '#electron/services/list-backups/index.ts';
import { lookAtStanding } from '#electron/services/list-backups/look-at-standing.ts';
import { closeWorkspace, openWorkspace } from '#electron/services/open-workspace/index.ts';
import { restoreWorkspace, type Restored } from '#electron/services/restore-workspace/index.ts';
import { createFaultyDisk } from '#test/support/faulty-disk.ts';
import { exportFrom, inWorkspace, makeCouncil, makeCouncilKeys, must, openInspector, score, UNIT, type CouncilKeys } from '#test/support/small-council.ts';
import { createTestWorld } from '#test/support/test-world.ts';
import { makeScratchFolder } from '#test/support/walk-faults.ts';

const template = makeScratchFolder();
const folder = makeScratchFolder();
const inspector = openInspector();
const world = createTestWorld();
const MADE = { createdAt: world.now() };
let keys: CouncilKeys;
beforeAll(async () => {
  keys = await makeCouncilKeys();
  await makeCouncil({ folder: template, keys, inspector });
});
beforeEach(() => {
  rmSync(folder, { recursive: true });
  cpSync(template, folder, { recursive: true });
});
afterAll(async () => {
  await inspector.close();
  for (const one of [template, folder]) rmSync(one, { recursive: true });
});

const at = (name: string): string => path.join(folder, name);
const layout = () => layoutOf(at('tv-1'));
const beside = (): BackupPlace => placeBeside(layout());
const stick = (): BackupPlace => {
  mkdirSync(at('o-roi'), { recursive: true });
  return placeElsewhere(at('o-roi'), layout(), MADE);
};

const backUp = async (place: BackupPlace, reason: BackupReason = 'person'): Promise<BackedUp> =>
  must(await inWorkspace(world, at('tv-1'), (context) => backUpWorkspace({ context, place, reason, task: QUIET_TASK })));
const restore = async (backup: Backup): Promise<Restored> => must(await restoreWorkspace({ world, root: at('tv-1'), backup, task: QUIET_TASK }));
const scorePoints = (points: number): Promise<void> => inWorkspace(world, at('tv-1'), (context) => score(context, '1.1', points));
const readPoints = (): Promise<unknown> =>
  inWorkspace(world, at('tv-1'), ({ store }) => must(store.read((records) => ok(records.listScores(UNIT).find(({ code }) => code === '1.1')?.appraisal))));
const checkAll = async (): Promise<unknown> => must(await inWorkspace(world, at('tv-1'), (context) => checkWorkspace(context, QUIET_TASK))).problems;
/** What a worn-out disk does to a file that is in use. */
const damage = (file: string): void => writeFileSync(file, readFileSync(file).map((byte, place) => (place >= 4096 ? byte ^ 0x55 : byte)));
const filesIn = (root: string): readonly string[] => readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));

/** The records and what stands beside them, by name. */
const recordsIn = (root: string): ReadonlyMap<string, string> =>
  new Map(readdirSync(root).filter((name) => name.startsWith('desk.sqlite')).map((name) => [name, readFileSync(path.join(root, name)).toString('base64')]));
/** As a kill leaves it: the last score stands in the log alone. */
const leaveLog = (points: number) => async (): Promise<void> => {
  const context = must(await openWorkspace({ world, root: at('tv-1') }));
  score(context, '1.1', points);
  const taken = ['', '-wal'].map((ending) => [`${layout().database}${ending}`, readFileSync(`${layout().database}${ending}`)] as const);
  closeWorkspace(context);
  for (const [file, bytes] of taken) writeFileSync(file, bytes);
};
const leaveGarbage = (ending: string): void => writeFileSync(`${layout().database}${ending}`, `rác ${ending}`.repeat(900));
const leaveDamaged = (): void => {
  damage(layout().database);
  for (const ending of ['-wal', '-shm']) leaveGarbage(ending);
};
const leaveDamagedWithLog = async (): Promise<void> => {
  await leaveLog(0)();
  damage(layout().database);
  leaveGarbage('-shm');
};
const DAMAGES = [
  ['of sound records with rubbish beside them', () => ['-wal', '-shm'].forEach(leaveGarbage)],
  ['of damaged records with rubbish beside them', leaveDamaged],
  ['of damaged records with a sound log beside them', leaveDamagedWithLog],
] as const;

describe('a backup beside the workspace', () => {
  it('gives the scores back as they stood, and sets aside whole what stood in their place', async () => {
    await scorePoints(5000);
    const { backup } = await backUp(beside());
    await scorePoints(7500);
    const before = readFileSync(layout().database);
    const { setAside, problems } = await restore(backup);
    expect(problems).toEqual([]);
    expect(await readPoints()).toMatchObject({ kind: 'scored', points: 5000 });
    expect(readFileSync(path.join(at('tv-1'), 'set-aside', setAside, 'desk.sqlite')).equals(before)).toBe(true);
    expect(await checkAll()).toEqual([]);
  });

  it('can be restored from each one that is kept, also after another was restored', async () => {
    const points = [0, 5000, 7500, 5000, 0];
    const made: Backup[] = [];
    for (const one of points) {
      await scorePoints(one);
      made.push((await backUp(beside(), 'schedule')).backup);
    }
    for (const [place, backup] of made.entries()) {
      await restore(backup);
      expect(await readPoints()).toMatchObject({ points: points[place] });
      expect(await checkAll()).toEqual([]);
    }
  });

  it('brings a workspace back whose records are damaged, and keeps the damaged ones', async () => {
    await scorePoints(5000);
    const { backup } = await backUp(beside());
    damage(layout().database);
    expect(await openWorkspace({ world, root: at('tv-1') })).toMatchObject({ ok: false, error: [{ type: 'workspace-damaged' }] });
    const damaged = readFileSync(layout().database);
    const { setAside } = await restore(backup);
    expect(await readPoints()).toMatchObject({ points: 5000 });
    expect(readFileSync(path.join(at('tv-1'), 'set-aside', setAside, 'desk.sqlite')).equals(damaged)).toBe(true);
  });

  it('brings a workspace back whose records are gone', async () => {
    await scorePoints(5000);
    const { backup } = await backUp(beside());
    rmSync(layout().database);
    await restore(backup);
    expect(await readPoints()).toMatchObject({ points: 5000 });
  });

  it.each(DAMAGES)('sets aside every byte that was there, %s', async (_, leave) => {
    await scorePoints(5000);
    const { backup } = await backUp(beside());
    await scorePoints(7500);
    await leave();
    const before = recordsIn(at('tv-1'));
    expect([...before.keys()]).toEqual(expect.arrayContaining(['desk.sqlite', 'desk.sqlite-wal', 'desk.sqlite-shm']));
    const { setAside } = await restore(backup);
    expect(recordsIn(path.join(at('tv-1'), 'set-aside', setAside))).toEqual(before);
    expect(await readPoints()).toMatchObject({ points: 5000 });
    expect(filesIn(layout().staging)).toEqual([]);
  });

  it.each(DAMAGES.slice(1))('stays as it was found while it is opened, listed and refused, %s', async (_, leave) => {
    await leave();
    const before = recordsIn(at('tv-1'));
    expect(await openWorkspace({ world, root: at('tv-1') })).toMatchObject({ ok: false, error: [{ type: 'workspace-damaged' }] });
    expect(await lookAtStanding(world.disk, layout())).toBeNull();
    expect(recordsIn(at('tv-1'))).toEqual(before);
    expect(filesIn(layout().staging)).toEqual([]);
  });

  it('is opened with what a program that was killed left in its log, also where the log cannot be copied first', async () => {
    for (const isFull of [false, true]) {
      await leaveLog(isFull ? 7500 : 0)();
      const disk: Disk = { ...world.disk, open: (file, mode) => (isFull && mode.startsWith('write-new') ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) : world.disk.open(file, mode)) };
      const opened = must(await openWorkspace({ world: { ...world, disk }, root: at('tv-1') }));
      expect(opened.notices).toEqual([]);
      closeWorkspace(opened);
      expect(await readPoints()).toMatchObject({ points: isFull ? 7500 : 0 });
    }
  });

  it('knows what was signed from a log that no program has taken in yet', async () => {
    await scorePoints(5000);
    const { backup } = await backUp(beside());
    const taken = at('lay-duoc');
    const context = must(await openWorkspace({ world, root: at('tv-1') }));
    mkdirSync(taken);
    const { revision: sent } = must(await exportBundle({ context, units: [UNIT], acceptsPartial: true, key: keys.m1, target: at('sau.zip'), task: QUIET_TASK }));
    for (const ending of ['', '-wal']) copyFileSync(`${layout().database}${ending}`, path.join(taken, `desk.sqlite${ending}`));
    closeWorkspace(context);
    for (const ending of ['', '-wal']) copyFileSync(path.join(taken, `desk.sqlite${ending}`), `${layout().database}${ending}`);
    await restore(backup);
    expect(await exportFrom(at('tv-1'), keys.m1, at('sau-nua.zip'))).toBe(sent + 1);
  });

  it('is refused when it is no longer what its note says, and then nothing has changed', async () => {
    await scorePoints(5000);
    const { backup } = await backUp(beside());
    await scorePoints(7500);
    appendFileSync(recordsPath(backup), 'x');
    expect(await restoreWorkspace({ world, root: at('tv-1'), backup, task: QUIET_TASK })).toMatchObject({ ok: false, error: [{ type: 'backup-altered', where: backup.name }] });
    expect(await readPoints()).toMatchObject({ points: 7500 });
    expect(readdirSync(at('tv-1'))).not.toContain('set-aside');
  });

  it('is refused when it is no sound workspace, though it is what its note says, and then nothing has changed', async () => {
    await scorePoints(5000);
    const { backup } = await backUp(beside());
    await scorePoints(7500);
    const foreign = new SqliteDatabase(at('khac.sqlite'));
    foreign.exec('CREATE TABLE khac (a)');
    foreign.close();
    damage(recordsPath(backup));
    for (const [records, type] of [[recordsPath(backup), 'workspace-damaged'], [at('khac.sqlite'), 'workspace-not-recognised']] as const) {
      if (records !== recordsPath(backup)) copyFileSync(records, recordsPath(backup));
      const note = { ...backup.note, records: await digestFile(world.disk, recordsPath(backup)) };
      expect(await restoreWorkspace({ world, root: at('tv-1'), backup: { ...backup, note }, task: QUIET_TASK })).toMatchObject({ ok: false, error: [{ type }] });
    }
    expect(await readPoints()).toMatchObject({ points: 7500 });
    expect(readdirSync(at('tv-1'))).not.toContain('set-aside');
  });

  it('stopped before it takes the place of anything, leaves everything as it was', async () => {
    const { backup } = await backUp(beside());
    const before = readdirSync(at('tv-1'));
    expect(await restoreWorkspace({ world, root: at('tv-1'), backup, task: { ...QUIET_TASK, isStopped: () => true } })).toMatchObject({ ok: false, error: [{ type: 'stopped-by-user' }] });
    expect(readdirSync(at('tv-1'))).toEqual(before);
  });

  it('is none without its note, or with half of one', async () => {
    const { backup } = await backUp(beside());
    expect(await listBackups(world.disk, beside())).toHaveLength(1);
    truncateSync(notePath(backup), 40);
    expect(await listBackups(world.disk, beside())).toEqual([]);
    rmSync(notePath(backup));
    expect(await listBackups(world.disk, beside())).toEqual([]);
  });

  it('is written while the workspace is in use, and takes what is scored meanwhile or leaves it out whole', async () => {
    const result = await inWorkspace(world, at('tv-1'), async (context) => {
      const running = backUpWorkspace({ context, place: beside(), reason: 'schedule', task: QUIET_TASK });
      score(context, '1.1', 7500);
      return running;
    });
    await restore(must(result).backup);
    expect(await checkAll()).toEqual([]);
    expect(await readPoints()).toMatchObject({ kind: 'scored' });
  });

  it('is on the disk before it gets its name, and is named before its note makes it a backup', async () => {
    const { disk, acts } = createFaultyDisk(world.disk, null);
    const { backup } = must(await inWorkspace({ ...world, disk }, at('tv-1'), (context) => backUpWorkspace({ context, place: beside(), reason: 'schedule', task: QUIET_TASK })));
    const records = path.basename(recordsPath(backup));
    const inOrder = [`sync ${records}.part`, `rename ${records}`, 'sync-folder ', `rename ${path.basename(notePath(backup))}`, 'sync-folder '];
    const said = acts.map(({ kind, path: file }) => `${kind} ${path.relative(layout().backups, file)}`);
    expect(said.filter((act) => inOrder.includes(act))).toEqual(inOrder);
  });

  it('takes the rest of one that was cut off away', async () => {
    mkdirSync(layout().backups, { recursive: true });
    writeFileSync(path.join(layout().backups, '2025-cut.sqlite.part'), 'nửa');
    await backUp(beside());
    expect(filesIn(layout().backups).filter((file) => file.endsWith('.part'))).toEqual([]);
  });

  it('that holds most of the journal comes first in the list, whatever the clock said', async () => {
    await scorePoints(5000);
    const { backup: older } = await backUp(beside());
    await scorePoints(7500);
    const { backup: newer } = await backUp(beside());
    const ahead = { ...older.note, at: '2099-01-01T00:00:00.000Z' };
    writeFileSync(notePath(older), JSON.stringify(ahead));
    expect((await listBackups(world.disk, beside())).map(({ name }) => name)).toEqual([newer.name, older.name]);
  });

  it('is refused while another program holds the workspace', async () => {
    const { backup } = await backUp(beside());
    const reply = await inWorkspace(world, at('tv-1'), () => restoreWorkspace({ world, root: at('tv-1'), backup, task: QUIET_TASK }));
    expect(reply).toMatchObject({ ok: false, error: [{ type: 'workspace-in-use' }] });
  });

  it('drops older ones by the rule only once the new one stands', async () => {
    const names: string[] = [];
    for (let turn = 0; turn < 14; turn += 1) {
      await scorePoints(turn % 2 === 0 ? 5000 : 7500);
      names.push((await backUp(beside(), 'schedule')).backup.name);
    }
    const kept = (await listBackups(world.disk, beside())).map(({ name }) => name);
    expect(kept).toContain(names.at(-1));
    expect(kept.length).toBeLessThan(names.length);
    expect(filesIn(layout().backups).filter((file) => file.endsWith('.sqlite'))).toHaveLength(kept.length);
  });
});

describe('a backup on another drive', () => {
  it('holds the evidence too, so that a laptop can be lost whole', async () => {
    await scorePoints(5000);
    const { backup, problems } = await backUp(stick());
    expect(problems).toEqual([]);
    rmSync(at('tv-1'), { recursive: true });
    mkdirSync(at('tv-1'));
    const { brought } = await restore(backup);
    expect(brought).toBeGreaterThan(0);
    expect(await readPoints()).toMatchObject({ points: 5000 });
    expect(await checkAll()).toEqual([]);
  });

  it('copies a document once, however many backups name it', async () => {
    await backUp(stick());
    const first = filesIn(path.join(stick().folder, 'vault'));
    await scorePoints(5000);
    await backUp(stick());
    expect(filesIn(path.join(stick().folder, 'vault'))).toEqual(first);
  });

  it('copies a document anew of which only a part is there, or the beginning of a copy that was cut off', async () => {
    await backUp(stick());
    const [cut, begun] = filesIn(path.join(stick().folder, 'vault'));
    if (cut === undefined || begun === undefined) throw new Error('two documents were expected');
    truncateSync(cut, 10);
    renameSync(begun, `${begun}.part`);
    expect((await backUp(stick())).problems).toEqual([]);
    const sizes = (vault: string): ReadonlyMap<string, number> => new Map(filesIn(vault).map((file) => [path.basename(file), statSync(file).size]));
    expect(sizes(path.join(stick().folder, 'vault'))).toEqual(sizes(layout().vault));
  });

  it('names a document that is damaged here, and copies the rest', async () => {
    const [victim] = filesIn(layout().vault);
    writeFileSync(victim ?? '', 'khác');
    const { problems } = await backUp(stick());
    expect(problems).toMatchObject([{ type: 'evidence-altered' }]);
    expect(filesIn(path.join(stick().folder, 'vault'))).toHaveLength(filesIn(layout().vault).length - 1);
  });

  it('is refused with the folder named when the drive is not plugged in, and makes up no folder', async () => {
    const place = placeElsewhere(at('khong-cam'), layout(), MADE);
    const reply = await inWorkspace(world, at('tv-1'), (context) => backUpWorkspace({ context, place, reason: 'schedule', task: QUIET_TASK }));
    expect(reply).toMatchObject({ ok: false, error: [{ type: 'backup-place-missing', where: 'khong-cam' }] });
    expect(readdirSync(folder)).not.toContain('khong-cam');
  });

  it('stopped, leaves no half backup', async () => {
    const place = stick();
    const reply = await inWorkspace(world, at('tv-1'), (context) => backUpWorkspace({ context, place, reason: 'person', task: { ...QUIET_TASK, isStopped: () => true } }));
    expect(reply).toMatchObject({ ok: false, error: [{ type: 'stopped-by-user' }] });
    expect(filesIn(place.folder)).toEqual([]);
  });
});

describe('a bundle that was signed after the backup', () => {
  it('is not followed by another of the same revision', async () => {
    await scorePoints(5000);
    const { backup } = await backUp(beside());
    const sent = await exportFrom(at('tv-1'), keys.m1, at('sau.zip'));
    await restore(backup);
    expect(await exportFrom(at('tv-1'), keys.m1, at('sau-nua.zip'))).toBe(sent + 1);
  });

  it('is not even when the records are lost, if a later backup knew of it', async () => {
    await scorePoints(5000);
    const { backup } = await backUp(beside());
    const sent = await exportFrom(at('tv-1'), keys.m1, at('sau.zip'));
    await backUp(beside(), 'export');
    damage(layout().database);
    await restore(backup);
    expect(await exportFrom(at('tv-1'), keys.m1, at('sau-nua.zip'))).toBe(sent + 1);
  });

  it.each([['beside the workspace', beside], ['on the same drive', stick]] as const)('is not when only a later backup %s knew of it, and an older one of the drive is restored', async (_, later) => {
    await scorePoints(5000);
    const { backup } = await backUp(stick());
    const sent = await exportFrom(at('tv-1'), keys.m1, at('sau.zip'));
    await backUp(later(), 'export');
    damage(layout().database);
    await restore(backup);
    expect(await exportFrom(at('tv-1'), keys.m1, at('sau-nua.zip'))).toBe(sent + 1);
  });
});

describe('a restore that the power cut short', () => {
  it('leaves nothing of itself at the next start, when it was cut off before it had begun', async () => {
    writeFileSync(path.join(at('tv-1'), 'restore.sqlite'), 'nửa');
    await scorePoints(7500);
    expect(readdirSync(at('tv-1'))).not.toContain('restore.sqlite');
  });

  it('leaves what stands beside the records alone, when it had not begun', async () => {
    const { backup } = await backUp(beside());
    mkdirSync(layout().staging, { recursive: true });
    copyFileSync(recordsPath(backup), path.join(layout().staging, 'restore.sqlite'));
    await scorePoints(7500);
    expect(await readPoints()).toMatchObject({ points: 7500 });
  });
});

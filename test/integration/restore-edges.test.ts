import { cpSync, copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SignedMark } from '#shared/domain/backup.ts';
import { ok } from '#shared/kernel/result.ts';
import type { Disk } from '#electron/platform/disk.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { layoutOf } from '#electron/platform/workspace-layout.ts';
import { placeBeside } from '#electron/services/back-up-workspace/backup-place.ts';
import { backUpWorkspace } from '#electron/services/back-up-workspace/index.ts';
import { listBackups, notePath, recordsPath, type Backup } from '#electron/services/list-backups/index.ts';
import { restoreWorkspace, type Restored } from '#electron/services/restore-workspace/index.ts';
import { listSignedSince } from '#electron/services/restore-workspace/list-signed-since.ts';
import { checkCopy, finishCopy } from '#electron/store/finish-copy.ts';
import { digestOf } from '#test/support/small-round.ts';
import { inWorkspace, makeCouncil, makeCouncilKeys, must, openInspector, score, UNIT, type CouncilKeys } from '#test/support/small-council.ts';
import { createTestWorld } from '#test/support/test-world.ts';
import { makeScratchFolder } from '#test/support/walk-faults.ts';

const template = makeScratchFolder();
const folder = makeScratchFolder();
const inspector = openInspector();
const world = createTestWorld();
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

const root = path.join(folder, 'tv-1');
const layout = layoutOf(root);
const beside = placeBeside(layout);
const inDesk = <T>(work: Parameters<typeof inWorkspace<T>>[2]): Promise<T> => inWorkspace(world, root, work);
const backUp = async (): Promise<Backup> => must(await inDesk((context) => backUpWorkspace({ context, place: beside, reason: 'person', task: QUIET_TASK }))).backup;
const restore = async (backup: Backup): Promise<Restored> => must(await restoreWorkspace({ world, root, backup, task: QUIET_TASK }));
const scorePoints = (points: number): Promise<void> => inDesk((context) => score(context, '1.1', points));
const readPoints = (): Promise<unknown> => inDesk(({ store }) => must(store.read((records) => ok(records.listScores(UNIT).find(({ code }) => code === '1.1')?.appraisal))));
const asideIn = (name: string, file: string): string => path.join(root, 'set-aside', name, file);

describe('the list of backups', () => {
  it('holds one whose note is as large as a note may be, and passes over one whose note is larger', async () => {
    const backup = await backUp();
    const note = readFileSync(notePath(backup));
    const most = 32 * 1024 ** 2;
    writeFileSync(notePath(backup), Buffer.concat([note, Buffer.alloc(most - note.length, ' ')]));
    expect(await listBackups(world.disk, beside)).toHaveLength(1);
    writeFileSync(notePath(backup), Buffer.concat([note, Buffer.alloc(most - note.length + 1, ' ')]));
    expect(await listBackups(world.disk, beside)).toEqual([]);
  });

  it('is empty for a place that cannot be read, and without the one whose note cannot', async () => {
    const [first, second] = [await backUp(), await backUp()];
    const failing = Object.assign(new Error('the drive was pulled'), { code: 'EIO' });
    const withoutPlace: Disk = { ...world.disk, list: () => Promise.reject(failing) };
    expect(await listBackups(withoutPlace, beside)).toEqual([]);
    const withoutNote: Disk = { ...world.disk, readWhole: (file) => (file === notePath(first) ? Promise.reject(failing) : world.disk.readWhole(file)) };
    expect((await listBackups(withoutNote, beside)).map(({ name }) => name)).toEqual([second.name]);
  });
});

const mark = (kind: SignedMark['kind'], key: 'm1' | 'm2', revision: number): SignedMark => ({ kind, signer: keys[key].thumbprint, revision, manifest: digestOf(`${kind} ${key} ${revision}`) });

describe('what was signed after a backup', () => {
  it('is told apart by kind and by key: a kit is no bundle, and one member’s count is not another’s', async () => {
    const backup = await backUp();
    const older: Backup = { ...backup, note: { ...backup.note, signed: [mark('bundle', 'm1', 3), mark('kit', 'm2', 2)] } };
    const told = [mark('bundle', 'm1', 3), mark('bundle', 'm1', 4), mark('bundle', 'm2', 1), mark('kit', 'm1', 2), mark('kit', 'm2', 2), mark('kit', 'm2', 3)];
    writeFileSync(notePath(backup), JSON.stringify({ ...backup.note, signed: told }));
    const names = new Map(Object.entries(keys).map(([name, key]) => [key.thumbprint, name]));
    const since = must(await listSignedSince(world, layout, older)).map(({ kind, signer, revision }) => `${kind} ${names.get(signer) ?? ''} ${revision}`);
    // The records tell of the kit that was taken in, too.
    expect([...new Set(since)].toSorted()).toEqual(['bundle m1 4', 'bundle m2 1', 'kit m1 2', 'kit m2 3', 'kit s1 1']);
  });

  it('counts on for that kind and that key alone', async () => {
    await inDesk(({ store }) => {
      must(store.transaction((records) => ok(records.noteRestored({ backup: 'a', setAside: 'b', signed: [mark('bundle', 'm1', 7), mark('bundle', 'm2', 5), mark('kit', 'm1', 9), mark('kit', 'm2', 6)], at: world.now() }))));
      must(store.transaction((records) => ok(records.noteRestored({ backup: 'c', setAside: 'd', signed: [mark('bundle', 'm1', 4), mark('kit', 'm2', 8)], at: world.now() }))));
      const last = (kind: SignedMark['kind'], key: 'm1' | 'm2' | null): unknown => must(store.read((records) => ok(records.findLastSigned(kind, key === null ? null : keys[key].thumbprint)?.revision ?? null)));
      expect([last('bundle', 'm1'), last('bundle', 'm2'), last('kit', 'm1'), last('kit', 'm2')]).toEqual([7, 5, 9, 8]);
      expect([last('bundle', null), last('kit', null)]).toEqual([7, 9]);
    });
  });
});

describe('a restore', () => {
  it('first finishes the one that the power cut short, so that nothing which was set aside is lost', async () => {
    await scorePoints(5000);
    const first = await backUp();
    await scorePoints(7500);
    const second = await backUp();
    await scorePoints(0);
    const standing = readFileSync(layout.database);
    // As it is left when the power goes right after the first was intended.
    copyFileSync(recordsPath(first), path.join(root, 'restore.sqlite'));
    writeFileSync(path.join(root, 'restore.json'), JSON.stringify({ setAside: 'truoc' }));
    const { setAside } = await restore(second);
    expect(await readPoints()).toMatchObject({ points: 7500 });
    expect(readFileSync(asideIn('truoc', 'desk.sqlite')).equals(standing)).toBe(true);
    expect(must(finishCopy(asideIn(setAside, 'desk.sqlite'))).journal).toBe(first.note.journal);
    expect(existsSync(path.join(root, 'restore.json'))).toBe(false);
  });

  it('sets aside what belongs to the old records, also where they themselves are gone: no log of theirs is played into the restored ones', async () => {
    await scorePoints(5000);
    const backup = await backUp();
    rmSync(layout.database);
    const endings = ['-wal', '-shm', '-journal'];
    for (const ending of endings) writeFileSync(`${layout.database}${ending}`, `của bản cũ ${ending}`);
    const { setAside } = await restore(backup);
    for (const ending of endings) {
      expect(readFileSync(asideIn(setAside, `desk.sqlite${ending}`), 'utf8')).toBe(`của bản cũ ${ending}`);
      expect(existsSync(`${layout.database}${ending}`) ? readFileSync(`${layout.database}${ending}`, 'utf8') : '', ending).not.toContain('của bản cũ');
    }
    expect(await readPoints()).toMatchObject({ points: 5000 });
  });
});

/** The page on which a table begins from which neither the version nor the journal is read, and that no line leads to or from. */
function spoil(file: string, table: string): void {
  const db = new SqliteDatabase(file);
  const page = db.prepare<[string], { readonly rootpage: number }>('SELECT rootpage FROM sqlite_schema WHERE name = ?').get(table)?.rootpage ?? 0;
  const size = Number(db.pragma('page_size', { simple: true }));
  db.close();
  const bytes = readFileSync(file);
  bytes.fill(0xff, (page - 1) * size, (page - 1) * size + 8);
  writeFileSync(file, bytes);
}

const copy = async (): Promise<string> => {
  const file = path.join(folder, 'ban-sao.sqlite');
  copyFileSync(recordsPath(await backUp()), file);
  return file;
};

describe('a copy of the records', () => {
  it.each([['when it is made', finishCopy], ['when it is restored', checkCopy]] as const)('is refused for one damaged page that nothing happens to read, %s', async (_, check) => {
    const file = await copy();
    expect(check(file)).toMatchObject({ ok: true });
    spoil(file, 'join_request');
    expect(check(file)).toMatchObject({ ok: false, error: expect.arrayContaining([expect.objectContaining({ type: 'workspace-damaged' })]) });
  });

  it('is refused when a line leads nowhere, though every page is sound', async () => {
    const file = await copy();
    const db = new SqliteDatabase(file);
    db.pragma('foreign_keys = OFF');
    db.exec("INSERT INTO signed_unit (bundle, unit) VALUES (4711, 'so-noi-vu')");
    db.close();
    for (const check of [finishCopy, checkCopy]) expect(check(file)).toMatchObject({ ok: false, error: [{ type: 'workspace-damaged', detail: expect.stringContaining('no row in signed_bundle') }] });
  });
});

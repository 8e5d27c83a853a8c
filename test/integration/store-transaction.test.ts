import SqliteDatabase from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { MemberId } from '#shared/domain/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { createWriteDatabase, createReadDatabase } from '#electron/store/database.ts';
import type { WriteStore } from '#electron/store/store.ts';
import { toStoreProblem } from '#electron/store/store-problem.ts';
import { manifestOf, smallEvidence, smallSubmission } from '#test/support/small-round.ts';
import { expectErr, expectOk, makeMemberWorkspace, makeWorkspace } from '#test/support/temp-workspace.ts';

describe('a transaction', () => {
  test('that returns an error takes everything back, its lines of the journal too', async () => {
    const { store, world } = await makeWorkspace();
    const seq = expectOk(store.read((records) => ok(records.readJournalSeq())));
    const refused = store.transaction((records) => {
      records.setMember({ member: 'm1' as MemberId, at: world.now() });
      return err([{ type: 'round-missing', where: '' } as const]);
    });
    expect(expectErr(refused)).toEqual([{ type: 'round-missing', where: '' }]);
    expect(expectOk(store.read((records) => ok([records.findWorkspace()?.member, records.readJournalSeq()])))).toEqual([null, seq]);
  });

  test('that throws takes everything back, and the throw goes on', async () => {
    const { store, world } = await makeWorkspace();
    expect(() =>
      store.transaction((records) => {
        records.setMember({ member: 'm1' as MemberId, at: world.now() });
        throw new Error('a bug');
      }),
    ).toThrow('a bug');
    expect(expectOk(store.read((records) => ok(records.findWorkspace()?.member)))).toBeNull();
  });

  test('that breaks a constraint is a bug, not an answer: it throws, and the store goes on', async () => {
    const { store, world } = await makeMemberWorkspace();
    const again = smallSubmission();
    const insert = (records: WriteStore) => {
      records.insertPackage({ manifest: manifestOf(again), size: 1, submission: again, files: new Map(), evidence: smallEvidence, at: world.now() });
      return ok(null);
    };
    expect(() => store.transaction(insert)).toThrow(/UNIQUE/);
    expect(expectOk(store.read((records) => ok(records.listPackages().length)))).toBe(1);
  });

  test('is the only place where something can change', () => {
    const db = new SqliteDatabase(':memory:');
    db.exec('CREATE TABLE note (text TEXT)');
    expect(() => createWriteDatabase(db).run("INSERT INTO note VALUES ('x')")).toThrow('outside of a transaction');
    expect(() => createReadDatabase(db).list("INSERT INTO note VALUES ('x') RETURNING text")).toThrow('not a reading statement');
    expect(db.prepare('SELECT count(*) AS n FROM note').get()).toEqual({ n: 0 });
  });
});

const failure = (code: string) => toStoreProblem(new SqliteDatabase.SqliteError('x', code), 'write');

describe('a failure of SQLite', () => {
  test('that is the state of the disk or the file becomes a problem that says so', () => {
    expect(failure('SQLITE_FULL')).toEqual({ type: 'disk', where: '', code: 'ENOSPC', act: 'write' });
    expect(failure('SQLITE_IOERR_FSYNC')).toEqual({ type: 'disk', where: '', code: 'EIO', act: 'write' });
    expect(failure('SQLITE_READONLY_DIRECTORY')).toEqual({ type: 'disk', where: '', code: 'EROFS', act: 'write' });
    expect(failure('SQLITE_CANTOPEN')).toEqual({ type: 'disk', where: '', code: 'EACCES', act: 'write' });
    expect(failure('SQLITE_CORRUPT_INDEX')).toMatchObject({ type: 'workspace-damaged' });
    expect(failure('SQLITE_BUSY')).toEqual({ type: 'workspace-in-use', where: '' });
  });

  test('that is a fault of ours stays a throw', () => {
    expect(failure('SQLITE_CONSTRAINT_CHECK')).toBeNull();
    expect(failure('SQLITE_ERROR')).toBeNull();
    expect(toStoreProblem(new Error('x'), 'write')).toBeNull();
  });

  test('a disk that fills up: the score is refused by name, and what was saved before stays', () => {
    const db = new SqliteDatabase(':memory:');
    db.exec('CREATE TABLE note (text TEXT)');
    db.pragma(`max_page_count = 3`);
    let problem = null;
    try {
      db.prepare('INSERT INTO note VALUES (?)').run('x'.repeat(100_000));
    } catch (error) {
      problem = toStoreProblem(error, 'write');
    }
    expect(problem).toEqual({ type: 'disk', where: '', code: 'ENOSPC', act: 'write' });
  });
});

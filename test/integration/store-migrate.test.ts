import SqliteDatabase from 'better-sqlite3';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { backUpBeforeMigrating } from '#electron/services/open-workspace/back-up-before-migrating.ts';
import { closeWorkspace } from '#electron/services/open-workspace/index.ts';
import { MIGRATIONS, migrate, readVersion } from '#electron/store/migrate.ts';
import type { Migration } from '#electron/store/migration.ts';
import { openDatabase } from '#electron/store/open-database.ts';
import { expectOk, makeMemberWorkspace } from '#test/support/temp-workspace.ts';

const addNote: Migration = { version: MIGRATIONS.length + 1, name: 'add-note', sql: 'CREATE TABLE note (text TEXT NOT NULL) STRICT;' };
const breakHalfway: Migration = { version: addNote.version + 1, name: 'break-halfway', sql: 'CREATE TABLE half (a TEXT NOT NULL) STRICT; CREATE TABLE note (b TEXT) STRICT;' };
const tables = (db: SqliteDatabase.Database) => db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();

describe('migrations', () => {
  test('stand in order without a gap, so that a version says how many were taken', () => {
    expect(MIGRATIONS.map((migration) => migration.version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
  });

  test('each are taken once', () => {
    const db = new SqliteDatabase(':memory:');
    migrate(db, [...MIGRATIONS, addNote]);
    migrate(db, [...MIGRATIONS, addNote]);
    expect(readVersion(db)).toBe(addNote.version);
  });

  test('that fail halfway leave the file at the one before, with nothing of the failed one', () => {
    const db = new SqliteDatabase(':memory:');
    expect(() => {
      migrate(db, [...MIGRATIONS, addNote, breakHalfway]);
    }).toThrow(/note/);
    expect(readVersion(db)).toBe(addNote.version);
    expect(tables(db)).toContain('note');
    expect(tables(db)).not.toContain('half');
    expect(db.inTransaction).toBe(false);
  });

  test('are taken after a copy was put aside that still opens as what it was', async () => {
    const context = await makeMemberWorkspace();
    const { layout, world } = context;
    closeWorkspace(context);
    const opened = expectOk(openDatabase({ file: layout.database, mode: 'open', migrations: [...MIGRATIONS, addNote] }));
    expect(opened.isOutdated).toBe(true);
    expectOk(await backUpBeforeMigrating(world, layout, opened));
    expectOk(opened.toStore()).close();

    const backups = await readdir(layout.backups);
    expect(backups).toEqual([expect.stringMatching(new RegExp(`^schema-${MIGRATIONS.length}-2025-11-21T02-\\d\\d-\\d\\d\\.\\d{3}Z\\.sqlite$`)) as string]);
    const copy = expectOk(openDatabase({ file: path.join(layout.backups, backups[0] ?? ''), mode: 'open' }));
    expect(copy.version).toBe(MIGRATIONS.length);
    copy.close();
    const migrated = new SqliteDatabase(layout.database);
    expect(tables(migrated)).toContain('note');
    migrated.close();
  });

  test('take no copy when none waits', async () => {
    const context = await makeMemberWorkspace();
    closeWorkspace(context);
    const opened = expectOk(openDatabase({ file: context.layout.database, mode: 'open' }));
    expectOk(await backUpBeforeMigrating(context.world, context.layout, opened));
    opened.close();
    expect(await readdir(context.layout.backups)).toEqual([]);
  });
});

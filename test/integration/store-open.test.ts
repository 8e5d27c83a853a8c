import SqliteDatabase from 'better-sqlite3';
import { chmod, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ok } from '#shared/kernel/result.ts';
import { closeWorkspace, createWorkspace, openWorkspace } from '#electron/services/open-workspace/index.ts';
import { getRound } from '#electron/services/read-round/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { checkCopy } from '#electron/store/finish-copy.ts';
import { MIGRATIONS } from '#electron/store/migrate.ts';
import { openDatabase } from '#electron/store/open-database.ts';
import { holdAlone, makeDurable } from '#electron/store/pragmas.ts';
import { firstLine, startChild } from '#test/support/child.ts';
import { expectErr, expectOk, keep, makeMemberWorkspace, makeTempFolder, makeWorkspace, reopen } from '#test/support/temp-workspace.ts';
import { createTestWorld } from '#test/support/test-world.ts';

const open = (root: string) => openWorkspace({ world: createTestWorld(), root });
const problemTypes = async (root: string) => expectErr(await open(root)).map((problem) => problem.type);

async function makeClosedWorkspace(): Promise<WorkspaceContext> {
  const context = await makeMemberWorkspace();
  closeWorkspace(context);
  return context;
}

/** Changes a closed file behind the program's back. */
function alter({ layout }: WorkspaceContext, change: (db: SqliteDatabase.Database) => void): void {
  const db = new SqliteDatabase(layout.database);
  change(db);
  db.close();
}

describe('opening a workspace', () => {
  test('finds what was in it, and has nothing to report', async () => {
    const context = await makeMemberWorkspace();
    const before = expectOk(getRound(context));
    const again = await reopen(context);
    expect(expectOk(getRound(again))).toEqual(before);
    expect(again.notices).toEqual([]);
  });

  test('asserts the pragmas on which durability rests', async () => {
    const { layout } = await makeClosedWorkspace();
    const db = new SqliteDatabase(layout.database);
    holdAlone(db);
    makeDurable(db);
    const answers = ['locking_mode', 'journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema'].map((name) => db.pragma(name, { simple: true }));
    db.close();
    expect(answers).toEqual(['exclusive', 'wal', 2, 1, 0]);
  });

  test('refuses to go on where SQLite does not follow: in memory there is no WAL', () => {
    const db = new SqliteDatabase(':memory:');
    expect(() => {
      makeDurable(db);
    }).toThrow('journal_mode = memory, expected wal');
  });

  test('empties the staging folder and says how much was in it', async () => {
    const { layout } = await makeClosedWorkspace();
    await writeFile(path.join(layout.staging, 'half.zip'), 'half');
    await mkdir(path.join(layout.staging, 'import-1', 'vault'), { recursive: true });
    await writeFile(path.join(layout.vault, 'kept.pdf'), 'kept');
    const context = keep(expectOk(await open(layout.root)));
    expect(context.notices).toEqual([{ type: 'staging-emptied', where: '', entries: 2 }]);
    expect(expectOk(getRound(context))?.notices).toEqual(context.notices);
    expect(await readdir(layout.staging)).toEqual([]);
    expect(await readdir(layout.vault)).toEqual(['kept.pdf']);
  });
});

describe('a workspace that cannot be opened is refused by name', () => {
  test('nothing is there', async () => {
    expect(await problemTypes(path.join(await makeTempFolder(), 'none'))).toEqual(['workspace-missing']);
  });

  test('another kind of SQLite file, which is left as it was', async () => {
    const root = await makeTempFolder();
    const file = path.join(root, 'desk.sqlite');
    const db = new SqliteDatabase(file);
    db.exec('CREATE TABLE note (text TEXT)');
    db.close();
    const before = await readFile(file);
    expect(await problemTypes(root)).toEqual(['workspace-not-recognised']);
    expect(expectErr(await createWorkspace({ world: createTestWorld(), root, role: 'member', title: 'x', isSample: false }))).toEqual([
      { type: 'workspace-not-recognised', where: '' },
    ]);
    expect(await readFile(file)).toEqual(before);
  });

  test('an empty file', async () => {
    const root = await makeTempFolder();
    await writeFile(path.join(root, 'desk.sqlite'), '');
    expect(await problemTypes(root)).toEqual(['workspace-not-recognised']);
  });

  test('no SQLite file at all', async () => {
    const root = await makeTempFolder();
    await writeFile(path.join(root, 'desk.sqlite'), 'đây không phải cơ sở dữ liệu '.repeat(100));
    expect(await problemTypes(root)).toEqual(['workspace-damaged']);
  });

  test('written by a newer program', async () => {
    const context = await makeClosedWorkspace();
    alter(context, (db) => db.pragma('user_version = 7'));
    expect(expectErr(await open(context.layout.root))).toEqual([{ type: 'workspace-newer', where: '', found: 7, known: MIGRATIONS.length }]);
  });

  test('pages overwritten', async () => {
    const { layout } = await makeClosedWorkspace();
    const bytes = await readFile(layout.database);
    for (let offset = 4096; offset < bytes.length; offset += 4096) bytes.fill(0xab, offset, offset + 64);
    await writeFile(layout.database, bytes);
    const problems = expectErr(await open(layout.root));
    expect(new Set(problems.map((problem) => problem.type))).toEqual(new Set(['workspace-damaged']));
  });

  test('cut short', async () => {
    const { layout } = await makeClosedWorkspace();
    const bytes = await readFile(layout.database);
    await writeFile(layout.database, bytes.subarray(0, bytes.length - 4096 * 3));
    expect(new Set(await problemTypes(layout.root))).toEqual(new Set(['workspace-damaged']));
  });

  test('a row that refers to nothing', async () => {
    const context = await makeClosedWorkspace();
    alter(context, (db) => {
      db.pragma('foreign_keys = OFF');
      db.exec("INSERT INTO signed_unit VALUES ('so-noi-vu', 99)");
    });
    const problems = expectErr(await open(context.layout.root));
    expect(problems).toEqual([{ type: 'workspace-damaged', where: '', detail: expect.stringContaining('signed_unit') as string }]);
  });

  test.each([
    ['a table is missing', 'DROP TABLE draft', 'table draft'],
    ['a trigger of somebody else', "CREATE TRIGGER journal AFTER INSERT ON journal BEGIN SELECT 1; END", 'trigger journal'],
    ['a trigger behind the name of a later table', `CREATE TRIGGER draft AFTER INSERT ON journal BEGIN SELECT 1; END; PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rowid = rowid + 1000 WHERE tbl_name = 'draft'`, 'trigger draft'],
    ['a view of somebody else', 'CREATE VIEW scores_again AS SELECT 1', 'view scores_again'],
    ['a trigger under a name of SQLite', `PRAGMA writable_schema = ON; INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES ('trigger', 'sqlite_x', 'journal', 0, 'CREATE TRIGGER sqlite_x AFTER INSERT ON journal BEGIN SELECT 1; END')`, 'trigger sqlite_x'],
  ])('%s', async (_what, sql, named) => {
    const context = await makeClosedWorkspace();
    alter(context, (db) => {
      db.pragma('foreign_keys = OFF');
      db.unsafeMode(true);
      db.exec(sql);
    });
    const [problem, ...others] = expectErr(await open(context.layout.root));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ type: 'workspace-damaged', detail: expect.stringContaining(named) as unknown });
    // As a backup on a swapped stick it is refused likewise, and not restored.
    expect(expectErr(checkCopy(context.layout.database))).toEqual([problem]);
  });

  test('a refused file is not held: it opens once it is mended', async () => {
    const context = await makeClosedWorkspace();
    alter(context, (db) => db.pragma('user_version = 7'));
    expect(await problemTypes(context.layout.root)).toEqual(['workspace-newer']);
    alter(context, (db) => db.pragma(`user_version = ${MIGRATIONS.length}`));
    keep(expectOk(await open(context.layout.root)));
  });
});

describe('one program at a time', () => {
  test('a second opening in the same process is refused, and the first goes on', async () => {
    const context = await makeMemberWorkspace();
    expect(await problemTypes(context.layout.root)).toEqual(['workspace-in-use']);
    const round = expectRound(context);
    const replaced = context.store.transaction((records) => {
      records.replaceRound({ round: { ...round, title: 'Tên mới' }, at: context.world.now() });
      return ok(null);
    });
    expectOk(replaced);
    expect(expectRound(context).title).toBe('Tên mới');
  });

  test('a second program is refused, and told so at once', async () => {
    const { layout } = await makeMemberWorkspace();
    const { child, lines, ended } = startChild('hold-workspace.ts', layout.root);
    expect(await firstLine(lines)).toBe('[{"type":"workspace-in-use","where":""}]');
    child.kill();
    await ended;
  });

  test('a program that was killed holds nothing', async () => {
    const { layout } = await makeClosedWorkspace();
    const { child, lines, ended } = startChild('hold-workspace.ts', layout.root);
    expect(await firstLine(lines)).toBe('open');
    expect(await problemTypes(layout.root)).toEqual(['workspace-in-use']);
    child.kill('SIGKILL');
    await ended;
    keep(expectOk(await open(layout.root)));
  });
});

describe('making a workspace', () => {
  test('never writes over one', async () => {
    const context = await makeMemberWorkspace();
    const round = expectOk(getRound(context));
    closeWorkspace(context);
    const again = await createWorkspace({ world: createTestWorld(), root: context.layout.root, role: 'secretary', title: 'khác', isSample: false });
    expect(expectErr(again)).toEqual([{ type: 'disk', where: '', code: 'EEXIST', act: 'write' }]);
    expect(expectOk(getRound(keep(expectOk(await open(context.layout.root)))))).toEqual(round);
  });

  test('takes up one whose making was cut off before its first row', async () => {
    const root = await makeTempFolder();
    const file = path.join(root, 'desk.sqlite');
    const opened = expectOk(openDatabase({ file, mode: 'create' }));
    expectOk(opened.toStore()).close();
    expect(await problemTypes(root)).toEqual(['workspace-not-recognised']);
    const made = keep(expectOk(await createWorkspace({ world: createTestWorld(), root, role: 'member', title: 'Đợt mới', isSample: true })));
    expect(expectOk(made.store.read((records) => ok(records.findWorkspace())))).toMatchObject({ title: 'Đợt mới', isSample: true, member: null, issuer: null });
  });

  test('shows no round before one came in', async () => {
    expect(expectOk(getRound(await makeWorkspace('secretary')))).toBeNull();
  });

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('names the disk’s refusal', async () => {
    const folder = await makeTempFolder();
    await chmod(folder, 0o500);
    const refused = await createWorkspace({ world: createTestWorld(), root: path.join(folder, 'w'), role: 'member', title: 'x', isSample: false });
    expect(expectErr(refused)).toEqual([{ type: 'disk', where: '', code: 'EACCES', act: 'write' }]);
  });

  test('names the disk’s refusal when a file stands where the folder should', async () => {
    const folder = await makeTempFolder();
    await writeFile(path.join(folder, 'w'), '');
    const refused = await createWorkspace({ world: createTestWorld(), root: path.join(folder, 'w'), role: 'member', title: 'x', isSample: false });
    expect(expectErr(refused)).toMatchObject([{ type: 'disk', act: 'write' }]);
  });
});

function expectRound(context: WorkspaceContext) {
  const round = expectOk(context.store.read((records) => ok(records.findRound())));
  if (round === null) throw new Error('no round');
  return round;
}

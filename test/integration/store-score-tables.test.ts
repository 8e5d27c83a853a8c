import SqliteDatabase from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import type { UnitId } from '#shared/domain/ids.ts';
import { ok } from '#shared/kernel/result.ts';
import { scoreTableContentSchema } from '#shared/score-table/score-table.ts';
import type { ReadStore, WriteStore } from '#electron/store/store.ts';
import { closeWorkspace } from '#electron/services/open-workspace/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { digestOf } from '#test/support/small-round.ts';
import { someScoreTable } from '#test/support/small-score-table.ts';
import { expectOk, makeWorkspace, reopen } from '#test/support/temp-workspace.ts';

let context: WorkspaceContext;
beforeEach(async () => {
  context = await makeWorkspace('secretary');
});
const read = <T>(work: (records: ReadStore) => T): T => expectOk(context.store.read((records) => ok(work(records))));
const write = <T>(work: (records: WriteStore) => T): T => expectOk(context.store.transaction((records) => ok(work(records))));
const insertTable = () => write((records) => records.insertScoreTable({ file: 'khao-sat.xlsx', sha256: digestOf('a'), content: someScoreTable(), at: context.world.now() }));
const units = ['xa-an-hoa', 'so-noi-vu'] as UnitId[];
const insertTie = () => write((records) => records.insertTieDecision({ units, reason: 'Hội đồng biểu quyết', present: 5, members: 7, at: context.world.now() }));

/** Works on the file behind the program's back. */
function inFile<T>(work: (db: SqliteDatabase.Database) => T): T {
  closeWorkspace(context);
  const db = new SqliteDatabase(context.layout.database);
  try {
    return work(db);
  } finally {
    db.close();
  }
}

describe('tables of scores and tie decisions', () => {
  test('come back as they went in, in the order in which they were written, also after the next start', async () => {
    expect([insertTable(), insertTable(), insertTie()]).toEqual([1, 2, 1]);
    context = await reopen(context);
    const tables = read((records) => records.listScoreTables());
    expect(tables.map(({ id, file, sha256 }) => [id, file, sha256])).toEqual([[1, 'khao-sat.xlsx', digestOf('a')], [2, 'khao-sat.xlsx', digestOf('a')]]);
    expect(tables[0]?.content).toEqual(someScoreTable());
    expect(read((records) => records.listTieDecisions())).toMatchObject([{ id: 1, units, reason: 'Hội đồng biểu quyết', present: 5, members: 7 }]);
  });

  test('have their line in the journal, written with them', () => {
    insertTable();
    insertTie();
    const lines = inFile((db) => db.prepare<[], { readonly act: string; readonly after: string }>('SELECT act, after FROM journal ORDER BY seq DESC LIMIT 2').all());
    expect(lines.map(({ act }) => act)).toEqual(['record-tie-decision', 'keep-score-table']);
    expect(JSON.parse(lines[1]?.after ?? '')).toEqual({ id: 1, kind: 'survey', file: 'khao-sat.xlsx', sha256: digestOf('a'), units: 2, unmatched: 1 });
    expect(JSON.parse(lines[0]?.after ?? '')).toEqual({ id: 1, units, reason: 'Hội đồng biểu quyết', present: 5, members: 7 });
  });

  test('are not written when they could not be read again', () => {
    const content = { ...someScoreTable(), sheet: 'a\u0007' };
    expect(() => write((records) => records.insertScoreTable({ file: 'f', sha256: digestOf('a'), content, at: context.world.now() }))).toThrow();
    expect(read((records) => records.listScoreTables())).toEqual([]);
  });

  test('are refused by the file itself where they make no sense', () => {
    inFile((db) => {
      const table = db.prepare("INSERT INTO score_table (kind, file, sha256, imported_at, content) VALUES (?, ?, ?, '2025-12-01T00:00:00.000Z', ?)");
      expect(() => table.run('other', 'f', digestOf('a'), '{}')).toThrow(/CHECK/);
      expect(() => table.run('survey', '', digestOf('a'), '{}')).toThrow(/CHECK/);
      expect(() => table.run('survey', 'f', 'A'.repeat(64), '{}')).toThrow(/CHECK/);
      expect(() => table.run('survey', 'f', digestOf('a'), '{')).toThrow(/CHECK/);
      const tie = db.prepare("INSERT INTO tie_decision (recorded_at, units, reason, present, members) VALUES ('2025-12-01T00:00:00.000Z', ?, ?, ?, ?)");
      expect(() => tie.run('["a"]', 'x', 1, 1)).toThrow(/CHECK/);
      expect(() => tie.run('{"a":1,"b":2}', 'x', 1, 1)).toThrow(/CHECK/);
      expect(() => tie.run('["a","b"]', '', 1, 1)).toThrow(/CHECK/);
      expect(() => tie.run('["a","b"]', 'x', 2, 1)).toThrow(/CHECK/);
      expect(() => tie.run('["a","b"]', 'x', -1, 1)).toThrow(/CHECK/);
      tie.run('["a","b"]', 'x', 1, 1);
    });
  });

  test('are not read when the file was altered by hand into something that no table can be', async () => {
    inFile((db) => db.exec(`INSERT INTO score_table (kind, file, sha256, imported_at, content) VALUES ('survey', 'f', '${digestOf('a')}', '2025-12-01T00:00:00.000Z', '{"kind":"survey"}')`));
    context = await reopen(context);
    expect(() => read((records) => records.listScoreTables())).toThrow(/criteriaSet/);
  });
});

const withPoints = (points: number) => ({ ...someScoreTable(), rows: [{ row: 2, text: 'x', unit: 'so-noi-vu', matchedBy: 'name', values: [{ column: 3, text: '1', value: { kind: 'points', points } }] }] });

test('a kept table holds points as whole numbers only', () => {
  expect(scoreTableContentSchema.safeParse(withPoints(15_000)).success).toBe(true);
  expect(scoreTableContentSchema.safeParse(withPoints(0.5)).success).toBe(false);
});

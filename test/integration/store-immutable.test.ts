import SqliteDatabase from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { canonicalBytes } from '#shared/bundle/canonical-text.ts';
import type { CriterionCode, MemberId, UnitId } from '#shared/domain/ids.ts';
import { ok } from '#shared/kernel/result.ts';
import type { Points } from '#shared/kernel/points.ts';
import { recordScore } from '#electron/services/record-score/index.ts';
import { closeWorkspace } from '#electron/services/open-workspace/index.ts';
import { someKey, someKitStatement, someScorecards, someStatement, someThumbprint } from '#test/support/small-bundle.ts';
import { digestOf } from '#test/support/small-round.ts';
import { someScoreTable } from '#test/support/small-score-table.ts';
import { expectOk, makeMemberWorkspace } from '#test/support/temp-workspace.ts';

/** A workspace with at least one row in every table, closed. */
async function makeFullDatabase(): Promise<SqliteDatabase.Database> {
  const context = await makeMemberWorkspace();
  const { store, world, layout } = context;
  expectOk(recordScore(context, { unit: 'so-noi-vu' as UnitId, code: '1.1' as CriterionCode, appraisal: { kind: 'scored', points: 5000 as Points }, reason: '', question: null, figures: [] }));
  const filled = store.transaction((records) => {
    records.replacePackageFiles(records.listPackages()[0]?.manifest ?? digestOf(''), new Map([['bagit.txt', new Uint8Array([1])]]));
    records.insertJoinRequest({ thumbprint: someThumbprint, name: 'Nguyễn Thị Hạnh', key: someKey, at: world.now() });
    records.setJoinRequestMember({ thumbprint: someThumbprint, member: 'm1' as MemberId, at: world.now() });
    records.insertSignedBundle({ statement: someStatement(1), content: someScorecards(), journalSeq: records.readJournalSeq() });
    records.insertIssuedKit(someKitStatement(1));
    records.insertMergedBundle({ statement: someStatement(1), content: someScorecards(), signedBytes: canonicalBytes(someScorecards()), jws: '{}', at: world.now() });
    records.insertScoreTable({ file: 'khao-sat.xlsx', sha256: digestOf('khao-sat'), content: someScoreTable(), at: world.now() });
    records.saveDraft({ unit: 'so-noi-vu' as UnitId, code: '1.2' as CriterionCode, form: { points: '', isNotApplicable: false, reason: 'nửa ch', isFlagged: false, question: '', figures: {} }, at: world.now() });
    records.insertTieDecision({ units: ['so-noi-vu', 'xa-an-hoa'] as UnitId[], reason: 'Hội đồng biểu quyết', present: 2, members: 3, at: world.now() });
    return ok(null);
  });
  expectOk(filled);
  closeWorkspace(context);
  return new SqliteDatabase(layout.database);
}

/** What may change, and why; every other table keeps each row as it was written. */
const MAY_BE_UPDATED = new Map([
  ['workspace', 'the issuer and the member become known later'],
  ['join_request', 'the member becomes known later'],
  ['score', 'a score is written over; the journal keeps what it was'],
  ['draft', 'what is being typed is written over at every rest of the fingers'],
]);

/** What may go, and why. */
const MAY_BE_DELETED = new Map([
  ['draft', 'what is typed is no draft any more once it is recorded or let go of'],
  ['package_file', 'a package that is imported again repairs what the disk altered'],
]);

describe('what was written', () => {
  test('never changes and never goes, in any table that is not listed here', async () => {
    const db = await makeFullDatabase();
    const tables = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").pluck().all();
    for (const table of tables) {
      expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), `${table} has a row to try`).not.toBe(0);
      const column = String(db.prepare(`SELECT name FROM pragma_table_info('${table}') LIMIT 1`).pluck().get());
      if (!MAY_BE_DELETED.has(table)) expect(() => db.exec(`DELETE FROM ${table}`), `DELETE of ${table}`).toThrow(`${table} refuses DELETE`);
      if (!MAY_BE_UPDATED.has(table)) expect(() => db.exec(`UPDATE ${table} SET ${column} = ${column}`), `UPDATE of ${table}`).toThrow(`${table} refuses UPDATE`);
    }
    db.close();
  });

  test('cannot be written over by INSERT OR REPLACE either', async () => {
    const db = await makeFullDatabase();
    // REPLACE fires the triggers of DELETE only when told to; the store's own connections never use it.
    db.pragma('recursive_triggers = ON');
    expect(() => db.exec('INSERT OR REPLACE INTO journal SELECT * FROM journal LIMIT 1')).toThrow('journal refuses DELETE');
    db.close();
  });
});

import { describe, expect, test } from 'vitest';
import type { CriterionCode, Instant, Sha256, UnitId } from '#shared/domain/ids.ts';
import type { KeptScoreTable, ScoreTableContent } from '#shared/score-table/score-table.ts';
import { listReplacedTables, listTablesOfOtherSets, standingScores, standsWhole } from '#shared/score-table/standing-scores.ts';
import { digestOf, smallSetDigest } from '#test/support/small-round.ts';
import { someScoreTable } from '#test/support/small-score-table.ts';

const table = (id: number, content: ScoreTableContent = someScoreTable()): KeptScoreTable => ({ id, file: `khao-sat-${id}.xlsx`, sha256: digestOf(`${id}`), at: '2025-12-01T00:00:00.000Z' as Instant, content });
const row = (unit: string, values: readonly (readonly [number, object])[]) => ({ row: 7, text: unit, unit, matchedBy: 'code', values: values.map(([column, value]) => ({ column, text: 'x', value })) });
const give = (unit: string, points: number) => someScoreTable({ rows: [row(unit, [[3, { kind: 'points', points }]])] as unknown as ScoreTableContent['rows'], unmatched: [] });
const pointsOf = (tables: readonly KeptScoreTable[], unit: string, set: Sha256 = smallSetDigest) => standingScores(tables, set).scores.get(unit as UnitId)?.get('1.3' as CriterionCode);

describe('of several tables', () => {
  test('the newest that gives a score stands, cell by cell, and says where it stands on paper', () => {
    const tables = [table(1), table(2, give('xa-an-hoa', 20_000))];
    expect(pointsOf(tables, 'so-noi-vu')).toEqual({ value: { kind: 'points', points: 15_000 }, text: '1,5', source: { table: 1, file: 'khao-sat-1.xlsx', sheet: 'Khảo sát', row: 2, column: 3 } });
    expect(pointsOf(tables, 'xa-an-hoa')?.value).toEqual({ kind: 'points', points: 20_000 });
    expect(pointsOf(tables.toReversed(), 'xa-an-hoa')).toEqual(pointsOf(tables, 'xa-an-hoa'));
    expect(pointsOf(tables, 'khong-co')).toBeUndefined();
  });

  test('one is replaced once newer ones give all that it gave', () => {
    const one = [table(1), table(2, give('xa-an-hoa', 20_000))];
    expect([...listReplacedTables(one, smallSetDigest)]).toEqual([]);
    expect(standsWhole(table(1), one, smallSetDigest)).toBe(false);
    expect(standsWhole(table(2, give('xa-an-hoa', 20_000)), one, smallSetDigest)).toBe(true);
    const two = [...one, table(3, give('so-noi-vu', 0))];
    expect([...listReplacedTables(two, smallSetDigest)]).toEqual([1]);
    expect(pointsOf(two, 'so-noi-vu')?.value).toEqual({ kind: 'points', points: 0 });
  });

  test('those read under another criteria set are named until they come in again, as the same file or by the same name', () => {
    const other = digestOf('another');
    const [old, results] = [table(1), table(2, someScoreTable({ kind: 'previous-results' }))];
    expect(listTablesOfOtherSets([old, results], smallSetDigest)).toEqual([]);
    expect(listTablesOfOtherSets([old, results], other)).toEqual([old]);
    const again = someScoreTable({ criteriaSet: other });
    expect(listTablesOfOtherSets([old, table(3, again)], other)).toEqual([old]);
    expect(listTablesOfOtherSets([old, { ...table(3, again), sha256: old.sha256 }], other)).toEqual([]);
    expect(listTablesOfOtherSets([old, { ...table(3, again), file: old.file }], other)).toEqual([]);
  });

  test('scores that were read under another criteria set stand for nothing; results of the year before do', () => {
    expect(pointsOf([table(1)], 'so-noi-vu', digestOf('another'))).toBeUndefined();
    const previous = someScoreTable({
      kind: 'previous-results',
      columns: [{ column: 3, heading: 'Hạng', meaning: { kind: 'rank' } }, { column: 4, heading: 'Chỉ số', meaning: { kind: 'index' } }, { column: 5, heading: 'SIPAS', meaning: { kind: 'part', part: 'sipas' } }],
      rows: [row('so-noi-vu', [[3, { kind: 'rank', rank: 2 }], [4, { kind: 'percent', percent: '84.41' }], [5, { kind: 'points', points: 1 }]])] as unknown as ScoreTableContent['rows'],
    });
    const result = standingScores([table(1, previous)], digestOf('another')).previous.get('so-noi-vu' as UnitId);
    expect(result).toMatchObject({ rank: { value: { rank: 2 } }, index: { value: { percent: '84.41' } }, total: null, bonus: null, penalty: null });
    expect(result?.parts.get('sipas')?.value).toEqual({ kind: 'points', points: 1 });
    expect(standingScores([table(1, previous)], smallSetDigest).scores.size).toBe(0);
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundSchema } from '#shared/domain/round.ts';
import { foldText } from '#shared/kernel/fold-text.ts';
import { compareText } from '#shared/kernel/order.ts';
import { pointsToDecimal, type Points } from '#shared/kernel/points.ts';
import { readScoreTable, type ScoreTableReading } from '#shared/score-table/read-score-table.ts';
import type { KeptScoreTable } from '#shared/score-table/score-table.ts';
import { standingScores } from '#shared/score-table/standing-scores.ts';
import { digestOf, smallSet, smallSetDigest } from '#test/support/small-round.ts';
import { sheetOf, bookOf, type SomeCell } from '#test/support/plain-sheet.ts';

/** Few enough letters that names meet, with and without marks. */
const name = fc.array(fc.constantFrom('Sở', 'So', 'xã', 'Xa', 'Đông', 'dong', 'Hoà', 'Hòa', '-', ' '), { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const units = fc
  .uniqueArray(name.filter((text) => /\S/.test(text)), { minLength: 1, maxLength: 6, selector: (text) => text.normalize('NFC') })
  .map((names) => roundSchema.shape.units.parse(names.map((text, index) => ({ id: `u${index}`, name: text.normalize('NFC'), group: '' }))));
const row = fc.tuple(fc.option(fc.constantFrom('u0', 'U1', 'u9', 'x')), fc.option(name), fc.option(fc.integer({ min: 0, max: 20_000 }).map((value) => pointsToDecimal(value as Points))), fc.option(fc.constant('ghi chú')));
const rows = fc.array(row, { maxLength: 12, size: 'max' });

const read = (given: readonly (readonly SomeCell[])[], among: Parameters<typeof readScoreTable>[0]['units']): ScoreTableReading =>
  readScoreTable({ workbook: bookOf(sheetOf([['Mã', 'Đơn vị', '1.3', 'Ghi chú'], ...given])), kind: 'survey', columns: null, set: smallSet, setDigest: smallSetDigest, units: among, year: 2025 });
const isBlank = (cells: readonly SomeCell[]): boolean => cells.every((cell) => cell === null || (typeof cell === 'string' && cell.trim() === ''));
const pairsOf = ({ matched }: ScoreTableReading) => matched.map(({ unit, values }) => JSON.stringify([unit, values.map(({ text }) => text)])).toSorted(compareText);
const unmatchedOf = ({ unmatched }: ScoreTableReading) => unmatched.map(({ text, why }) => `${why} ${text}`).toSorted(compareText);

describe('rows of a table of scores', () => {
  test('are all accounted for: each that holds something is matched or listed, and none twice', () => {
    fc.assert(fc.property(rows, units, (given, among) => {
      const { matched, unmatched, missing } = read(given, among);
      const found = [...matched, ...unmatched].map((one) => one.row).toSorted((a, b) => a - b);
      expect(found).toEqual(given.flatMap((cells, index) => (isBlank(cells) ? [] : [index + 2])));
      expect(new Set(matched.map(({ unit }) => unit)).size).toBe(matched.length);
      for (const { unit } of matched) expect(missing).not.toContain(unit);
    }));
  });

  test('mean the same in any order', () => {
    fc.assert(fc.property(rows.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))), units, ([given, shuffled], among) => {
      const [one, other] = [read(given, among), read(shuffled, among)];
      expect(pairsOf(other)).toEqual(pairsOf(one));
      expect(unmatchedOf(other)).toEqual(unmatchedOf(one));
      expect(other.missing).toEqual(one.missing);
    }));
  });

  test('are never given to a unit whose code and name are both other than the row’s', () => {
    fc.assert(fc.property(rows, units, (given, among) => {
      for (const { row: number, unit } of read(given, among).matched) {
        const [code, label] = given[number - 2] ?? [];
        const found = among.find(({ id }) => id === unit);
        expect([foldText(code ?? ''), foldText(label ?? '')].some((text) => text === foldText(found?.name ?? '?') || text === foldText(found?.id ?? '?'))).toBe(true);
      }
    }));
  });
});

describe('tables laid over one another', () => {
  test('give each unit what the last of them that names it says', () => {
    const table = fc.dictionary(fc.constantFrom('u0', 'u1', 'u2'), fc.integer({ min: 0, max: 20_000 }));
    fc.assert(fc.property(fc.array(table, { maxLength: 5 }), (given) => {
      const among = roundSchema.shape.units.parse(['u0', 'u1', 'u2'].map((id) => ({ id, name: id, group: '' })));
      const tables = given.flatMap((scores, index): readonly KeptScoreTable[] => {
        const { content } = read(Object.entries(scores).map(([unit, points]) => [unit, null, pointsToDecimal(points as Points)]), among);
        return content === null ? [] : [{ id: index + 1, file: 'f', sha256: digestOf('f'), at: '2025-12-01T00:00:00.000Z' as KeptScoreTable['at'], content }];
      });
      const expected = Object.assign({}, ...given) as Record<string, number>;
      const found = Object.fromEntries([...standingScores(tables, smallSetDigest).scores].map(([unit, leaves]) => [unit, [...leaves.values()].map(({ value }) => (value.kind === 'points' ? value.points : null))[0]]));
      expect(found).toEqual(expected);
    }));
  });
});

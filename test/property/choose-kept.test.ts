import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseKept, KEEP, type KeptBackup } from '#shared/backup/choose-kept.ts';
import { instantSchema } from '#shared/domain/schema.ts';

const anyBackup = (from: Date, to: Date): fc.Arbitrary<Omit<KeptBackup, 'name'>> =>
  fc.record({ at: fc.date({ min: from, max: to, noInvalidDate: true }).map((date) => instantSchema.parse(date.toISOString())), journal: fc.nat(5000) });

/** At full size: of the ten at most that are drawn otherwise, every one is kept. */
const anyBackups = (from = new Date('2024-01-01'), to = new Date('2026-12-31'), least = 0): fc.Arbitrary<readonly KeptBackup[]> =>
  fc.array(anyBackup(from, to), { minLength: least, maxLength: 120, size: 'max' }).map((found) => found.map((one, at) => ({ ...one, name: `b-${at}` })));

const keptOf = (backups: readonly KeptBackup[]): readonly KeptBackup[] => {
  const kept = chooseKept(backups);
  return backups.filter(({ name }) => kept.has(name));
};

/** Of the last days or months that have any, the last of each; `inOrder` begins with the oldest. */
const newestOfLast = (inOrder: readonly KeptBackup[], length: number, count: number): readonly string[] =>
  [...new Map(inOrder.map(({ at, name }) => [at.slice(0, length), name])).values()].slice(-count);

describe('which backups are kept', () => {
  it('always the one that holds most of the journal, whatever the clock says', () => {
    fc.assert(
      fc.property(anyBackups(), (backups) => {
        const most = Math.max(0, ...backups.map(({ journal }) => journal));
        expect(backups.length === 0 || keptOf(backups).some(({ journal }) => journal === most)).toBe(true);
      }),
    );
  });

  it('always the one that was made last, also when an older one was restored before', () => {
    fc.assert(
      fc.property(anyBackups(new Date('2025-11-01'), new Date('2025-11-03'), 40), (backups) => {
        const latest = backups.map(({ at }) => at).toSorted().at(-1);
        expect(latest === undefined || keptOf(backups).some(({ at }) => at === latest)).toBe(true);
      }),
    );
  });

  it('never more than the rule allows, and all while there are few', () => {
    fc.assert(
      fc.property(anyBackups(), (backups) => {
        expect(chooseKept(backups).size).toBeLessThanOrEqual(KEEP.newest + KEEP.latest + KEEP.days + KEEP.months);
        if (backups.length <= KEEP.newest) expect(chooseKept(backups).size).toBe(backups.length);
      }),
    );
  });

  it('the same again when the others are gone, in any order', () => {
    fc.assert(
      fc.property(anyBackups(), (backups) => {
        const kept = keptOf(backups);
        expect(chooseKept(kept.toReversed())).toEqual(new Set(kept.map(({ name }) => name)));
      }),
    );
  });

  it('the newest of each of the last 14 days and 12 months in which there was one, when the journal grew with the clock', () => {
    fc.assert(
      fc.property(fc.oneof(anyBackups(), anyBackups(new Date('2025-11-01'), new Date('2025-12-05'))), (backups) => {
        const inOrder = backups.toSorted((a, b) => (a.at < b.at ? -1 : 1)).map((one, at) => ({ ...one, journal: at }));
        const kept = chooseKept(inOrder);
        expect([...newestOfLast(inOrder, 'YYYY-MM-DD'.length, 14), ...newestOfLast(inOrder, 'YYYY-MM'.length, 12)].filter((name) => !kept.has(name))).toEqual([]);
      }),
    );
  });

  it('the later ones of those that hold the same', () => {
    const backups = Array.from({ length: 24 }, (_, hour) => ({ at: instantSchema.parse(new Date(Date.UTC(2025, 10, 21, hour)).toISOString()), journal: 7, name: `b-${hour}` }));
    expect([...chooseKept(backups)].toSorted()).toEqual(['b-14', 'b-15', 'b-16', 'b-17', 'b-18', 'b-19', 'b-20', 'b-21', 'b-22', 'b-23']);
  });
});

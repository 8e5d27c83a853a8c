import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseKept, KEEP, type KeptBackup } from '#shared/backup/choose-kept.ts';
import { instantSchema } from '#shared/domain/schema.ts';

const anyBackup = (from: Date, to: Date): fc.Arbitrary<Omit<KeptBackup, 'name'>> =>
  fc.record({ at: fc.date({ min: from, max: to, noInvalidDate: true }).map((date) => instantSchema.parse(date.toISOString())), journal: fc.nat(5000) });

const anyBackups = (from = new Date('2024-01-01'), to = new Date('2026-12-31'), least = 0): fc.Arbitrary<readonly KeptBackup[]> =>
  fc.array(anyBackup(from, to), { minLength: least, maxLength: 120 }).map((found) => found.map((one, at) => ({ ...one, name: `b-${at}` })));

const keptOf = (backups: readonly KeptBackup[]): readonly KeptBackup[] => {
  const kept = chooseKept(backups);
  return backups.filter(({ name }) => kept.has(name));
};

const daysOf = (backups: readonly KeptBackup[]): ReadonlySet<string> => new Set(backups.map(({ at }) => at.slice(0, 10)));

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

  it('one of each of the last days on which there was one, when the journal grew with the clock', () => {
    fc.assert(
      fc.property(anyBackups(new Date('2025-11-01'), new Date('2025-11-12')), (backups) => {
        const inOrder = backups.toSorted((a, b) => (a.at < b.at ? -1 : 1)).map((one, at) => ({ ...one, journal: at }));
        expect(daysOf(keptOf(inOrder))).toEqual(daysOf(inOrder));
      }),
    );
  });
});

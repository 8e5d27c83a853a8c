import { canonicalText } from '#shared/bundle/canonical-text.ts';
import { criteriaSetSchema, type CriteriaSet } from '#shared/domain/criteria-set.ts';
import { isSha256, type Instant, type Sha256 } from '#shared/domain/ids.ts';
import { roundSchema, type Round } from '#shared/domain/round.ts';
import type { ReadDatabase, WriteDatabase } from './database.ts';
import type { AddToJournal } from './journal-store.ts';
import type { Memory } from './memory.ts';
import { brandOf, integerOf, jsonOf } from './row.ts';

export type NewCriteriaSet = {
  /** SHA-256 of its canonical text, as the caller has computed it. */
  readonly digest: Sha256;
  readonly set: CriteriaSet;
  readonly at: Instant;
};

export type StoredCriteriaSet = { readonly digest: Sha256; readonly set: CriteriaSet };

/** This year's and the one before, which changes are told against, with one to spare. */
const KNOWN_SETS = 3;

/**
 * Every view and every recording asks for the round and its set, and to parse them takes longer than to record a score:
 * each is parsed once, and given out as the same object again.
 */
export function createRoundReads(db: ReadDatabase, memory: Memory) {
  const rounds = memory.makeShelf<Round>(1);
  const sets = memory.makeShelf<CriteriaSet>(KNOWN_SETS);
  return {
    /** The round as it stands; null before one came in. */
    findRound: (): Round | null => {
      const last = db.find('SELECT max(number) AS number FROM round');
      if (last === null || last['number'] === null) return null;
      const number = integerOf(last, 'number');
      const known = rounds.get(String(number));
      if (known !== undefined) return known;
      const row = db.find('SELECT content FROM round WHERE number = ?', number);
      return row === null ? null : rounds.keep(String(number), jsonOf(row, 'content', roundSchema));
    },

    hasCriteriaSet: (digest: Sha256): boolean => db.find('SELECT 1 AS found FROM criteria_set WHERE digest = ?', digest) !== null,

    /** null when no criteria set of that digest is here. */
    findCriteriaSet: (digest: Sha256): CriteriaSet | null => {
      const known = sets.get(digest);
      if (known !== undefined) return known;
      const row = db.find('SELECT content FROM criteria_set WHERE digest = ?', digest);
      return row === null ? null : sets.keep(digest, jsonOf(row, 'content', criteriaSetSchema));
    },

    /** In the order in which they came in. A handful: each year and each level has one. */
    listCriteriaSets: (): readonly StoredCriteriaSet[] =>
      db.list('SELECT digest, content FROM criteria_set ORDER BY rowid').map((row) => ({ digest: brandOf(row, 'digest', isSha256), set: jsonOf(row, 'content', criteriaSetSchema) })),

    /** What came in for the round as it stands, from units and from members. */
    countArrivals: (): { readonly packages: number; readonly bundles: number } => {
      const row = db.find('SELECT (SELECT count(*) FROM package) AS packages, (SELECT count(*) FROM merged_bundle) AS bundles');
      if (row === null) throw new Error('a selection without a table gives one row');
      return { packages: integerOf(row, 'packages'), bundles: integerOf(row, 'bundles') };
    },
  };
}

export function createRoundWrites(db: WriteDatabase, addToJournal: AddToJournal) {
  return {
    /** The round that stood before is kept below the new one. */
    replaceRound: ({ round, at }: { readonly round: Round; readonly at: Instant }): void => {
      const number = db.run('INSERT INTO round (recorded_at, content) VALUES (?, ?)', at, canonicalText(round));
      addToJournal({ at, act: 'replace-round', after: { round: round.id, number, criteriaSet: round.criteriaSet } });
    },

    insertCriteriaSet: ({ digest, set, at }: NewCriteriaSet): void => {
      db.run('INSERT INTO criteria_set (digest, imported_at, content) VALUES (?, ?, ?)', digest, at, canonicalText(set));
      addToJournal({ at, act: 'import-criteria-set', after: { digest, title: set.title } });
    },
  };
}

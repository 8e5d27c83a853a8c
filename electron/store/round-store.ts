import { canonicalText } from '#shared/bundle/canonical-text.ts';
import { criteriaSetSchema, type CriteriaSet } from '#shared/domain/criteria-set.ts';
import { isSha256, type Instant, type Sha256 } from '#shared/domain/ids.ts';
import { roundSchema, type Round } from '#shared/domain/round.ts';
import type { ReadDatabase, WriteDatabase } from './database.ts';
import type { AddToJournal } from './journal-store.ts';
import { brandOf, integerOf, jsonOf, textOf } from './row.ts';

export type NewCriteriaSet = {
  /** SHA-256 of its canonical text, as the caller has computed it. */
  readonly digest: Sha256;
  readonly set: CriteriaSet;
  readonly at: Instant;
};

export type StoredCriteriaSet = { readonly digest: Sha256; readonly set: CriteriaSet };

/**
 * Every view and every recording asks for the round and its set, and to parse them takes longer than to record a score:
 * each is parsed once, and given out as the same object again while its text, or the digest of its text, is the same.
 */
export function createRoundReads(db: ReadDatabase) {
  let lastRound: { readonly text: string; readonly round: Round } | null = null;
  const sets = new Map<Sha256, CriteriaSet>();
  return {
    /** The round as it stands; null before one came in. */
    findRound: (): Round | null => {
      const row = db.find('SELECT content FROM round ORDER BY number DESC LIMIT 1');
      if (row === null) return null;
      const text = textOf(row, 'content');
      if (lastRound?.text !== text) lastRound = { text, round: jsonOf(row, 'content', roundSchema) };
      return lastRound.round;
    },

    hasCriteriaSet: (digest: Sha256): boolean => db.find('SELECT 1 AS found FROM criteria_set WHERE digest = ?', digest) !== null,

    /** null when no criteria set of that digest is here. */
    findCriteriaSet: (digest: Sha256): CriteriaSet | null => {
      // Asked each time: what a transaction took back is not here, although it was parsed.
      if (db.find('SELECT 1 AS found FROM criteria_set WHERE digest = ?', digest) === null) return null;
      const known = sets.get(digest);
      if (known !== undefined) return known;
      const row = db.find('SELECT content FROM criteria_set WHERE digest = ?', digest);
      const set = row === null ? null : jsonOf(row, 'content', criteriaSetSchema);
      if (set !== null) sets.set(digest, set);
      return set;
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

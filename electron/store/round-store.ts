import { canonicalText } from '#shared/bundle/canonical-text.ts';
import { criteriaSetSchema, type CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { Instant, Sha256 } from '#shared/domain/ids.ts';
import { roundSchema, type Round } from '#shared/domain/round.ts';
import type { ReadDatabase, WriteDatabase } from './database.ts';
import type { AddToJournal } from './journal-store.ts';
import { jsonOf } from './row.ts';

export type NewCriteriaSet = {
  /** SHA-256 of its canonical text, as the caller has computed it. */
  readonly digest: Sha256;
  readonly set: CriteriaSet;
  readonly at: Instant;
};

export function createRoundReads(db: ReadDatabase) {
  return {
    /** The round as it stands; null before one came in. */
    findRound: (): Round | null => {
      const row = db.find('SELECT content FROM round ORDER BY number DESC LIMIT 1');
      return row === null ? null : jsonOf(row, 'content', roundSchema);
    },

    hasCriteriaSet: (digest: Sha256): boolean => db.find('SELECT 1 AS found FROM criteria_set WHERE digest = ?', digest) !== null,

    /** null when no criteria set of that digest is here. */
    findCriteriaSet: (digest: Sha256): CriteriaSet | null => {
      const row = db.find('SELECT content FROM criteria_set WHERE digest = ?', digest);
      return row === null ? null : jsonOf(row, 'content', criteriaSetSchema);
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

import { canonicalText } from '#shared/bundle/canonical-text.ts';
import type { Statement } from '#shared/bundle/statement.ts';
import { isInstant, isSha256, isThumbprint, type Instant, type Sha256, type Thumbprint, type UnitId } from '#shared/domain/ids.ts';
import { scorecardsFileSchema, type ScorecardsFile } from '#shared/domain/scorecard.ts';
import type { ReadDatabase, Row, WriteDatabase } from './database.ts';
import type { AddToJournal } from './journal-store.ts';
import { brandOf, integerOf, jsonOf } from './row.ts';

/** A bundle that was signed here and given out. */
export type SignedBundleRecord = {
  readonly signer: Thumbprint;
  readonly revision: number;
  readonly manifest: Sha256;
  readonly signedAt: Instant;
  /** Last line of the journal when the scores were read: what stands after it was not signed. */
  readonly journalSeq: number;
};

export type NewSignedBundle = {
  readonly statement: Statement;
  readonly content: ScorecardsFile;
  /** `readJournalSeq()` of the same read that gave the scores. */
  readonly journalSeq: number;
};

const COLUMNS = 'b.signer, b.revision, b.manifest, b.signed_at, b.journal_seq';

export function createSignedBundleReads(db: ReadDatabase) {
  return {
    /** The bundle signed last that holds this unit; null when none does. */
    findSignedBundleOfUnit: (unit: UnitId): SignedBundleRecord | null => {
      const row = db.find(
        `SELECT ${COLUMNS} FROM signed_unit u JOIN signed_bundle b ON b.id = u.bundle WHERE u.unit = ? ORDER BY u.bundle DESC LIMIT 1`,
        unit,
      );
      return row === null ? null : toSignedBundle(row);
    },

    /** What was signed; null when no such bundle was signed here. */
    findSignedContent: (manifest: Sha256): ScorecardsFile | null => {
      const row = db.find('SELECT content FROM signed_bundle WHERE manifest = ?', manifest);
      return row === null ? null : jsonOf(row, 'content', scorecardsFileSchema);
    },
  };
}

export function createSignedBundleWrites(db: WriteDatabase, addToJournal: AddToJournal) {
  return {
    insertSignedBundle: ({ statement, content, journalSeq }: NewSignedBundle): void => {
      const { signer, revision, manifest, signedAt } = statement;
      const id = db.run(
        'INSERT INTO signed_bundle (signer, revision, manifest, signed_at, journal_seq, statement, content) VALUES (?, ?, ?, ?, ?, ?, ?)',
        signer, revision, manifest, signedAt, journalSeq, canonicalText(statement), canonicalText(content),
      );
      for (const { unit } of content.scorecards) db.run('INSERT INTO signed_unit (unit, bundle) VALUES (?, ?)', unit, id);
      addToJournal({ at: signedAt, act: 'sign-bundle', after: { signer, revision, manifest } });
    },
  };
}

function toSignedBundle(row: Row): SignedBundleRecord {
  return {
    signer: brandOf(row, 'signer', isThumbprint),
    revision: integerOf(row, 'revision'),
    manifest: brandOf(row, 'manifest', isSha256),
    signedAt: brandOf(row, 'signed_at', isInstant),
    journalSeq: integerOf(row, 'journal_seq'),
  };
}

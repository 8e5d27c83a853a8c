import { canonicalText } from '#shared/bundle/canonical-text.ts';
import { statementSchema, type Statement } from '#shared/bundle/statement.ts';
import { isInstant, isMemberId, isSha256, type Instant, type Sha256 } from '#shared/domain/ids.ts';
import { scorecardsFileSchema, type ScorecardsFile } from '#shared/domain/scorecard.ts';
import type { SignedBundle } from '#shared/merge/signed-bundle.ts';
import type { ReadDatabase, WriteDatabase } from './database.ts';
import type { AddToJournal } from './journal-store.ts';
import type { Memory } from './memory.ts';
import { brandOf, integerOf, jsonOf, optionalOf, textOf } from './row.ts';

/** Cells of parsed bundles that are kept in memory, some 100 MiB: what three members who judge 102 criteria of 188 units sign, four times over. */
const KNOWN_CELLS = 240_000;

/** A member's bundle that was verified and merged. */
export type NewMergedBundle = {
  readonly statement: Statement;
  readonly content: ScorecardsFile;
  /** `content` as it was signed: canonical text in UTF-8. */
  readonly signedBytes: Uint8Array;
  /** The signature file as it came, so that the merge can be verified again. */
  readonly jws: string;
  readonly at: Instant;
};

/** A merged bundle as it came: what was signed, what the signature covers, and the signature. */
export type MergedBundleSource = { readonly statement: Statement; readonly content: ScorecardsFile; readonly jws: string; readonly mergedAt: Instant };

export function createMergedBundleReads(db: ReadDatabase, memory: Memory) {
  const bundles = memory.makeShelf<SignedBundle>(KNOWN_CELLS, ({ scorecards }) => scorecards.reduce((sum, { cells }) => sum + cells.length, 0));
  const listManifests = (): readonly Sha256[] => db.list('SELECT manifest FROM merged_bundle ORDER BY id').map((row) => brandOf(row, 'manifest', isSha256));
  return {
    /** In the order in which they were merged. */
    listMergedManifests: listManifests,

    /** Every merged bundle with its scorecards, in the order in which they were merged: what the merge starts from. */
    listMergedBundles: (): readonly SignedBundle[] => listManifests().map((manifest) => bundles.get(manifest) ?? bundles.keep(manifest, readSignedBundle(db, manifest))),

    /** null when no such bundle was merged. */
    findMergedSource: (manifest: Sha256): MergedBundleSource | null => {
      const row = db.find('SELECT statement, content, jws, merged_at FROM merged_bundle WHERE manifest = ?', manifest);
      if (row === null) return null;
      return {
        statement: jsonOf(row, 'statement', statementSchema),
        content: jsonOf(row, 'content', scorecardsFileSchema),
        jws: textOf(row, 'jws'),
        mergedAt: brandOf(row, 'merged_at', isInstant),
      };
    },
  };
}

export function createMergedBundleWrites(db: WriteDatabase, addToJournal: AddToJournal) {
  return {
    insertMergedBundle: ({ statement, content, signedBytes, jws, at }: NewMergedBundle): void => {
      const { signer, revision, manifest, previous, signedAt } = statement;
      db.run(
        `INSERT INTO merged_bundle (manifest, member, signer, revision, previous, signed_at, merged_at, statement, jws, content)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS TEXT))`,
        manifest, content.member, signer, revision, previous, signedAt, at, canonicalText(statement), jws, signedBytes,
      );
      addToJournal({ at, act: 'merge-bundle', after: { manifest, member: content.member, revision } });
    },
  };
}

function readSignedBundle(db: ReadDatabase, manifest: Sha256): SignedBundle {
  const row = db.find('SELECT member, revision, previous, signed_at, content FROM merged_bundle WHERE manifest = ?', manifest);
  if (row === null) throw new Error('a bundle that was just listed is there');
  return {
    manifest,
    member: brandOf(row, 'member', isMemberId),
    revision: integerOf(row, 'revision'),
    previous: optionalOf(row, 'previous', (from, column) => brandOf(from, column, isSha256)),
    signedAt: brandOf(row, 'signed_at', isInstant),
    scorecards: jsonOf(row, 'content', scorecardsFileSchema).scorecards,
  };
}

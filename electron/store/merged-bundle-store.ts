import { canonicalText } from '#shared/bundle/canonical-text.ts';
import { statementSchema, type Statement } from '#shared/bundle/statement.ts';
import {
  isCriterionCode, isInstant, isMemberId, isSha256, isUnitId, type CriterionCode, type Instant, type MemberId, type Sha256, type UnitId,
} from '#shared/domain/ids.ts';
import { scorecardsFileSchema, type CellScore, type Scorecard, type ScorecardsFile } from '#shared/domain/scorecard.ts';
import type { SignedBundle } from '#shared/merge/signed-bundle.ts';
import type { ReadDatabase, Row, WriteDatabase } from './database.ts';
import type { AddToJournal } from './journal-store.ts';
import { appraisalOf, brandOf, integerOf, jsonOf, optionalOf, textOf } from './row.ts';
import { figuresOf } from './score-store.ts';

/** A member's bundle that was verified and merged. */
export type NewMergedBundle = {
  readonly statement: Statement;
  readonly content: ScorecardsFile;
  /** Canonical text of `content`, as it was signed. */
  readonly signedText: string;
  /** The signature file as it came, so that the merge can be verified again. */
  readonly jws: string;
  readonly at: Instant;
};

/** One merged score of one cell, with the bundle that carries it. */
export type MergedCellRecord = { readonly manifest: Sha256; readonly member: MemberId; readonly revision: number; readonly cell: CellScore };

/** A merged bundle as it came: what was signed, what the signature covers, and the signature. */
export type MergedBundleSource = { readonly statement: Statement; readonly content: ScorecardsFile; readonly jws: string; readonly mergedAt: Instant };

export function createMergedBundleReads(db: ReadDatabase) {
  return {
    hasMergedBundle: (manifest: Sha256): boolean => db.find('SELECT 1 AS found FROM merged_bundle WHERE manifest = ?', manifest) !== null,

    /** Every merged bundle with its scorecards, in the order in which they were merged: what the merge starts from. */
    listMergedBundles: (): readonly SignedBundle[] =>
      db.list('SELECT id, manifest, member, revision, previous, signed_at FROM merged_bundle ORDER BY id').map((row) => toSignedBundle(db, row)),

    /** All merged scores of one cell, also those that a later bundle of the same member replaces. */
    listMergedCells: (unit: UnitId, code: CriterionCode): readonly MergedCellRecord[] =>
      db
        .list(
          `SELECT b.manifest, b.member, b.revision, c.code, c.kind, c.points, c.reason, c.question, c.figures
           FROM merged_cell c JOIN merged_bundle b ON b.id = c.bundle WHERE c.unit = ? AND c.code = ? ORDER BY c.rowid`,
          unit, code,
        )
        .map((row) => ({
          manifest: brandOf(row, 'manifest', isSha256),
          member: brandOf(row, 'member', isMemberId),
          revision: integerOf(row, 'revision'),
          cell: toCell(row),
        })),

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
    insertMergedBundle: ({ statement, content, signedText, jws, at }: NewMergedBundle): void => {
      const { signer, revision, manifest, previous, signedAt } = statement;
      const id = db.run(
        `INSERT INTO merged_bundle (manifest, member, signer, revision, previous, signed_at, merged_at, statement, jws, content)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        manifest, content.member, signer, revision, previous, signedAt, at, canonicalText(statement), jws, signedText,
      );
      for (const scorecard of content.scorecards) insertScorecard(db, id, scorecard);
      addToJournal({ at, act: 'merge-bundle', after: { manifest, member: content.member, revision } });
    },
  };
}

function insertScorecard(db: WriteDatabase, bundle: number, { unit, package: manifest, packageRevision, cells }: Scorecard): void {
  db.run('INSERT INTO merged_scorecard (bundle, unit, package, package_revision) VALUES (?, ?, ?, ?)', bundle, unit, manifest, packageRevision);
  for (const { code, appraisal, reason, question, figures } of cells) {
    db.run(
      'INSERT INTO merged_cell (bundle, unit, code, kind, points, reason, question, figures) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      bundle, unit, code, appraisal.kind, appraisal.kind === 'scored' ? appraisal.points : null, reason, question, JSON.stringify(figures),
    );
  }
}

function toSignedBundle(db: ReadDatabase, row: Row): SignedBundle {
  const id = integerOf(row, 'id');
  const cells = Map.groupBy(
    db.list('SELECT unit, code, kind, points, reason, question, figures FROM merged_cell WHERE bundle = ? ORDER BY rowid', id),
    (cell) => textOf(cell, 'unit'),
  );
  return {
    manifest: brandOf(row, 'manifest', isSha256),
    member: brandOf(row, 'member', isMemberId),
    revision: integerOf(row, 'revision'),
    previous: optionalOf(row, 'previous', (from, column) => brandOf(from, column, isSha256)),
    signedAt: brandOf(row, 'signed_at', isInstant),
    scorecards: db
      .list('SELECT unit, package, package_revision FROM merged_scorecard WHERE bundle = ? ORDER BY unit', id)
      .map((scorecard) => toScorecard(scorecard, cells.get(textOf(scorecard, 'unit')) ?? [])),
  };
}

function toScorecard(row: Row, cells: readonly Row[]): Scorecard {
  return {
    unit: brandOf(row, 'unit', isUnitId),
    package: brandOf(row, 'package', isSha256),
    packageRevision: integerOf(row, 'package_revision'),
    cells: cells.map(toCell),
  };
}

function toCell(row: Row): CellScore {
  return {
    code: brandOf(row, 'code', isCriterionCode),
    appraisal: appraisalOf(row),
    reason: textOf(row, 'reason'),
    question: optionalOf(row, 'question', textOf),
    figures: figuresOf(row),
  };
}

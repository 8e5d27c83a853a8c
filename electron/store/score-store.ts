import { isCriterionCode, isInstant, isSha256, type CriterionCode, type Instant, type Sha256, type UnitId } from '#shared/domain/ids.ts';
import { correctedFiguresSchema, type CellScore } from '#shared/domain/scorecard.ts';
import type { ScoreAct } from '#shared/scoring/undo/score-line.ts';
import type { ReadDatabase, Row, WriteDatabase } from './database.ts';
import { toLinkFacts } from './journal-facts.ts';
import type { AddToJournal, ScoreJournalAct } from './journal-store.ts';
import { appraisalOf, brandOf, jsonOf, optionalOf, textOf } from './row.ts';

/** One cell as it was saved last. */
export type ScoreRecord = CellScore & {
  /** The package that lay open when it was judged. */
  readonly package: Sha256;
  readonly savedAt: Instant;
};

export type NewScore = {
  readonly unit: UnitId;
  readonly score: CellScore;
  readonly package: Sha256;
  readonly at: Instant;
  /** Left out: it was recorded, and neither undone nor redone. */
  readonly act?: ScoreAct;
};

const SELECT = `SELECT s.code, s.kind, s.points, s.reason, s.question, s.figures, s.saved_at, p.manifest
  FROM score s JOIN package p ON p.id = s.package`;

export function createScoreReads(db: ReadDatabase) {
  return {
    /** null while nothing was saved of this cell. */
    findScore: (unit: UnitId, code: CriterionCode): ScoreRecord | null => {
      const row = db.find(`${SELECT} WHERE s.unit = ? AND s.code = ?`, unit, code);
      return row === null ? null : toScore(row);
    },

    /** All that was saved of one unit, in no order: the criteria set gives the order. */
    listScores: (unit: UnitId): readonly ScoreRecord[] => db.list(`${SELECT} WHERE s.unit = ?`, unit).map(toScore),
  };
}

export function createScoreWrites(db: WriteDatabase, addToJournal: AddToJournal) {
  const { findScore } = createScoreReads(db);
  return {
    /** Writes over what stood there; the journal keeps what that was. */
    saveScore: ({ unit, score, package: manifest, at, act = { kind: 'record' } }: NewScore): void => {
      const before = findScore(unit, score.code);
      const { code, appraisal, reason, question, figures } = score;
      db.run(
        `INSERT INTO score (unit, code, kind, points, reason, question, figures, package, saved_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, (SELECT id FROM package WHERE manifest = ?), ?)
         ON CONFLICT (unit, code) DO UPDATE SET kind = excluded.kind, points = excluded.points, reason = excluded.reason,
           question = excluded.question, figures = excluded.figures, package = excluded.package, saved_at = excluded.saved_at`,
        unit, code, appraisal.kind, appraisal.kind === 'scored' ? appraisal.points : null, reason, question, JSON.stringify(figures), manifest, at,
      );
      addToJournal({
        at, act: JOURNAL_ACTS[act.kind], unit, code,
        ...(before === null ? {} : { before: toFacts(before, before.package) }),
        after: { ...toFacts(score, manifest), ...toLinkFacts(act) },
      });
    },
  };
}

const JOURNAL_ACTS = { record: 'record-score', undo: 'undo-score', redo: 'redo-score' } as const satisfies Readonly<Record<ScoreAct['kind'], ScoreJournalAct>>;

const toFacts = ({ appraisal, reason, question, figures }: CellScore, manifest: Sha256): object => ({ appraisal, reason, question, figures, package: manifest });

function toScore(row: Row): ScoreRecord {
  return {
    code: brandOf(row, 'code', isCriterionCode),
    appraisal: appraisalOf(row),
    reason: textOf(row, 'reason'),
    question: optionalOf(row, 'question', textOf),
    figures: figuresOf(row),
    package: brandOf(row, 'manifest', isSha256),
    savedAt: brandOf(row, 'saved_at', isInstant),
  };
}

/** Corrected figures are rare; a listing of 19 000 cells need not parse as many empty lists. */
const figuresOf = (row: Row): CellScore['figures'] => (row['figures'] === '[]' ? [] : jsonOf(row, 'figures', correctedFiguresSchema));

import { isCriterionCode, isInstant, isUnitId, type CriterionCode, type Instant, type UnitId } from '#shared/domain/ids.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';
import type { RecordedScore, ScoreLine } from '#shared/scoring/undo/score-line.ts';
import type { ReadDatabase, Row, WriteDatabase } from './database.ts';
import { recordedScoreSchema, redoLinkSchema, undoLinkSchema } from './journal-facts.ts';
import { brandOf, integerOf, jsonOf, optionalOf, textOf, wordOf } from './row.ts';

/** What was done, by name. */
export type JournalAct =
  | 'create-workspace'
  | 'import-criteria-set'
  | 'replace-round'
  | 'trust-issuer'
  | 'name-member'
  | 'receive-join-request'
  | 'accept-join-request'
  | 'import-package'
  | 'record-score'
  | 'undo-score'
  | 'redo-score'
  | 'sign-bundle'
  | 'issue-kit'
  | 'take-kit'
  | 'merge-bundle'
  | 'keep-score-table'
  | 'record-tie-decision'
  | 'restore-backup';

/** One line: who reads it later sees what stood there before and after. */
export type JournalLine = {
  readonly at: Instant;
  readonly act: JournalAct;
  readonly unit?: UnitId;
  readonly code?: CriterionCode;
  /** Plain data; left out when nothing was there. */
  readonly before?: object;
  readonly after: object;
};

/** Writes a line in the transaction that makes the change; only the stores have it. */
export type AddToJournal = (line: JournalLine) => void;

/** The acts that write the score of a cell. */
const SCORE_ACTS = ['record-score', 'undo-score', 'redo-score'] as const;
export type ScoreJournalAct = (typeof SCORE_ACTS)[number];
const IS_SCORE_ACT = `act IN (${SCORE_ACTS.map((act) => `'${act}'`).join(', ')})`;

/** What was recorded of one cell, and what stood there before; null when nothing did. */
export type CellJournalLine = { readonly at: Instant; readonly act: ScoreJournalAct; readonly before: RecordedScore | null; readonly after: RecordedScore };

/** A line as it stands, for a reader that is no program. `after` as JSON text. */
export type PlainJournalLine = { readonly seq: number; readonly at: Instant; readonly act: string; readonly unit: string; readonly code: CriterionCode | ''; readonly after: string };

export function createJournalReads(db: ReadDatabase) {
  return {
    /** Every line, the oldest first. */
    listJournal: (): readonly PlainJournalLine[] =>
      db.list('SELECT seq, at, act, unit, code, after FROM journal ORDER BY seq').map((row) => ({
        seq: integerOf(row, 'seq'),
        at: brandOf(row, 'at', isInstant),
        act: textOf(row, 'act'),
        unit: optionalOf(row, 'unit', textOf) ?? '',
        code: optionalOf(row, 'code', (found, column) => brandOf(found, column, isCriterionCode)) ?? '',
        after: textOf(row, 'after'),
      })),

    /** Number of the last line; 0 when there is none. Lines count upwards, whatever the clock does. */
    readJournalSeq: (): number => lastSeq(db.find('SELECT max(seq) AS seq FROM journal')),

    /** When the last line was written, by the clock of that moment; null when there is none. */
    readJournalAt: (): Instant | null => {
      const row = db.find('SELECT at FROM journal ORDER BY seq DESC LIMIT 1');
      return row === null ? null : brandOf(row, 'at', isInstant);
    },

    /** Number of the last line about one unit; 0 when there is none. */
    readUnitJournalSeq: (unit: UnitId): number => lastSeq(db.find('SELECT max(seq) AS seq FROM journal WHERE unit = ?', unit)),

    /** At most `limit` lines on what was recorded of one cell, the newest first. */
    listCellJournal: (unit: UnitId, code: CriterionCode, limit: number): readonly CellJournalLine[] =>
      db
        .list(`SELECT at, act, before, after FROM journal WHERE unit = ? AND code = ? AND ${IS_SCORE_ACT} ORDER BY seq DESC LIMIT ?`, unit, code, limit)
        .map((row) => ({ at: brandOf(row, 'at', isInstant), act: wordOf(row, 'act', SCORE_ACTS), ...toRecorded(row) })),

    /** The newest line on the score of any cell whose number is at most `seq`; null when there is none. */
    findScoreLine: (seq: number): ScoreLine | null => {
      const row = db.find(`SELECT seq, at, act, unit, code, before, after FROM journal WHERE seq <= ? AND ${IS_SCORE_ACT} ORDER BY seq DESC LIMIT 1`, seq);
      return row === null ? null : toScoreLine(row);
    },
  };
}

export function createJournalWrites(db: WriteDatabase) {
  const addToJournal: AddToJournal = ({ at, act, unit, code, before, after }) => {
    db.run(
      'INSERT INTO journal (at, act, unit, code, before, after) VALUES (?, ?, ?, ?, ?, ?)',
      at, act, unit ?? null, code ?? null, before === undefined ? null : JSON.stringify(before), JSON.stringify(after),
    );
  };
  return { addToJournal };
}

const lastSeq = (row: ReturnType<ReadDatabase['find']>): number => (row === null || row['seq'] === null ? 0 : integerOf(row, 'seq'));

const toScoreLine = (row: Row): ScoreLine => ({
  seq: integerOf(row, 'seq'),
  at: brandOf(row, 'at', isInstant),
  unit: brandOf(row, 'unit', isUnitId),
  code: brandOf(row, 'code', isCriterionCode),
  act: toScoreAct(row),
  ...toRecorded(row),
});

const toRecorded = (row: Row): Pick<ScoreLine, 'before' | 'after'> => ({
  before: optionalOf(row, 'before', (found, column) => jsonOf(found, column, recordedScoreSchema)),
  after: jsonOf(row, 'after', recordedScoreSchema),
});

function toScoreAct(row: Row): ScoreLine['act'] {
  const act = wordOf(row, 'act', SCORE_ACTS);
  switch (act) {
    case 'record-score':
      return { kind: 'record' };
    case 'undo-score':
      return { kind: 'undo', step: jsonOf(row, 'after', undoLinkSchema).undoes };
    case 'redo-score': {
      const { redoes, undo } = jsonOf(row, 'after', redoLinkSchema);
      return { kind: 'redo', step: redoes, undo };
    }
    default:
      return unreachable(act);
  }
}

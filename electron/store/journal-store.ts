import { isInstant, type CriterionCode, type Instant, type UnitId } from '#shared/domain/ids.ts';
import type { ReadDatabase, WriteDatabase } from './database.ts';
import { brandOf, integerOf, textOf } from './row.ts';

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
  | 'sign-bundle'
  | 'issue-kit'
  | 'take-kit'
  | 'merge-bundle'
  | 'keep-score-table'
  | 'record-tie-decision';

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

/** What was recorded of one cell, the newest first; `after` as JSON text. */
export type CellJournalLine = { readonly at: Instant; readonly after: string };

export function createJournalReads(db: ReadDatabase) {
  return {
    /** Number of the last line; 0 when there is none. Lines count upwards, whatever the clock does. */
    readJournalSeq: (): number => lastSeq(db.find('SELECT max(seq) AS seq FROM journal')),

    /** Number of the last line about one unit; 0 when there is none. */
    readUnitJournalSeq: (unit: UnitId): number => lastSeq(db.find('SELECT max(seq) AS seq FROM journal WHERE unit = ?', unit)),

    /** At most `limit` lines on what was recorded of one cell, the newest first. */
    listCellJournal: (unit: UnitId, code: CriterionCode, limit: number): readonly CellJournalLine[] =>
      db
        .list("SELECT at, after FROM journal WHERE unit = ? AND code = ? AND act = 'record-score' ORDER BY seq DESC LIMIT ?", unit, code, limit)
        .map((row) => ({ at: brandOf(row, 'at', isInstant), after: textOf(row, 'after') })),
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

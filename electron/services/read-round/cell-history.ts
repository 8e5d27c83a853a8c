import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import type { CellHistoryItem, RecordedCell } from '#shared/ipc/views.ts';
import type { RecordedScore } from '#shared/scoring/undo/score-line.ts';
import type { ScoreJournalAct } from '#electron/store/journal-store.ts';
import type { ReadStore } from '#electron/store/store.ts';

/** A person looks back over the last of them; that there were more shows in the oldest, which says what stood before it. */
const MAX_ITEMS = 50;

/** What was recorded of a cell, the newest (as it stands) first. */
export function readCellHistory(records: ReadStore, unit: UnitId, code: CriterionCode): readonly CellHistoryItem[] {
  return records.listCellJournal(unit, code, MAX_ITEMS).map(({ at, act, before, after }) => ({
    at,
    ...toRecordedCell(after),
    before: before === null ? null : toRecordedCell(before),
    ...BY[act],
  }));
}

/** The package that lay open is not shown. */
const toRecordedCell = ({ appraisal, reason, question, figures }: RecordedScore): RecordedCell => ({ appraisal, reason, question, figures });

const BY: Readonly<Record<ScoreJournalAct, Pick<CellHistoryItem, 'by'>>> = { 'record-score': {}, 'undo-score': { by: 'undo' }, 'redo-score': { by: 'redo' } };

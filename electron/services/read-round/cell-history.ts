import { z } from 'zod';
import { appraisalSchema } from '#shared/domain/scorecard.ts';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import type { CellHistoryItem } from '#shared/ipc/views.ts';
import type { ScoreJournalAct } from '#electron/store/journal-store.ts';
import type { ReadStore } from '#electron/store/store.ts';

/** Every pause in typing is a line of the journal; a person looks back over the last of them. */
const MAX_ITEMS = 50;

/** What of a line of the journal is shown; a line holds more. */
const factsSchema = z.object({ appraisal: appraisalSchema, reason: z.string(), question: z.string().nullable() });

/** What was saved of a cell, the newest (as it stands) first. */
export function readCellHistory(records: ReadStore, unit: UnitId, code: CriterionCode): readonly CellHistoryItem[] {
  return records.listCellJournal(unit, code, MAX_ITEMS).map(({ at, act, after }) => {
    const { appraisal, reason, question } = factsSchema.parse(JSON.parse(after));
    return { at, appraisal, reason, isFlagged: question !== null, ...BY[act] };
  });
}

const BY: Readonly<Record<ScoreJournalAct, Pick<CellHistoryItem, 'by'>>> = { 'record-score': {}, 'undo-score': { by: 'undo' }, 'redo-score': { by: 'redo' } };

import type { UnitId } from '#shared/domain/ids.ts';
import type { ReadStore } from '#electron/store/store.ts';

/** Whether something of a unit was recorded after it was signed. By lines of the journal, not by the clock: a laptop's clock may be set back. */
export const hasChangedSince = (records: ReadStore, unit: UnitId, signed: { readonly journalSeq: number }): boolean => records.readUnitJournalSeq(unit) > signed.journalSeq;

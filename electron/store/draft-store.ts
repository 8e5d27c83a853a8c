import { isCriterionCode, isInstant, isUnitId, type CriterionCode, type Instant, type UnitId } from '#shared/domain/ids.ts';
import { draftFormSchema, type DraftForm } from '#shared/domain/draft-form.ts';
import type { KeptDraft } from '#shared/ipc/views.ts';
import type { ReadDatabase, WriteDatabase } from './database.ts';
import { brandOf, jsonOf } from './row.ts';

export type NewDraft = { readonly unit: UnitId; readonly code: CriterionCode; readonly form: DraftForm; readonly at: Instant };

export function createDraftReads(db: ReadDatabase) {
  return {
    /** null: nothing is typed in this cell that is not recorded. */
    findDraft: (unit: UnitId, code: CriterionCode): KeptDraft | null => {
      const row = db.find('SELECT form, kept_at FROM draft WHERE unit = ? AND code = ?', unit, code);
      return row === null ? null : { form: jsonOf(row, 'form', draftFormSchema), keptAt: brandOf(row, 'kept_at', isInstant) };
    },

    /** The cells of one unit that have a draft, in no order; the drafts themselves are not read. */
    listDraftCodes: (unit: UnitId): readonly CriterionCode[] => db.list('SELECT code FROM draft WHERE unit = ?', unit).map((row) => brandOf(row, 'code', isCriterionCode)),

    /** The units that have a draft in one criterion, in no order. */
    listDraftUnits: (code: CriterionCode): readonly UnitId[] => db.list('SELECT unit FROM draft WHERE code = ?', code).map((row) => brandOf(row, 'unit', isUnitId)),
  };
}

export function createDraftWrites(db: WriteDatabase) {
  return {
    /** Writes over the draft that stood there: only the newest is worth keeping. */
    saveDraft: ({ unit, code, form, at }: NewDraft): void => {
      db.run(
        'INSERT INTO draft (unit, code, form, kept_at) VALUES (?, ?, ?, ?) ON CONFLICT (unit, code) DO UPDATE SET form = excluded.form, kept_at = excluded.kept_at',
        unit, code, JSON.stringify(form), at,
      );
    },

    deleteDraft: (unit: UnitId, code: CriterionCode): void => {
      db.run('DELETE FROM draft WHERE unit = ? AND code = ?', unit, code);
    },
  };
}

import { isSameAppraisal, type Appraisal, type CellScore } from '../domain/scorecard.ts';
import type { SelfScore } from '../domain/submission.ts';
import type { CellLack, CellState } from '../ipc/views.ts';

/** What of a cell decides its state. */
export type JudgedCell = Pick<CellScore, 'appraisal' | 'reason'> & {
  /** The unit has changed what it says of this criterion since it was judged. */
  readonly isOutdated?: boolean;
  /** Something is typed there that is not recorded. */
  readonly hasDraft?: boolean;
};

/**
 * Where a cell stands between empty and ready to be signed. `agrees` and `differs` compare with the self-score;
 * `not-applicable` is complete too.
 */
export function decideCellState(self: SelfScore, cell: JudgedCell): CellState {
  if (cell.appraisal.kind === 'unscored') return 'unscored';
  if (listCellLacks(self, cell).length > 0) return 'incomplete';
  if (cell.appraisal.kind === 'not-applicable') return 'not-applicable';
  return departsFromSelf(self, cell.appraisal) ? 'differs' : 'agrees';
}

/**
 * What is missing before the cell may be signed: a score, the reason that a departing appraisal owes, a second look, the
 * recording of what is typed.
 */
export function listCellLacks(self: SelfScore, { appraisal, reason, isOutdated = false, hasDraft = false }: JudgedCell): readonly CellLack[] {
  const draft = hasDraft ? (['draft'] as const) : [];
  if (appraisal.kind === 'unscored') return ['score', ...draft];
  const owesReason = departsFromSelf(self, appraisal) && reason.trim() === '';
  return [...(owesReason ? (['reason'] as const) : []), ...(isOutdated ? (['review'] as const) : []), ...draft];
}

/**
 * True when the council says something else than the unit did: other points, not applicable where the unit scored, a
 * score where the unit claimed not applicable or gave none. No appraisal yet departs from nothing.
 */
export function departsFromSelf(self: SelfScore, appraisal: Appraisal): boolean {
  return appraisal.kind !== 'unscored' && !isSameAppraisal(self, appraisal);
}

/** True for the states in which a cell may be signed. */
export const isDone = (state: CellState): boolean => state === 'agrees' || state === 'differs' || state === 'not-applicable';

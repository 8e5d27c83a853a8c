import { typedPoints, type CellDraft } from '#renderer/stores/cell-draft.ts';
import type { SelfScore } from '#shared/domain/submission.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';

/** What the form becomes when the self-score is taken as it is; null when the unit gave none. */
export function draftAgreeing(self: SelfScore, decimal: ',' | '.'): Pick<CellDraft, 'points' | 'isNotApplicable'> | null {
  switch (self.kind) {
    case 'scored':
      return { points: typedPoints(self.points, decimal), isNotApplicable: false };
    case 'not-applicable':
      return { points: '', isNotApplicable: true };
    case 'unscored':
      return null;
    default:
      return unreachable(self);
  }
}

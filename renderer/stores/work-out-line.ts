import type { CriterionNode } from '#shared/domain/criteria-set.ts';
import type { CellView, UnitFigure, UnitLine } from '#shared/ipc/views.ts';
import { firstWords, REASON_BEGINNING } from '#shared/kernel/text.ts';
import { checkSelfScore, type SelfScoreCheck } from '#shared/scoring/check-self-score.ts';
import { meansOf } from './draft-working.ts';

/** What follows from one unit's figures, for its line in the list of units. */
export type LineWorking = {
  /** Whether the self-score follows from the unit's own figures, and from those that stand once some are corrected. */
  readonly selfByOwn: SelfScoreCheck;
  readonly selfByStanding: SelfScoreCheck;
  /** Whether the appraisal follows from the figures that stand. */
  readonly appraisal: SelfScoreCheck;
};

export function workOutLine(node: CriterionNode, line: Pick<UnitLine, 'self' | 'appraisal' | 'figures' | 'means'>): LineWorking {
  const { self, appraisal, figures } = line;
  const meanOf = meansOf(line);
  const own = { figures: valuesOf(figures, ({ declared }) => declared), meanOf };
  const standing = { figures: valuesOf(figures, ({ declared, corrected }) => corrected ?? declared), meanOf };
  return {
    selfByOwn: checkSelfScore({ node, self, inputs: own }),
    selfByStanding: checkSelfScore({ node, self, inputs: standing }),
    appraisal: checkSelfScore({ node, self: appraisal.kind === 'not-applicable' ? { ...appraisal, reason: '' } : appraisal, inputs: standing }),
  };
}

const valuesOf = (figures: readonly UnitFigure[], pick: (figure: UnitFigure) => string | null): ReadonlyMap<string, string> =>
  new Map(figures.flatMap((figure) => {
    const value = pick(figure);
    return value === null ? [] : [[figure.name, value] as const];
  }));

/** The line as the cell now stands, so that the list need not be read again for each score. */
export const withCell = (line: UnitLine, cell: CellView): UnitLine => ({
  ...line,
  packageRevision: cell.packageRevision,
  state: cell.state,
  self: cell.self,
  appraisal: cell.score.appraisal,
  isFlagged: cell.score.question !== null,
  hasEvidence: cell.citations.some(({ evidence }) => evidence !== null),
  isMine: cell.isMine,
  hasDraft: cell.draft !== null,
  lacks: cell.lacks,
  reason: firstWords(cell.score.reason, REASON_BEGINNING),
  figures: cell.figures.map(({ name, declared, corrected }) => ({ name, declared, corrected })),
  means: cell.means,
});

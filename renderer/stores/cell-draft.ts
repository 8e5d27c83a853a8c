import { pointsToDecimal } from '#shared/kernel/points.ts';
import type { DraftForm } from '#shared/domain/draft-form.ts';
import type { CellScore } from '#shared/domain/scorecard.ts';
import type { CellView } from '#shared/ipc/views.ts';

/** A cell as it stands in the form: text as it was typed, so that nothing jumps under the fingers. */
export type CellDraft = DraftForm;

/** The form of a cell as it was last saved. `decimal` is the mark before the decimals in the person's language. */
export function draftOfCell(cell: CellView, decimal: ',' | '.'): CellDraft {
  return {
    ...draftOfScore(cell.score, decimal),
    figures: Object.fromEntries(cell.figures.map((figure) => [figure.name, (figure.corrected ?? '').replace('.', decimal)])),
  };
}

const draftOfScore = (score: Omit<CellScore, 'code'>, decimal: ',' | '.'): Omit<CellDraft, 'figures'> => ({
  points: score.appraisal.kind === 'scored' ? typedPoints(score.appraisal.points, decimal) : '',
  isNotApplicable: score.appraisal.kind === 'not-applicable',
  reason: score.reason,
  isFlagged: score.question !== null,
  question: score.question ?? '',
});

/** Points as a person would type them, with at least two decimals: `0,95`, `1,00`. */
export function typedPoints(points: Parameters<typeof pointsToDecimal>[0], decimal: ',' | '.'): string {
  const [whole = '0', decimals = ''] = pointsToDecimal(points).split('.');
  return `${whole}${decimal}${decimals.padEnd(2, '0')}`;
}

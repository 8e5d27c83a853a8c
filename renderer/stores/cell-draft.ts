import { parsePoints, pointsToDecimal, type PointsTextProblem } from '#shared/kernel/points.ts';
import { toNfc } from '#shared/kernel/text.ts';
import { checkScore, type ScoreProblem } from '#shared/scoring/check-score.ts';
import type { Appraisal, CellScore } from '#shared/domain/scorecard.ts';
import type { CellView, DeclaredFigure } from '#shared/ipc/views.ts';
import type { ScoreInput } from './cell-saver.ts';

/** A cell as it stands in the form: text as it was typed, so that nothing jumps under the fingers. */
export type CellDraft = {
  readonly points: string;
  readonly isNotApplicable: boolean;
  readonly reason: string;
  readonly isFlagged: boolean;
  readonly question: string;
  /** Corrections by the name of the figure; an empty text leaves the declared one. */
  readonly figures: Readonly<Record<string, string>>;
};

/** The form of a cell as it was last saved. `decimal` is the mark before the decimals in the person's language. */
export function draftOfCell(cell: CellView, decimal: ',' | '.'): CellDraft {
  return {
    ...draftOfScore(cell.score, decimal),
    figures: Object.fromEntries(cell.figures.map((figure) => [figure.name, (figure.corrected ?? '').replace('.', decimal)])),
  };
}

/** The form of what was typed earlier and could not be saved yet. */
export function draftOfOwed(input: ScoreInput, decimal: ',' | '.'): CellDraft {
  return {
    ...draftOfScore(input, decimal),
    figures: Object.fromEntries(input.figures.map((figure) => [figure.name, figure.value.replace('.', decimal)])),
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

/** Why points cannot stand: the text is no number, or the number does not fit the criterion. */
export type PointsFault = { readonly type: Exclude<PointsTextProblem, 'empty'> } | ScoreProblem;

export type DraftReading = {
  readonly appraisal: Appraisal;
  /** Empty when the points can stand. Otherwise `appraisal` is the last saved one. */
  readonly pointsFaults: readonly PointsFault[];
  /** Names of the figures whose correction is not a number; those keep what was saved. */
  readonly figureFaults: readonly string[];
  readonly input: ScoreInput;
};

/**
 * What of a draft can be written. A part that cannot be read keeps its saved value while the rest is written, so that a
 * slip in the points never costs the reason.
 */
export function readDraft(cell: CellView, draft: CellDraft): DraftReading {
  const { appraisal, pointsFaults } = readAppraisal(cell, draft);
  const figures = cell.figures.map((figure) => readFigure(figure, draft.figures[figure.name] ?? ''));
  return {
    appraisal,
    pointsFaults,
    figureFaults: figures.filter((figure) => figure.isFault).map((figure) => figure.name),
    input: {
      unit: cell.unit,
      code: cell.node.code,
      appraisal,
      reason: toNfc(draft.reason),
      question: draft.isFlagged ? toNfc(draft.question) : null,
      figures: figures.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }])),
    },
  };
}

function readAppraisal(cell: CellView, draft: CellDraft): Pick<DraftReading, 'appraisal' | 'pointsFaults'> {
  if (draft.isNotApplicable) return { appraisal: { kind: 'not-applicable' }, pointsFaults: [] };
  const points = parsePoints(draft.points);
  if (points === 'empty') return { appraisal: { kind: 'unscored' }, pointsFaults: [] };
  if (typeof points === 'string') return { appraisal: cell.score.appraisal, pointsFaults: [{ type: points }] };
  const appraisal: Appraisal = { kind: 'scored', points };
  const pointsFaults = checkScore(cell.node, appraisal);
  return { appraisal: pointsFaults.length === 0 ? appraisal : cell.score.appraisal, pointsFaults };
}

type FigureReading = { readonly name: string; readonly value: string | null; readonly isFault: boolean };

/** A correction equal to what the unit declared is none. */
function readFigure(figure: DeclaredFigure, text: string): FigureReading {
  const trimmed = text.trim().replace(/^\u2212/u, '-');
  if (trimmed === '') return { name: figure.name, value: null, isFault: false };
  const value = trimmed.replace(',', '.');
  if (!/^-?\d{1,15}(?:\.\d{1,6})?$/u.test(value)) return { name: figure.name, value: figure.corrected, isFault: true };
  return { name: figure.name, value: value === figure.declared ? null : value, isFault: false };
}

/** True when writing `input` would change nothing. */
export function isAsSaved(cell: CellView, input: ScoreInput): boolean {
  const saved = cell.score;
  return (
    JSON.stringify([saved.appraisal.kind, saved.appraisal.kind === 'scored' ? saved.appraisal.points : null, saved.reason, saved.question, sortFigures(saved.figures)]) ===
    JSON.stringify([input.appraisal.kind, input.appraisal.kind === 'scored' ? input.appraisal.points : null, input.reason, input.question, sortFigures(input.figures)])
  );
}

const sortFigures = (figures: CellScore['figures']): readonly string[] => figures.map((figure) => `${figure.name}=${figure.value}`).toSorted();

import type { Appraisal, CellScore } from '../domain/scorecard.ts';
import type { DraftForm } from '../domain/draft-form.ts';
import type { InputOf } from '../ipc/contract.ts';
import type { CellView, DeclaredFigure } from '../ipc/views.ts';
import { parsePoints, type PointsTextProblem } from '../kernel/points.ts';
import { toNfc } from '../kernel/text.ts';
import { checkScore, type ScoreProblem } from './check-score.ts';

/** What of a cell a form is measured by. */
export type DraftedCell = Pick<CellView, 'unit' | 'node' | 'score' | 'figures'>;

/** Why points cannot stand: the text is no number, or the number does not fit the criterion. */
export type PointsFault = { readonly type: Exclude<PointsTextProblem, 'empty'> } | ScoreProblem;

export type DraftReading = {
  readonly appraisal: Appraisal;
  /** Empty when the points can stand. Otherwise `appraisal` is the last saved one. */
  readonly pointsFaults: readonly PointsFault[];
  /** Names of the figures whose correction is not a number; those keep what was saved. */
  readonly figureFaults: readonly string[];
  readonly input: InputOf<'recordScore'>;
};

/**
 * What of a draft can be written. A part that cannot be read keeps its saved value while the rest is written, so that a
 * slip in the points never costs the reason.
 */
export function readDraft(cell: DraftedCell, draft: DraftForm): DraftReading {
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

function readAppraisal(cell: DraftedCell, draft: DraftForm): Pick<DraftReading, 'appraisal' | 'pointsFaults'> {
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

/** True when nothing of a form is a fault: all of it can be written. */
export const isSound = ({ pointsFaults, figureFaults }: DraftReading): boolean => pointsFaults.length === 0 && figureFaults.length === 0;

/** True when writing `input` would change nothing. */
export function isAsSaved(cell: DraftedCell, input: InputOf<'recordScore'>): boolean {
  const saved = cell.score;
  return (
    JSON.stringify([saved.appraisal.kind, saved.appraisal.kind === 'scored' ? saved.appraisal.points : null, saved.reason, saved.question, sortFigures(saved.figures)]) ===
    JSON.stringify([input.appraisal.kind, input.appraisal.kind === 'scored' ? input.appraisal.points : null, input.reason, input.question, sortFigures(input.figures)])
  );
}

const sortFigures = (figures: CellScore['figures']): readonly string[] => figures.map((figure) => `${figure.name}=${figure.value}`).toSorted();

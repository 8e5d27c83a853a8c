import type { ScoreTableProblem } from '#shared/problem/score-table-problem.ts';
import { EN_NUMBERS } from '../format.ts';
import { showPoints } from '../show-points.ts';
import type { WordsFor } from '../words-for.ts';

const points = (value: number): string => showPoints(value, EN_NUMBERS);

export const enScoreTableProblems: WordsFor<ScoreTableProblem> = {
  'published-total-differs': (p) => `The published total of ${p.unit} is ${points(p.printed)}, but its parts add up to ${points(p.sum)}. The published figure is kept as it is.`,
};

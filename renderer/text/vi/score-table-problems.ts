import type { ScoreTableProblem } from '#shared/problem/score-table-problem.ts';
import { VI_NUMBERS } from '../format.ts';
import { showPoints } from '../show-points.ts';
import type { WordsFor } from '../words-for.ts';

const points = (value: number): string => showPoints(value, VI_NUMBERS);

export const viScoreTableProblems: WordsFor<ScoreTableProblem> = {
  'published-total-differs': (p) => `Tổng công bố của ${p.unit} là ${points(p.printed)}, nhưng các phần cộng lại được ${points(p.sum)}. Số công bố được giữ nguyên.`,
};

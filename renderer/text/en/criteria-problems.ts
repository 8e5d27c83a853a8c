import type { CriteriaProblem } from '#shared/problem/criteria-problem.ts';
import { EN_NUMBERS } from '../format.ts';
import { showPoints } from '../show-points.ts';
import type { WordsFor } from '../words-for.ts';

const points = (value: number): string => showPoints(value, EN_NUMBERS);

export const enCriteriaProblems: WordsFor<CriteriaProblem> = {
  'rule-below-maximum': (p) => `${p.code} has a maximum of ${points(p.max)}, but its rule can give ${points(p.reachable)} at most. Compare with the decision; nothing is changed by the program.`,
};

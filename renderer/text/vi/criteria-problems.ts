import type { CriteriaProblem } from '#shared/problem/criteria-problem.ts';
import { VI_NUMBERS } from '../format.ts';
import { showPoints } from '../show-points.ts';
import type { WordsFor } from '../words-for.ts';

const points = (value: number): string => showPoints(value, VI_NUMBERS);

export const viCriteriaProblems: WordsFor<CriteriaProblem> = {
  'rule-below-maximum': (p) => `Mục ${p.code} có điểm tối đa ${points(p.max)}, nhưng theo cách tính chỉ có thể đạt ${points(p.reachable)}. Hãy đối chiếu với quyết định; chương trình không tự sửa.`,
};

import type { CriteriaWords } from '../vi/criteria-words.ts';

export const enCriteriaWords: CriteriaWords = {
  title: 'Criteria set',
};

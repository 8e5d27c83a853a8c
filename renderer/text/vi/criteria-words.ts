export const viCriteriaWords = {
  title: 'Bộ tiêu chí',
};
export type CriteriaWords = typeof viCriteriaWords;

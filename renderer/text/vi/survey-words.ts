export const viSurveyWords = {
  title: 'Điểm điều tra xã hội học và SIPAS',
};
export type SurveyWords = typeof viSurveyWords;

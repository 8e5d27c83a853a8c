import type { SurveyWords } from '../vi/survey-words.ts';

export const enSurveyWords: SurveyWords = {
  title: 'Survey and SIPAS scores',
};

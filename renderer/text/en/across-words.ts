import type { AcrossWords } from '../vi/across-words.ts';
import { enAcceptingWords } from './accepting-words.ts';

const units = (count: string): string => (count === '1' ? '1 unit' : `${count} units`);
const criteria = (count: string): string => (count === '1' ? '1 criterion' : `${count} criteria`);

const why: AcrossWords['why'] = {
  exempt: (reason) => (reason === '' ? 'the unit is exempt from this criterion' : `the unit is exempt: ${reason}`),
  'not-mine': 'not yours to appraise',
  scored: 'already has a score',
  unscored: 'the unit gives no self-score',
  draft: 'it has a draft that is not recorded',
  differs: (self, computed) => `self-score ${self}, but by the figures it is ${computed}`,
};

export const enAcrossWords: AcrossWords = {
  listBy: 'List on the left',
  byUnit: 'By unit',
  byCriterion: 'By criterion',
  pane: 'Units of one criterion',
  list: 'Units',
  criterion: 'Criterion',
  previousCriterion: 'Previous criterion',
  nextCriterion: 'Next criterion',
  done: (done, mine) => `Scored ${done}/${mine}`,
  spread: (lowest, highest, mean) => `low ${lowest}, high ${highest}, mean ${mean}`,
  noSpread: 'no scores to compare yet',
  columns: { self: 'Self', appraised: 'Appraised', gap: 'Gap' },
  row: (self, appraised) => `self-score ${self}, appraised ${appraised}`,
  rowGap: (gap) => `gap ${gap}`,
  exempt: (reason) => (reason === '' ? 'Exempt' : `Exempt: ${reason}`),
  departs: {
    appraisal: (computed) => `The appraisal differs from the rule: ${computed}`,
    self: (computed) => `The self-score differs from the rule: ${computed}`,
  },
  chooseTakable: (count) => `Select ${count} that can take the self-score`,
  clear: 'Clear',
  accepting: (done, total) => `Recording ${done}/${total}`,
  ofUnits: enAcceptingWords(units),
  ofCriteria: enAcceptingWords(criteria),
  why,
  empty: 'No package is on this machine yet.',
  keyUnit: 'unit',
  keyCriterion: 'criterion',
  keyChoose: 'select',
  remaining: (count) => `${units(count)} left`,
  complete: 'This criterion is done',
};

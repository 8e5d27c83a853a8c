import type { ProjectorWords } from '../vi/projector-words.ts';

export const enProjectorWords: ProjectorWords = {
  show: 'Project',
  title: 'Criterion for the room',
  criterion: 'criterion',
  previousCriterion: 'Previous criterion',
  nextCriterion: 'Next criterion',
  unit: 'unit',
  previousUnit: 'Previous unit',
  nextUnit: 'Next unit',
  typeSize: 'type size',
  smaller: 'Smaller type',
  larger: 'Larger type',
  others: 'Compare with other units',
  here: (unit) => `${unit} (shown)`,
  picked: (who, option) => `${who}: ${option}`,
  hasDraft: 'Has a draft that is not recorded',
  questionEmpty: 'The unit is asked to explain.',
  noCitations: 'The unit names no evidence.',
};

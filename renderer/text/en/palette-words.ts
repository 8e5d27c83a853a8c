import { countOf } from './count-of.ts';
import type { PaletteWords } from '../vi/palette-words.ts';

export const enPaletteWords: PaletteWords = {
  title: 'Quick search',
  codesTitle: 'Go to criterion',
  field: 'Find a command, screen, unit or criterion; marks may be left out',
  codesField: 'Code of a criterion, e.g. 3.2.1',
  results: 'Results of the quick search',
  kinds: { act: 'Command', screen: 'Screen', unit: 'Unit', criterion: 'Criterion' },
  found: (count) => countOf(count, 'result'),
  capped: (shown, count) => `Showing ${shown} of ${count} results. Type more to narrow them down.`,
  nothing: (typed) => `Nothing matches “${typed}”. Try the code of a criterion or part of a name.`,
  keyMove: 'choose',
  keyRun: 'open',
  keyClose: 'close',
  controlKey: (key) => `Ctrl ${key}`,
  chosen: 'chosen',
  filter: (name) => `Filter: ${name}`,
  language: (name) => `Language: ${name}`,
  theme: (name) => `Theme: ${name}`,
  textZoom: (percent) => `Text size: ${percent}`,
  notApplicable: 'Mark as not applicable',
  applicable: 'Take back “not applicable”',
  flag: 'Ask the unit to explain',
  unflag: 'Take back the question',
};

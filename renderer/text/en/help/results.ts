import type { HelpPage } from '../../help-page.ts';

export const enResultsHelp: HelpPage = {
  title: 'Results',
  purpose: 'Index, rank and grade of each unit, explained down to the single cell.',
  steps: [
    'Look at the table “By part” or “By sector”.',
    'Press the name of a unit to see how it came about: sectors, criteria, who scored and why.',
    'A line marked provisional has cells in conflict or without a score.',
    'Units equal in every respect: press “Record a decision on the rank…”.',
    'Press “Export Excel…” or “Export CSV…”. The “Digest of the facts” at the end of the table tells two machines apart.',
  ],
  keys: [{ caps: ['Ctrl + 4'], does: 'to this screen' }],
  questions: [
    { ask: 'Why is the index provisional?', answer: 'There are cells in conflict, cells without a score, or no survey table yet. The columns “Conflicts” and “Missing” say how many.' },
    { ask: 'The points do not add up to the index.', answer: 'The index is the points over the unit’s applicable maximum, rounded once for print. Open the explanation to see each step.' },
    { ask: 'How do I know that two machines agree?', answer: 'Compare the “Digest of the facts” at the end of the table: the same facts give the same digest.' },
  ],
  topics: [],
};

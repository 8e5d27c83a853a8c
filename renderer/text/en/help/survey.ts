import type { HelpPage } from '../../help-page.ts';

export const enSurveyHelp: HelpPage = {
  title: 'Survey',
  purpose: 'Bring in the scores that no member gives: survey, SIPAS, socio-economic; and last year’s results, to compare with.',
  steps: [
    'Press “Import a table of scores…” or “Import the results of the year before…”, and choose an Excel or CSV file.',
    'Check the columns that were recognised; press the head of a column to change it.',
    'See which rows found their unit and which did not.',
    'Press “Keep this table”. Until then nothing is written.',
  ],
  keys: [{ caps: ['Ctrl + 8'], does: 'to this screen' }],
  questions: [
    { ask: 'Why does a row match no unit?', answer: 'Its name or code is not in the round, or fits several units. Mend the spreadsheet and import it again.' },
    { ask: 'I imported the wrong table.', answer: 'Import the right one: each cell of a later table replaces that of an earlier one. The old table is kept for comparison.' },
    { ask: 'Where are the tables of the sample round?', answer: 'Press the buttons in the box “Use the sample tables”.' },
  ],
  topics: [],
};

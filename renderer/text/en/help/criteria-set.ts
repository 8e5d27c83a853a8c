import type { HelpPage } from '../../help-page.ts';

export const enCriteriaSetHelp: HelpPage = {
  title: 'Criteria set',
  purpose: 'Look at, bring in and choose the criteria set on which the round stands.',
  steps: [
    'Choose a set in the list on the left to see its tree, its rules and its problems.',
    'With an annex in Excel: press “Import a spreadsheet or JSON…”, name the columns, check, keep.',
    'Every problem names its cell. Mend it in the spreadsheet and press “Read the file again”; the program repairs nothing.',
    'A set that comes with the program: take it into the round’s files before you use it.',
    'Press “Use for this round…”.',
  ],
  keys: [
    { caps: ['Ctrl + 6'], does: 'to this screen' },
    { caps: ['↑', '↓'], does: 'through the tree' },
  ],
  questions: [
    { ask: 'Why can the criteria set not be changed?', answer: 'Packages or bundles made for the set in use are here already. To use another set, set up a new round.' },
    { ask: 'What does “scored by hand” mean?', answer: 'The wording is not plain enough for the program to compute, so the council scores by the text.' },
    { ask: 'The total differs from the decision.', answer: 'The program only reports it and keeps what is printed. Compare with the decision and mend the spreadsheet if need be.' },
  ],
  topics: [],
};

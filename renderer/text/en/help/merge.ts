import type { HelpPage } from '../../help-page.ts';

export const enMergeHelp: HelpPage = {
  title: 'Merge',
  purpose: 'Take in the members’ bundles: see first what would change, then write it.',
  steps: [
    'Drop all bundles on the window, in any order.',
    'Look at each: new, already here, newer, older, or refused.',
    'Look at the conflicts and at what is missing.',
    'Press “Merge”. Until then nothing is written.',
    'Ask the missing members for their bundles; more can be merged at any time.',
  ],
  keys: [{ caps: ['Ctrl + 3'], does: 'to this screen' }],
  questions: [
    { ask: 'Why was a bundle refused?', answer: 'It was altered, copied in part, made for another round, or signed by somebody who is not in the roster. The column “Check” says which; ask the member for a new copy. The other bundles are not affected.' },
    { ask: 'Two members disagree: which score counts?', answer: 'The program does not choose. Both scores are kept; the cell is in conflict and does not count in the results yet.' },
    { ask: 'What if a bundle is merged twice?', answer: 'Nothing. A bundle that is already here is recognised, and nothing more is written.' },
    { ask: 'What does “A newer one is here” mean?', answer: 'The member has handed in a bundle that was signed later. The older one does not replace it.' },
  ],
  topics: [],
};

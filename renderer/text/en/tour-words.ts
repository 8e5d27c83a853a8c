import type { TourWords } from '../vi/tour-words.ts';

export const enTourWords: TourWords = {
  offerTitle: 'Opening the sample for the first time?',
  offerText: 'The tour points at one part of the screen after the other and records nothing. You can skip it at any time.',
  take: 'Take the 2-minute tour',
  later: 'Not now',
  step: (step, steps) => `Tour ${step}/${steps}`,
  next: 'Next',
  back: 'Back',
  skip: 'Skip',
  finish: 'Done',
  member: {
    units: { title: 'Your units', text: 'A line for each unit, a column for each sector, with how many criteria are scored. Press the name of a unit to begin.' },
    rule: { title: 'Rule and self-score', text: 'Choose a criterion in the list on the left. Here are its rule, the unit’s self-score and the declared figures.' },
    evidence: { title: 'Evidence', text: 'The document is open at the page that the unit cites. Ctrl + F finds words also when they are typed without marks.' },
    points: { title: 'Your points', text: 'Type points with a comma or a full stop, or press = Self-score. What you type is saved as you go; the bar at the top says when.' },
    reason: { title: 'Reason', text: 'A score that differs from the self-score needs a reason before it can be signed. Press Enter for the next criterion.' },
    undo: { title: 'Undo', text: 'Press Undo when something was scored by mistake, also after the machine was off.' },
    sign: { title: 'Sign and export', text: 'When you are done, choose units and sign with your passphrase. One file comes out for the secretariat.' },
  },
  secretary: {
    round: { title: 'The data of the round', text: 'The criteria set, the members and the units’ packages are here. Drop the files that are missing on the window.' },
    kit: { title: 'Issue the kit', text: 'When all is in, sign one file for all members. Issue it again when something changes.' },
    survey: { title: 'Survey scores', text: 'Scores that the council does not give come from Excel. The sample round has tables to try.' },
    merge: { title: 'Merge', text: 'Drop the bundles here to see what would change. Nothing is written before you press Merge.' },
    results: { title: 'Results', text: 'Index, rank and grade, explained down to the cell. Export to Excel when you need it.' },
  },
};

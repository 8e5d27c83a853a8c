import type { HelpPage } from '../../help-page.ts';

export const enWorkspaceHelp: HelpPage = {
  title: 'Appraisal',
  purpose: 'Score the criteria of a unit one by one, with rule, self-score and evidence on one screen.',
  steps: [
    'Choose a criterion in the list on the left; filter by “Not scored”, “Differ” or “No evidence” when you need to.',
    'Read the rule, the self-score and the declared figures in the middle.',
    'The evidence on the right is open at the cited page; press a citation to see another document.',
    'Type the points, or press A to agree with the self-score. A score that differs needs a reason.',
    'Press Enter for the next criterion. There is no Save button: the program saves at once.',
  ],
  keys: [
    { caps: ['↑', '↓'], does: 'previous, next criterion' },
    { caps: ['N'], does: 'next cell not scored' },
    { caps: ['A'], does: 'agree with the self-score' },
    { caps: ['X'], does: 'not applicable' },
    { caps: ['R'], does: 'phrases for a reason' },
    { caps: ['Enter'], does: 'done, next criterion' },
    { caps: ['/'], does: 'go to a criterion by code' },
    { caps: ['Ctrl + F'], does: 'find in the evidence' },
    { caps: ['Ctrl + Z'], does: 'undo' },
    { caps: ['?'], does: 'all shortcuts' },
  ],
  questions: [
    { ask: 'Is my score saved?', answer: 'Look at the bar at the top: “Saved” with a time means the score is on disk and outlives a power cut. “Draft kept” means that what you type is kept but not recorded yet: open that cell, then press “Record score” or “Discard draft”.' },
    { ask: 'A document does not open. What now?', answer: 'The program keeps the file as it is and says why it cannot be opened. Look at another document, or press “Question” and write a question to the unit.' },
    { ask: 'I scored something by mistake.', answer: 'Press Ctrl + Z or “Undo” at the bottom of the screen, also after the program was closed. A signed bundle does not change: mend the score and sign a new revision.' },
    { ask: 'Why do the letter keys do nothing?', answer: 'The cursor is in a field. Press Esc to go back to the list of criteria, then press the key again.' },
    { ask: 'Why can I only read some criteria?', answer: 'They are not assigned to you, or the unit is exempt.' },
  ],
  topics: [
    {
      title: 'The projector',
      lines: ['Press F5 or “Project” for a room to read the open criterion in large type. Esc leads back.', 'Left and right change the criterion; up and down the unit; + and - the size; S compares with other units. No score can be changed here.'],
    },
    {
      title: 'The three panes',
      lines: ['F6 goes to the next pane. Ctrl + B folds the list, Ctrl + E the evidence; drag the edge between two panes to change their widths.'],
    },
    {
      title: 'By criterion',
      lines: ['Choose “By criterion” above the list to see one criterion of all units, for evenness.', 'Comma and full stop change the criterion; the space bar chooses units; A accepts the self-scores of those chosen.'],
    },
    {
      title: 'Many self-scores at once',
      lines: [
        'In the list the space bar selects a cell, Shift with an arrow the next one too, Ctrl + A all that can take the self-score. By mouse: hold Ctrl to select one, Shift for a stretch.',
        'A accepts the self-scores of the selection. What has to be left out is listed with the reason. Each is undone by itself.',
      ],
    },
  ],
};

import type { HelpPage } from '../../help-page.ts';

export const enSignHelp: HelpPage = {
  title: 'Sign and export',
  purpose: 'Sign what you have scored and write it to one file, the bundle for the secretariat.',
  steps: [
    'Tick the units that go into the bundle.',
    'Open “Cells to finish” of a unit to see what it lacks; press a cell to go on with it.',
    'To hand in a part: tick that you sign although cells are not scored.',
    'Enter the passphrase of your identity, press “Sign and export”, choose where the file goes.',
    'Write the fingerprint of the bundle into the minutes, then give the file to the secretariat.',
  ],
  keys: [{ caps: ['Ctrl + 2'], does: 'to this screen' }],
  questions: [
    { ask: 'Why can I not sign yet?', answer: 'The line beside the button says what is lacking: cells without a score or a reason, drafts not recorded, no identity chosen, or no passphrase.' },
    { ask: 'I signed and then found a mistake.', answer: 'Mend the score, then sign and export again. The new bundle has a higher revision and takes the place of the old one in the merge.' },
    { ask: 'What is the passphrase of the sample?', answer: 'It is printed right below the field “Passphrase”.' },
    { ask: 'Is this a legal digital signature?', answer: 'It does not replace one under Decree 68/2024/ND-CP. It tells who made the bundle and that it was not altered; the printed minutes are signed outside the program.' },
  ],
  topics: [],
};

import type { HelpPage } from '../../help-page.ts';

export const enPolicyHelp: HelpPage = {
  title: 'Policy',
  purpose: 'How points become the index, the rank and the grade of this round.',
  steps: [
    'Choose what happens when criteria do not apply; each way has an example in numbers.',
    'Enter exemptions with their grounds.',
    'Set bonus and penalty, rounding, what decides between equals, and the grades.',
    'Press “Save the policy”. Every change goes into the journal.',
    'Issue the kit again if it was issued before.',
  ],
  keys: [{ caps: ['Ctrl + 7'], does: 'to this screen' }],
  questions: [
    { ask: 'How does an exemption differ from not applicable?', answer: 'The policy exempts a unit, and nobody scores it. Not applicable is what a member records. Both leave the maximum; neither is zero points.' },
    { ask: 'Does rounding change the ranks?', answer: 'No. Rank and grade go by the number before rounding: 89.996% is not 90%.' },
    { ask: 'Why can it not be saved yet?', answer: 'A field is marked in red: a grade without a name, no grounds, a number that cannot stand, or thresholds out of order.' },
  ],
  topics: [],
};

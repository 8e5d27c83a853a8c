import type { HelpPage } from '../../help-page.ts';

export const enRoundHelp: HelpPage = {
  title: 'Round',
  purpose: 'Where the secretariat loads the round, accepts members and issues the kit.',
  steps: [
    'Load the round and the criteria set, in either order.',
    'Drop the members’ join requests on the window; compare the fingerprint, then accept each into the right place.',
    'Drop the units’ packages on the window.',
    'Press “Issue the kit…”, enter the passphrase, and give the file to the members.',
    'Tell the members the secretariat’s fingerprint, so that they can compare it.',
  ],
  keys: [
    { caps: ['Ctrl + 5'], does: 'to this screen' },
    { caps: ['Ctrl + O'], does: 'open files' },
  ],
  questions: [
    {
      ask: 'Where does the round file come from?',
      answer: 'The secretariat writes it: a JSON file with the name of the round, its deadline, the units, the members and what each appraises. Copy resources/sample-round/round.json from the folder of the program and change it; its schema is resources/schemas/round.schema.json. Whatever is wrong is named when it is imported.',
    },
    { ask: 'Why was a package refused?', answer: 'The import dialog names each fault: which file, what was expected, what was found. Send that list to the unit; the other packages still come in.' },
    { ask: 'A member’s request comes late.', answer: 'Accept it, then issue the kit again. The other members open the new kit; their scores are still there.' },
    { ask: 'A unit hands in again.', answer: 'Drop the new package on the window and issue a new kit. The old revision is kept.' },
    { ask: 'Why compare fingerprints?', answer: 'To be sure that the file comes from that person. If one group differs, do not accept.' },
  ],
  topics: [],
};

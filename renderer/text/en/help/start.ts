import type { HelpPage } from '../../help-page.ts';

export const enStartHelp: HelpPage = {
  title: 'Start screen',
  purpose: 'Where you open the sample round, open a kit, set up a new round, or open a round again.',
  steps: [
    'The first time: press “Open the sample round” and try scoring.',
    'Council members: create an identity, save the join request and send that file to the secretariat.',
    'When the kit arrives, open it here, compare the fingerprint, and begin.',
    'Secretariat: press “New round…”, then load the round and its criteria set.',
    'Next time the program opens by itself where you left it.',
  ],
  keys: [
    { caps: ['Ctrl + O'], does: 'open files' },
    { caps: ['Ctrl + K'], does: 'quick search' },
  ],
  questions: [
    { ask: 'I have no identity yet. What now?', answer: 'Press “Create an identity…”, set a passphrase, then save the join request and send it to the secretariat. Once on each machine.' },
    { ask: 'I forgot the passphrase of my identity.', answer: 'Nobody can bring it back. Create a new identity and send its join request again; your scores are still there.' },
    { ask: 'Where is my round?', answer: 'The round, your scores and your identity are on the machine on which the kit was opened. Use that one: there is no network over which they could follow you.' },
    { ask: 'Does the sample mix with real data?', answer: 'No. The sample round is a workspace of its own, with the mark “Sample round”.' },
    { ask: 'The program says that a round could not be opened. Are my scores gone?', answer: 'Most probably not. The start screen names the newest backup that was checked: press “Restore the backup of …” and go on working. Nothing is deleted.' },
  ],
  topics: [
    {
      title: 'Backups',
      lines: [
        'The program backs up by itself after an import, a merge, a signature or an export, before a round is closed, and every 10 minutes when something has changed. See the settings menu or quick search: “Backups”.',
        'Press “Choose a folder…” to keep them on a USB stick or another drive too, with the evidence. A stick that is not plugged in does no harm: it gets what it missed when it is back.',
        'Press “Restore…” to go back to a backup. What stands now is set aside whole; what was recorded after the backup would have to be recorded again.',
        'Press “Copy to a rescue folder…” to have scores, journal and documents as files that open without this program.',
      ],
    },
  ],
};

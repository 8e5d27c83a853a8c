import type { RescueFacts, RescueWords } from '#shared/report/rescue-sheet.ts';
import { EN_NUMBERS, formatInteger, formatMoment } from '../format.ts';

const count = (value: number): string => formatInteger(value, EN_NUMBERS);

const saySource = (source: RescueFacts['source']): string => {
  if (source.kind === 'records') return 'Scores and journal come from the round’s own records.';
  if (source.kind === 'backup') return `The round’s records can no longer be read; scores and journal come from the backup of ${formatMoment(source.at)}. What was recorded after it is not here.`;
  return 'The round’s records cannot be read, and there is no backup that could be used; only the evidence is here, named by its digest.';
};

export const enRescueSheet: RescueWords = {
  files: { folder: 'Rescued', readMe: 'READ-ME-FIRST.txt', scores: 'scores.csv', journal: 'journal.csv', evidence: 'evidence.csv', documents: 'evidence', packages: 'packages' },
  headings: { scores: 'Appraisal scores', journal: 'Journal', evidence: 'Evidence' },
  scores: ['Unit', 'Code', 'Criterion', 'Maximum', 'Self-score', 'Member (revision)', 'Appraisal', 'Reason', 'Question', 'Corrected figures', 'Recorded at (UTC)'],
  journal: ['Number', 'At (UTC)', 'Act', 'Unit', 'Criterion', 'Facts'],
  evidence: ['File', 'Title', 'SHA-256', 'Missing or damaged'],
  notApplicable: 'N/A',
  readMe: (facts) => [
    `Rescued from the round: ${facts.title === '' ? '(unknown)' : facts.title}`,
    '',
    'Everything in this folder opens without the program Appraisal Desk.',
    'The round’s own data stay where they were; nothing was changed or removed there.',
    '',
    saySource(facts.source),
    `scores.csv: ${count(facts.scores)} scored cells with reasons and questions. Open it with Excel or LibreOffice.`,
    `journal.csv: ${count(facts.journal)} lines, every recording in order.`,
    `evidence/: ${count(facts.documents)} documents by unit; evidence.csv lists them.`,
    ...(facts.packages === 0 ? [] : [`packages/: ${count(facts.packages)} packages as they were handed in.`]),
    ...(facts.unsound.length === 0 ? [] : ['', 'Documents that are missing, or no longer what was handed in:', ...facts.unsound.map((name) => `  ${name}`)]),
  ],
};

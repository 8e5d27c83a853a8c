import type { ResultSheetWords } from '#shared/report/result-sheet.ts';

export const enResultSheet: ResultSheetWords = {
  heading: 'Table of appraisal results',
  illustrative: 'Illustrative criteria set: the figures are not those of any real unit.',
  unit: 'Unit',
  group: 'Group',
  points: 'Appraised points',
  applicableMax: 'Applicable maximum',
  index: 'Index (%)',
  rank: 'Rank in group',
  settled: 'Settled cells',
  conflicts: 'Conflicts',
  missing: 'Missing cells',
  selfTotal: 'Self-score',
  provisional: 'Provisional: only cells on which the signed scores agree; index and rank can still change.',
  councilPartOnly: "The council's part only; survey and SIPAS scores are not in yet.",
  digest: (digest) => `SHA-256 of the facts: ${digest}`,
};

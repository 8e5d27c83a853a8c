import type { CriteriaSheetWords } from '#shared/criteria/table/write-criteria-table.ts';

export const enCriteriaSheet: CriteriaSheetWords = {
  sheet: 'Criteria set',
  factsSheet: 'General',
  fact: 'Item',
  value: 'Content',
  illustrative: 'Illustrative criteria set; no decision issued it.',
  scoredBy: { appraisal: 'Council', survey: 'Survey', sipas: 'SIPAS', computed: 'Computed' },
  yesNo: 'yes/no',
  pick: 'pick',
  columns: {
    code: 'Code', title: 'Criterion', titleEn: 'English title', max: 'Maximum points', scoredBy: 'Scored by', rule: 'Scoring rule',
    evidenceHint: 'Evidence', step: 'Step', figures: 'Declared figures', scoring: 'Rule (machine-readable)',
  },
  more: 'Other data (machine-readable)',
  facts: {
    version: 'Version', title: 'Title', titleEn: 'English title', decision: 'Decision', isIllustrative: 'Illustrative (1 yes, 0 no)', remark: 'Remark',
    'stated.max': 'Total stated in the decision', 'stated.sectors': 'Sectors stated in the decision', 'stated.criteria': 'Criteria stated in the decision',
    'stated.subCriteria': 'Sub-criteria stated in the decision', more: 'Other data, machine-readable',
  },
};

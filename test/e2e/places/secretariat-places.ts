import { SAMPLE_PASSPHRASE } from '#shared/domain/sample.ts';
import type { Place } from './place.ts';
import { resultPlaces } from './result-places.ts';

const HAI_PHONG = 'Hải Phòng';

/** What the secretariat meets, from the round to its results. */
export const secretariatPlaces: readonly Place[] = [
  {
    name: 'round',
    show: async ({ desk }) => {
      await desk.startScreen.openSampleAs('secretariat');
      await desk.roundScreen.criteria.waitFor();
    },
  },
  {
    name: 'overview-secretariat',
    show: async ({ desk }) => {
      await desk.frame.goTo('overview');
      await desk.overviewScreen.map.waitFor();
    },
    leave: ({ desk }) => desk.frame.goTo('round'),
  },
  {
    name: 'kit-issue-refused',
    show: async ({ desk, files }) => {
      await desk.roundScreen.issueButton.click();
      await desk.control.nextSaveDialog(files.target('bo-tai-lieu.zip'));
      await desk.roundScreen.passphrase.fill('sai mật khẩu rồi');
      await desk.roundScreen.issueAct.click();
      await desk.roundScreen.failure.waitFor();
    },
  },
  {
    name: 'kit-issued',
    show: async ({ desk, files }) => {
      await desk.control.nextSaveDialog(files.target('bo-tai-lieu.zip'));
      await desk.roundScreen.passphrase.fill(SAMPLE_PASSPHRASE);
      await desk.roundScreen.issueAct.click();
      await desk.roundScreen.kitIssued.waitFor();
    },
    leave: ({ desk }) => desk.roundScreen.closeDialog(),
  },
  {
    name: 'criteria-set',
    show: async ({ desk }) => {
      await desk.frame.goTo('criteriaSet');
      await desk.criteriaSetScreen.openNode('1.1.2');
    },
  },
  { name: 'criteria-set-export', show: ({ desk }) => desk.criteriaSetScreen.openExport(), leave: ({ desk }) => desk.frame.closeMenu() },
  {
    name: 'criteria-set-faults',
    show: async ({ desk }) => {
      await desk.criteriaSetScreen.openSet(HAI_PHONG);
      await desk.criteriaSetScreen.problem('II.5.1.b').getByRole('button').click();
    },
  },
  {
    name: 'criteria-set-stand-refused',
    show: async ({ desk }) => {
      await desk.criteriaSetScreen.takeButton.click();
      await desk.criteriaSetScreen.standButton.click();
      await desk.criteriaSetScreen.standDialog.waitFor();
    },
    leave: ({ desk }) => desk.frame.closeDialog(),
  },
  {
    name: 'policy',
    show: async ({ desk }) => {
      await desk.frame.goTo('policy');
      await desk.policyScreen.title.waitFor();
    },
  },
  {
    name: 'policy-faults',
    show: async ({ desk }) => {
      await desk.policyScreen.bandPercent(1).fill('99');
      await desk.policyScreen.addExemption();
    },
    leave: ({ desk }) => desk.policyScreen.undo(),
  },
  {
    name: 'survey-empty',
    show: async ({ desk }) => {
      await desk.frame.goTo('survey');
      await desk.surveyScreen.empty.waitFor();
    },
  },
  {
    name: 'survey-refused',
    show: async ({ desk, files }) => {
      await desk.control.nextOpenDialog([files.falseWorkbook]);
      await desk.surveyScreen.importSurvey();
      await desk.surveyScreen.refusal.waitFor();
    },
    leave: ({ desk }) => desk.surveyScreen.cancel(),
  },
  {
    name: 'survey-preview',
    show: async ({ desk, files }) => {
      await desk.control.nextOpenDialog([files.surveyTable]);
      await desk.surveyScreen.importSurvey();
      await desk.surveyScreen.row('So Noi vu tinh Mau').waitFor();
    },
    leave: ({ desk }) => desk.surveyScreen.keep(),
  },
  {
    name: 'survey-previous-preview',
    show: async ({ desk, files }) => {
      await desk.control.nextOpenDialog([files.previousResults]);
      await desk.surveyScreen.importPrevious();
      await desk.surveyScreen.rows.waitFor();
    },
    leave: ({ desk }) => desk.surveyScreen.keep(),
  },
  { name: 'survey', show: ({ desk }) => desk.surveyScreen.title.waitFor() },
  {
    name: 'results-empty',
    show: async ({ desk }) => {
      await desk.frame.goTo('results');
      await desk.resultsScreen.empty.or(desk.resultsScreen.title).waitFor();
    },
  },
  {
    name: 'merge-empty',
    show: async ({ desk }) => {
      await desk.frame.goTo('merge');
      await desk.mergeScreen.start.waitFor();
    },
  },
  {
    name: 'merge-preview',
    show: async ({ desk, files }) => {
      await desk.control.dropFiles(files.bundles);
      await desk.mergeScreen.row('ket-qua-tv-2-bi-sua.zip').waitFor();
    },
  },
  {
    name: 'merge-applying',
    isHeld: true,
    show: async ({ desk, hold }) => {
      hold();
      await desk.mergeScreen.apply();
      await desk.mergeScreen.applying.waitFor();
    },
  },
  {
    name: 'merge-receipt',
    show: async ({ desk }) => {
      if (desk.hold === null) await desk.mergeScreen.apply();
      await desk.mergeScreen.receipt.waitFor();
      await desk.mergeScreen.standing.waitFor();
    },
  },
  ...resultPlaces,
];

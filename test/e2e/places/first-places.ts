import { rename } from 'node:fs/promises';
import path from 'node:path';
import { ANNEX_WRONG_ROW } from '../pages/annex-file.ts';
import type { Place } from './place.ts';

const ROUND = 'Đợt thẩm định 2026';
const PERSON = { name: 'Lê Thị Hoài An', passphrase: 'cây đa đầu làng cũ' };

/** A program that was never used, and a round that has nothing yet. */
export const firstPlaces: readonly Place[] = [
  { name: 'start-first', show: ({ desk }) => desk.startScreen.title.waitFor() },
  { name: 'new-round-refused', show: ({ desk }) => desk.startScreen.createNamelessRound(), leave: ({ desk }) => desk.frame.closeDialog() },
  { name: 'identity-refused', show: ({ desk }) => desk.identityDialog.createEmpty(), leave: ({ desk }) => desk.frame.closeDialog() },
  { name: 'identity-made', show: ({ desk }) => desk.identityDialog.create(PERSON), leave: ({ desk }) => desk.frame.closeDialog() },
  {
    name: 'round-empty',
    show: async ({ desk }) => {
      await desk.startScreen.createRound(ROUND);
      await desk.roundScreen.empty.waitFor();
    },
  },
  { name: 'overview-empty', show: ({ desk }) => desk.frame.goTo('overview') },
  {
    name: 'criteria-set-empty',
    show: async ({ desk }) => {
      await desk.frame.goTo('criteriaSet');
      await desk.criteriaSetScreen.list.getByRole('button').first().waitFor();
    },
  },
  {
    name: 'criteria-wizard-columns',
    show: async ({ desk, files }) => {
      await desk.control.nextOpenDialog([files.annex]);
      await desk.criteriaSetScreen.importButton.click();
      await desk.criteriaWizard.column('B').waitFor();
    },
  },
  {
    name: 'criteria-wizard-column-menu',
    show: async ({ desk }) => {
      await desk.criteriaWizard.column('C').click();
      await desk.page.getByRole('menu').waitFor();
    },
    leave: ({ desk }) => desk.frame.closeMenu(),
  },
  {
    name: 'criteria-wizard-check',
    show: async ({ desk }) => {
      await desk.criteriaWizard.buildButton.click();
      await desk.criteriaWizard.problem(`!C${String(ANNEX_WRONG_ROW)}`).getByRole('button').click();
      await desk.criteriaWizard.paper.waitFor();
    },
    leave: ({ desk }) => desk.criteriaWizard.backButton.click(),
  },
  {
    name: 'criteria-wizard-refused',
    show: async ({ desk, files }) => {
      await desk.control.nextOpenDialog([files.falseWorkbook]);
      await desk.criteriaWizard.chooseOther();
      await desk.frame.failure.waitFor();
    },
    leave: ({ desk }) => desk.criteriaWizard.cancel(),
  },
  { name: 'policy-empty', show: ({ desk }) => desk.frame.goTo('policy') },
  { name: 'survey-without-round', show: ({ desk }) => desk.frame.goTo('survey') },
  { name: 'merge-without-round', show: ({ desk }) => desk.frame.goTo('merge') },
  { name: 'results-without-round', show: ({ desk }) => desk.frame.goTo('results') },
  {
    name: 'start-refused',
    show: async ({ desk, files }) => {
      await desk.frame.leave();
      await desk.startScreen.recent(ROUND).waitFor();
      await hideWorkspaces(files.target('du-lieu'));
      await desk.startScreen.recent(ROUND).click();
      await desk.frame.failure.waitFor();
    },
    leave: async ({ desk, files }) => {
      await showWorkspaces(files.target('du-lieu'));
      await desk.frame.closeFailure();
    },
  },
  {
    name: 'sample-opening',
    isHeld: true,
    show: async ({ desk, hold }) => {
      hold();
      await desk.startScreen.openSample();
      await desk.startScreen.opening.waitFor();
    },
    leave: ({ desk }) => desk.overviewScreen.title.waitFor(),
  },
];

/** As when the disk that a round lies on was taken away. */
const hideWorkspaces = (userData: string): Promise<void> => rename(path.join(userData, 'workspaces'), path.join(userData, 'elsewhere'));
const showWorkspaces = (userData: string): Promise<void> => rename(path.join(userData, 'elsewhere'), path.join(userData, 'workspaces'));

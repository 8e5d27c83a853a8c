import type { Page } from '@playwright/test';
import { criteriaSetScreen, criteriaWizard } from './criteria-set-screen.ts';
import { evidencePane } from './evidence-pane.ts';
import { frame } from './frame.ts';
import { identityDialog } from './identity-dialog.ts';
import { importDialog } from './import-dialog.ts';
import { kitDialog } from './kit-dialog.ts';
import { mergeScreen } from './merge-screen.ts';
import { paletteDialog } from './palette-dialog.ts';
import { policyScreen } from './policy-screen.ts';
import { resultsScreen } from './results-screen.ts';
import { roundScreen } from './round-screen.ts';
import { signScreen } from './sign-screen.ts';
import { startScreen } from './start-screen.ts';
import { surveyScreen } from './survey-screen.ts';
import { unitList } from './unit-list.ts';
import { unitsScreen } from './units-screen.ts';
import { workspaceScreen } from './workspace-screen.ts';

/** The models of every screen and dialog of one window. */
export const screensOf = (page: Page) => ({
  frame: frame(page),
  startScreen: startScreen(page),
  unitsScreen: unitsScreen(page),
  workspaceScreen: workspaceScreen(page),
  unitList: unitList(page),
  evidencePane: evidencePane(page),
  signScreen: signScreen(page),
  roundScreen: roundScreen(page),
  criteriaSetScreen: criteriaSetScreen(page),
  criteriaWizard: criteriaWizard(page),
  policyScreen: policyScreen(page),
  surveyScreen: surveyScreen(page),
  mergeScreen: mergeScreen(page),
  resultsScreen: resultsScreen(page),
  importDialog: importDialog(page),
  kitDialog: kitDialog(page),
  identityDialog: identityDialog(page),
  paletteDialog: paletteDialog(page),
});

export type Screens = ReturnType<typeof screensOf>;

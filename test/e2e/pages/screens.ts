import type { Page } from '@playwright/test';
import { evidenceWordsOf } from '#renderer/text/evidence-words-of.ts';
import { wordsOf } from '#renderer/text/words.ts';
import type { Locale } from '#shared/ipc/views.ts';
import { backupsDialog, wayBack } from './backups-dialog.ts';
import { criteriaSetScreen, criteriaWizard } from './criteria-set-screen.ts';
import { evidencePane } from './evidence-pane.ts';
import { frame } from './frame.ts';
import { helpDrawer } from './help-drawer.ts';
import { historyPanel } from './history-panel.ts';
import { identityDialog } from './identity-dialog.ts';
import { importDialog } from './import-dialog.ts';
import { kitDialog } from './kit-dialog.ts';
import { mergeScreen } from './merge-screen.ts';
import { overviewScreen } from './overview-screen.ts';
import { paletteDialog } from './palette-dialog.ts';
import { panes } from './panes.ts';
import { policyScreen } from './policy-screen.ts';
import { projector } from './projector.ts';
import { reasonPhrases } from './reason-phrases.ts';
import { resultsScreen } from './results-screen.ts';
import { roundScreen } from './round-screen.ts';
import { signScreen } from './sign-screen.ts';
import { startScreen } from './start-screen.ts';
import { surveyScreen } from './survey-screen.ts';
import { tourCard } from './tour-card.ts';
import { unitList } from './unit-list.ts';
import { workspaceScreen } from './workspace-screen.ts';

/** The models of every screen and dialog of one window, in the language that it speaks. */
export const screensOf = (page: Page, locale: Locale) => {
  const words = wordsOf(locale);
  return {
    frame: frame(page, words),
    backupsDialog: backupsDialog(page, words),
    wayBack: wayBack(page, words),
    startScreen: startScreen(page, words),
    overviewScreen: overviewScreen(page, words),
    workspaceScreen: workspaceScreen(page, words),
    unitList: unitList(page, words),
    panes: panes(page, words),
    projector: projector(page, words),
    reasonPhrases: reasonPhrases(page, words),
    historyPanel: historyPanel(page, words),
    evidencePane: evidencePane(page, evidenceWordsOf(locale)),
    signScreen: signScreen(page, words),
    roundScreen: roundScreen(page, words),
    criteriaSetScreen: criteriaSetScreen(page, words),
    criteriaWizard: criteriaWizard(page, words),
    policyScreen: policyScreen(page, words),
    surveyScreen: surveyScreen(page, words),
    mergeScreen: mergeScreen(page, words),
    resultsScreen: resultsScreen(page, words),
    importDialog: importDialog(page, words),
    kitDialog: kitDialog(page, words),
    identityDialog: identityDialog(page, words),
    paletteDialog: paletteDialog(page, words),
    helpDrawer: helpDrawer(page, words),
    tourCard: tourCard(page, words),
  };
};

export type Screens = ReturnType<typeof screensOf>;

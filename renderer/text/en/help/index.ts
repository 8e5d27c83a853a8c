import type { Screen } from '#shared/ipc/screens.ts';
import type { HelpPage } from '../../help-page.ts';
import type { HelpWords } from '../../vi/help/index.ts';
import { enCriteriaSetHelp } from './criteria-set.ts';
import { enMergeHelp } from './merge.ts';
import { enOverviewHelp } from './overview.ts';
import { enPolicyHelp } from './policy.ts';
import { enResultsHelp } from './results.ts';
import { enRoundHelp } from './round.ts';
import { enSignHelp } from './sign-and-export.ts';
import { enStartHelp } from './start.ts';
import { enSurveyHelp } from './survey.ts';
import { enWorkspaceHelp } from './workspace.ts';

/** A page for every screen. */
const pages: Readonly<Record<Screen, HelpPage>> = {
  start: enStartHelp,
  overview: enOverviewHelp,
  workspace: enWorkspaceHelp,
  'sign-and-export': enSignHelp,
  round: enRoundHelp,
  'criteria-set': enCriteriaSetHelp,
  policy: enPolicyHelp,
  survey: enSurveyHelp,
  merge: enMergeHelp,
  results: enResultsHelp,
};

export const enHelpWords: HelpWords = {
  pages,
  title: 'Help',
  about: (screen) => `Help: ${screen}`,
  steps: 'Steps',
  keys: 'Keys',
  questions: 'When you are stuck',
  search: 'Search the help',
  found: (count) => `${count} found`,
  notFound: 'Nothing found. Try another word, or fewer of them.',
  thisScreen: 'Back to this screen',
  allKeys: 'All shortcuts',
};

import type { Screen } from '#shared/ipc/screens.ts';
import type { HelpPage } from '../../help-page.ts';
import { viCriteriaSetHelp } from './criteria-set.ts';
import { viMergeHelp } from './merge.ts';
import { viOverviewHelp } from './overview.ts';
import { viPolicyHelp } from './policy.ts';
import { viResultsHelp } from './results.ts';
import { viRoundHelp } from './round.ts';
import { viSignHelp } from './sign-and-export.ts';
import { viStartHelp } from './start.ts';
import { viSurveyHelp } from './survey.ts';
import { viWorkspaceHelp } from './workspace.ts';

/** A page for every screen. */
const pages: Readonly<Record<Screen, HelpPage>> = {
  start: viStartHelp,
  overview: viOverviewHelp,
  workspace: viWorkspaceHelp,
  'sign-and-export': viSignHelp,
  round: viRoundHelp,
  'criteria-set': viCriteriaSetHelp,
  policy: viPolicyHelp,
  survey: viSurveyHelp,
  merge: viMergeHelp,
  results: viResultsHelp,
};

export const viHelpWords = {
  pages,
  title: 'Trợ giúp',
  about: (screen: string) => `Trợ giúp: ${screen}`,
  steps: 'Các bước',
  keys: 'Phím',
  questions: 'Khi gặp trở ngại',
  search: 'Tìm trong trợ giúp',
  found: (count: string) => `${count} mục`,
  notFound: 'Không có mục nào. Thử từ khác, hoặc bỏ bớt chữ.',
  thisScreen: 'Về màn hình đang mở',
  allKeys: 'Tất cả phím tắt',
};
export type HelpWords = typeof viHelpWords;

import type { Role } from '#shared/domain/council.ts';
import type { Screen } from '#shared/ipc/screens.ts';
import type { Words } from '#renderer/text/words.ts';

/** The screens of a role, in the order of its work. */
export const screensOf = (role: Role): readonly Exclude<Screen, 'start'>[] =>
  role === 'member' ? ['overview', 'workspace', 'sign-and-export'] : ['overview', 'round', 'criteria-set', 'policy', 'survey', 'merge', 'results'];

export const screenName = ({ frame }: Words, screen: Exclude<Screen, 'start'>): string =>
  ({ overview: frame.overview, workspace: frame.workspace, 'sign-and-export': frame.signAndExport, round: frame.round, 'criteria-set': frame.criteriaSet, policy: frame.policy, survey: frame.survey, merge: frame.merge, results: frame.results })[screen];

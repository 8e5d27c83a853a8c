import type { Role } from '#shared/domain/council.ts';
import type { Screen } from '#renderer/stores/app-store.ts';

/** The screens of a role, in the order of its work. */
export const screensOf = (role: Role): readonly Exclude<Screen, 'start'>[] =>
  role === 'member' ? ['units', 'workspace', 'sign-and-export'] : ['round', 'criteria-set', 'policy', 'survey', 'merge', 'results'];

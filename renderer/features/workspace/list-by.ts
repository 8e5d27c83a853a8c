import type { Preferences } from '#shared/ipc/views.ts';

/** What the left pane lists: the criteria of one unit, or the units of one criterion. */
export type ListBy = 'unit' | 'criterion';

/** Kept among the panes, as they are: how a person has set up the workspace. */
const NAME = 'list-by-criterion';

export const listBy = (panes: Preferences['panes']): ListBy => (panes[NAME] === 1 ? 'criterion' : 'unit');
export const withListBy = (panes: Preferences['panes'], by: ListBy): Preferences['panes'] => ({ ...panes, [NAME]: by === 'criterion' ? 1 : 0 });

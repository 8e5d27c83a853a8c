import type { LastPlace } from '#shared/ipc/views.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { World } from '#electron/platform/disk.ts';
import type { Settings } from '#electron/services/keep-settings/index.ts';
import { listWorkspaces } from '#electron/services/list-workspaces/index.ts';
import { noteIfPossible } from './note-if-possible.ts';

/** Nothing was open, or it has been told already. */
export const NO_LAST_PLACE: LastPlace = { place: null, refused: null };

type Return = {
  readonly world: World;
  readonly userData: string;
  readonly settings: Settings;
  readonly save: (change: Partial<Settings>) => Promise<void>;
  readonly open: (id: string) => Promise<Result<string, readonly Problem[]>>;
};

/**
 * Opens at the start of the program what was open when it ended. What cannot be opened is not tried at the next start
 * again, nor is an opening that took the program down with it: the mark that it began is on disk before it begins.
 */
export async function returnToLast({ world, userData, settings, save, open }: Return): Promise<LastPlace> {
  const { openWorkspace: id, place, isOpening } = settings;
  if (id === null) return NO_LAST_PLACE;
  if (!isOpening) {
    await noteIfPossible(() => save({ isOpening: true }));
    const opened = await open(id);
    if (opened.ok) return { place: place?.workspace === id ? { screen: place.screen, unit: place.unit, code: place.code } : null, refused: null };
    return giveUp(id, opened.error);
  }
  return giveUp(id, [{ type: 'opening-broke-off', where: '' }]);

  async function giveUp(workspace: string, reasons: readonly Problem[]): Promise<LastPlace> {
    await noteIfPossible(() => save({ openWorkspace: null, isOpening: false }));
    const title = (await listWorkspaces(world, userData)).find((one) => one.id === workspace)?.title ?? '';
    return { place: null, refused: { workspace, problems: [{ type: 'workspace-not-reopened', where: '', title }, ...reasons] } };
  }
}

import path from 'node:path';
import type { LastPlace, Locale, Preferences, WorkPlace } from '#shared/ipc/views.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { World } from '#electron/platform/disk.ts';
import { loadSettings, preferencesOf, saveSettings, type BackupFolder, type Settings } from '#electron/services/keep-settings/index.ts';
import { sweepHalfFiles } from '#electron/services/keep-settings/sweep-half-files.ts';
import { workspacesFolder } from '#electron/services/list-workspaces/index.ts';
import { sweepUnmade } from '#electron/services/list-workspaces/sweep-unmade.ts';
import { noteSummary } from '#electron/services/list-workspaces/note-summary.ts';
import type { PreparedMerge } from '#electron/services/merge-bundles/index.ts';
import type { PreparedScoreTable } from '#electron/services/preview-score-table/index.ts';
import { sweepHalfSample } from '#electron/services/open-sample/index.ts';
import { closeWorkspace, openWorkspace } from '#electron/services/open-workspace/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { noteIfPossible } from './note-if-possible.ts';
import { NO_LAST_PLACE, returnToLast } from './return-to-last.ts';

/** What is open on the desk: the workspace, the preferences, the dry run that was shown last. */
export type Desk = {
  readonly settings: () => Settings;
  readonly changePreferences: (change: Partial<Preferences>) => Promise<Preferences>;
  /** Where the last start left the person, or why not; told once. */
  readonly takeLastPlace: () => LastPlace;
  /** Keeps where the person is for the next start, unless another workspace is open by now. */
  readonly notePlace: (workspace: string, place: WorkPlace) => Promise<void>;
  /** Where the person was last in a workspace; null when nobody has said. */
  readonly placeIn: (workspace: string) => WorkPlace | null;
  /** The open workspace, or `workspace-missing`. */
  readonly workspace: () => Result<WorkspaceContext, readonly Problem[]>;
  readonly openWorkspace: () => OpenWorkspace | null;
  /** Opens by folder name; what was open before is closed. */
  readonly open: (id: string) => Promise<Result<string, readonly Problem[]>>;
  /** Takes over a workspace that a use case has just made and left open. */
  readonly adopt: (id: string, context: WorkspaceContext) => Promise<string>;
  readonly leave: () => Promise<void>;
  /** Where a workspace's backups go besides; null when nowhere. */
  readonly backupFolderOf: (id: string) => BackupFolder | null;
  readonly keepBackupFolder: (id: string, folder: BackupFolder | null) => Promise<void>;
  readonly rootOf: (id: string) => string;
  /** The dry run with that name, if it is the last one that was shown. */
  readonly preparedMerge: (plan: string) => PreparedMerge | null;
  readonly keepPreparedMerge: (prepared: PreparedMerge | null) => void;
  /** The table of scores with that plan, if it is the last one that was shown. */
  readonly preparedScoreTable: (plan: string) => PreparedScoreTable | null;
  readonly keepPreparedScoreTable: (prepared: PreparedScoreTable | null) => void;
  /** Closes the workspace; it opens again at the next start. */
  readonly close: () => Promise<void>;
  /** What the start of the program cleaned up beside the workspaces. */
  readonly notices: () => readonly Problem[];
};

export type DeskParts = {
  readonly world: World;
  readonly userData: string;
  readonly onWorkspace: (root: string | null) => void;
  readonly onLocale: (locale: Locale) => void;
  /** Has a workspace to itself before it is closed; waited for. */
  readonly onClosing: (open: OpenWorkspace) => Promise<void>;
};

/** A workspace by its folder name. */
export type OpenWorkspace = { readonly id: string; readonly context: WorkspaceContext };

/** Opens again what was open last time; when that fails, the start screen says what is there. */
export async function createDesk({ world, userData, onWorkspace, onLocale, onClosing }: DeskParts): Promise<Desk> {
  let settings = await loadSettings(world, userData);
  await sweepHalfFiles(world, userData);
  const notices = [...(await sweepHalfSample({ world, userData })), ...(await sweepUnmade(world, userData))];
  let open: OpenWorkspace | null = null;
  let prepared: PreparedMerge | null = null;
  let preparedTable: PreparedScoreTable | null = null;
  let lastSave: Promise<unknown> = Promise.resolve();
  const rootOf = (id: string): string => path.join(workspacesFolder(userData), id);

  const closeOpen = async (): Promise<void> => {
    const closing = open;
    // Gone from the desk before anything is waited for: what is asked meanwhile finds no workspace, not one that closes.
    open = null;
    prepared = null;
    preparedTable = null;
    if (closing === null) return;
    try {
      await onClosing(closing);
    } finally {
      closeWorkspace(closing.context);
    }
  };
  const save = async (change: Partial<Settings>): Promise<void> => {
    settings = { ...settings, ...change };
    // One after another: of two at once the older might get the name last.
    const saving = lastSave.then(() => saveSettings(world, userData, settings));
    lastSave = Promise.allSettled([saving]);
    await saving;
  };
  const adopt = async (id: string, context: WorkspaceContext): Promise<string> => {
    if (open !== null && open.context !== context) await closeOpen();
    open = { id, context };
    onWorkspace(context.layout.root);
    await noteIfPossible(async () => {
      await noteSummary(world, context);
      if (settings.openWorkspace !== id) await save({ openWorkspace: id });
    });
    return id;
  };
  const openById = async (id: string): Promise<Result<string, readonly Problem[]>> => {
    if (open?.id === id) return ok(id);
    // Closed first: a workspace is ours alone, and two of them are never open at once.
    await closeOpen();
    const opened = await openWorkspace({ world, root: rootOf(id) });
    if (opened.ok) return ok(await adopt(id, opened.value));
    onWorkspace(null);
    return opened;
  };

  onLocale(settings.locale);
  let last = await returnToLast({ world, userData, settings, save, open: openById });
  return {
    notices: () => notices,
    settings: () => ({ ...settings, openWorkspace: open?.id ?? null }),
    changePreferences: async (change) => {
      await save(change);
      onLocale(settings.locale);
      return preferencesOf(settings);
    },
    takeLastPlace: () => {
      const taken = last;
      last = NO_LAST_PLACE;
      return taken;
    },
    notePlace: async (workspace, place) => {
      if (open?.id !== workspace) return;
      await noteIfPossible(() => save({ place: { workspace, ...place }, isOpening: false }));
    },
    placeIn: (workspace) => {
      const { place } = settings;
      return place?.workspace === workspace ? { screen: place.screen, unit: place.unit, code: place.code } : null;
    },
    workspace: () => (open === null ? err([{ type: 'workspace-missing', where: '' }]) : ok(open.context)),
    openWorkspace: () => open,
    open: openById,
    adopt,
    leave: async () => {
      await closeOpen();
      onWorkspace(null);
      await noteIfPossible(() => save({ openWorkspace: null, isOpening: false }));
    },
    backupFolderOf: (id) => settings.backupFolders[id] ?? null,
    keepBackupFolder: async (id, folder) => {
      const { [id]: _before, ...others } = settings.backupFolders;
      await save({ backupFolders: folder === null ? others : { ...others, [id]: folder } });
    },
    rootOf,
    preparedMerge: (plan) => (prepared?.preview.plan === plan ? prepared : null),
    keepPreparedMerge: (merge) => {
      prepared = merge;
    },
    preparedScoreTable: (plan) => (preparedTable?.preview.plan === plan ? preparedTable : null),
    keepPreparedScoreTable: (table) => {
      preparedTable = table;
    },
    close: async () => {
      await closeOpen();
      // Ended in order before anybody was at work: nothing broke down.
      if (settings.isOpening) await noteIfPossible(() => save({ isOpening: false }));
    },
  };
}

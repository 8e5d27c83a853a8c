import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AppState, Preferences, RoundView, UnitProgress } from '#shared/ipc/views.ts';
import type { Client } from '#renderer/api/client.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { Result } from '#shared/kernel/result.ts';

/** The start screen, then a member's screens, then the secretariat's. */
export type Screen = 'start' | 'units' | 'workspace' | 'sign-and-export' | 'round' | 'criteria-set' | 'policy' | 'survey' | 'merge' | 'results';

export type AppData = {
  /** null until the first answer. */
  readonly app: AppState | null;
  /** null while no workspace is open, or while the open one has no round yet. */
  readonly round: RoundView | null;
  readonly units: readonly UnitProgress[];
  readonly screen: Screen;
  /** What could not be done, to be shown above the screen; null when all is well. An empty list: a fault of ours. */
  readonly failure: readonly Problem[] | null;
  readonly openPanel: 'shortcuts' | 'about' | null;
};

export type AppStore = {
  readonly store: StoreApi<AppData>;
  /** Reads the state at start and opens the screen where it was left. */
  readonly start: () => Promise<void>;
  /** Runs a call that opens a workspace, then shows its first screen. Gives whether it opened. */
  readonly enter: (opening: Promise<Result<string, readonly Problem[]>>) => Promise<boolean>;
  readonly leave: () => Promise<void>;
  readonly goTo: (screen: Screen) => void;
  /** Asks again for the round and the units, after something came in or was scored. */
  readonly refresh: () => Promise<void>;
  readonly setPreferences: (patch: Partial<Preferences>) => Promise<void>;
  readonly showFailure: (problems: readonly Problem[] | null) => void;
  readonly showPanel: (panel: AppData['openPanel']) => void;
};

export const firstScreenOf = (role: RoundView['role']): Screen => (role === 'member' ? 'units' : 'round');

export function createAppStore(client: Client): AppStore {
  const store = createStore<AppData>(() => ({ app: null, round: null, units: [], screen: 'start', failure: null, openPanel: null }));
  const showFailure = (failure: AppData['failure']): void => store.setState({ failure });

  const refresh = async (): Promise<void> => {
    const [app, round] = await Promise.all([client.call('getAppState', null), client.call('getRound', null)]);
    if (!app.ok) return showFailure(app.error);
    store.setState({ app: app.value });
    if (app.value.openWorkspace === null) return store.setState({ round: null, units: [], screen: 'start' });
    if (!round.ok) return showFailure(round.error);
    store.setState({ round: round.value });
    // Without its criteria set a round has no cells to count: its screen says which set is missing.
    if (round.value?.criteriaSet == null) return store.setState({ units: [] });
    const units = await client.call('listUnits', null);
    if (!units.ok) return showFailure(units.error);
    return store.setState({ units: units.value });
  };

  const openFirstScreen = (): void => {
    const { app, round } = store.getState();
    const open = app?.workspaces.find((workspace) => workspace.id === app.openWorkspace);
    const role = round?.role ?? open?.role;
    store.setState({ screen: role === undefined ? 'start' : firstScreenOf(role) });
  };

  return {
    store,
    refresh,
    showFailure,
    start: async () => {
      await refresh();
      openFirstScreen();
    },
    enter: async (opening) => {
      showFailure(null);
      const reply = await opening;
      if (!reply.ok) {
        showFailure(reply.error);
        return false;
      }
      await refresh();
      openFirstScreen();
      return true;
    },
    leave: async () => {
      const reply = await client.call('closeWorkspace', null);
      if (!reply.ok) return showFailure(reply.error);
      store.setState({ round: null, units: [], screen: 'start', failure: null });
      return refresh();
    },
    goTo: (screen) => store.setState({ screen, failure: null }),
    setPreferences: async (patch) => {
      const reply = await client.call('setPreferences', patch);
      if (!reply.ok) return showFailure(reply.error);
      return store.setState(({ app }) => ({ app: app === null ? null : { ...app, preferences: reply.value } }));
    },
    showPanel: (openPanel) => store.setState({ openPanel }),
  };
}

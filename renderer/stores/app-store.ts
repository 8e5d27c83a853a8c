import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Screen } from '#shared/ipc/screens.ts';
import type { AppState, Preferences, RoundView, UnitProgress } from '#shared/ipc/views.ts';
import type { Client } from '#renderer/api/client.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { Result } from '#shared/kernel/result.ts';

export type AppData = {
  /** null until the first answer. */
  readonly app: AppState | null;
  /** null while no workspace is open, or while the open one has no round yet. */
  readonly round: RoundView | null;
  readonly units: readonly UnitProgress[];
  readonly screen: Screen;
  /** False until the screen is the one on which the program was left: nothing flashes by on the way to it. */
  readonly hasStarted: boolean;
  /** What could not be done, to be shown above the screen; null when all is well. An empty list: a fault of ours. */
  readonly failure: readonly Problem[] | null;
  readonly openPanel: 'shortcuts' | 'about' | null;
};

export type AppStore = {
  readonly store: StoreApi<AppData>;
  /**
   * Reads the state at start; `goBack` goes on from the first screen to where the program was left. It counts the units
   * (`count`), which takes longest of all, and waits for it where the screen needs them.
   */
  readonly start: (goBack: (count: () => Promise<void>) => Promise<void>) => Promise<void>;
  /** Runs a call that opens a workspace, then shows its first screen. Gives whether it opened. */
  readonly enter: (opening: Promise<Result<string, readonly Problem[]>>) => Promise<boolean>;
  readonly leave: () => Promise<void>;
  readonly goTo: (screen: Screen) => void;
  /** Asks again for the round and the units, after something came in or was scored. */
  readonly refresh: () => Promise<void>;
  readonly setPreferences: (patch: Partial<Preferences>) => Promise<void>;
  /** Changes what is kept of the panes: one change after the other, each from what the one before left. */
  readonly changePanes: (change: (panes: Preferences['panes']) => Preferences['panes']) => Promise<void>;
  readonly showFailure: (problems: readonly Problem[] | null) => void;
  readonly showPanel: (panel: AppData['openPanel']) => void;
};

export const firstScreenOf = (role: RoundView['role']): Screen => (role === 'member' ? 'overview' : 'round');

export function createAppStore(client: Client): AppStore {
  const store = createStore<AppData>(() => ({ app: null, round: null, units: [], screen: 'start', hasStarted: false, failure: null, openPanel: null }));
  /** Grows when a workspace was opened, when one is being left, and when it was: an answer about the one before is no news, and its refusal no failure. */
  let visit = 0;
  const showFailure = (failure: AppData['failure']): void => store.setState({ failure });

  /** Gives whether there are cells to count: without its criteria set a round has none, and its screen says which set is missing. */
  const readRound = async (): Promise<boolean> => {
    const mine = visit;
    const [app, round] = await Promise.all([client.call('getAppState', null), client.call('getRound', null)]);
    if (mine !== visit) return false;
    if (!app.ok) {
      showFailure(app.error);
      return false;
    }
    store.setState({ app: app.value });
    if (app.value.openWorkspace === null) {
      store.setState({ round: null, units: [], screen: 'start' });
      return false;
    }
    if (!round.ok) {
      showFailure(round.error);
      return false;
    }
    store.setState({ round: round.value });
    if (round.value?.criteriaSet != null) return true;
    store.setState({ units: [] });
    return false;
  };
  const readUnits = async (): Promise<void> => {
    const mine = visit;
    const units = await client.call('listUnits', null);
    if (mine !== visit) return undefined;
    if (!units.ok) return showFailure(units.error);
    return store.setState({ units: units.value });
  };
  const refresh = async (): Promise<void> => {
    if (await readRound()) await readUnits();
  };

  const setPreferences = async (patch: Partial<Preferences>): Promise<void> => {
    const reply = await client.call('setPreferences', patch);
    if (!reply.ok) return showFailure(reply.error);
    return store.setState(({ app }) => ({ app: app === null ? null : { ...app, preferences: reply.value } }));
  };
  let turn: Promise<void> = Promise.resolve();

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
    start: async (goBack) => {
      const hasCells = await readRound();
      openFirstScreen();
      await goBack(async () => (hasCells ? readUnits() : undefined));
      store.setState({ hasStarted: true });
    },
    enter: async (opening) => {
      showFailure(null);
      const reply = await opening;
      if (!reply.ok) {
        showFailure(reply.error);
        return false;
      }
      visit += 1;
      await refresh();
      openFirstScreen();
      return true;
    },
    leave: async () => {
      visit += 1;
      const reply = await client.call('closeWorkspace', null);
      visit += 1;
      if (!reply.ok) {
        await refresh();
        return showFailure(reply.error);
      }
      store.setState({ round: null, units: [], screen: 'start', failure: null });
      return refresh();
    },
    goTo: (screen) => store.setState({ screen, failure: null }),
    setPreferences,
    changePanes: (change) => {
      turn = turn.then(() => setPreferences({ panes: change(store.getState().app?.preferences.panes ?? {}) }));
      return turn;
    },
    showPanel: (openPanel) => store.setState({ openPanel }),
  };
}

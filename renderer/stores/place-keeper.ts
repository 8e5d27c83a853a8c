import type { WorkPlace } from '#shared/ipc/views.ts';
import type { Client } from '#renderer/api/client.ts';
import type { AppStore } from './app-store.ts';
import type { WorkspaceStore } from './workspace-store.ts';

export type PlaceKeeper = {
  /** The person is at work: this place is kept at once, and from now on each one that they go to. */
  readonly begin: () => void;
  /** Keeps the place without waiting for the rest: the window goes away. */
  readonly flush: () => void;
};

export type PlaceKeeperParts = {
  readonly client: Client;
  readonly app: AppStore;
  readonly workspace: WorkspaceStore;
  readonly setTimer: (act: () => void, delay: number) => number;
  readonly clearTimer: (timer: number) => void;
};

/** Milliseconds from a move until it is kept, with those that follow on it: who runs through a list does not write at each cell. */
export const PLACE_DELAY = 300;

type Kept = WorkPlace & { readonly workspace: string };

/** Tells the engine where the person is, so that the next start comes back to it. */
export function createPlaceKeeper({ client, app, workspace, setTimer, clearTimer }: PlaceKeeperParts): PlaceKeeper {
  let kept: Kept | null = null;
  let timer: number | null = null;
  let hasBegun = false;

  const look = (): Kept | null => {
    const { app: state, screen } = app.store.getState();
    const { unit, code } = workspace.store.getState();
    const id = state?.openWorkspace ?? null;
    return id === null || screen === 'start' ? null : { workspace: id, screen, unit, code };
  };
  const stopTimer = (): void => {
    if (timer !== null) clearTimer(timer);
    timer = null;
  };
  const keep = (): void => {
    stopTimer();
    const now = look();
    if (now === null || isSame(now, kept)) return;
    kept = now;
    // A place that could not be kept costs a few clicks at the next start; nobody is told of it in the middle of their work.
    void client.call('notePlace', now);
  };
  const wait = (): void => {
    // Begun once and not put off by what changes besides: whoever types on without a rest is kept too.
    if (!hasBegun || timer !== null || isSame(look(), kept)) return;
    timer = setTimer(keep, PLACE_DELAY);
  };
  app.store.subscribe(wait);
  workspace.store.subscribe(wait);

  return {
    begin: () => {
      hasBegun = true;
      keep();
    },
    flush: () => {
      if (hasBegun) keep();
    },
  };
}

const isSame = (one: Kept | null, other: Kept | null): boolean =>
  one?.workspace === other?.workspace && one?.screen === other?.screen && one?.unit === other?.unit && one?.code === other?.code;

import { describe, expect, it } from 'vitest';
import { createAppStore } from '#renderer/stores/app-store.ts';
import { createPlaceKeeper, PLACE_DELAY } from '#renderer/stores/place-keeper.ts';
import { createWorkspaceStore } from '#renderer/stores/workspace-store.ts';
import { createTourStore } from '#renderer/stores/tour-store.ts';
import { codeSchema, unitIdSchema } from '#shared/domain/schema.ts';
import { ok } from '#shared/kernel/result.ts';
import type { AppState } from '#shared/ipc/views.ts';
import { makeAnsweringClient } from '#test/support/answering-client.ts';

const STATE: AppState = {
  version: '0.0.0',
  preferences: { locale: 'vi', theme: 'system', textZoom: 100, panes: {}, tour: { member: 'unasked', secretary: 'unasked' }, phrases: [] },
  workspaces: [],
  identities: [],
  openWorkspace: 'dot-1',
  notices: [],
};
const UNIT = unitIdSchema.parse('so-noi-vu');
const at = (code: string) => ({ workspace: 'dot-1', screen: 'workspace', unit: UNIT, code: codeSchema.parse(code) });

/** The stores of a window with a workspace open, and a clock that a test turns. */
function openWindow() {
  const { client, asked, answer } = makeAnsweringClient();
  const timers: { act: () => void; delay: number; isOn: boolean }[] = [];
  const parts = {
    setTimer: (act: () => void, delay: number): number => timers.push({ act, delay, isOn: true }) - 1,
    clearTimer: (timer: number): void => {
      const one = timers[timer];
      if (one !== undefined) one.isOn = false;
    },
  };
  const app = createAppStore(client);
  const workspace = createWorkspaceStore({ client, decimal: () => ',', ...parts });
  const keeper = createPlaceKeeper({ client, app, workspace, ...parts });
  app.store.setState({ app: STATE, screen: 'workspace' });
  return {
    app, workspace, keeper, asked, answer, client,
    goTo: (code: string): void => workspace.store.setState({ unit: UNIT, code: codeSchema.parse(code) }),
    noted: () => asked.filter((one) => one.method === 'notePlace').map((one) => one.input),
    /** How often a wait was begun. */
    waits: () => timers.filter((one) => one.delay === PLACE_DELAY).length,
    rest: (): void => {
      for (const timer of timers.filter((one) => one.isOn && one.delay === PLACE_DELAY)) {
        timer.isOn = false;
        timer.act();
      }
    },
  };
}

describe('the place that is kept for the next start', () => {
  it('is not noted on the way to where the program was left, and at once when it is there', () => {
    const window = openWindow();
    window.goTo('1.1.1');
    window.rest();
    expect(window.noted()).toEqual([]);
    window.keeper.begin();
    expect(window.noted()).toEqual([at('1.1.1')]);
  });

  it('is noted once where the person stops, not at every cell on the way', () => {
    const window = openWindow();
    window.keeper.begin();
    for (const code of ['1.1.1', '1.1.2', '1.2.1']) window.goTo(code);
    window.rest();
    expect(window.noted().slice(1)).toEqual([at('1.2.1')]);
  });

  it('is not put off by what is typed there without a rest', () => {
    const window = openWindow();
    window.keeper.begin();
    window.goTo('1.2.1');
    for (const page of [2, 3, 4]) window.workspace.store.setState({ page });
    expect(window.waits()).toBe(1);
    window.rest();
    expect(window.noted().at(-1)).toEqual(at('1.2.1'));
  });

  it('is not noted again while only other things change', () => {
    const window = openWindow();
    window.goTo('1.1.1');
    window.keeper.begin();
    window.workspace.store.setState({ page: 7 });
    window.app.showPanel('about');
    window.rest();
    expect(window.noted()).toHaveLength(1);
  });

  it('is noted without waiting when the window goes away', () => {
    const window = openWindow();
    window.keeper.begin();
    window.goTo('1.2.1');
    window.keeper.flush();
    expect(window.noted().at(-1)).toEqual(at('1.2.1'));
  });

  it('is not noted by a window that goes away before it came to where the program was left, nor twice', () => {
    const window = openWindow();
    window.goTo('1.1.1');
    window.keeper.flush();
    expect(window.noted()).toEqual([]);
    window.keeper.begin();
    window.keeper.flush();
    expect(window.noted()).toEqual([at('1.1.1')]);
  });

  it('is noted at each stop: of a cell, of a screen, of a workspace', () => {
    const window = openWindow();
    window.goTo('1.1.1');
    window.keeper.begin();
    window.goTo('1.1.2');
    window.rest();
    window.app.store.setState({ screen: 'overview' });
    window.rest();
    window.app.store.setState({ app: { ...STATE, openWorkspace: 'dot-2' } });
    window.rest();
    expect(window.noted()).toEqual([at('1.1.1'), at('1.1.2'), { ...at('1.1.2'), screen: 'overview' }, { ...at('1.1.2'), screen: 'overview', workspace: 'dot-2' }]);
  });

  it('is none on the start screen, also while a workspace is open', () => {
    const open = openWindow();
    open.app.store.setState({ screen: 'start' });
    open.keeper.begin();
    expect(open.noted()).toEqual([]);
    const window = openWindow();
    window.app.store.setState({ app: { ...STATE, openWorkspace: null }, screen: 'start' });
    window.keeper.begin();
    window.rest();
    expect(window.noted()).toEqual([]);
  });
});

function openRound() {
  const window = openWindow();
  window.app.store.setState({ round: { role: 'member' } as never });
  const tour = createTourStore(window.app);
  const kept = (): unknown => window.asked.findLast((one) => one.method === 'setPreferences')?.input;
  return { ...window, tour, kept };
}

describe('the offer of the tour', () => {
  it('that is taken is kept as taken, and begins at the first stop', () => {
    const { tour, kept } = openRound();
    tour.begin();
    expect(tour.store.getState().running).toEqual({ role: 'member', step: 0 });
    expect(kept()).toEqual({ tour: { member: 'taken', secretary: 'unasked' } });
  });

  it('that is put away is kept as declined, and the tour can still be begun', async () => {
    const { tour, app, kept, answer } = openRound();
    tour.decline();
    expect(kept()).toEqual({ tour: { member: 'declined', secretary: 'unasked' } });
    answer('setPreferences', ok({ ...STATE.preferences, tour: { member: 'declined', secretary: 'unasked' } }));
    await Promise.resolve();
    await Promise.resolve();
    tour.begin();
    expect(tour.store.getState().running).not.toBeNull();
    expect(app.store.getState().app?.preferences.tour.member).toBe('declined');
  });

  it('leads nowhere without a round', () => {
    const { tour, app } = openRound();
    app.store.setState({ round: null });
    tour.begin();
    expect(tour.store.getState().running).toBeNull();
  });

  it('ends with the workspace in which it was', () => {
    const { tour, app } = openRound();
    tour.begin();
    app.store.setState({ app: { ...STATE, openWorkspace: null } });
    expect(tour.store.getState().running).toBeNull();
  });
});

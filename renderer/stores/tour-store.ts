import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Role } from '#shared/domain/council.ts';
import type { AppStore } from './app-store.ts';

/** The guided tour that is under way; null when none is. `step` counts from 0. */
export type TourData = { readonly running: { readonly role: Role; readonly step: number } | null };

export type TourStore = {
  readonly store: StoreApi<TourData>;
  /** Begins the tour of the role that is open; without an open round nothing happens. */
  readonly begin: () => void;
  readonly goTo: (step: number) => void;
  readonly end: () => void;
  /** The offer is put away and not made again; the tour can still be begun. */
  readonly decline: () => void;
};

export function createTourStore(app: AppStore): TourStore {
  const store = createStore<TourData>(() => ({ running: null }));
  // A tour of a round that is not open any more has nothing to point at.
  app.store.subscribe((now, before) => {
    if (now.app?.openWorkspace !== before.app?.openWorkspace) store.setState({ running: null });
  });
  const note = (become: 'taken' | 'declined'): void => {
    const { app: state, round } = app.store.getState();
    const tour = state?.preferences.tour;
    // Taken once stays taken, also when it is offered and begun elsewhere.
    if (round === null || tour === undefined || tour[round.role] !== 'unasked') return;
    void app.setPreferences({ tour: { ...tour, [round.role]: become } });
  };
  return {
    store,
    begin: () => {
      const { round } = app.store.getState();
      if (round === null) return;
      note('taken');
      store.setState({ running: { role: round.role, step: 0 } });
    },
    goTo: (step) => store.setState(({ running }) => ({ running: running === null ? null : { ...running, step } })),
    end: () => store.setState({ running: null }),
    decline: () => note('declined'),
  };
}

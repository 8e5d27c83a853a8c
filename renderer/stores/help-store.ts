import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Screen } from '#shared/ipc/screens.ts';
import type { AppStore } from './app-store.ts';

export type HelpData = {
  readonly isOpen: boolean;
  /** The screen whose page is read; null: that of the screen in front. */
  readonly page: Screen | null;
  /** What is looked for in all pages; empty when nothing is. */
  readonly query: string;
};

export type HelpStore = {
  readonly store: StoreApi<HelpData>;
  readonly toggle: () => void;
  readonly close: () => void;
  readonly look: (query: string) => void;
  readonly read: (page: Screen) => void;
};

const CLOSED: HelpData = { isOpen: false, page: null, query: '' };

/** The help beside the screens. It follows the person from screen to screen. */
export function createHelpStore(app: AppStore): HelpStore {
  const store = createStore<HelpData>(() => CLOSED);
  app.store.subscribe((now, before) => {
    if (now.screen !== before.screen) store.setState({ page: null, query: '' });
  });
  return {
    store,
    toggle: () => store.setState(({ isOpen }) => ({ ...CLOSED, isOpen: !isOpen })),
    close: () => store.setState(CLOSED),
    look: (query) => store.setState({ query }),
    read: (page) => store.setState({ page, query: '' }),
  };
}

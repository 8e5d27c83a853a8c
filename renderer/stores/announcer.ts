import { createStore, type StoreApi } from 'zustand/vanilla';

/** What a screen reader is told when nothing that it listens to was on the page before. */
export type Announcer = {
  readonly store: StoreApi<{ readonly text: string; readonly count: number }>;
  /** Said once, after what is being said; the same words again are said again. */
  readonly say: (text: string) => void;
};

export function createAnnouncer(): Announcer {
  const store = createStore<{ readonly text: string; readonly count: number }>(() => ({ text: '', count: 0 }));
  return { store, say: (text) => store.setState(({ count }) => ({ text, count: count + 1 })) };
}

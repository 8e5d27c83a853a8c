import { createStore, type StoreApi } from 'zustand/vanilla';

/** Something that the screen in front can do now. */
export type PaletteAct = {
  readonly id: string;
  readonly text: string;
  /** Its key, as it stands on the keyboard; empty when it has none. */
  readonly cap: string;
  /** For an act that is a choice: it is the one chosen now. */
  readonly isOn: boolean;
  readonly run: () => void;
};

/** `codes`: criteria alone, to be jumped to by code. */
export type PaletteScope = 'all' | 'codes';

type PaletteData = { readonly scope: PaletteScope | null; readonly acts: readonly PaletteAct[] };

export type PaletteStore = {
  /** `scope` is null while the palette is closed. */
  readonly store: StoreApi<PaletteData>;
  readonly open: (scope: PaletteScope) => void;
  readonly close: () => void;
  /** A screen says what it can do, asked each time the palette opens. Gives the way to take that back. */
  readonly offer: (list: () => readonly PaletteAct[]) => () => void;
};

export function createPaletteStore(): PaletteStore {
  const store = createStore<PaletteData>(() => ({ scope: null, acts: [] }));
  let offered: (() => readonly PaletteAct[]) | null = null;
  return {
    store,
    open: (scope) => store.setState({ scope, acts: offered?.() ?? [] }),
    close: () => store.setState({ scope: null, acts: [] }),
    offer: (list) => {
      offered = list;
      return () => {
        if (offered === list) offered = null;
      };
    },
  };
}

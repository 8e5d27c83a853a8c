import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CriterionCode } from '#shared/domain/ids.ts';

/** Sectors whose criteria are put out of sight in the tree: for as long as the workspace is open, in every unit. */
export type SectorFoldsStore = {
  readonly store: StoreApi<{ readonly folded: ReadonlySet<CriterionCode> }>;
  readonly fold: (sector: CriterionCode) => void;
  readonly unfold: (sector: CriterionCode) => void;
  readonly reset: () => void;
};

export function createSectorFoldsStore(): SectorFoldsStore {
  const store = createStore<{ readonly folded: ReadonlySet<CriterionCode> }>(() => ({ folded: new Set() }));
  return {
    store,
    fold: (sector) => store.setState(({ folded }) => ({ folded: new Set([...folded, sector]) })),
    unfold: (sector) => store.setState(({ folded }) => (folded.has(sector) ? { folded: new Set([...folded].filter((one) => one !== sector)) } : {})),
    reset: () => store.setState({ folded: new Set() }),
  };
}

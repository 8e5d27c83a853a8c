import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '#renderer/api/client.ts';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import { COUNT_DOUBTS_TASK, type Look, type OverviewCells, type RoundOverview, type SlowLook } from '#shared/ipc/overview-views.ts';
import type { Problem } from '#shared/problem/problem.ts';

/** What the fields of the heat map say. */
export type MapShows = 'progress' | 'points';
export const MAP_SORTS = ['round', 'name', 'progress', 'points'] as const;
export type MapSort = (typeof MAP_SORTS)[number];

/** What the panel beside the map shows. `sector` null: the whole unit. */
export type PanelOf =
  | { readonly kind: 'field'; readonly unit: UnitId; readonly sector: CriterionCode | null }
  | { readonly kind: 'look'; readonly look: Look }
  | { readonly kind: 'members' };

/** A panel behind a number, not behind a field of the map. */
export type NumberPanel = Exclude<PanelOf, { readonly kind: 'field' }>;

export type OverviewData = {
  /** null until the first answer. */
  readonly overview: RoundOverview | null;
  /** null until they are counted. */
  readonly doubts: Readonly<Record<SlowLook, number>> | null;
  readonly failure: readonly Problem[] | null;
  /** null: as the role sees it first. */
  readonly shows: MapShows | null;
  readonly sort: MapSort;
  readonly onlyOpen: boolean;
  /** The field that the keys start from: a unit and a column, from 0. It outlives a change of screens. */
  readonly focus: { readonly unit: UnitId; readonly column: number } | null;
  readonly panel: PanelOf | null;
  /** The cells of the panel; null until they are read. */
  readonly cells: OverviewCells | null;
};

export type OverviewStore = {
  readonly store: StoreApi<OverviewData>;
  /** Reads the round again, and what the panel shows. */
  readonly load: () => Promise<void>;
  /** Reads it once ahead of the first look at it. */
  readonly prepare: () => Promise<void>;
  /** Reads it again when it was read before: after something came in. */
  readonly refresh: () => Promise<void>;
  /** This answer stands on the screen. When it is the newest, what only reading every entry tells is counted now. */
  readonly noteShown: (overview: RoundOverview) => Promise<void>;
  /** It is on the screen no longer: what is still being counted for it would keep the next screen waiting. */
  readonly leave: () => void;
  readonly open: (panel: PanelOf) => Promise<void>;
  readonly closePanel: () => void;
  readonly focusOn: (focus: OverviewData['focus']) => void;
  readonly choose: (choice: Partial<Pick<OverviewData, 'shows' | 'sort' | 'onlyOpen'>>) => void;
  readonly reset: () => void;
};

const NOTHING: OverviewData = { overview: null, doubts: null, failure: null, shows: null, sort: 'round', onlyOpen: false, focus: null, panel: null, cells: null };

export function createOverviewStore(client: Client): OverviewStore {
  const store = createStore<OverviewData>(() => NOTHING);
  // An answer that comes after a newer question, or after another workspace was opened, is dropped.
  let question = 0;
  let listQuestion = 0;
  /** A newer answer is on its way. */
  let isAsked = false;
  let count = 0;
  let isCounting = false;
  let shown: RoundOverview | null = null;

  const readCells = async (panel: PanelOf): Promise<void> => {
    listQuestion += 1;
    const mine = listQuestion;
    if (panel.kind === 'members') return;
    const reply = panel.kind === 'field' ? await client.call('listSectorCells', { unit: panel.unit, sector: panel.sector }) : await client.call('listLookCells', { look: panel.look });
    if (mine !== listQuestion) return;
    store.setState(reply.ok ? { cells: reply.value } : { failure: reply.error });
  };

  const load = async (): Promise<void> => {
    question += 1;
    const mine = question;
    performance.mark('overview-asked');
    isAsked = true;
    const reply = await client.call('getOverview', null);
    if (mine !== question) return;
    isAsked = false;
    store.setState(reply.ok ? { overview: reply.value, failure: null } : { failure: reply.error });
    const { panel } = store.getState();
    if (panel !== null) await readCells(panel);
  };

  return {
    store,
    load,
    prepare: async () => {
      if (store.getState().overview === null) await load();
    },
    refresh: async () => {
      if (store.getState().overview !== null) await load();
    },
    noteShown: async (overview) => {
      if (overview === shown || isAsked) return;
      shown = overview;
      performance.mark('overview-shown');
      count += 1;
      const [mine, mineOf] = [count, question];
      isCounting = true;
      const reply = await client.call('countDoubts', null);
      if (mine !== count) return;
      isCounting = false;
      if (mineOf === question) store.setState(reply.ok ? { doubts: reply.value } : { failure: reply.error });
    },
    leave: () => {
      count += 1;
      if (isCounting) void client.call('stopTask', { task: COUNT_DOUBTS_TASK });
      isCounting = false;
    },
    open: async (panel) => {
      store.setState({ panel, cells: null });
      await readCells(panel);
    },
    closePanel: () => {
      listQuestion += 1;
      store.setState({ panel: null, cells: null });
    },
    focusOn: (focus) => store.setState({ focus }),
    choose: (choice) => store.setState(choice),
    reset: () => {
      question += 1;
      isAsked = false;
      listQuestion += 1;
      store.setState(NOTHING);
    },
  };
}

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '#renderer/api/client.ts';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import type { CellView } from '#shared/ipc/views.ts';
import { acceptingInput, whyLeftOut, type LeftOutWhy, type TakableLine } from './why-left-out.ts';
import type { WorkspaceStore } from './workspace-store.ts';

export type LeftOut<Key> = { readonly key: Key; readonly why: LeftOutWhy };

/** What became of a selection. `rest`: how many were not looked at any more, because the person stopped it. */
type Acceptance<Key> = { readonly taken: number; readonly rest: number; readonly leftOut: readonly LeftOut<Key>[] };

/** `Key`: what a row of the list stands for, the unit or the criterion. */
export type AcceptanceData<Key> = {
  readonly chosen: ReadonlySet<Key>;
  /** A selection that is being taken over. */
  readonly running: { readonly done: number; readonly total: number } | null;
  /** What became of the last selection, until it is put away. */
  readonly acceptance: Acceptance<Key> | null;
};

export type AcceptanceStore<Key> = {
  readonly store: StoreApi<AcceptanceData<Key>>;
  readonly toggle: (key: Key) => void;
  readonly choose: (keys: readonly Key[]) => void;
  /** Takes over the self-scores of what is chosen one after another, each as a score of its own. */
  readonly accept: () => Promise<void>;
  readonly stop: () => void;
  /** Stops, and is done when nothing is on its way to the disk any more: before another workspace opens. */
  readonly settle: () => Promise<void>;
  readonly putAway: () => void;
  /** Another list is shown: what was chosen in this one, and what became of it, is no longer to be seen. */
  readonly clear: () => void;
};

export type Takable<Key> = {
  readonly key: Key;
  readonly unit: UnitId;
  readonly code: CriterionCode;
  /** The line as the cell now stands. */
  readonly lineOf: (cell: CellView) => TakableLine;
};

type AcceptanceParts<Key> = {
  readonly client: Client;
  readonly workspace: WorkspaceStore;
  /** The rows of what is chosen, in the order of the list; none while the list is not the one that was chosen in. */
  readonly listChosen: (chosen: ReadonlySet<Key>) => readonly Takable<Key>[];
  /** Shows a cell as it was read or written. */
  readonly onCell: (cell: CellView) => void;
};

/** Taking over the self-scores of a selection, in the list of units as in the tree of criteria. */
export function createAcceptanceStore<Key>({ client, workspace, listChosen, onCell }: AcceptanceParts<Key>): AcceptanceStore<Key> {
  const store = createStore<AcceptanceData<Key>>(() => ({ chosen: new Set<Key>(), running: null, acceptance: null }));
  let isStopped = false;
  let running: Promise<Acceptance<Key>> | null = null;
  /** Grows with each list that is left. */
  let list = 0;

  /** null: taken over. The cell is read anew: what the list shows may be older than what stands. */
  const acceptOne = async ({ unit, code, lineOf }: Takable<Key>): Promise<LeftOutWhy | null> => {
    await workspace.flush();
    const read = await client.call('getCell', { unit, code, packageRevision: null });
    if (!read.ok) return { kind: 'refused', problems: read.error };
    onCell(read.value);
    const why = whyLeftOut(read.value.node, lineOf(read.value));
    if (why !== null) return why;
    const saved = await client.call('recordScore', acceptingInput(read.value));
    if (!saved.ok) return { kind: 'refused', problems: saved.error };
    workspace.takeRecorded(saved.value);
    onCell(saved.value.cell);
    return null;
  };

  const acceptAll = async (rows: readonly Takable<Key>[]): Promise<Acceptance<Key>> => {
    const leftOut: LeftOut<Key>[] = [];
    for (const [done, row] of rows.entries()) {
      if (isStopped) return { taken: done - leftOut.length, rest: rows.length - done, leftOut };
      store.setState({ running: { done, total: rows.length } });
      const why = await acceptOne(row);
      if (why !== null) leftOut.push({ key: row.key, why });
    }
    return { taken: rows.length - leftOut.length, rest: 0, leftOut };
  };

  return {
    store,
    toggle: (key) => store.setState(({ chosen }) => ({ chosen: chosen.has(key) ? new Set([...chosen].filter((one) => one !== key)) : new Set([...chosen, key]) })),
    choose: (keys) => store.setState({ chosen: new Set(keys) }),
    accept: async () => {
      const { chosen } = store.getState();
      const rows = listChosen(chosen);
      if (rows.length === 0 || running !== null) return;
      const asked = list;
      isStopped = false;
      store.setState({ acceptance: null, running: { done: 0, total: rows.length } });
      running = acceptAll(rows).finally(() => {
        running = null;
        store.setState({ running: null });
      });
      const acceptance = await running;
      if (list === asked) store.setState({ acceptance, chosen: new Set() });
    },
    stop: () => {
      isStopped = true;
    },
    settle: async () => {
      isStopped = true;
      await running;
    },
    putAway: () => store.setState({ acceptance: null }),
    clear: () => {
      list += 1;
      store.setState({ chosen: new Set(), acceptance: null });
    },
  };
}

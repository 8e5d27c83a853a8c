import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '#renderer/api/client.ts';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import type { Method } from '#shared/ipc/contract.ts';
import type { CellView, UnitSheet } from '#shared/ipc/views.ts';

export type NextCell = {
  readonly unit: UnitId;
  readonly code: CriterionCode;
  /** It lies in another unit than the one on the desk: that unit's sheet is wanted with it. */
  readonly withSheet: boolean;
};

/** A cell as it stands on the disk now, read before it was asked for. */
export type CellAhead = { readonly cell: CellView; readonly sheet: UnitSheet | null };

export type ReadAheadData = {
  readonly ready: CellAhead | null;
  /** Grows when something changed what was read, or was being read: whoever still wants it reads it again. */
  readonly outdated: number;
};

export type ReadAhead = {
  readonly store: StoreApi<ReadAheadData>;
  /** Reads a cell that will be wanted next; lets go of the one before. */
  readonly read: (next: NextCell) => Promise<void>;
  /** Keeps a cell that somebody else has just read. */
  readonly hold: (read: CellAhead) => void;
  /** Gives the cell when it is the one that was read, and keeps it no longer. */
  readonly take: (unit: UnitId, code: CriterionCode) => CellAhead | null;
  readonly forget: () => void;
  /** The same client, watched: a call that may change what was read makes it outdated before and after it ran. */
  readonly watch: (client: Client) => Client;
};

/**
 * Calls that change nothing that a cell shows. Any other, and so every call that is added later, makes what was read
 * ahead outdated: a cell is never shown as it was before.
 */
const HARMLESS: ReadonlySet<Method> = new Set<Method>([
  'getAppState', 'setPreferences', 'notePlace', 'getRound', 'listUnits', 'getOverview', 'countDoubts', 'listSectorCells', 'listLookCells', 'getUnitSheet', 'getCell', 'getCriterionSheet', 'listEvidence',
  'listReasonPhrases', 'getUndoState', 'chooseFiles', 'chooseTarget', 'chooseFolder', 'showInFolder', 'listReadiness', 'listBackups', 'findWayBack', 'backUpNow', 'keepBackupsIn', 'stopTask',
]);

/** Calls that change one cell, which they name: what was read of another cell stands. */
const OF_ONE_CELL: ReadonlySet<Method> = new Set<Method>(['recordScore', 'keepDraft', 'dropDraft']);

/** The cell that comes next, read while the person is still at the one before. */
export function createReadAhead(client: Client): ReadAhead {
  const store = createStore<ReadAheadData>(() => ({ ready: null, outdated: 0 }));
  /** What is being read or was read. */
  let wanted: NextCell | null = null;
  /** Grows with each reading, and with whatever makes it worthless. */
  let reading = 0;

  const forget = (): void => {
    reading += 1;
    wanted = null;
    if (store.getState().ready !== null) store.setState({ ready: null });
  };
  const read = async (next: NextCell): Promise<void> => {
    forget();
    const mine = reading;
    wanted = next;
    const { unit, code, withSheet } = next;
    const [cell, sheet] = await Promise.all([
      client.call('getCell', { unit, code, packageRevision: null }),
      withSheet ? client.call('getUnitSheet', { unit, packageRevision: null }) : null,
    ]);
    // A cell that cannot be read says so when it is asked for.
    if (mine !== reading || !cell.ok || sheet?.ok === false) return;
    store.setState({ ready: { cell: cell.value, sheet: sheet?.value ?? null } });
  };
  const hold = (ahead: CellAhead): void => {
    forget();
    wanted = { unit: ahead.cell.unit, code: ahead.cell.node.code, withSheet: ahead.sheet !== null };
    store.setState({ ready: ahead });
  };
  const noteCall = (method: Method, input: unknown): void => {
    if (wanted === null || HARMLESS.has(method) || (OF_ONE_CELL.has(method) && !concerns(wanted, input))) return;
    forget();
    store.setState(({ outdated }) => ({ outdated: outdated + 1 }));
  };

  return {
    store,
    read,
    hold,
    forget,
    take: (unit, code) => {
      const { ready } = store.getState();
      if (ready === null || ready.cell.unit !== unit || ready.cell.node.code !== code) return null;
      forget();
      return ready;
    },
    watch: (watched) => ({
      ...watched,
      call: async (method, input) => {
        noteCall(method, input);
        const reply = await watched.call(method, input);
        noteCall(method, input);
        return reply;
      },
    }),
  };
}

/** A unit's sheet has a line for each of its cells. */
function concerns({ unit, code, withSheet }: NextCell, input: unknown): boolean {
  if (typeof input !== 'object' || input === null || !('unit' in input) || !('code' in input)) return true;
  return input.unit === unit && (withSheet || input.code === code);
}

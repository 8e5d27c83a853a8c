import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CellView, SavedCell, UnitSheet } from '#shared/ipc/views.ts';
import type { CriterionCode, Sha256, UnitId } from '#shared/domain/ids.ts';
import type { Client } from '#renderer/api/client.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { createCellSaver, type SaveState } from './cell-saver.ts';
import { firstPlace } from './evidence-place.ts';
import { draftOfCell, draftOfOwed, isAsSaved, readDraft, type CellDraft } from './cell-draft.ts';

export type WorkspaceData = {
  readonly unit: UnitId | null;
  readonly sheet: UnitSheet | null;
  readonly code: CriterionCode | null;
  /** The cell in the form as the engine last gave it. Until the selected one is read this is the one before it: compare with `code`. */
  readonly cell: CellView | null;
  /** The form of `cell`. */
  readonly draft: CellDraft | null;
  readonly save: SaveState;
  /** Cells of this round whose typed points cannot be saved as they stand, in any unit. */
  readonly held: readonly HeldCell[];
  /** The open place in the evidence; `visit` grows when the same place is asked for again. */
  readonly document: Sha256 | null;
  readonly page: number;
  readonly visit: number;
  /** Why the sheet or the cell could not be read; null when it could. */
  readonly failure: readonly Problem[] | null;
};

/** A form with something in it that is no number or does not fit the rule: kept as it was typed until it is mended. */
export type HeldCell = { readonly unit: UnitId; readonly code: CriterionCode; readonly draft: CellDraft };

export type WorkspaceStore = {
  readonly store: StoreApi<WorkspaceData>;
  /** Reads a unit's sheet and, when `code` is named, opens that cell. Gives the sheet when it is still the one asked for. */
  readonly openUnit: (unit: UnitId, code: CriterionCode | null) => Promise<UnitSheet | null>;
  readonly openCell: (code: CriterionCode) => Promise<void>;
  readonly edit: (patch: Partial<CellDraft>) => void;
  readonly openPlace: (place: { readonly document: Sha256 | null; readonly page: number }) => void;
  readonly notePage: (page: number) => void;
  /** Takes a cell that the engine has put back: what was typed in it gives way. Gives whether it is the one in the form. */
  readonly putBack: (saved: SavedCell) => boolean;
  /** Takes a cell that was recorded without its form, among others: it may be the one in the form. */
  readonly takeRecorded: (saved: SavedCell) => void;
  readonly flush: () => Promise<void>;
  /** Writes what is owed, before another workspace opens. Gives what stands in the way; null when all is on disk. */
  readonly settle: () => Promise<readonly Problem[] | null>;
  /** Forgets the unit and everything that is owed: another workspace is open. */
  readonly reset: () => void;
};

const NOTHING: WorkspaceData = { unit: null, sheet: null, code: null, cell: null, draft: null, save: { kind: 'idle' }, held: [], document: null, page: 1, visit: 0, failure: null };

/** Milliseconds without a key before what was typed is written. */
export const SAVE_DELAY = 250;

export type WorkspaceParts = {
  readonly client: Client;
  /** The mark before the decimals in the person's language, asked for each time a form is filled. */
  readonly decimal: () => ',' | '.';
  readonly setTimer: (act: () => void, delay: number) => number;
  readonly clearTimer: (timer: number) => void;
};

export function createWorkspaceStore({ client, decimal, setTimer, clearTimer }: WorkspaceParts): WorkspaceStore {
  const store = createStore<WorkspaceData>(() => NOTHING);
  const saver = createCellSaver({
    send: (input) => client.call('recordScore', input),
    onState: (save) => store.setState({ save }),
    onSaved: (saved) => store.setState((data) => takeSaved(data, saved)),
    delay: SAVE_DELAY,
    setTimer,
    clearTimer,
  });

  const openCell = async (code: CriterionCode): Promise<void> => {
    const { unit } = store.getState();
    if (unit === null) return;
    store.setState({ code, failure: null });
    // What was typed in the cell that is left must be in the history that the next reading shows.
    await saver.flush();
    const reply = await client.call('getCell', { unit, code, packageRevision: null });
    const now = store.getState();
    if (now.unit !== unit || now.code !== code) return;
    if (!reply.ok) {
      store.setState({ failure: reply.error, cell: null, draft: null });
      return;
    }
    const owed = saver.owedFor(unit, code);
    const held = now.held.find((one) => one.unit === unit && one.code === code);
    store.setState(({ visit }) => ({
      cell: reply.value,
      draft: held?.draft ?? (owed === null ? draftOfCell(reply.value, decimal()) : draftOfOwed(owed, decimal())),
      ...firstPlace(reply.value),
      visit: visit + 1,
    }));
  };

  const putBack = (saved: SavedCell): boolean => {
    const { unit, node } = saved.cell;
    // Keys that came in between are newer than what was put back: they stand, and are written.
    const isTypedOn = saver.owedFor(unit, node.code) !== null;
    store.setState((data) => ({
      ...takeSaved(data, saved),
      held: isTypedOn ? data.held : data.held.filter((one) => one.unit !== unit || one.code !== node.code),
      ...(isInForm(data, saved.cell) && !isTypedOn ? { draft: draftOfCell(saved.cell, decimal()) } : {}),
    }));
    return isInForm(store.getState(), saved.cell);
  };

  return {
    store,
    openCell,
    openUnit: async (unit, code) => {
      await saver.flush();
      // Where a cell is named, the one before it stays in the form until that one is read: nothing jumps, the focus stays.
      store.setState(({ save, held, cell, draft, document, page, visit }) => ({ ...NOTHING, save, held, unit, ...(code === null ? {} : { code, cell, draft, document, page, visit }) }));
      const reply = await client.call('getUnitSheet', { unit, packageRevision: null });
      if (store.getState().unit !== unit) return null;
      if (!reply.ok) {
        store.setState({ failure: reply.error, cell: null, draft: null });
        return null;
      }
      store.setState({ sheet: reply.value });
      if (code !== null) await openCell(code);
      return reply.value;
    },
    edit: (patch) => {
      const { cell, draft, code, unit } = store.getState();
      if (cell === null || draft === null || cell.node.code !== code || cell.unit !== unit || !cell.isMine) return;
      const next = { ...draft, ...patch };
      const { input, pointsFaults, figureFaults } = readDraft(cell, next);
      const isHeld = pointsFaults.length > 0 || figureFaults.length > 0;
      store.setState(({ held }) => ({ draft: next, held: withHeld(held, { unit: cell.unit, code: cell.node.code, draft: next }, isHeld) }));
      if (!isAsSaved(cell, input) || saver.owedFor(cell.unit, cell.node.code) !== null) saver.put(input);
    },
    openPlace: ({ document, page }) => store.setState(({ visit }) => ({ document, page, visit: visit + 1 })),
    notePage: (page) => store.setState({ page }),
    putBack,
    takeRecorded: (saved) => {
      putBack(saved);
      // What still waits to be written, or could not be, is not called saved by another cell.
      store.setState(({ save }) => (save.kind === 'saving' || save.kind === 'failed' ? {} : { save: { kind: 'saved', at: saved.savedAt } }));
    },
    flush: saver.flush,
    settle: async () => {
      await saver.flush();
      const { save } = store.getState();
      return save.kind === 'failed' ? save.problems : null;
    },
    reset: () => {
      saver.forget();
      store.setState(NOTHING);
    },
  };
}

const isInForm = ({ unit, code, cell }: WorkspaceData, { unit: itsUnit, node }: CellView): boolean =>
  unit === itsUnit && code === node.code && cell?.unit === itsUnit && cell.node.code === node.code;

const withHeld = (held: readonly HeldCell[], cell: HeldCell, isHeld: boolean): readonly HeldCell[] => {
  const others = held.filter((one) => one.unit !== cell.unit || one.code !== cell.code);
  return isHeld ? [...others, cell] : others;
};

/** A reply may come after another cell or unit was opened: its line is kept only in its own unit, its cell only while it is in the form. */
function takeSaved(data: WorkspaceData, { cell, line }: SavedCell): Partial<WorkspaceData> {
  if (data.unit !== cell.unit || data.sheet === null) return {};
  const sheet = { ...data.sheet, lines: data.sheet.lines.map((one) => (one.code === line.code ? line : one)) };
  return data.cell?.unit === cell.unit && data.cell.node.code === cell.node.code ? { sheet, cell } : { sheet };
}

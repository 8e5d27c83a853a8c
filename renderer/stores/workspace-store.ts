import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CellView, SavedCell, UnitSheet } from '#shared/ipc/views.ts';
import type { CriterionCode, Sha256, UnitId } from '#shared/domain/ids.ts';
import type { Client } from '#renderer/api/client.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { isAsSaved, isSound, readDraft } from '#shared/scoring/read-draft.ts';
import { createCellSaver } from './cell-saver.ts';
import { draftOfCell, type CellDraft } from './cell-draft.ts';
import { firstPlace } from './evidence-place.ts';
import type { ReadAhead } from './read-ahead.ts';
import { isInForm, NOTHING_OPEN, takeCell, takeKept, type WorkspaceData } from './workspace-data.ts';

export type WorkspaceStore = {
  readonly store: StoreApi<WorkspaceData>;
  /** Reads a unit's sheet and, when `code` is named, opens that cell. Gives the sheet when it is still the one asked for. */
  readonly openUnit: (unit: UnitId, code: CriterionCode | null) => Promise<UnitSheet | null>;
  readonly openCell: (code: CriterionCode) => Promise<void>;
  /** Something was typed: it is kept as a draft soon after the last key, and not recorded. */
  readonly edit: (patch: Partial<CellDraft>) => void;
  /** Something was pressed, or the person is done with the form: all of it is recorded at once, as far as it can be. */
  readonly commit: (patch?: Partial<CellDraft>) => void;
  /** A field was left: what was typed in it is recorded, or stays a draft when it was left in mid-word. */
  readonly leaveField: (left: { readonly isMidWord: boolean }) => void;
  /** The window is left: what is typed is on the disk at once, and stays a draft. */
  readonly keep: () => Promise<void>;
  /** Lets go of the draft in the form; it can be taken back until the person goes on. */
  readonly dropDraft: () => Promise<void>;
  readonly takeDraftBack: () => void;
  readonly openPlace: (place: { readonly document: Sha256 | null; readonly page: number }) => void;
  readonly notePage: (page: number) => void;
  /** Takes a cell that the engine has put back. Gives whether it is the one in the form. */
  readonly putBack: (saved: SavedCell) => boolean;
  /** Takes a cell that was recorded without its form, among others: it may be the one in the form. */
  readonly takeRecorded: (saved: SavedCell) => void;
  /** Records what was typed, before something else is opened; what was left in mid-word stays a draft. */
  readonly flush: () => Promise<void>;
  /** Writes what is owed, before another workspace opens. Gives what stands in the way; null when all is on disk. */
  readonly settle: () => Promise<readonly Problem[] | null>;
  /** Forgets the unit and everything that is owed: another workspace is open. */
  readonly reset: () => void;
};

export type WorkspaceParts = {
  readonly client: Client;
  /** A cell that was read before it was asked for, exactly as it stands on the disk; null when there is none. */
  readonly takeAhead?: ReadAhead['take'];
  /** The mark before the decimals in the person's language, asked for each time a form is filled. */
  readonly decimal: () => ',' | '.';
  readonly setTimer: (act: () => void, delay: number) => number;
  readonly clearTimer: (timer: number) => void;
};

export function createWorkspaceStore({ client, takeAhead = () => null, decimal, setTimer, clearTimer }: WorkspaceParts): WorkspaceStore {
  const store = createStore<WorkspaceData>(() => NOTHING_OPEN);
  const saver = createCellSaver({
    record: (input) => client.call('recordScore', input),
    keep: (input) => client.call('keepDraft', input),
    onState: (save) => store.setState({ save }),
    onSaved: (saved) => store.setState((data) => ({ ...takeCell(data, saved), written: saved.cell, recordings: data.recordings + 1 })),
    onKept: (kept) => store.setState((data) => ({ ...takeKept(data, kept), written: kept.cell })),
    setTimer,
    clearTimer,
  });

  const showCell = (cell: CellView): void => {
    saver.rebase(cell);
    store.setState(({ visit }) => ({
      cell,
      draft: saver.owedFor(cell.unit, cell.node.code) ?? cell.draft?.form ?? draftOfCell(cell, decimal()),
      draftStands: cell.draft !== null,
      ...firstPlace(cell),
      visit: visit + 1,
    }));
  };
  const openCell = async (code: CriterionCode): Promise<void> => {
    const { unit } = store.getState();
    if (unit === null) return;
    const ahead = takeAhead(unit, code);
    store.setState({ code, failure: null, dropped: null });
    if (ahead !== null) {
      showCell(ahead.cell);
      return saver.flush();
    }
    // What was typed in the cell that is left must be in the history that the next reading shows.
    await saver.flush();
    const reply = await client.call('getCell', { unit, code, packageRevision: null });
    const now = store.getState();
    if (now.unit !== unit || now.code !== code) return;
    if (!reply.ok) {
      store.setState({ failure: reply.error, cell: null, draft: null });
      return;
    }
    return showCell(reply.value);
  };

  /** The cell in the form and its form, when they may be written; null while another is being read. */
  const findForm = () => {
    const { cell, draft, code, unit } = store.getState();
    return cell === null || draft === null || cell.node.code !== code || cell.unit !== unit || !cell.isMine ? null : { cell, draft };
  };
  const isOwed = ({ unit, code }: WorkspaceData): boolean => unit !== null && code !== null && saver.owedFor(unit, code) !== null;
  /** What did not become a recording stands in the form as a draft, unless it is typed on by now. */
  const tellDraft = (unit: UnitId, code: CriterionCode): void => {
    const { cell } = store.getState();
    if (cell?.unit === unit && cell.node.code === code && saver.owedFor(unit, code) === null) store.setState({ draftStands: cell.draft !== null });
  };

  const finishForm = async (): Promise<void> => {
    const form = findForm();
    if (form === null) return;
    await saver.finish(form.cell, form.draft);
    tellDraft(form.cell.unit, form.cell.node.code);
  };

  return {
    store,
    openCell,
    openUnit: async (unit, code) => {
      const ahead = code === null ? null : takeAhead(unit, code);
      if (ahead !== null && ahead.sheet !== null) {
        const { sheet } = ahead;
        store.setState(({ save, recordings, visit }) => ({ ...NOTHING_OPEN, save, recordings, unit, code, sheet, visit }));
        showCell(ahead.cell);
        await saver.flush();
        return sheet;
      }
      await saver.flush();
      // Where a cell is named, the one before it stays in the form until that one is read: nothing jumps, the focus stays.
      store.setState(({ save, recordings, cell, draft, draftStands, document, page, visit }) => ({
        ...NOTHING_OPEN, save, recordings, unit, ...(code === null ? {} : { code, cell, draft, draftStands, document, page, visit }),
      }));
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
      const form = findForm();
      if (form === null) return;
      const draft = { ...form.draft, ...patch };
      store.setState({ draft, dropped: null });
      const reading = readDraft(form.cell, draft);
      const saysNothingNew = form.cell.draft === null && isSound(reading) && isAsSaved(form.cell, reading.input);
      if (!saysNothingNew || isOwed(store.getState())) saver.type(form.cell, draft);
    },
    commit: (patch) => {
      const form = findForm();
      if (form === null) return;
      const isPressed = patch !== undefined;
      const isOpen = isOwed(store.getState()) || form.cell.draft !== null || form.cell.lacks.includes('review');
      if (isPressed) store.setState({ draft: { ...form.draft, ...patch }, dropped: null });
      if (isPressed || isOpen) void finishForm();
    },
    leaveField: ({ isMidWord }) => {
      const { unit, code } = store.getState();
      if (unit === null || code === null) return;
      void saver.leave(unit, code, isMidWord ? 'left' : 'finished').then(() => tellDraft(unit, code));
    },
    keep: saver.keep,
    dropDraft: async () => {
      const form = findForm();
      if (form === null) return;
      const { cell, draft } = form;
      const reply = await saver.inTurn(cell, () => client.call('dropDraft', { unit: cell.unit, code: cell.node.code }));
      if (!reply.ok) {
        // Still there, and what was typed last is still owed.
        saver.type(cell, draft);
        store.setState({ failure: reply.error });
        return;
      }
      const now = reply.value.cell;
      // Keys that came in meanwhile are newer: they stand.
      const isTypedOn = saver.owedFor(cell.unit, cell.node.code) !== null;
      saver.rebase(now);
      store.setState((data) => ({ ...takeCell(data, reply.value), written: now, ...(isInForm(data, now) && !isTypedOn ? { draft: draftOfCell(now, decimal()), dropped: draft } : {}) }));
    },
    takeDraftBack: () => {
      const form = findForm();
      const { dropped } = store.getState();
      if (form === null || dropped === null) return;
      store.setState({ draft: dropped, dropped: null });
      saver.type(form.cell, dropped);
      void saver.leave(form.cell.unit, form.cell.node.code, 'left');
    },
    openPlace: ({ document, page }) => store.setState(({ visit }) => ({ document, page, visit: visit + 1 })),
    notePage: (page) => store.setState({ page }),
    putBack,
    takeRecorded: (saved) => {
      putBack(saved);
      saver.noteRecorded(saved.savedAt);
    },
    flush: saver.flush,
    settle: async () => {
      await saver.flush();
      const { save } = store.getState();
      return save.kind === 'failed' ? save.problems : null;
    },
    reset: () => {
      saver.forget();
      store.setState(NOTHING_OPEN);
    },
  };

  function putBack(saved: SavedCell): boolean {
    const { unit, node } = saved.cell;
    // Keys that came in between are newer than what was put back: they stand, and are kept.
    const isTypedOn = saver.owedFor(unit, node.code) !== null;
    saver.rebase(saved.cell);
    store.setState((data) => ({
      ...takeCell(data, saved),
      written: saved.cell,
      recordings: data.recordings + 1,
      ...(isInForm(data, saved.cell) && !isTypedOn ? { draft: draftOfCell(saved.cell, decimal()), dropped: null } : {}),
    }));
    return isInForm(store.getState(), saved.cell);
  }
}

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { UndoState } from '#shared/ipc/views.ts';
import { isCriterionCode, isUnitId, type CriterionCode, type UnitId } from '#shared/domain/ids.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { Client } from '#renderer/api/client.ts';
import type { WorkspaceData } from './workspace-data.ts';
import type { WorkspaceStore } from './workspace-store.ts';

/** What came of the last undo or redo. */
export type UndoOutcome =
  | { readonly kind: 'undone' | 'redone'; readonly unit: UnitId; readonly code: CriterionCode }
  /** An empty list means a fault of the program itself. */
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

export type UndoData = UndoState & {
  /** null before the first, and once the person has gone on. */
  readonly outcome: UndoOutcome | null;
};

export type UndoStore = {
  readonly store: StoreApi<UndoData>;
  /** Takes the newest recording back and opens its cell, in whichever unit; what is typed is written first. */
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  /** Forgets what could be undone: another workspace is open. */
  readonly reset: () => void;
};

type UndoParts = { readonly client: Client; readonly workspace: Pick<WorkspaceStore, 'store' | 'settle' | 'putBack' | 'openUnit' | 'openCell'> };

const NOTHING: UndoData = { undo: null, redo: null, outcome: null };

export function createUndoStore({ client, workspace }: UndoParts): UndoStore {
  const store = createStore<UndoData>(() => NOTHING);
  /** Grows with each question and each act: the answer to an older question is dropped. */
  let question = 0;
  /** Grows with each workspace. */
  let life = 0;
  let isActing = false;

  const refresh = async (): Promise<void> => {
    question += 1;
    const mine = question;
    const reply = await client.call('getUndoState', null);
    if (mine === question && reply.ok) store.setState(reply.value);
  };

  const show = async (unit: UnitId, code: CriterionCode): Promise<void> => {
    await (workspace.store.getState().unit === unit ? workspace.openCell(code) : workspace.openUnit(unit, code));
  };

  /** A draft stands in the way in its cell: there it can be recorded or let go of. */
  const refuse = async (problems: readonly Problem[], mine: number): Promise<void> => {
    const [problem] = problems;
    if (problem?.type === 'draft-not-recorded' && isUnitId(problem.unit) && isCriterionCode(problem.code)) await show(problem.unit, problem.code);
    if (mine === life) store.setState({ outcome: { kind: 'refused', problems } });
  };

  const act = async (method: 'undoScore' | 'redoScore'): Promise<void> => {
    const mine = life;
    // What cannot be written says so in the form, and is not left behind.
    if ((await workspace.settle()) !== null || mine !== life) return;
    const reply = await client.call(method, null);
    if (mine !== life) return;
    if (!reply.ok) return refuse(reply.error, mine);
    const { saved, state } = reply.value;
    const { unit, node } = saved.cell;
    question += 1;
    store.setState(state);
    if (!workspace.putBack(saved)) await show(unit, node.code);
    if (mine === life) store.setState({ outcome: { kind: method === 'undoScore' ? 'undone' : 'redone', unit, code: node.code } });
  };

  // One after the other, also when the keys are held down: each opens the cell that it changed.
  let turn: Promise<void> = Promise.resolve();
  const inTurn = (method: 'undoScore' | 'redoScore'): Promise<void> => {
    const before = turn;
    turn = (async () => {
      await before;
      isActing = true;
      await act(method).finally(() => {
        isActing = false;
      });
    })();
    return turn;
  };

  workspace.store.subscribe((now, before) => {
    if (hasMoreToUndo(now, before)) void refresh();
    if (!isActing && store.getState().outcome !== null && hasGoneOn(now, before)) store.setState({ outcome: null });
  });

  return {
    store,
    undo: () => inTurn('undoScore'),
    redo: () => inTurn('redoScore'),
    reset: () => {
      life += 1;
      question += 1;
      store.setState(NOTHING);
    },
  };
}

/** Something was recorded, or a unit was put on the desk. */
const hasMoreToUndo = (now: WorkspaceData, before: WorkspaceData): boolean =>
  now.recordings > before.recordings || (now.unit !== before.unit && now.unit !== null);

/** The person has typed, or turned to another cell. */
const hasGoneOn = (now: WorkspaceData, before: WorkspaceData): boolean =>
  now.code !== before.code || now.unit !== before.unit || (now.draft !== before.draft && now.cell === before.cell);

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '#renderer/api/client.ts';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import type { CellView, CriterionSheet } from '#shared/ipc/views.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { WorkspaceStore } from './workspace-store.ts';

export type ProjectorPlace = { readonly unit: UnitId; readonly code: CriterionCode };

export type ProjectorData = {
  /** What the room is shown; null while the projector view is closed. */
  readonly place: ProjectorPlace | null;
  /** As the engine last gave it. Until the one at `place` is read this is the one before it. */
  readonly cell: CellView | null;
  /** The same criterion at every unit, in the round's order. */
  readonly sheet: CriterionSheet | null;
  /** The other units are in sight. Never at first: their names and points may not be for the room. */
  readonly isComparing: boolean;
  readonly failure: readonly Problem[] | null;
};

export type ProjectorStore = {
  readonly store: StoreApi<ProjectorData>;
  /** Shows the cell that lies open in the workspace; nothing when none does. */
  readonly open: () => Promise<void>;
  readonly show: (place: ProjectorPlace) => Promise<void>;
  readonly toggleComparison: () => void;
  /** Closes the view; the cell that was shown last lies open in the workspace. */
  readonly close: () => Promise<void>;
  readonly reset: () => void;
};

const CLOSED: ProjectorData = { place: null, cell: null, sheet: null, isComparing: false, failure: null };

/** One criterion for the room: reads, and has no way to record anything. */
export function createProjectorStore({ client, workspace }: { readonly client: Client; readonly workspace: WorkspaceStore }): ProjectorStore {
  const store = createStore<ProjectorData>(() => CLOSED);
  const isAt = ({ unit, code }: ProjectorPlace): boolean => {
    const { place } = store.getState();
    return place?.unit === unit && place.code === code;
  };

  const show = async (place: ProjectorPlace): Promise<void> => {
    store.setState({ place, failure: null });
    const [cell, sheet] = await Promise.all([client.call('getCell', { ...place, packageRevision: null }), client.call('getCriterionSheet', { code: place.code })]);
    // The next one was asked for meanwhile, or the view is closed.
    if (!isAt(place)) return;
    if (cell.ok && sheet.ok) store.setState({ cell: cell.value, sheet: sheet.value });
    else store.setState({ cell: null, sheet: null, failure: [cell, sheet].flatMap((reply) => (reply.ok ? [] : reply.error)) });
  };

  return {
    store,
    show,
    open: async () => {
      const { unit, code } = workspace.store.getState();
      if (unit === null || code === null || store.getState().place !== null) return;
      // What was typed is shown as it is recorded.
      await workspace.flush();
      await show({ unit, code });
    },
    toggleComparison: () => store.setState(({ isComparing }) => ({ isComparing: !isComparing })),
    close: async () => {
      const { place } = store.getState();
      store.setState(CLOSED);
      const now = workspace.store.getState();
      if (place === null || (place.unit === now.unit && place.code === now.code)) return;
      if (place.unit === now.unit) await workspace.openCell(place.code);
      else await workspace.openUnit(place.unit, place.code);
    },
    reset: () => store.setState(CLOSED),
  };
}

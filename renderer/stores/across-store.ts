import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '#renderer/api/client.ts';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import type { CellView, CriterionSheet } from '#shared/ipc/views.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { createAcceptanceStore, type AcceptanceStore } from './acceptance-store.ts';
import { withCell } from './work-out-line.ts';
import type { WorkspaceStore } from './workspace-store.ts';

export type AcrossData = {
  readonly code: CriterionCode | null;
  /** One criterion across the units; until the selected one is read the one before it: compare with `code`. */
  readonly sheet: CriterionSheet | null;
  readonly failure: readonly Problem[] | null;
};

export type AcrossStore = {
  readonly store: StoreApi<AcrossData>;
  /** Reads a criterion across the units, again when it is the one in the list. Gives it when it is still the one asked for. */
  readonly open: (code: CriterionCode) => Promise<CriterionSheet | null>;
  /** The units whose self-scores are taken over together. */
  readonly acceptance: AcceptanceStore<UnitId>;
  readonly reset: () => void;
};

const NOTHING: AcrossData = { code: null, sheet: null, failure: null };

export function createAcrossStore({ client, workspace }: { readonly client: Client; readonly workspace: WorkspaceStore }): AcrossStore {
  const store = createStore<AcrossData>(() => NOTHING);
  const take = (cell: CellView): void => store.setState(({ sheet }) => (sheet?.node.code === cell.node.code ? { sheet: withCellIn(sheet, cell) } : {}));
  const acceptance = createAcceptanceStore<UnitId>({
    client,
    workspace,
    listChosen: (chosen) => {
      const { sheet, code } = store.getState();
      if (sheet === null || sheet.node.code !== code) return [];
      return sheet.lines.filter(({ unit }) => chosen.has(unit)).map((line) => ({ key: line.unit, unit: line.unit, code, lineOf: (cell) => withCell(line, cell) }));
    },
    onCell: take,
  });

  const open = async (code: CriterionCode): Promise<CriterionSheet | null> => {
    if (store.getState().code !== code) acceptance.clear();
    store.setState({ code, failure: null });
    const reply = await client.call('getCriterionSheet', { code });
    if (store.getState().code !== code) return null;
    store.setState(reply.ok ? { sheet: reply.value } : { sheet: null, failure: reply.error });
    return reply.ok ? reply.value : null;
  };

  const reread = async (): Promise<void> => {
    const { code } = store.getState();
    if (code !== null) await open(code);
  };

  workspace.store.subscribe(({ cell, written, save }, before) => {
    if (cell !== null && cell !== before.cell) take(cell);
    if (written !== null && written !== before.written) take(written);
    // What could not be written at first may have been typed in a unit that was left since.
    if (before.save.kind === 'failed' && (save.kind === 'saved' || save.kind === 'kept')) void reread();
  });

  return {
    store,
    open,
    acceptance,
    reset: () => {
      acceptance.clear();
      store.setState(NOTHING);
    },
  };
}

const withCellIn = (sheet: CriterionSheet, cell: CellView): CriterionSheet => ({ ...sheet, lines: sheet.lines.map((line) => (line.unit === cell.unit ? withCell(line, cell) : line)) });

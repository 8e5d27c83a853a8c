import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '#renderer/api/client.ts';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import type { CellView, CriterionSheet, UnitLine } from '#shared/ipc/views.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { acceptingInput, whyLeftOut, type LeftOutWhy } from './why-left-out.ts';
import { withCell } from './work-out-line.ts';
import type { WorkspaceStore } from './workspace-store.ts';

export type LeftOut = { readonly unit: UnitId; readonly name: string; readonly why: LeftOutWhy };

/** What became of a selection. `rest`: how many were not looked at any more, because the person stopped it. */
export type Acceptance = { readonly taken: number; readonly rest: number; readonly leftOut: readonly LeftOut[] };

export type AcrossData = {
  readonly code: CriterionCode | null;
  /** One criterion across the units; until the selected one is read the one before it: compare with `code`. */
  readonly sheet: CriterionSheet | null;
  readonly chosen: ReadonlySet<UnitId>;
  /** A selection that is being taken over. */
  readonly running: { readonly done: number; readonly total: number } | null;
  /** What became of the last selection, until it is put away. */
  readonly acceptance: Acceptance | null;
  readonly failure: readonly Problem[] | null;
};

export type AcrossStore = {
  readonly store: StoreApi<AcrossData>;
  /** Reads a criterion across the units, again when it is the one in the list. Gives it when it is still the one asked for. */
  readonly open: (code: CriterionCode) => Promise<CriterionSheet | null>;
  readonly toggle: (unit: UnitId) => void;
  readonly choose: (units: readonly UnitId[]) => void;
  /** Takes over the self-scores of the chosen units one after another, each as a score of its own. */
  readonly accept: () => Promise<void>;
  readonly stop: () => void;
  /** Stops, and is done when nothing is on its way to the disk any more: before another workspace opens. */
  readonly settle: () => Promise<void>;
  readonly putAway: () => void;
  readonly reset: () => void;
};

const NOTHING: AcrossData = { code: null, sheet: null, chosen: new Set(), running: null, acceptance: null, failure: null };

export function createAcrossStore({ client, workspace }: { readonly client: Client; readonly workspace: WorkspaceStore }): AcrossStore {
  const store = createStore<AcrossData>(() => NOTHING);
  let isStopped = false;
  let running: Promise<Acceptance> | null = null;

  const open = async (code: CriterionCode): Promise<CriterionSheet | null> => {
    store.setState((data) => ({ code, failure: null, ...(data.code === code ? {} : { chosen: new Set(), acceptance: null }) }));
    const reply = await client.call('getCriterionSheet', { code });
    if (store.getState().code !== code) return null;
    store.setState(reply.ok ? { sheet: reply.value } : { sheet: null, failure: reply.error });
    return reply.ok ? reply.value : null;
  };

  const reread = async (): Promise<void> => {
    const { code } = store.getState();
    if (code !== null) await open(code);
  };

  const take = (cell: CellView): void => store.setState(({ sheet }) => (sheet?.node.code === cell.node.code ? { sheet: withCellIn(sheet, cell) } : {}));
  workspace.store.subscribe(({ cell, written, save }, before) => {
    if (cell !== null && cell !== before.cell) take(cell);
    if (written !== null && written !== before.written) take(written);
    // What could not be written at first may have been typed in a unit that was left since.
    if (before.save.kind === 'failed' && (save.kind === 'saved' || save.kind === 'kept')) void reread();
  });

  /** null: taken over. The cell is read anew: what the list shows may be older than what stands. */
  const acceptOne = async (line: UnitLine): Promise<LeftOutWhy | null> => {
    await workspace.flush();
    const read = await client.call('getCell', { unit: line.unit, code: line.code, packageRevision: null });
    if (!read.ok) return { kind: 'refused', problems: read.error };
    take(read.value);
    const why = whyLeftOut(read.value.node, withCell(line, read.value));
    if (why !== null) return why;
    const saved = await client.call('recordScore', acceptingInput(read.value));
    if (!saved.ok) return { kind: 'refused', problems: saved.error };
    workspace.takeRecorded(saved.value);
    take(saved.value.cell);
    return null;
  };

  const acceptAll = async (lines: readonly UnitLine[]): Promise<Acceptance> => {
    const leftOut: LeftOut[] = [];
    for (const [done, line] of lines.entries()) {
      if (isStopped) return { taken: done - leftOut.length, rest: lines.length - done, leftOut };
      store.setState({ running: { done, total: lines.length } });
      const why = await acceptOne(line);
      if (why !== null) leftOut.push({ unit: line.unit, name: line.name, why });
    }
    return { taken: lines.length - leftOut.length, rest: 0, leftOut };
  };

  return {
    store,
    open,
    toggle: (unit) => store.setState(({ chosen }) => ({ chosen: chosen.has(unit) ? new Set([...chosen].filter((one) => one !== unit)) : new Set([...chosen, unit]) })),
    choose: (units) => store.setState({ chosen: new Set(units) }),
    accept: async () => {
      const { sheet, chosen, code } = store.getState();
      const lines = sheet?.lines.filter(({ unit }) => chosen.has(unit)) ?? [];
      if (lines.length === 0 || sheet?.node.code !== code || running !== null) return;
      isStopped = false;
      store.setState({ acceptance: null, running: { done: 0, total: lines.length } });
      running = acceptAll(lines).finally(() => {
        running = null;
        store.setState({ running: null });
      });
      const acceptance = await running;
      if (store.getState().code !== code) return;
      store.setState({ acceptance, chosen: new Set() });
    },
    stop: () => {
      isStopped = true;
    },
    settle: async () => {
      isStopped = true;
      await running;
    },
    putAway: () => store.setState({ acceptance: null }),
    reset: () => store.setState(NOTHING),
  };
}

const withCellIn = (sheet: CriterionSheet, cell: CellView): CriterionSheet => ({ ...sheet, lines: sheet.lines.map((line) => (line.unit === cell.unit ? withCell(line, cell) : line)) });

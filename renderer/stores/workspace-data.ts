import type { CellLine, CellView, SavedCell, UnitSheet } from '#shared/ipc/views.ts';
import type { CriterionCode, Sha256, UnitId } from '#shared/domain/ids.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { CellDraft } from './cell-draft.ts';
import type { Kept, SaveState } from './cell-saver.ts';

export type WorkspaceData = {
  readonly unit: UnitId | null;
  readonly sheet: UnitSheet | null;
  readonly code: CriterionCode | null;
  /** The cell in the form as the engine last gave it. Until the selected one is read this is the one before it: compare with `code`. */
  readonly cell: CellView | null;
  /** The form of `cell`. */
  readonly draft: CellDraft | null;
  /** The form shows a draft that stays one until it is recorded or let go of; false while it is simply being typed. */
  readonly draftStands: boolean;
  /** The draft of `cell` that was let go of last, to be taken back; null once the person has gone on. */
  readonly dropped: CellDraft | null;
  readonly save: SaveState;
  /** Grows with each recording. */
  readonly recordings: number;
  /** The cell that was written last, in whichever unit; it may have left the form since. */
  readonly written: CellView | null;
  /** The open place in the evidence; `visit` grows when the same place is asked for again. */
  readonly document: Sha256 | null;
  readonly page: number;
  readonly visit: number;
  /** Why the sheet or the cell could not be read; null when it could. */
  readonly failure: readonly Problem[] | null;
};

export const NOTHING_OPEN: WorkspaceData = {
  unit: null, sheet: null, code: null, cell: null, draft: null, draftStands: false, dropped: null, save: { kind: 'idle' }, recordings: 0, written: null, document: null, page: 1, visit: 0, failure: null,
};

export const isInForm = ({ unit, code, cell }: WorkspaceData, { unit: itsUnit, node }: CellView): boolean =>
  unit === itsUnit && code === node.code && cell?.unit === itsUnit && cell.node.code === node.code;

/** A reply may come after another cell or unit was opened: its line is kept only in its own unit, its cell only while it is in the form. */
export function takeCell(data: WorkspaceData, { cell, line }: Pick<SavedCell, 'cell' | 'line'>): Partial<WorkspaceData> {
  const sheet = data.sheet === null || data.unit !== cell.unit ? {} : { sheet: { ...data.sheet, lines: data.sheet.lines.map((one) => (one.code === line.code ? line : one)) } };
  return data.cell?.unit === cell.unit && data.cell.node.code === cell.node.code ? { ...sheet, cell, draftStands: cell.draft !== null } : sheet;
}

/** While it is typed on, a draft is nothing to tell of. */
export function takeKept(data: WorkspaceData, { cell, phase }: Kept): Partial<WorkspaceData> {
  const line = data.sheet?.lines.find((one) => one.code === cell.node.code);
  const kept = line === undefined ? {} : takeCell(data, { cell, line: withDraft(line, cell) });
  return 'cell' in kept && phase === 'typing' ? { ...kept, draftStands: data.draftStands && cell.draft !== null } : kept;
}

const withDraft = (line: CellLine, { state, draft }: CellView): CellLine => ({ ...line, state, hasDraft: draft !== null });

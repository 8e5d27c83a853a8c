import type { UndoState, UndoTarget } from '#shared/ipc/views.ts';
import { findRedoStep, findUndoStep } from '#shared/scoring/undo/find-step.ts';
import type { ScoreLine, UndoStep } from '#shared/scoring/undo/score-line.ts';
import type { ReadStore } from '#electron/store/store.ts';

export function readUndoState(records: ReadStore): UndoState {
  const seq = records.readJournalSeq();
  const describe = (step: UndoStep | null): UndoTarget | null => {
    if (step === null) return null;
    const { unit, code, at } = readStep(records, step).last;
    return { unit, code, at };
  };
  return {
    undo: describe(findUndoStep(records.findScoreLine, seq)),
    redo: describe(findRedoStep(records.findScoreLine, seq)?.step ?? null),
  };
}

/** The first and the last line of a step. */
export function readStep(records: ReadStore, { first, last }: UndoStep): { readonly first: ScoreLine; readonly last: ScoreLine } {
  const read = (seq: number): ScoreLine => {
    const line = records.findScoreLine(seq);
    if (line?.seq !== seq) throw new Error(`line ${seq} of the journal is not about a score`);
    return line;
  };
  return { first: read(first), last: read(last) };
}

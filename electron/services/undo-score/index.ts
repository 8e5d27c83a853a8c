import type { UndoneCell, UndoState } from '#shared/ipc/views.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { findRedoStep, findUndoStep } from '#shared/scoring/undo/find-step.ts';
import type { WorkspaceContext } from '../workspace-context.ts';
import { putBack } from './put-back.ts';
import { readUndoState } from './undo-state.ts';

/**
 * Takes the newest recording back that is not undone yet, in whichever unit it was: the cell stands again as it stood
 * before. What can be undone is read off the journal alone, and an undo is a line of it too; so it outlives the program,
 * and nothing is ever taken out of the journal. What was signed stays as it was signed.
 */
export function undoScore({ world, store }: WorkspaceContext): Result<UndoneCell, readonly Problem[]> {
  return store.transaction((records) => {
    const step = findUndoStep(records.findScoreLine, records.readJournalSeq());
    if (step === null) return err([{ type: 'nothing-to-undo', where: '' }]);
    return putBack(records, { step, act: { kind: 'undo', step }, at: world.now() });
  });
}

/** Puts back what was undone last. */
export function redoScore({ world, store }: WorkspaceContext): Result<UndoneCell, readonly Problem[]> {
  return store.transaction((records) => {
    const undone = findRedoStep(records.findScoreLine, records.readJournalSeq());
    if (undone === null) return err([{ type: 'nothing-to-redo', where: '' }]);
    return putBack(records, { step: undone.step, act: { kind: 'redo', ...undone }, at: world.now() });
  });
}

/** What undo and redo would change. */
export function getUndoState({ store }: WorkspaceContext): Result<UndoState, readonly Problem[]> {
  return store.read((records) => ok(readUndoState(records)));
}

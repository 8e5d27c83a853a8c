import { unreachable } from '../../kernel/unreachable.ts';
import { isSameStep } from './is-same-step.ts';
import type { ScoreLine, UndoStep } from './score-line.ts';

/** The newest line about a score whose number is at most `seq`; null when there is none. */
export type FindLine = (seq: number) => ScoreLine | null;

/** A step that was undone, and the line that undid it. */
export type UndoneStep = { readonly step: UndoStep; readonly undo: number };

/**
 * What undo takes back as the journal stands at line `seq`; null when nothing is left. The stack is never built: under
 * a step lies what lay there when its first line was written, so an undo leads to the line before the step that it took
 * back, however long the journal is.
 */
export function findUndoStep(find: FindLine, seq: number): UndoStep | null {
  let line = find(seq);
  while (line !== null) {
    const { act } = line;
    switch (act.kind) {
      case 'record':
        return stepUpTo(find, line);
      case 'redo':
        return act.step;
      case 'undo':
        line = find(act.step.first - 1);
        break;
      default:
        return unreachable(act);
    }
  }
  return null;
}

/** What redo puts back; null when nothing was undone, or something was recorded since. */
export function findRedoStep(find: FindLine, seq: number): UndoneStep | null {
  let line = find(seq);
  while (line !== null) {
    const { act } = line;
    switch (act.kind) {
      case 'record':
        return null;
      case 'undo':
        return { step: act.step, undo: line.seq };
      case 'redo':
        // Under the undo that was taken back lies what could be redone when it was made.
        line = find(act.undo - 1);
        break;
      default:
        return unreachable(act);
    }
  }
  return null;
}

/** The step that ends with this recording. */
function stepUpTo(find: FindLine, last: ScoreLine): UndoStep {
  let first = last;
  for (let older = find(first.seq - 1); older !== null && older.act.kind === 'record' && isSameStep(older, first); older = find(first.seq - 1)) first = older;
  return { first: first.seq, last: last.seq };
}

import { z } from 'zod';
import { sha256Schema } from '#shared/domain/schema.ts';
import { cellScoreSchema } from '#shared/domain/scorecard.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';
import type { RecordedScore, ScoreAct } from '#shared/scoring/undo/score-line.ts';

/** What a line of the journal holds of a score; beside it an undo and a redo name what they moved. */
export const recordedScoreSchema: z.ZodType<RecordedScore> = z.object({ ...cellScoreSchema.omit({ code: true }).shape, package: sha256Schema });

const seq = z.int().min(1);
const step = z.object({ first: seq, last: seq });
export const undoLinkSchema = z.object({ undoes: step });
export const redoLinkSchema = z.object({ redoes: step, undo: seq });

/** The members that tell an undo and a redo from a recording, as the schemas above read them. */
export function toLinkFacts(act: ScoreAct): object {
  switch (act.kind) {
    case 'record':
      return {};
    case 'undo':
      return { undoes: act.step } satisfies z.infer<typeof undoLinkSchema>;
    case 'redo':
      return { redoes: act.step, undo: act.undo } satisfies z.infer<typeof redoLinkSchema>;
    default:
      return unreachable(act);
  }
}

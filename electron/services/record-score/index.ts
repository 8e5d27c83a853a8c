import type { InputOf } from '#shared/ipc/contract.ts';
import type { SavedCell } from '#shared/ipc/views.ts';
import { isSameAppraisal, type CellScore } from '#shared/domain/scorecard.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { Sha256 } from '#shared/domain/ids.ts';
import type { ScoreRecord } from '#electron/store/score-store.ts';
import { readDesk } from '../read-round/read-desk.ts';
import type { WorkspaceContext } from '../workspace-context.ts';
import { checkRecording } from './check-recording.ts';
import { describeSaved } from './describe-saved.ts';

export type RecordScoreInput = InputOf<'recordScore'>;

/**
 * Saves one cell as it was typed. When this returns `ok`, score and journal line are on the disk, and in the same
 * transaction the cell's draft is gone, or is what of the form could not be recorded. A departing score without its reason
 * is saved too, as an incomplete cell: nothing typed is lost. What is saved already is not saved again, and keeps its time.
 */
export function recordScore({ world, store }: WorkspaceContext, input: RecordScoreInput): Result<SavedCell, readonly Problem[]> {
  return store.transaction((records) => {
    const desk = readDesk(records);
    if (!desk.ok) return desk;
    const judged = checkRecording(records, desk.value, input);
    if (!judged.ok) return judged;
    const score = toScore(input);
    if (!isSaved(records.findScore(input.unit, input.code), score, judged.value.manifest)) {
      records.saveScore({ unit: input.unit, score, package: judged.value.manifest, at: world.now() });
    }
    const { unit, code, draft } = input;
    if (draft === undefined) records.deleteDraft(unit, code);
    else records.saveDraft({ unit, code, form: draft, at: world.now() });
    return describeSaved(records, desk.value, input);
  });
}

const toScore = ({ code, appraisal, reason, question, figures }: RecordScoreInput): CellScore => ({ code, appraisal, reason, question, figures });

function isSaved(saved: ScoreRecord | null, score: CellScore, manifest: Sha256): boolean {
  return (
    saved !== null &&
    saved.package === manifest &&
    isSameAppraisal(saved.appraisal, score.appraisal) &&
    saved.reason === score.reason &&
    saved.question === score.question &&
    JSON.stringify(saved.figures) === JSON.stringify(score.figures)
  );
}

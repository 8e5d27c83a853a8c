import type { CriterionCode, Instant } from '#shared/domain/ids.ts';
import type { CellScore } from '#shared/domain/scorecard.ts';
import type { UndoneCell } from '#shared/ipc/views.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { WorkProblem } from '#shared/problem/work-problem.ts';
import type { RecordedScore, ScoreAct, UndoStep } from '#shared/scoring/undo/score-line.ts';
import type { WriteStore } from '#electron/store/store.ts';
import { emptyScore } from '../read-round/cell-lines.ts';
import { readDesk } from '../read-round/read-desk.ts';
import { checkRecording } from '../record-score/check-recording.ts';
import { describeSaved } from '../record-score/describe-saved.ts';
import { readStep, readUndoState } from './undo-state.ts';

type Return = { readonly step: UndoStep; readonly act: Exclude<ScoreAct, { kind: 'record' }>; readonly at: Instant };

/**
 * Writes what stood before the step (undo) or after it (redo). What may not be recorded today, because the policy or
 * the assignment has changed, is not put back either; nor is what another package was judged by. Under a draft nothing is
 * put back: what was typed would have to go, or would hide what came of it. Both would lose something unseen.
 */
export function putBack(records: WriteStore, { step, act, at }: Return): Result<UndoneCell, readonly WorkProblem[]> {
  const desk = readDesk(records);
  if (!desk.ok) return desk;
  const { first, last } = readStep(records, step);
  const { unit, code } = last;
  const target = act.kind === 'undo' ? first.before : last.after;
  const score = toScore(code, target);
  if (records.findDraft(unit, code) !== null) return err([{ type: 'draft-not-recorded', where: '', unit, code }]);
  const judged = checkRecording(records, desk.value, { unit, ...score });
  if (!judged.ok) return judged;
  const { manifest, revision } = judged.value;
  if (last.after.package !== manifest) return err([{ type: 'undo-other-revision', where: '', unit, code, revision }]);
  // What stood there may have judged an earlier package: then it must be looked at again, as it had to be before.
  records.saveScore({ unit, score, package: target?.package ?? manifest, at, act });
  const saved = describeSaved(records, desk.value, { unit, code });
  return saved.ok ? ok({ saved: saved.value, state: readUndoState(records) }) : saved;
}

/** A cell of which nothing was recorded is unscored again. */
function toScore(code: CriterionCode, recorded: RecordedScore | null): CellScore {
  if (recorded === null) return emptyScore(code);
  const { appraisal, reason, question, figures } = recorded;
  return { code, appraisal, reason, question, figures };
}

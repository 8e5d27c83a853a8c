import { isCriterionCode, isUnitId, type CriterionCode } from '#shared/domain/ids.ts';
import { cellScoreSchema, type Appraisal, type CellScore } from '#shared/domain/scorecard.ts';
import type { SelfScore } from '#shared/domain/submission.ts';
import type { SavedCell } from '#shared/ipc/views.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';
import { getCell, getUnitSheet } from '#electron/services/read-round/index.ts';
import { recordScore } from '#electron/services/record-score/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { reasonsOfOne, type Reason } from './command.ts';

export type CellToRecord = {
  readonly unit: string;
  readonly code: string;
  /** null: as the unit scored itself. */
  readonly appraisal: Appraisal | null;
  /** null: what was written before stays. */
  readonly reason: string | null;
  readonly question: string | null;
  readonly figures?: CellScore['figures'];
};

type Reply<T> = Result<T, readonly Reason[]>;

/** Records one cell by the same checks as the window. What is not said anew stays as it was saved. */
export function recordCell(context: WorkspaceContext, { unit, code, ...wish }: CellToRecord): Reply<SavedCell> {
  if (!isUnitId(unit)) return err(reasonsOfOne('', [{ type: 'unit-unknown', where: '', unit }]));
  if (!isCriterionCode(code)) return err(reasonsOfOne('', [{ type: 'criterion-unknown', where: '', code }]));
  const where = `${unit}: ${code}`;
  const standing = getCell(context, { unit, code, packageRevision: null });
  if (!standing.ok) return err(reasonsOfOne(where, standing.error));
  const appraisal = wish.appraisal ?? acceptSelf(standing.value.self);
  if (appraisal === null) return err(reasonsOfOne(where, [{ type: 'self-score-missing', where: '' }]));
  const { score, draft } = standing.value;
  // What was typed in the window and not recorded is not written over from here.
  if (draft !== null) return err(reasonsOfOne(where, [{ type: 'draft-not-recorded', where: '', unit, code }]));
  const cell = cellScoreSchema.safeParse({ code, appraisal, reason: wish.reason ?? score.reason, question: wish.question ?? score.question, figures: wish.figures ?? score.figures });
  if (!cell.success) return err(reasonsOfOne('', [{ type: 'input-invalid', where, detail: cell.error.issues.map((issue) => issue.path.join('.')).join(', ') }]));
  const recorded = recordScore(context, { unit, ...cell.data });
  return recorded.ok ? recorded : err(recorded.error.map((problem) => ({ file: problem.where === '' ? where : unit, problem })));
}

/** null: there is nothing to accept. */
function acceptSelf(self: SelfScore): Appraisal | null {
  switch (self.kind) {
    case 'scored':
      return { kind: 'scored', points: self.points };
    case 'not-applicable':
      return { kind: 'not-applicable' };
    case 'unscored':
      return null;
    default:
      return unreachable(self);
  }
}

/** The cells that were accepted, and why others could not be. */
export type AcceptedCells = { readonly codes: readonly CriterionCode[]; readonly reasons: readonly Reason[] };

/** Accepts the self-score of each cell of a unit that is mine and not scored yet; one that cannot stand never stops the others. */
export function acceptAllCells(context: WorkspaceContext, unit: string): Reply<AcceptedCells> {
  if (!isUnitId(unit)) return err(reasonsOfOne('', [{ type: 'unit-unknown', where: '', unit }]));
  const sheet = getUnitSheet(context, { unit, packageRevision: null });
  if (!sheet.ok) return err(reasonsOfOne('', sheet.error));
  const codes: CriterionCode[] = [];
  const reasons: Reason[] = [];
  for (const { code } of sheet.value.lines.filter((line) => line.isMine && line.state === 'unscored')) {
    const recorded = recordCell(context, { unit, code, appraisal: null, reason: null, question: null });
    if (recorded.ok) codes.push(code);
    else reasons.push(...recorded.error);
  }
  return ok({ codes, reasons });
}

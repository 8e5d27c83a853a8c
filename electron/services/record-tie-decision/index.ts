import type { UnitId } from '#shared/domain/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { checkTieDecision, type TieDecision } from '#shared/scoring/round/check-tie-decision.ts';
import { listTies } from '#shared/scoring/round/describe-results.ts';
import { readRoundScores } from '../show-results/read-round-scores.ts';
import type { WorkspaceContext } from '../workspace-context.ts';

/** Records the council's order of units that nothing else tells apart. A later decision about the same units replaces it; both are kept. */
export function recordTieDecision(context: WorkspaceContext, decision: TieDecision): Result<null, readonly Problem[]> {
  const read = readRoundScores(context);
  if (!read.ok) return read;
  const { policy, scores, round } = read.value;
  const nameOf = (unit: UnitId): string => round.units.find(({ id }) => id === unit)?.name ?? unit;
  const problems = checkTieDecision(decision, { quorum: policy.quorum, ties: listTies(scores), nameOf });
  if (problems.length > 0) return err(problems);
  return context.store.transaction((records) => {
    records.insertTieDecision({ ...decision, at: context.world.now() });
    return ok(null);
  });
}

import type { Policy } from '#shared/domain/policy.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { checkPolicy } from '#shared/scoring/round/check-policy.ts';
import type { WorkspaceContext } from '../workspace-context.ts';

/**
 * The round stands under this policy from now on; the one before is kept below it. A policy that names what is not
 * there is refused whole, each wrong reference named: half a policy would rank by rules that nobody decided.
 */
export function changePolicy({ store, world }: WorkspaceContext, policy: Policy): Result<null, readonly Problem[]> {
  return store.transaction((records): Result<null, readonly Problem[]> => {
    if (records.findWorkspace()?.role !== 'secretary') return err([{ type: 'role-differs', where: '', expected: 'secretary' }]);
    const round = records.findRound();
    if (round === null) return err([{ type: 'round-missing', where: '' }]);
    const set = records.findCriteriaSet(round.criteriaSet);
    if (set === null) return err([{ type: 'criteria-set-missing', where: '', digest: round.criteriaSet }]);
    const problems = checkPolicy({ policy, set, units: round.units });
    if (problems.length > 0) return err(problems);
    records.replaceRound({ round: { ...round, version: 2, policy }, at: world.now() });
    return ok(null);
  });
}

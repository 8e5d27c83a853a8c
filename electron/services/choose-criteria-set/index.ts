import { nameOfSet } from '#shared/criteria/name-set.ts';
import { listSectors, type CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { Sha256 } from '#shared/domain/ids.ts';
import type { Round } from '#shared/domain/round.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { checkPolicy } from '#shared/scoring/round/check-policy.ts';
import type { ReadStore } from '#electron/store/store.ts';
import { namesOfSets } from '../name-criteria-sets/index.ts';
import type { WorkspaceContext } from '../workspace-context.ts';

/** The round stands on this set from now on. What came in names the set that it was made for, so then it is too late. */
export function chooseCriteriaSet({ store, world }: WorkspaceContext, digest: Sha256): Result<null, readonly Problem[]> {
  return store.transaction((records): Result<null, readonly Problem[]> => {
    if (records.findWorkspace()?.role !== 'secretary') return err([{ type: 'role-differs', where: '', expected: 'secretary' }]);
    const round = records.findRound();
    if (round === null) return err([{ type: 'round-missing', where: '' }]);
    const set = records.findCriteriaSet(digest);
    if (set === null) return err([{ type: 'criteria-set-unknown', where: '', asked: digest }]);
    if (round.criteriaSet === digest) return ok(null);
    const problems = [...checkUnbound(records, round), ...checkAssignments(round, set), ...checkStandingPolicy(round, set)];
    if (problems.length > 0) return err(problems);
    records.replaceRound({ round: { ...round, criteriaSet: digest }, at: world.now() });
    return ok(null);
  });
}

/** Nothing when the round may still change its criteria set. */
export function checkUnbound(records: ReadStore, round: Round): readonly Problem[] {
  const { packages, bundles } = records.countArrivals();
  if (packages === 0 && bundles === 0) return [];
  return [{ type: 'criteria-set-in-use', where: '', title: namesOfSets(records)(round.criteriaSet), packages, bundles }];
}

/** A member who appraises a sector that is not in the set would be left with less than was assigned, and nobody told. */
function checkAssignments({ members }: Round, set: CriteriaSet): readonly Problem[] {
  const sectors = new Set<string>(listSectors(set).map((sector) => sector.code));
  return members.flatMap(({ name, assignment }): readonly Problem[] => {
    const unknown = assignment.sectors === 'all' ? [] : assignment.sectors.filter((sector) => !sectors.has(sector));
    return unknown.map((sector) => ({ type: 'assigned-sector-unknown', where: name, sector, title: nameOfSet(set) }));
  });
}

/** A policy that names what the set does not have would silently do something else than it says. */
function checkStandingPolicy({ policy, units }: Round, set: CriteriaSet): readonly Problem[] {
  return policy === undefined ? [] : checkPolicy({ policy, set, units }).map((problem) => ({ ...problem, where: `policy.${problem.where}` }));
}

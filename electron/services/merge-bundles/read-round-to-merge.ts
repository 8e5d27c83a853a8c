import type { NameSet } from '#shared/criteria/name-set.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { DEFAULT_POLICY } from '#shared/domain/policy.ts';
import type { Round } from '#shared/domain/round.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { SignedBundle } from '#shared/merge/signed-bundle.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { createFindExemption, type FindExemption } from '#shared/scoring/find-exemption.ts';
import type { ReadStore } from '#electron/store/store.ts';
import { listNames } from '../name-criteria-sets/index.ts';
import type { WorkspaceContext } from '../workspace-context.ts';

/** What a merge is measured by: round, criteria set, the bundles that are here. */
export type RoundToMerge = {
  readonly round: Round;
  readonly set: CriteriaSet;
  readonly known: readonly SignedBundle[];
  /** Names the workspace's criteria sets. */
  readonly nameSet: NameSet;
  /** Why a criterion is not assessed for a unit, by the round's policy. */
  readonly findExemption: FindExemption;
  /** The self-score of a cell, from the newest package that is here; null when none is. */
  readonly findSelf: (unit: Round['units'][number]['id'], code: CriteriaSet['nodes'][number]['code']) => SelfScore | null;
};
type SelfScore = ReturnType<ReadStore['listPackageLines']>[number]['self'];

export function readRoundToMerge({ store }: WorkspaceContext): Result<RoundToMerge, readonly Problem[]> {
  return store.read((records): Result<RoundToMerge, readonly Problem[]> => {
    if (records.findWorkspace()?.role !== 'secretary') return err([{ type: 'role-differs', where: '', expected: 'secretary' }]);
    const round = records.findRound();
    if (round === null) return err([{ type: 'round-missing', where: '' }]);
    const set = records.findCriteriaSet(round.criteriaSet);
    if (set === null) return err([{ type: 'criteria-set-missing', where: '', digest: round.criteriaSet }]);
    return ok({ round, set, known: records.listMergedBundles(), nameSet: listNames(records), findExemption: createFindExemption(round.policy ?? DEFAULT_POLICY, set), findSelf: indexSelfScores(records, round) });
  });
}

function indexSelfScores(records: ReadStore, round: Round): RoundToMerge['findSelf'] {
  const byUnit = new Map(round.units.map(({ id }) => {
    const latest = records.findLatestPackage(id);
    const lines = latest === null ? [] : records.listPackageLines(latest.manifest);
    return [id, new Map(lines.map((line) => [line.code, line.self]))];
  }));
  return (unit, code) => byUnit.get(unit)?.get(code) ?? null;
}

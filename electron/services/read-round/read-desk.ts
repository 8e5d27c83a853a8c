import { isAssigned } from '#shared/domain/assignment.ts';
import type { Member } from '#shared/domain/council.ts';
import { listLeaves, mapToSectors, type CriteriaSet, type CriterionNode } from '#shared/domain/criteria-set.ts';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import { DEFAULT_POLICY } from '#shared/domain/policy.ts';
import type { Round, Unit } from '#shared/domain/round.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { WorkProblem } from '#shared/problem/work-problem.ts';
import { createFindExemption, type FindExemption } from '#shared/scoring/find-exemption.ts';
import type { ReadStore } from '#electron/store/store.ts';

/** What every view and every score is measured by: the round, its criteria, and whose desk this is. */
export type Desk = {
  readonly round: Round;
  readonly set: CriteriaSet;
  /** Leaves in reading order, the survey's, SIPAS's and computed ones among them. */
  readonly leaves: readonly CriterionNode[];
  /** null in the secretariat's workspace: nobody scores there. */
  readonly me: Member | null;
  /** Why a criterion is not assessed for a unit, by the round's policy. */
  readonly findExemption: FindExemption;
  /** Whether the cell is mine to appraise: assigned to me, and not exempt. */
  readonly isMine: (unit: UnitId, leaf: CriterionNode) => boolean;
};

export function readDesk(records: ReadStore): Result<Desk, readonly WorkProblem[]> {
  const round = records.findRound();
  if (round === null) return err([{ type: 'round-missing', where: '' }]);
  const set = records.findCriteriaSet(round.criteriaSet);
  if (set === null) return err([{ type: 'criteria-set-missing', where: '', digest: round.criteriaSet }]);
  const memberId = records.findWorkspace()?.member ?? null;
  const me = round.members.find((member) => member.id === memberId) ?? null;
  if (memberId !== null && me === null) return err([{ type: 'member-unknown', where: '', member: memberId }]);
  const known = desks.get(round);
  if (known !== undefined && known.set === set && known.me === me) return ok(known);
  const desk = layOut(round, set, me);
  desks.set(round, desk);
  return ok(desk);
}

/** The store gives out the same round while it stands: what follows from it is worked out once, not at every recording. */
const desks = new WeakMap<Round, Desk>();

function layOut(round: Round, set: CriteriaSet, me: Member | null): Desk {
  const sectors = mapToSectors(set);
  const findExemption = createFindExemption(round.policy ?? DEFAULT_POLICY, set);
  const isMine = (unit: UnitId, leaf: CriterionNode): boolean =>
    me !== null && leaf.scoredBy === 'appraisal' && isAssigned(me.assignment, unit, sectors.get(leaf.code) ?? leaf.code) && findExemption(unit, leaf.code) === null;
  return { round, set, leaves: listLeaves(set), me, findExemption, isMine };
}

export function findUnit({ round }: Desk, unit: UnitId): Result<Unit, readonly WorkProblem[]> {
  const found = round.units.find((candidate) => candidate.id === unit);
  return found === undefined ? err([{ type: 'unit-unknown', where: '', unit }]) : ok(found);
}

export function findLeaf({ leaves, set }: Desk, code: CriterionCode): Result<CriterionNode, readonly WorkProblem[]> {
  const found = leaves.find((leaf) => leaf.code === code);
  if (found !== undefined) return ok(found);
  const isInner = set.nodes.some((node) => node.code === code);
  return err([isInner ? { type: 'criterion-not-appraised', where: '', code } : { type: 'criterion-unknown', where: '', code }]);
}

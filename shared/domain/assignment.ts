import { listAppraisedLeaves, mapToSectors, type CriteriaSet, type CriterionNode } from './criteria-set.ts';
import type { Assignment } from './council.ts';
import type { CriterionCode, UnitId } from './ids.ts';

/** Whether a member appraises a sector of a unit. */
export function isAssigned({ units, sectors }: Assignment, unit: UnitId, sector: CriterionCode): boolean {
  return isAssignedUnit({ units }, unit) && (sectors === 'all' || sectors.includes(sector));
}

export const isAssignedUnit = ({ units }: Pick<Assignment, 'units'>, unit: UnitId): boolean => units === 'all' || units.includes(unit);

/** The cells of a unit that a member appraises, in reading order: never those of the survey, SIPAS or a computation. */
export const listAssignedLeaves = (set: CriteriaSet, assignment: Assignment, unit: UnitId): readonly CriterionNode[] =>
  isAssignedUnit(assignment, unit) ? listAssignedCriteria(set, assignment) : [];

/** The same for each unit that is the member's. */
export function listAssignedCriteria(set: CriteriaSet, { sectors }: Pick<Assignment, 'sectors'>): readonly CriterionNode[] {
  const sectorOf = mapToSectors(set);
  return listAppraisedLeaves(set).filter(({ code }) => sectors === 'all' || sectors.includes(sectorOf.get(code) ?? code));
}

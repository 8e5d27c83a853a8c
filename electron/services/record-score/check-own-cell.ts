import type { CriterionNode } from '#shared/domain/criteria-set.ts';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import type { WorkProblem } from '#shared/problem/work-problem.ts';
import { findLeaf, findUnit, type Desk } from '../read-round/read-desk.ts';

export type CellName = { readonly unit: UnitId; readonly code: CriterionCode };

/** The criterion of a cell that somebody wants to write, on a member's desk. */
export function findWrittenLeaf(desk: Desk, { unit, code }: CellName): Result<CriterionNode, readonly WorkProblem[]> {
  if (desk.me === null) return err([{ type: 'role-differs', where: '', expected: 'member' }]);
  const known = findUnit(desk, unit);
  return known.ok ? findLeaf(desk, code) : known;
}

/** What keeps the cell from being mine to appraise. */
export function checkAssignment(desk: Desk, leaf: CriterionNode, { unit, code }: CellName): readonly WorkProblem[] {
  if (leaf.scoredBy !== 'appraisal') return [{ type: 'criterion-not-appraised', where: '', code }];
  const exemption = desk.findExemption(unit, code);
  if (exemption !== null) return [{ type: 'criterion-exempt', where: '', unit, code, reason: exemption.reason }];
  return desk.isMine(unit, leaf) ? [] : [{ type: 'not-assigned', where: '', unit, code }];
}

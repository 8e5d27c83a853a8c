import type { UnitId } from '../../domain/ids.ts';
import type { Policy } from '../../domain/policy.ts';
import { compareFractions, fractionFromDecimal, makeFraction } from '../../kernel/fraction.ts';
import type { ScoreTableProblem } from '../../problem/score-table-problem.ts';

export type TieDecision = { readonly units: readonly UnitId[]; readonly reason: string; readonly present: number; readonly members: number };

/** Whether the council could decide so: of exactly the units that share a place, with a reason, and with enough members present. */
export function checkTieDecision(decision: TieDecision, { quorum, ties, nameOf }: { readonly quorum: Policy['quorum']; readonly ties: readonly (readonly UnitId[])[]; readonly nameOf: (unit: UnitId) => string }): readonly ScoreTableProblem[] {
  const { units, reason } = decision;
  return [
    ...(ties.some((tie) => isSameSet(tie, units)) ? [] : [{ type: 'tie-not-equal', where: '', units: units.map(nameOf) } as const]),
    ...(reason.trim() === '' ? [{ type: 'tie-reason-missing', where: '' } as const] : []),
    ...listAttendanceFaults(decision, quorum),
  ];
}

/** True when both name the same units, each once. */
export const isSameSet = (a: readonly UnitId[], b: readonly UnitId[]): boolean => new Set(a).size === a.length && new Set(b).size === b.length && a.length === b.length && new Set([...a, ...b]).size === a.length;

function listAttendanceFaults({ present, members }: TieDecision, quorum: Policy['quorum']): readonly ScoreTableProblem[] {
  if (present > members) return [{ type: 'tie-attendance-impossible', where: '', present, members }];
  if (quorum === null) return [];
  const comparison = compareFractions(makeFraction(present * 100, members), fractionFromDecimal(quorum.percent));
  return comparison > 0 || (comparison === 0 && !quorum.isMoreThan) ? [] : [{ type: 'tie-quorum-not-met', where: '', present, members, ...quorum }];
}

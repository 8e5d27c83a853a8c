import { isAssigned } from '#shared/domain/assignment.ts';
import { listAppraisedLeaves, mapToSectors, type CriterionNode } from '#shared/domain/criteria-set.ts';
import type { Member } from '#shared/domain/council.ts';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import type { Unit } from '#shared/domain/round.ts';
import { UNSCORED, type Appraisal } from '#shared/domain/scorecard.ts';
import type { OverviewState } from '#shared/ipc/overview-views.ts';
import type { MergedCell } from '#shared/merge/merged-cells.ts';
import { departsFromSelf } from '#shared/scoring/cell-state.ts';
import type { CellFacts } from '#shared/scoring/overview/cell-facts.ts';
import type { PackageLine } from '#electron/store/package-store.ts';
import type { ReadStore } from '#electron/store/store.ts';
import { SELF_UNSCORED } from '../read-round/cell-lines.ts';
import type { Desk } from '../read-round/read-desk.ts';
import type { UnitCell, UnitCells } from './unit-cells.ts';

type Sources = { readonly records: ReadStore; readonly desk: Desk; readonly merged: readonly MergedCell[] };

/** What the council appraises of one unit, by the signed scores that are merged: settled, in conflict, or not here. */
export function createCouncilCells({ records, desk, merged }: Sources): (unit: Unit) => UnitCells {
  const leaves = listAppraisedLeaves(desk.set);
  const byUnit = Map.groupBy(merged, ({ unit }) => unit);
  const membersOf = createAssignees(desk);
  return (unit) => {
    const latest = records.findLatestPackage(unit.id);
    const entries = new Map((latest === null ? [] : records.listPackageLines(latest.manifest)).map((line) => [line.code, line]));
    const standing = new Map(byUnit.get(unit.id)?.map((cell) => [cell.code, cell]));
    const assigneesOf = membersOf(unit.id);
    const cells = leaves.map((leaf): UnitCell => {
      const cell = standing.get(leaf.code);
      const exemption = desk.findExemption(unit.id, leaf.code)?.reason ?? null;
      const assigned = exemption === null ? assigneesOf(leaf.code) : [];
      const awaited = cell === undefined ? assigned : assigned.filter(({ id }) => !cell.scores.some(({ bundle }) => bundle.member === id));
      const facts = { ...describeCell({ leaf, cell, entry: entries.get(leaf.code) }), hasPackage: latest !== null, isExempt: exemption !== null, awaited: awaited.length };
      return { leaf, facts, exemption, signed: cell?.scores ?? [], assigned, awaited };
    });
    return { unit, latest, cells };
  };
}

/** The members who appraise a cell of a unit; worked out once for each of its sectors. */
function createAssignees({ round, set }: Desk): (unit: UnitId) => (code: CriterionCode) => readonly Member[] {
  const members = round.members.filter((member) => member.role === 'member');
  const sectors = mapToSectors(set);
  return (unit) => {
    const known = new Map<CriterionCode, readonly Member[]>();
    return (code) => {
      const sector = sectors.get(code) ?? code;
      const found = known.get(sector) ?? members.filter((member) => isAssigned(member.assignment, unit, sector));
      known.set(sector, found);
      return found;
    };
  };
}

type CellParts = { readonly leaf: CriterionNode; readonly cell: MergedCell | undefined; readonly entry: PackageLine | undefined };

function describeCell({ leaf, cell, entry }: CellParts): Omit<CellFacts, 'hasPackage' | 'isExempt' | 'awaited'> {
  const self = entry?.self ?? SELF_UNSCORED;
  const scores = cell?.scores.map((score) => score.cell) ?? [];
  const appraisal: Appraisal = cell === undefined || cell.isConflict ? UNSCORED : (scores[0]?.appraisal ?? UNSCORED);
  const questions = scores.flatMap(({ question }) => (question === null ? [] : [question]));
  return {
    max: leaf.max,
    self,
    appraisal,
    state: cell?.isConflict === true ? 'conflict' : stateOf(self, appraisal),
    lacks: [],
    hasReason: scores.some(({ reason }) => reason.trim() !== ''),
    question: questions.find((question) => question.trim() !== '') ?? questions[0] ?? null,
    hasEvidence: entry !== undefined && entry.cited > 0,
    hasDraft: false,
  };
}

function stateOf(self: CellFacts['self'], appraisal: Appraisal): OverviewState {
  if (appraisal.kind === 'unscored') return 'unscored';
  if (appraisal.kind === 'not-applicable') return 'not-applicable';
  return departsFromSelf(self, appraisal) ? 'differs' : 'agrees';
}

import type { NameSet } from '#shared/criteria/name-set.ts';
import { mapToSectors, type CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { Member } from '#shared/domain/council.ts';
import { isAssigned } from '#shared/domain/assignment.ts';
import type { Round } from '#shared/domain/round.ts';
import type { CellScore, ScorecardsFile } from '#shared/domain/scorecard.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { checkScore } from '#shared/scoring/check-score.ts';
import { describeOtherSet } from '../name-criteria-sets/index.ts';

type Meaning = {
  readonly content: ScorecardsFile;
  readonly member: Member;
  readonly round: Round;
  readonly set: CriteriaSet;
  readonly nameSet: NameSet;
  readonly where: string;
};

/** Whether verified scorecards belong to this round and keep to its rules. All faults, each with its place. */
export function checkScorecardsMeaning({ content, member, round, set, nameSet, where }: Meaning): readonly Problem[] {
  const problems: Problem[] = [];
  if (content.round !== round.id) problems.push({ type: 'round-differs', where, expected: round.id, found: content.round });
  if (content.criteriaSet !== round.criteriaSet) problems.push(describeOtherSet({ expected: round.criteriaSet, found: content.criteriaSet, nameSet, where }));
  if (content.member !== member.id) problems.push({ type: 'signer-not-author', where, expected: member.id, found: content.member });
  if (member.role !== 'member') problems.push({ type: 'signer-role-differs', where, expected: 'member', found: member.role });
  return [...problems, ...checkCells({ content, member, round, set, where })];
}

function checkCells({ content, member, round, set, where }: Omit<Meaning, 'nameSet'>): readonly Problem[] {
  const nodes = new Map(set.nodes.map((node) => [node.code, node]));
  const sectors = mapToSectors(set);
  const units = new Set(round.units.map((unit) => unit.id));
  return content.scorecards.flatMap(({ unit, cells }, index): readonly Problem[] => {
    if (!units.has(unit)) return [{ type: 'unit-unknown', where: `${where}: scorecards[${index}].unit`, unit }];
    return cells.flatMap((cell, position): readonly Problem[] => {
      const place = (): string => `${where}: scorecards[${index}].cells[${position}]`;
      const node = nodes.get(cell.code);
      if (node === undefined) return [{ type: 'criterion-unknown', where: place(), code: cell.code }];
      if (node.scoredBy !== 'appraisal') return [{ type: 'criterion-not-appraised', where: place(), code: cell.code }];
      const sector = sectors.get(cell.code) ?? cell.code;
      if (!isAssigned(member.assignment, unit, sector)) return [{ type: 'not-assigned', where: place(), unit, code: cell.code }];
      return checkCell(cell, node, place);
    });
  });
}

function checkCell(cell: CellScore, node: CriteriaSet['nodes'][number], place: () => string): readonly Problem[] {
  if (cell.appraisal.kind === 'unscored') return [{ type: 'signed-cell-unscored', where: place(), code: cell.code }];
  return checkScore(node, cell.appraisal).map((problem) => ({ ...problem, where: place() }));
}

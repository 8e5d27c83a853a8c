import type { NameSet } from '#shared/criteria/name-set.ts';
import type { CriteriaSet, CriterionNode } from '#shared/domain/criteria-set.ts';
import type { Round } from '#shared/domain/round.ts';
import type { Submission } from '#shared/domain/submission.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { describeOtherSet } from '../name-criteria-sets/index.ts';
import { SUBMISSION_FILE } from '../read-package/index.ts';

/** What makes a sound package foreign to this round. */
export function checkAgainstRound(submission: Submission, round: Round, nameSet: NameSet): readonly Problem[] {
  const problems: Problem[] = [];
  if (submission.round !== round.id) {
    problems.push({ type: 'round-differs', where: `${SUBMISSION_FILE}: round`, expected: round.id, found: submission.round });
  }
  if (submission.criteriaSet !== round.criteriaSet) {
    problems.push(describeOtherSet({ expected: round.criteriaSet, found: submission.criteriaSet, nameSet, where: `${SUBMISSION_FILE}: criteriaSet` }));
  }
  if (!round.units.some((unit) => unit.id === submission.unit)) {
    problems.push({ type: 'unit-unknown', where: `${SUBMISSION_FILE}: unit`, unit: submission.unit });
  }
  return problems;
}

/** What the council should see and the program does not decide: shown, never refused, never repaired. */
export function listEntryWarnings(submission: Submission, set: CriteriaSet, appraised: readonly CriterionNode[]): readonly Problem[] {
  const nodes = new Map(set.nodes.map((node) => [node.code, node]));
  const appraisedCodes = new Set(appraised.map((node) => node.code));
  return submission.entries.flatMap(({ code, self }, index): readonly Problem[] => {
    const where = `${SUBMISSION_FILE}: entries[${index}]`;
    const node = nodes.get(code);
    if (node === undefined) return [{ type: 'entry-code-unknown', where, code }];
    if (!appraisedCodes.has(code)) return [{ type: 'entry-not-appraised', where, code }];
    if (self.kind !== 'scored' || (self.points >= 0 && self.points <= node.max)) return [];
    return [{ type: 'self-score-out-of-range', where, code, max: node.max, found: self.points }];
  });
}

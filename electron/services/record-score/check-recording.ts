import type { CriterionNode } from '#shared/domain/criteria-set.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import type { WorkProblem } from '#shared/problem/work-problem.ts';
import { checkScore } from '#shared/scoring/check-score.ts';
import type { PackageRecord } from '#electron/store/package-store.ts';
import type { ReadStore } from '#electron/store/store.ts';
import { choosePackage } from '../read-round/choose-package.ts';
import type { Desk } from '../read-round/read-desk.ts';
import { checkAssignment, findWrittenLeaf } from './check-own-cell.ts';
import type { RecordScoreInput } from './index.ts';

/** Whether this may be recorded here; gives the package that it judges. Everything that speaks against it is named. */
export function checkRecording(records: ReadStore, desk: Desk, input: RecordScoreInput): Result<PackageRecord, readonly WorkProblem[]> {
  const leaf = findWrittenLeaf(desk, input);
  if (!leaf.ok) return leaf;
  const judged = choosePackage(records, { unit: input.unit, packageRevision: null });
  const problems = [
    ...checkAssignment(desk, leaf.value, input),
    ...checkScore(leaf.value, input.appraisal),
    ...checkFigures(leaf.value, input.figures),
    ...(judged.ok ? [] : judged.error),
  ];
  return problems.length === 0 ? judged : err(problems);
}

/** A corrected figure must be one that the criterion asks for, once. */
function checkFigures(leaf: CriterionNode, figures: RecordScoreInput['figures']): readonly WorkProblem[] {
  const known = new Set(leaf.figures.map((figure) => figure.name));
  const seen = new Set<string>();
  return figures.flatMap(({ name }) => {
    const isFault = !known.has(name) || seen.has(name);
    seen.add(name);
    return isFault ? [{ type: 'input-invalid', where: leaf.code, detail: name } as const] : [];
  });
}

import type { CriterionCode, Sha256 } from '#shared/domain/ids.ts';
import type { SelfScore } from '#shared/domain/submission.ts';
import { ok } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { listCellLacks } from '#shared/scoring/cell-state.ts';
import { SCORECARDS_FILE, type VerifiedBundle } from '../read-bundle/index.ts';
import type { WorkspaceContext } from '../workspace-context.ts';

/**
 * Makes the check of one merge, which reads each package once, however many members judged it.
 *
 * A score that departs from the self-score carries a reason, whatever program signed it. Asked of the very package that
 * was judged; a package that is not here cannot be asked, and its absence is no fault of the bundle.
 */
export function createReasonCheck({ store }: WorkspaceContext): (bundle: VerifiedBundle) => readonly Problem[] {
  const known = new Map<Sha256, SelfScores>();
  const selfScoresOf = (manifest: Sha256): SelfScores | null => {
    const before = known.get(manifest);
    if (before !== undefined) return before;
    const selfScores = indexSelfScores(store, manifest);
    // What is not here now may have come by the next bundle.
    if (selfScores !== null) known.set(manifest, selfScores);
    return selfScores;
  };
  return ({ content }) => content.scorecards.flatMap(({ package: manifest, cells, unit }, index): readonly Problem[] => {
    const selfScores = selfScoresOf(manifest);
    if (selfScores === null) return [];
    return cells.flatMap((cell, position): readonly Problem[] => {
      const self = selfScores.get(cell.code) ?? { kind: 'unscored' };
      if (!listCellLacks(self, cell).includes('reason')) return [];
      return [{ type: 'signed-cell-without-reason', where: `${SCORECARDS_FILE}: scorecards[${index}].cells[${position}] (${unit})`, code: cell.code }];
    });
  });
}

type SelfScores = ReadonlyMap<CriterionCode, SelfScore>;

/** null when the package is not here. */
function indexSelfScores(store: WorkspaceContext['store'], manifest: Sha256): SelfScores | null {
  const lines = store.read((records) => ok(records.hasPackage(manifest) ? records.listPackageLines(manifest) : null));
  return lines.ok && lines.value !== null ? new Map(lines.value.map((line) => [line.code, line.self])) : null;
}

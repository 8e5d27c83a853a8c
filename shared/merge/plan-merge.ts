import type { Sha256 } from '../domain/ids.ts';
import { isSameAppraisal, type CellScore, type Scorecard } from '../domain/scorecard.ts';
import { selectCurrentScorecards } from './current-scorecards.ts';
import { mergeCells, type MergedCell } from './merged-cells.ts';
import type { SignedBundle } from './signed-bundle.ts';

/** What becomes of one incoming bundle. `outdated`: a newer bundle of the member covers each of its units. */
export type Standing = 'new' | 'already-here' | 'newer' | 'outdated';

export type PlannedBundle = {
  readonly bundle: SignedBundle;
  readonly standing: Standing;
  /** Cells that had no score of this member before. */
  readonly newCells: number;
  /** Cells that stand as they were. */
  readonly sameCells: number;
  /** Cells whose earlier score of this member is replaced. */
  readonly changedCells: number;
  /** Conflicts, after the merge, in which this bundle takes part. */
  readonly conflicts: number;
  /** The bundle names a forerunner that is not the one known here under the revision before. */
  readonly hasBrokenChain: boolean;
  /** Another bundle of this member carries the same revision with other contents. */
  readonly isForked: boolean;
  /** Highest revision of this member among the bundles that are here and those that come in. */
  readonly newestRevision: number;
};

export type MergePlan = {
  readonly bundles: readonly PlannedBundle[];
  /** Manifests to add, in code unit order: all that are new here and not outdated. */
  readonly additions: readonly Sha256[];
  /** Every cell as it would stand afterwards. */
  readonly cells: readonly MergedCell[];
};

/**
 * Compares verified bundles with those already merged. Pure: the same two sets give the same plan whatever their order,
 * and nothing is chosen: where signed scores differ, the cell is a conflict and both stay.
 */
export function planMerge(known: readonly SignedBundle[], incoming: readonly SignedBundle[]): MergePlan {
  const knownManifests = new Set(known.map((bundle) => bundle.manifest));
  const fresh = [...new Map(incoming.map((bundle) => [bundle.manifest, bundle])).values()].filter((bundle) => !knownManifests.has(bundle.manifest));
  const all = [...known, ...fresh];
  const current = selectCurrentScorecards(all);
  const currentManifests = new Set(current.map((entry) => entry.bundle.manifest));
  const cells = mergeCells(all);
  const conflicts = countConflicts(cells);
  const planned = incoming.map((bundle) => planBundle({ bundle, known, all, currentManifests, knownManifests, conflicts }));
  const additions = [...new Set(fresh.map((bundle) => bundle.manifest))].filter((manifest) => currentManifests.has(manifest)).toSorted();
  return { bundles: planned, additions, cells };
}

type PlanInput = {
  readonly bundle: SignedBundle;
  readonly known: readonly SignedBundle[];
  readonly all: readonly SignedBundle[];
  readonly currentManifests: ReadonlySet<Sha256>;
  readonly knownManifests: ReadonlySet<Sha256>;
  readonly conflicts: ReadonlyMap<Sha256, number>;
};

/** In how many conflicts each bundle takes part; one that takes part in none is left out. */
function countConflicts(cells: readonly MergedCell[]): ReadonlyMap<Sha256, number> {
  const counts = new Map<Sha256, number>();
  for (const { isConflict, scores } of cells) {
    if (!isConflict) continue;
    for (const manifest of new Set(scores.map((score) => score.bundle.manifest))) counts.set(manifest, (counts.get(manifest) ?? 0) + 1);
  }
  return counts;
}

function planBundle({ bundle, known, all, currentManifests, knownManifests, conflicts }: PlanInput): PlannedBundle {
  const counts = countCells(bundle, known);
  const isHere = knownManifests.has(bundle.manifest);
  const isCurrent = currentManifests.has(bundle.manifest);
  const hasEarlier = known.some((other) => other.member === bundle.member && other.revision < bundle.revision);
  return {
    bundle,
    standing: isHere ? 'already-here' : !isCurrent ? 'outdated' : hasEarlier ? 'newer' : 'new',
    ...(isHere || !isCurrent ? { newCells: 0, sameCells: counts.sameCells + counts.newCells + counts.changedCells, changedCells: 0 } : counts),
    conflicts: conflicts.get(bundle.manifest) ?? 0,
    hasBrokenChain: hasBrokenChain(bundle, all),
    newestRevision: Math.max(bundle.revision, ...all.filter((other) => other.member === bundle.member).map((other) => other.revision)),
    isForked: all.some((other) => other.member === bundle.member && other.revision === bundle.revision && other.manifest !== bundle.manifest),
  };
}

function countCells(bundle: SignedBundle, known: readonly SignedBundle[]): Pick<PlannedBundle, 'newCells' | 'sameCells' | 'changedCells'> {
  const before = selectCurrentScorecards(known.filter((other) => other.member === bundle.member));
  let newCells = 0;
  let sameCells = 0;
  let changedCells = 0;
  for (const scorecard of bundle.scorecards) {
    const earlier = indexCells(before.filter((entry) => entry.unit === scorecard.unit).map((entry) => entry.scorecard));
    for (const cell of scorecard.cells) {
      const old = earlier.get(cell.code);
      if (old === undefined) newCells += 1;
      else if (isSameAppraisal(old.appraisal, cell.appraisal) && old.reason === cell.reason) sameCells += 1;
      else changedCells += 1;
    }
  }
  return { newCells, sameCells, changedCells };
}

const indexCells = (scorecards: readonly Scorecard[]): ReadonlyMap<string, CellScore> =>
  new Map(scorecards.flatMap((scorecard) => scorecard.cells.map((cell) => [cell.code, cell] as const)));

function hasBrokenChain(bundle: SignedBundle, all: readonly SignedBundle[]): boolean {
  const before = all.filter((other) => other.member === bundle.member && other.revision === bundle.revision - 1);
  return before.length > 0 && !before.some((other) => other.manifest === bundle.previous);
}

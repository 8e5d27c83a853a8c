import { compareText } from '../kernel/order.ts';
import type { CurrentScorecard, SignedBundle } from './signed-bundle.ts';

/**
 * For each member and unit, the scorecard of the highest revision. Two bundles of one member that carry the same
 * revision for the same unit (a laptop restored from an old copy) both stand: the merge never chooses.
 * The order of `bundles` is irrelevant; the answer is sorted by unit, member, manifest.
 */
export function selectCurrentScorecards(bundles: readonly SignedBundle[]): readonly CurrentScorecard[] {
  const newest = new Map<string, CurrentScorecard[]>();
  for (const bundle of uniqueBundles(bundles)) {
    for (const scorecard of bundle.scorecards) {
      const key = `${scorecard.unit}\n${bundle.member}`;
      const standing = newest.get(key);
      const revision = standing?.[0]?.bundle.revision ?? 0;
      const candidate = { bundle, unit: scorecard.unit, scorecard };
      if (bundle.revision > revision) newest.set(key, [candidate]);
      else if (bundle.revision === revision) standing?.push(candidate);
    }
  }
  return [...newest.values()].flat().toSorted(compareScorecards);
}

function uniqueBundles(bundles: readonly SignedBundle[]): Iterable<SignedBundle> {
  return new Map(bundles.map((bundle) => [bundle.manifest, bundle])).values();
}

const compareScorecards = (a: CurrentScorecard, b: CurrentScorecard): number =>
  compareText(a.unit, b.unit) || compareText(a.bundle.member, b.bundle.member) || compareText(a.bundle.manifest, b.bundle.manifest);

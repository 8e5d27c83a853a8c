import { compareFractions, type Fraction } from '../../kernel/fraction.ts';
import type { RoundScores } from './compute-round.ts';
import { findGrade } from './grade.ts';
import { roundIndex } from './round-index.ts';
import { addUp, listSegmentSums, shareOf } from './segment-sums.ts';
import type { UnitResult } from './unit-result.ts';

export type SectorPlaces = UnitResult['sectors'];

/**
 * The sectors of every unit: sums, index, place within the group and grade. A sector's index is its points over its
 * applicable maximum, exactly, in each of the policy's models: they differ in how sectors are put together, not in one
 * sector by itself. Equal ones share their place; the tie chain is for the whole.
 */
export function rankSectors(scores: RoundScores): readonly SectorPlaces[] {
  const segments = scores.units.map((_, at) => listSegmentSums(scores, at));
  const columns = scores.plan.sectors.map(({ code }) => {
    const sums = segments.map((own) => own.filter((segment) => segment.sector === code));
    const shares = sums.map(shareOf);
    const ranks = rankShares(scores, shares);
    return sums.map((sum, at) => ({ sector: code, ...addUp(sum), ...describeShare(scores, shares[at] ?? null), rank: ranks[at] ?? null }));
  });
  return scores.units.map((_, at) => columns.flatMap((column) => column[at] ?? []));
}

/** One more than the number of units of the group that stand strictly higher; null without an index. */
function rankShares({ groupAt }: RoundScores, shares: readonly (Fraction | null)[]): readonly (number | null)[] {
  const ranks: (number | null)[] = shares.map(() => null);
  const known = shares.flatMap((share, at) => (share === null ? [] : [{ share, at, group: groupAt[at] ?? 0 }]));
  const ordered = known.toSorted((a, b) => a.group - b.group || compareFractions(b.share, a.share));
  let first = 0;
  for (const [place, { share, at, group }] of ordered.entries()) {
    const above = ordered[place - 1];
    if (above?.group !== group) first = place;
    const isEqual = above?.group === group && compareFractions(above.share, share) === 0;
    ranks[at] = isEqual ? (ranks[above.at] ?? null) : place - first + 1;
  }
  return ranks;
}

function describeShare({ policy }: RoundScores, share: Fraction | null): Pick<SectorPlaces[number], 'indexPercent' | 'grade'> {
  if (share === null) return { indexPercent: null, grade: null };
  const grade = findGrade(policy.bands, share);
  return { indexPercent: roundIndex(share, policy.rounding), grade: grade === null ? null : { name: grade.name, nameEn: grade.nameEn } };
}

import { SCORED_BY } from '../../domain/criteria-set.ts';
import type { UnitId } from '../../domain/ids.ts';
import { toExactText } from '../../kernel/fraction.ts';
import type { Points } from '../../kernel/points.ts';
import type { RoundScores } from './compute-round.ts';
import { findGrade } from './grade.ts';
import { exactIndex } from './index-unit.ts';
import { DECISION, NOTHING } from './rank-group.ts';
import { roundIndex, subtractShown } from './round-index.ts';
import { countConflicts, countMissing } from './standing.ts';
import { rankSectors, type SectorPlaces } from './rank-sectors.ts';
import { addAmounts, addUp, listSegmentSums } from './segment-sums.ts';
import { sumSegments, TALLY } from './total-unit.ts';
import type { UnitResult } from './unit-result.ts';

/** What the year before gave a unit: its index in percent as it was printed, and its place. null: not said. */
export type ResultBefore = { readonly indexPercent: string | null; readonly rank: number | null };
export type FindBefore = (unit: UnitId) => ResultBefore | null;

/** The results of all units, in the order of the round. */
export function describeResults(scores: RoundScores, findBefore: FindBefore): readonly UnitResult[] {
  const sectors = rankSectors(scores);
  return scores.units.map((_, at) => describeResult({ scores, at, findBefore, sectors: sectors[at] ?? [] }));
}

type Describing = { readonly scores: RoundScores; readonly at: number; readonly findBefore: FindBefore; readonly sectors: SectorPlaces };

function describeResult({ scores, at, findBefore, sectors }: Describing): UnitResult {
  const { policy, source } = scores;
  const { id, group } = scores.units[at] ?? unknownUnit(at);
  const index = exactIndex(source.index, at);
  const indexPercent = index === null ? null : roundIndex(index, policy.rounding);
  const rank = source.ranking.rank[at] ?? 0;
  const grade = index === null ? null : findGrade(policy.bands, index);
  return {
    unit: id,
    group,
    sectors,
    ...describeSums(scores, at),
    index: index === null ? null : toExactText(index),
    indexPercent,
    rank: rank === 0 ? null : rank,
    sharedBy: source.ranking.sharedBy[at] ?? 0,
    tieBrokenBy: describeBreak(source.ranking.brokenBy[at] ?? NOTHING),
    grade: grade === null ? null : { name: grade.name, nameEn: grade.nameEn },
    change: describeChange({ indexPercent, rank: rank === 0 ? null : rank }, findBefore(id)),
    ...countCells(scores, at),
  };
}

function describeSums(scores: RoundScores, at: number): Pick<UnitResult, 'parts' | 'bonus' | 'penalty' | 'base'> {
  const { policy } = scores;
  const segments = listSegmentSums(scores, at);
  const parts = SCORED_BY.flatMap((part, place) => {
    const own = segments.filter((segment) => segment.part === place && segment.extra === null);
    return own.length === 0 ? [] : [{ part, ...addUp(own), missing: own.reduce((sum, segment) => sum + segment.open, 0) }];
  });
  const extra = (kind: 'bonus' | 'penalty'): Points => {
    const given = addAmounts(segments.filter((segment) => segment.extra === kind).map((segment) => segment.points));
    const { cap } = policy[kind];
    return cap !== null && given > cap ? cap : given;
  };
  return {
    parts,
    bonus: extra('bonus'),
    penalty: extra('penalty'),
    base: addUp(segments.filter((segment) => segment.extra === null)),
  };
}

function describeBreak(brokenBy: number): UnitResult['tieBrokenBy'] {
  if (brokenBy === NOTHING) return null;
  return brokenBy === DECISION ? 'decision' : brokenBy;
}

function describeChange(now: ResultBefore, before: ResultBefore | null): UnitResult['change'] {
  if (before === null || (before.indexPercent === null && before.rank === null)) return null;
  return {
    indexPercent: now.indexPercent === null || before.indexPercent === null ? null : subtractShown(now.indexPercent, before.indexPercent),
    places: now.rank === null || before.rank === null ? null : before.rank - now.rank,
  };
}

function countCells({ totals, plan }: RoundScores, unit: number): Pick<UnitResult, 'isProvisional' | 'cells' | 'settled' | 'conflicts' | 'missing'> {
  const tally = sumSegments(totals, unit, TALLY, { from: 0, to: plan.segments.length });
  const [cells, conflicts, missing] = [plan.leaves.length, countConflicts(tally), countMissing(tally)];
  return { isProvisional: conflicts + missing > 0, cells, settled: cells - conflicts - missing, conflicts, missing };
}

function unknownUnit(at: number): never {
  throw new Error(`no unit at ${at}`);
}

/** Groups of units that a decision orders or could order, by name. */
export const listTies = ({ ties, units }: RoundScores): readonly (readonly UnitId[])[] =>
  ties.flatMap((group) => group.map((tie) => tie.map((at) => (units[at] ?? unknownUnit(at)).id)));


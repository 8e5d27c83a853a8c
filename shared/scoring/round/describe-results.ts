import { SCORED_BY } from '../../domain/criteria-set.ts';
import type { UnitId } from '../../domain/ids.ts';
import { addFractions, divideFractions, makeFraction, roundToPoints, toExactText, ZERO, type Fraction } from '../../kernel/fraction.ts';
import { POINT_SCALE, pointsFromInteger, type Points } from '../../kernel/points.ts';
import type { RoundScores } from './compute-round.ts';
import { findGrade } from './grade.ts';
import { exactIndex } from './index-unit.ts';
import { DECISION, NOTHING } from './rank-group.ts';
import { roundIndex, subtractShown } from './round-index.ts';
import { countConflicts, countMissing } from './standing.ts';
import { MAX, POINTS, sumSegments, TALLY } from './total-unit.ts';
import type { Sum, UnitResult } from './unit-result.ts';

/** What the year before gave a unit: its index in percent as it was printed, and its place. null: not said. */
export type ResultBefore = { readonly indexPercent: string | null; readonly rank: number | null };
export type FindBefore = (unit: UnitId) => ResultBefore | null;

/** The results of all units, in the order of the round. */
export const describeResults = (scores: RoundScores, findBefore: FindBefore): readonly UnitResult[] =>
  scores.units.map((_, unit) => describeResult(scores, unit, findBefore));

function describeResult(scores: RoundScores, at: number, findBefore: FindBefore): UnitResult {
  const { policy, source } = scores;
  const { id, group } = scores.units[at] ?? unknownUnit(at);
  const index = exactIndex(source.index, at);
  const indexPercent = index === null ? null : roundIndex(index, policy.rounding);
  const rank = source.ranking.rank[at] ?? 0;
  const grade = index === null ? null : findGrade(policy.bands, index);
  return {
    unit: id,
    group,
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

function describeSums(scores: RoundScores, at: number): Pick<UnitResult, 'sectors' | 'parts' | 'bonus' | 'penalty' | 'base'> {
  const { plan, policy } = scores;
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
    sectors: plan.sectors.map(({ code }) => ({ sector: code, ...addUp(segments.filter((segment) => segment.sector === code)) })),
    parts,
    bonus: extra('bonus'),
    penalty: extra('penalty'),
    base: addUp(segments.filter((segment) => segment.extra === null)),
  };
}

/** In 1/10 000 of a point; a fraction only where something was gathered. */
type Amount = number | Fraction;
type SegmentSum = RoundScores['plan']['segments'][number] & { readonly points: Amount; readonly applicable: Amount; readonly open: number };

function listSegmentSums({ plan, totals, gathered }: RoundScores, unit: number): readonly SegmentSum[] {
  return plan.segments.map((segment, at) => {
    const own = { from: at, to: at + 1 };
    const exact = gathered[unit]?.[at] ?? { points: sumSegments(totals, unit, POINTS, own), applicable: sumSegments(totals, unit, MAX, own) };
    const tally = sumSegments(totals, unit, TALLY, own);
    return { ...segment, ...exact, open: countConflicts(tally) + countMissing(tally) };
  });
}

function addUp(segments: readonly SegmentSum[]): Sum {
  return {
    points: addAmounts(segments.map((segment) => segment.points)),
    max: addAmounts(segments.map((segment) => segment.max)),
    applicableMax: addAmounts(segments.map((segment) => segment.applicable)),
  };
}

/** Exactly, and rounded only for the eye: sums are whole unless something was gathered. */
function addAmounts(amounts: readonly Amount[]): Points {
  let whole = 0;
  let rest = ZERO;
  for (const amount of amounts) {
    if (typeof amount === 'number') whole += amount;
    else rest = addFractions(rest, amount);
  }
  const points = rest.numerator === 0n ? pointsFromInteger(whole) : null;
  return points ?? roundToPoints(divideFractions(addFractions(rest, makeFraction(whole)), makeFraction(POINT_SCALE)) ?? ZERO);
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


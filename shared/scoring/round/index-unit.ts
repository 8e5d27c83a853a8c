import type { Policy } from '../../domain/policy.ts';
import { addFractions, divideFractions, makeFraction, multiplyFractions, smallerFraction, subtractFractions, ZERO, type Fraction } from '../../kernel/fraction.ts';
import { ACCOUNTS, BONUS, PARTS, PENALTY, type SetPlan } from './compile-set.ts';
import { extraInIndex } from './extra-points.ts';
import type { GatheredSegment } from './gather-unit.ts';
import { MAX, POINTS, sumSegments, type Totals } from './total-unit.ts';

/**
 * The indexes of all units. Each is an exact fraction; `value` is that fraction as the nearest double or one a few
 * units beside it, and only tells apart what is far apart: whatever lies closer than `CLOSE` is compared exactly.
 */
export type Indexes = {
  /** NaN: no index. */
  readonly value: Float64Array;
  /** Numerator and denominator where both are whole numbers a double holds exactly; a denominator of 0: they are not. */
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
};

/** Far above the error of the few operations behind `value` (some 1e-15), far below what a decision could print. */
const CLOSE = 1e-9;

export const createIndexes = (units: number): Indexes => ({ value: new Float64Array(units), numerator: new Float64Array(units), denominator: new Float64Array(units) });

/** What of a computation an index is made of. */
export type IndexSource = {
  readonly plan: SetPlan;
  readonly policy: Policy;
  readonly totals: Totals;
  /** Exact sums of the segments of each unit in which something is gathered; null: its sums are whole numbers. */
  readonly gathered: readonly (readonly GatheredSegment[] | null)[];
  readonly indexes: Indexes;
};

/** The index by the policy's model. Nothing that applies is settled: no index, and never a division by zero. */
export function indexUnit(source: IndexSource, unit: number): void {
  const { plan, policy, totals, indexes } = source;
  const base = sumSegments(totals, unit, MAX, plan.base);
  indexes.denominator[unit] = 0;
  indexes.value[unit] = Number.NaN;
  if (base <= 0) return;
  const extra = extraOf(source, unit);
  if (policy.notApplicable === 'rescale') {
    indexes.value[unit] = stretchParts(source, unit) + extra / plan.baseMax;
    return;
  }
  const points = sumSegments(totals, unit, POINTS, plan.base) + extra;
  indexes.value[unit] = points / base;
  if (source.gathered[unit] !== null) return;
  indexes.numerator[unit] = points;
  indexes.denominator[unit] = base;
}

function sumAccount({ plan, totals }: IndexSource, unit: number, account: number, what: number): number {
  const range = plan.accounts[account];
  return range === undefined ? 0 : sumSegments(totals, unit, what, range);
}

const extraOf = (source: IndexSource, unit: number): number =>
  extraInIndex(source.policy, { bonus: sumAccount(source, unit, BONUS, POINTS), penalty: sumAccount(source, unit, PENALTY, POINTS) });

/** Each part stretched to its own maximum; a part with nothing applicable drops out, and the rest is the whole. */
function stretchParts(source: IndexSource, unit: number): number {
  let points = 0;
  let max = 0;
  for (let part = 0; part < PARTS; part += 1) {
    const applicable = sumAccount(source, unit, part, MAX);
    if (applicable <= 0) continue;
    const partMax = source.plan.partMaxes[part] ?? 0;
    points += (sumAccount(source, unit, part, POINTS) * partMax) / applicable;
    max += partMax;
  }
  return points / max;
}

export const hasIndex = ({ value }: Indexes, unit: number): boolean => !Number.isNaN(value[unit] ?? Number.NaN);

/** The higher index first; exactly: 0 only when both are the same fraction. Both units have an index. */
export function compareIndexes(source: IndexSource, a: number, b: number): number {
  const { value } = source.indexes;
  const difference = (value[b] ?? 0) - (value[a] ?? 0);
  return difference > CLOSE || difference < -CLOSE ? difference : compareClose(source, a, b);
}

function compareClose(source: IndexSource, a: number, b: number): number {
  const { numerator, denominator } = source.indexes;
  const belowA = denominator[a] ?? 0;
  const belowB = denominator[b] ?? 0;
  const left = (numerator[b] ?? 0) * belowA;
  const right = (numerator[a] ?? 0) * belowB;
  if (belowA > 0 && belowB > 0 && Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left - right;
  if (hasSameAccounts(source, a, b)) return 0;
  const [exactA, exactB] = [exactIndex(source, a), exactIndex(source, b)];
  if (exactA === null || exactB === null) return 0;
  const [above, below] = [exactB.numerator * exactA.denominator, exactA.numerator * exactB.denominator];
  return above === below ? 0 : above < below ? -1 : 1;
}

/** The quick way for what is equal in every part, as most of what is tied is; a gathered sum is no whole number and has to be computed. */
function hasSameAccounts(source: IndexSource, a: number, b: number): boolean {
  if (source.gathered[a] !== null || source.gathered[b] !== null) return false;
  for (let account = 0; account < ACCOUNTS; account += 1) {
    if (sumAccount(source, a, account, POINTS) !== sumAccount(source, b, account, POINTS)) return false;
    if (sumAccount(source, a, account, MAX) !== sumAccount(source, b, account, MAX)) return false;
  }
  return true;
}

/** The index as a share of 1; null: none. */
export function exactIndex(source: IndexSource, unit: number): Fraction | null {
  const { numerator, denominator } = source.indexes;
  if (!hasIndex(source.indexes, unit)) return null;
  if ((denominator[unit] ?? 0) > 0) return makeFraction(numerator[unit] ?? 0, denominator[unit] ?? 0);
  const { parts, extra } = sumExactly(source, unit);
  if (source.policy.notApplicable !== 'rescale') {
    return divideFractions(addFractions(sum(parts.map((part) => part.points)), extra), sum(parts.map((part) => part.applicable)));
  }
  const stretched = parts.flatMap(({ points, applicable }, part) => {
    const share = divideFractions(points, applicable);
    const max = makeFraction(source.plan.partMaxes[part] ?? 0);
    return share === null ? [] : [{ points: multiplyFractions(share, max), max }];
  });
  const share = divideFractions(sum(stretched.map((part) => part.points)), sum(stretched.map((part) => part.max)));
  return share === null ? null : addFractions(share, makeFraction(extra.numerator, extra.denominator * BigInt(source.plan.baseMax)));
}

type ExactPart = { readonly points: Fraction; readonly applicable: Fraction };
type ExactAccounts = { readonly parts: readonly ExactPart[]; readonly extra: Fraction };

function sumExactly(source: IndexSource, unit: number): ExactAccounts {
  const { plan, policy } = source;
  const gathered = source.gathered[unit] ?? null;
  const accounts = Array.from({ length: ACCOUNTS }, (_, account): ExactPart => {
    if (gathered === null) return { points: makeFraction(sumAccount(source, unit, account, POINTS)), applicable: makeFraction(sumAccount(source, unit, account, MAX)) };
    const own = gathered.filter((_segment, at) => plan.segments[at]?.account === account);
    return { points: sum(own.map((segment) => segment.points)), applicable: sum(own.map((segment) => segment.applicable)) };
  });
  const extra = (account: number, { cap, countsInIndex }: Policy['bonus']): Fraction => {
    const points = accounts[account]?.points ?? ZERO;
    return !countsInIndex ? ZERO : cap === null ? points : smallerFraction(points, makeFraction(cap));
  };
  return { parts: accounts.slice(0, PARTS), extra: subtractFractions(extra(BONUS, policy.bonus), extra(PENALTY, policy.penalty)) };
}

const sum = (values: readonly Fraction[]): Fraction => values.reduce(addFractions, ZERO);

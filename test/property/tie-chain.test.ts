import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import { DEFAULT_POLICY, type Policy, type TieKey } from '#shared/domain/policy.ts';
import { fractionFromDecimal } from '#shared/kernel/fraction.ts';
import { computeRound } from '#shared/scoring/round/compute-round.ts';
import { describeResults } from '#shared/scoring/round/describe-results.ts';
import type { UnitResult } from '#shared/scoring/round/unit-result.ts';
import { compareNaive, naiveIndex, type Naive } from '#test/support/naive-index.ts';
import { sketchCells, sketchSet, toStanding } from '#test/support/small-scores.ts';

/** Leaves of one size, over which every unit spreads the same few points: so that most are equal until the chain is asked. */
const LEAVES = ['1.1', '1.2', '2.1', '2.2'] as const;
const SET = sketchSet([
  { code: '1', max: 20_000 }, { code: '1.1', parent: '1', max: 10_000, by: 'appraisal', figures: ['a', 'b'] }, { code: '1.2', parent: '1', max: 10_000, by: 'survey' },
  { code: '2', max: 20_000 }, { code: '2.1', parent: '2', max: 10_000, by: 'survey' }, { code: '2.2', parent: '2', max: 10_000, by: 'appraisal' },
]);
const code = (text: string): CriterionCode => text as CriterionCode;

type Unit = { readonly points: readonly number[]; readonly exempt: '1' | '2.2' | null; readonly figures: Readonly<Record<string, string>> };
const spread = fc.constantFrom([5000, 5000, 5000, 5000], [6000, 4000, 6000, 4000], [4000, 6000, 5000, 5000], [5000, 5000, 6000, 4000], [6000, 4000, 4000, 6000], [5000, 5000, 5000, 4000]);
const someUnit: fc.Arbitrary<Unit> = fc.record({
  points: spread,
  exempt: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom('1' as const, '2.2' as const) }),
  figures: fc.dictionary(fc.constantFrom('a', 'b'), fc.constantFrom('0', '1', '2', '2.0', '4'), { noNullPrototype: true }),
});
const someKey: fc.Arbitrary<TieKey> = fc.oneof(
  fc.constantFrom('1', '2', ...LEAVES).map((node): TieKey => ({ kind: 'points', code: code(node) })),
  fc.constantFrom('appraisal' as const, 'survey' as const).map((part): TieKey => ({ kind: 'part', part })),
  fc.constantFrom(['a', null], ['a', 'b'] as const).map(([numerator, denominator]): TieKey => ({ kind: 'figure', code: code('1.1'), numerator: numerator ?? '', denominator: denominator ?? null })),
);
const someCase = fc.record({ units: fc.array(someUnit, { minLength: 2, maxLength: 8 }), tieBreak: fc.array(someKey, { maxLength: 3 }) });
type Case = typeof someCase extends fc.Arbitrary<infer T> ? T : never;

const unitId = (at: number): UnitId => `u${at}` as UnitId;

function rank({ units, tieBreak }: Case): readonly UnitResult[] {
  const exemptions: Policy['exemptions'] = units.flatMap(({ exempt }, at) => (exempt === null ? [] : [{ unit: unitId(at), code: code(exempt), reason: '-' }]));
  return describeResults(computeRound({
    set: SET, policy: { ...DEFAULT_POLICY, exemptions, tieBreak }, units: units.map((_, at) => ({ id: unitId(at), group: '' })), decisions: [],
    cells: sketchCells(Object.fromEntries(units.map(({ points }, at) => [unitId(at), Object.fromEntries(LEAVES.map((leaf, place) => [leaf, points[place] ?? 0]))]))),
    acceptedFigure: (unit, _, figure) => {
      const value = units[Number(unit.slice(1))]?.figures[figure];
      return value === undefined ? null : fractionFromDecimal(value);
    },
  }), () => null);
}

/** What stands in a cell that the policy has not taken out. */
const pointsIn = ({ points, exempt }: Unit, leaf: (typeof LEAVES)[number]): number | null =>
  exempt !== null && (leaf === exempt || leaf.startsWith(`${exempt}.`)) ? null : (points[LEAVES.indexOf(leaf)] ?? 0);

/** One key by hand; null: the figure is not there, and stands behind all that are. */
function readKey(key: TieKey, unit: Unit): number | null {
  if (key.kind === 'figure') {
    const [above, below] = [key.numerator, key.denominator].map((name) => (name === null ? 1 : Number(unit.figures[name] ?? 'NaN')));
    return above === undefined || below === undefined || Number.isNaN(above) || Number.isNaN(below) || below === 0 ? null : above / below;
  }
  const isIn = (leaf: string): boolean => (key.kind === 'points' ? leaf === key.code || leaf.startsWith(`${key.code}.`) : SET.nodes.some((node) => node.code === leaf && node.scoredBy === key.part));
  return LEAVES.filter(isIn).reduce((sum, leaf) => sum + (pointsIn(unit, leaf) ?? 0), 0);
}

type Standing = { readonly index: Naive | null; readonly keys: readonly (number | null)[] };

function standingsOf({ units, tieBreak }: Case): readonly Standing[] {
  return units.map((unit) => ({
    index: naiveIndex(SET, DEFAULT_POLICY, new Map(LEAVES.map((leaf) => [leaf, toStanding(pointsIn(unit, leaf) ?? 'exempt')]))),
    keys: tieBreak.map((key) => readKey(key, unit)),
  }));
}

/** More than 0: the first is better. The first key that differs decides. */
function compareStandings(a: Standing, b: Standing): number {
  const byIndex = a.index === null || b.index === null ? 0 : compareNaive(a.index, b.index);
  if (byIndex !== 0) return byIndex;
  const differences = a.keys.map((key, at) => (key ?? -1) - (b.keys[at] ?? -1));
  return differences.find((difference) => difference !== 0) ?? 0;
}

it('a chain of up to three keys, points, parts and figures, orders units of one index, and what it leaves equal shares a place', () => {
  const seen = { brokenByFirst: 0, brokenByLater: 0, shared: 0, exempt: 0 };
  fc.assert(fc.property(someCase, (one) => {
    const standings = standingsOf(one);
    const results = rank(one);
    results.forEach((result, at) => {
      const own = standings[at];
      if (own === undefined) throw new Error('a unit without a standing');
      expect(result.rank).toBe(1 + standings.filter((other) => compareStandings(other, own) > 0).length);
      expect(result.sharedBy).toBe(standings.filter((other) => compareStandings(other, own) === 0).length);
      if (result.tieBrokenBy === 0) seen.brokenByFirst += 1;
      else if (result.tieBrokenBy !== null) seen.brokenByLater += 1;
      if (result.sharedBy > 1) seen.shared += 1;
      if (one.units[at]?.exempt !== null) seen.exempt += 1;
    });
  }), { numRuns: 500 });
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(100);
});

import { describe, expect, it } from 'vitest';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import type { Policy } from '#shared/domain/policy.ts';
import { fractionFromDecimal } from '#shared/kernel/fraction.ts';
import type { Points } from '#shared/kernel/points.ts';
import { listTies } from '#shared/scoring/round/describe-results.ts';
import { resultOf, resultsOf, sketchRound, sketchSet } from '#test/support/small-scores.ts';

const SET = sketchSet([
  { code: '1', max: 30_000 }, { code: '1.1', parent: '1', max: 10_000, by: 'appraisal', figures: ['a', 'b'] }, { code: '1.2', parent: '1', max: 20_000, by: 'appraisal' },
  { code: '2', max: 25_000 }, { code: '2.1', parent: '2', max: 5000, by: 'appraisal' }, { code: '2.2', parent: '2', max: 20_000, by: 'survey' },
]);
const FULL = { '1.1': 10_000, '1.2': 20_000, '2.1': 5000, '2.2': 20_000 } as const;
const code = (text: string): CriterionCode => text as CriterionCode;
const unit = (text: string): UnitId => text as UnitId;
const points = (value: number): Points => value as Points;

const extra = (cap: number | null, countsInIndex: boolean): Policy['bonus'] => ({ cap: cap === null ? null : points(cap), countsInIndex });
const row = (value: number) => ({ ...FULL, '1.1': value });
const by = (numerator: string, denominator: string | null): Partial<Policy> => ({ tieBreak: [{ kind: 'figure', code: code('1.1'), numerator, denominator }] });
const decide = (...orders: readonly (readonly string[])[]) => ({ decisions: orders.map((units) => ({ units: units.map(unit) })) });

describe('sums of a unit', () => {
  it('stand by sector, by part and in all', () => {
    const result = resultOf({ set: SET, cells: { A: { '1.1': 10_000, '1.2': 15_000, '2.1': 2500, '2.2': 18_000 } } });
    expect(result.sectors).toMatchObject([{ sector: '1', points: 25_000, max: 30_000, applicableMax: 30_000 }, { sector: '2', points: 20_500, max: 25_000, applicableMax: 25_000 }]);
    expect(result.parts).toEqual([{ part: 'appraisal', points: 27_500, max: 35_000, applicableMax: 35_000, missing: 0 }, { part: 'survey', points: 18_000, max: 20_000, applicableMax: 20_000, missing: 0 }]);
    expect(result).toMatchObject({ base: { points: 45_500, max: 55_000 }, indexPercent: '82.73', index: { numerator: '91', denominator: '110' }, rank: 1, sharedBy: 1, isProvisional: false, settled: 4 });
  });

  it('take not applicable out of the maximum and keep zero in it', () => {
    expect(resultOf({ set: SET, cells: { A: { ...FULL, '1.1': 'not-applicable', '1.2': 0 } } })).toMatchObject({ base: { points: 25_000, applicableMax: 45_000 }, indexPercent: '55.56', settled: 4 });
  });

  it('count a conflict and a missing cell apart and add neither', () => {
    const result = resultOf({ set: SET, cells: { A: { '1.1': 'conflict', '1.2': 20_000, '2.1': 5000 } } });
    expect(result).toMatchObject({ base: { points: 25_000, applicableMax: 25_000 }, conflicts: 1, missing: 1, settled: 2, isProvisional: true });
    expect(result.parts.map((part) => part.missing)).toEqual([1, 1]);
    expect(resultOf({ set: SET, cells: { A: { ...FULL, '1.1': 'conflict' } } })).toMatchObject({ conflicts: 1, missing: 0, isProvisional: true });
  });

  it('give no index when nothing that applies is settled, and no place', () => {
    const all = { '1.1': 'not-applicable', '1.2': 'not-applicable', '2.1': 'not-applicable', '2.2': 'exempt' } as const;
    for (const notApplicable of ['share', 'rescale', 'reduced'] as const) {
      const [none, missing, other] = resultsOf({ set: SET, policy: { notApplicable }, cells: { A: all, B: {}, C: FULL } });
      expect(none).toMatchObject({ index: null, indexPercent: null, rank: null, sharedBy: 0, grade: null, isProvisional: false });
      expect(missing).toMatchObject({ index: null, rank: null, isProvisional: true });
      expect(other?.rank).toBe(1);
    }
  });
});

const placesIn = (sector: number, results: ReturnType<typeof resultsOf>) => results.map((result) => [result.sectors[sector]?.indexPercent, result.sectors[sector]?.rank, result.sectors[sector]?.grade?.name]);

describe('a sector', () => {
  const bands = [{ name: 'Tốt', nameEn: '', from: { value: '80', isIncluded: true } }, { name: 'Còn lại', nameEn: '', from: null }];

  it('has an index, a place within the group and a grade of its own', () => {
    const results = resultsOf({ set: SET, policy: { bands }, cells: { A: { ...FULL, '1.1': 0 }, B: FULL, C: { ...FULL, '1.1': 0, '2.1': 0 } } });
    expect(placesIn(0, results)).toEqual([['66.67', 2, 'Còn lại'], ['100.00', 1, 'Tốt'], ['66.67', 2, 'Còn lại']]);
    expect(placesIn(1, results)).toEqual([['100.00', 1, 'Tốt'], ['100.00', 1, 'Tốt'], ['80.00', 3, 'Tốt']]);
  });

  it('is ranked among the units of the group only', () => {
    const results = resultsOf({ set: SET, groups: { A: 'Sở', B: 'Xã', C: 'Sở', D: 'Xã' }, cells: { A: { ...FULL, '1.1': 0 }, B: { ...FULL, '1.1': 5000 }, C: FULL, D: { ...FULL, '1.1': 0 } } });
    expect(results.map((result) => result.sectors[0]?.rank)).toEqual([2, 1, 1, 2]);
  });

  it('in which nothing applies or is settled has none of them', () => {
    const results = resultsOf({ set: SET, policy: { bands }, cells: { A: { '2.1': 5000, '2.2': 20_000, '1.1': 'not-applicable', '1.2': 'not-applicable' }, B: { '1.1': 'conflict' }, C: FULL } });
    expect(placesIn(0, results)).toEqual([[null, null, undefined], [null, null, undefined], ['100.00', 1, 'Tốt']]);
  });
});

describe('the three models for what does not apply', () => {
  const cells = { A: { '1.1': 5000, '1.2': 'not-applicable', '2.1': 4000, '2.2': 10_000 } } as const;
  it('share: points over the applicable maximum', () => {
    expect(resultOf({ set: SET, cells, policy: { notApplicable: 'share' } })).toMatchObject({ index: { numerator: '19', denominator: '35' }, base: { points: 19_000, applicableMax: 35_000 } });
  });
  it('reduced: the same order, with the points beside the smaller maximum as they are', () => {
    expect(resultOf({ set: SET, cells, policy: { notApplicable: 'reduced' } })).toMatchObject({ index: { numerator: '19', denominator: '35' }, base: { points: 19_000, applicableMax: 35_000, max: 55_000 } });
  });
  it('rescale: each part is stretched to its own maximum first', () => {
    // (0.9/1.5 x 3.5 + 1/2 x 2) / 5.5 = 3.1/5.5
    expect(resultOf({ set: SET, cells, policy: { notApplicable: 'rescale' } }).index).toEqual({ numerator: '31', denominator: '55' });
  });
  it('rescale: a part in which nothing applies drops out, and the rest is the whole', () => {
    expect(resultOf({ set: SET, cells: { A: { ...FULL, '1.1': 0, '2.2': 'not-applicable' } }, policy: { notApplicable: 'rescale' } }).index).toEqual({ numerator: '5', denominator: '7' });
  });
});

describe('an exemption', () => {
  const exemptions: Policy['exemptions'] = [{ unit: unit('A'), code: code('1'), reason: 'Không phát sinh thủ tục hành chính' }];
  it('takes out all that is below its node, whatever was scored there, and for its unit alone', () => {
    const [exempt, other] = resultsOf({ set: SET, policy: { exemptions }, cells: { A: { ...FULL, '1.1': 0 }, B: { ...FULL, '1.1': 0 } } });
    expect(exempt).toMatchObject({ indexPercent: '100.00', base: { applicableMax: 25_000 }, isProvisional: false, settled: 4 });
    expect(other).toMatchObject({ base: { applicableMax: 55_000 } });
  });
});

describe('bonus and penalty', () => {
  const set = sketchSet([{ code: '1', max: 100_000 }, { code: '1.1', parent: '1', max: 100_000, by: 'appraisal' }, { code: '8', max: 50_000, extra: 'bonus' }, { code: '8.1', parent: '8', max: 50_000, by: 'appraisal' }, { code: '9', max: 50_000, extra: 'penalty' }, { code: '9.1', parent: '9', max: 50_000, by: 'appraisal' }]);
  const cells = { A: { '1.1': 80_000, '8.1': 40_000, '9.1': 20_000 } };
  it.each([
    { bonus: extra(null, true), penalty: extra(null, true), plus: 40_000, minus: 20_000, indexPercent: '100.00' },
    { bonus: extra(30_000, true), penalty: extra(null, true), plus: 30_000, minus: 20_000, indexPercent: '90.00' },
    { bonus: extra(30_000, true), penalty: extra(5000, true), plus: 30_000, minus: 5000, indexPercent: '105.00' },
    { bonus: extra(30_000, false), penalty: extra(5000, true), plus: 30_000, minus: 5000, indexPercent: '75.00' },
    { bonus: extra(null, false), penalty: extra(null, false), plus: 40_000, minus: 20_000, indexPercent: '80.00' },
    { bonus: extra(0, true), penalty: extra(0, true), plus: 0, minus: 0, indexPercent: '80.00' },
  ])('bonus $bonus and penalty $penalty: +$plus −$minus, index $indexPercent', ({ bonus, penalty, plus, minus, indexPercent }) => {
    for (const notApplicable of ['share', 'rescale', 'reduced'] as const) {
      expect(resultOf({ set, cells, policy: { bonus, penalty, notApplicable } })).toMatchObject({ bonus: plus, penalty: minus, indexPercent, base: { points: 80_000, max: 100_000 } });
    }
  });
});

const GATHERED = 50_000;

describe('a gathered node', () => {
  const set = sketchSet([{ code: '1', max: 100_000, gather: 100_000 }, { code: '1.1', parent: '1', max: 40_000, by: 'appraisal' }, { code: '1.2', parent: '1', max: 30_000, by: 'appraisal' }, { code: '1.3', parent: '1', max: 30_000, by: 'appraisal' }, { code: '2', max: 10_000 }, { code: '2.1', parent: '2', max: 10_000, by: 'appraisal' }]);
  it('stretches what applies to what the node says, exactly', () => {
    const result = resultOf({ set, cells: { A: { '1.1': 20_000, '1.2': 30_000, '1.3': 'not-applicable', '2.1': 0 } } });
    // (2 + 3) x 10/7 of 10, and 0 of 1
    expect(result).toMatchObject({ index: { numerator: '50', denominator: '77' }, base: { points: 71_429, applicableMax: 110_000 } });
    expect(result.sectors[0]).toMatchObject({ points: 71_429, applicableMax: 100_000, max: 100_000 });
  });
  it('changes nothing where all apply, and divides by nothing where none does', () => {
    expect(resultOf({ set, cells: { A: { '1.1': 20_000, '1.2': 30_000, '1.3': 0, '2.1': 0 } } }).base).toMatchObject({ points: 50_000, applicableMax: 110_000 });
    expect(resultOf({ set, cells: { A: { '1.1': 'not-applicable', '1.2': 'not-applicable', '1.3': 'exempt', '2.1': 5000 } } })).toMatchObject({ base: { applicableMax: 10_000 }, indexPercent: '50.00' });
  });
  it('is compared exactly where no double tells two units apart: 99999998/99999999 lies below 99999999/100000000', () => {
    const fine = sketchSet([{ code: '1', max: 100_000_000, gather: GATHERED }, { code: '1.1', parent: '1', max: 99_999_999, by: 'appraisal' }, { code: '1.2', parent: '1', max: 100_000_000, by: 'appraisal' }]);
    expect((99_999_998 * GATHERED) / 99_999_999).toBe((99_999_999 * GATHERED) / 100_000_000);
    for (const notApplicable of ['share', 'rescale'] as const) {
      expect(resultsOf({ set: fine, policy: { notApplicable }, cells: { A: { '1.1': 99_999_998, '1.2': 'not-applicable' }, B: { '1.1': 'not-applicable', '1.2': 99_999_999 } } }).map(({ rank }) => rank)).toEqual([2, 1]);
    }
  });
  it('stretches what is still open alike: a missing cell takes its share of the maximum', () => {
    expect(resultOf({ set, cells: { A: { '1.1': 40_000, '1.3': 'not-applicable', '2.1': 10_000 } } }).base.applicableMax).toBe(67_143);
  });
});

describe('ranks', () => {
  it('share a place when the exact fractions are equal, and skip the next', () => {
    expect(resultsOf({ set: SET, cells: { A: row(3333), B: row(3333), C: row(3332), D: row(3334) } }).map(({ rank, sharedBy }) => [rank, sharedBy])).toEqual([[2, 2], [2, 2], [4, 1], [1, 1]]);
  });
  it('stand within a group', () => {
    expect(resultsOf({ set: SET, cells: { A: { '1.1': 1 }, B: { '1.1': 9 } }, groups: { A: 'Sở', B: 'Xã' } }).map(({ rank }) => rank)).toEqual([1, 1]);
  });
  it('tell apart what is shown alike', () => {
    const [a, b] = resultsOf({ set: SET, cells: { A: { ...FULL, '1.1': 9999 }, B: { ...FULL, '1.1': 9998 } }, policy: { rounding: { decimals: 0, mode: 'half-up' } } });
    expect([a?.indexPercent, b?.indexPercent, a?.rank, b?.rank]).toEqual(['100', '100', 1, 2]);
  });
});

describe('ties', () => {
  const A = { '1.1': 5000, '1.2': 15_000, '2.1': 5000, '2.2': 15_000 };
  const B = { ...A, '1.1': 6000, '1.2': 14_000 };
  const C = { ...A, '1.1': 4000, '1.2': 14_000, '2.2': 17_000 };
  it('are broken by the keys in their order, which is said', () => {
    const tieBreak: Policy['tieBreak'] = [{ kind: 'part', part: 'survey' }, { kind: 'points', code: code('1.1') }];
    expect(resultsOf({ set: SET, cells: { A, B, C }, policy: { tieBreak } }).map(({ rank, tieBrokenBy }) => [rank, tieBrokenBy])).toEqual([[3, 1], [2, 1], [1, 0]]);
    expect(resultsOf({ set: SET, cells: { A, B, C }, policy: { tieBreak: [] } }).map(({ rank, sharedBy, tieBrokenBy }) => [rank, sharedBy, tieBrokenBy])).toEqual([[1, 3, null], [1, 3, null], [1, 3, null]]);
    expect(resultsOf({ set: SET, cells: { A, B, C }, policy: { tieBreak: [{ kind: 'points', code: code('1') }] } }).map(({ rank, sharedBy, tieBrokenBy }) => [rank, sharedBy, tieBrokenBy])).toEqual([[1, 2, 0], [1, 2, 0], [3, 1, 0]]);
  });
  it('are broken by an accepted figure or a ratio of two; one that is missing stands behind', () => {
    const figures: Readonly<Record<string, Readonly<Record<string, string>>>> = { A: { a: '3', b: '2' }, B: { a: '4', b: '3' }, C: { a: '9' } };
    const acceptedFigure = (id: UnitId, _code: CriterionCode, figure: string) => {
      const value = figures[id]?.[figure];
      return value === undefined ? null : fractionFromDecimal(value);
    };
    expect(resultsOf({ set: SET, cells: { A, B, C }, policy: by('a', null), acceptedFigure }).map(({ rank }) => rank)).toEqual([3, 2, 1]);
    expect(resultsOf({ set: SET, cells: { A, B, C }, policy: by('b', 'a'), acceptedFigure }).map(({ rank }) => rank)).toEqual([2, 1, 3]);
  });
  it('are put in order by a recorded decision about exactly these units, the last one', () => {
    expect(resultsOf({ set: SET, cells: { A, B, C }, ...decide(['A', 'B', 'C'], ['C', 'A', 'B']) }).map(({ rank, sharedBy, tieBrokenBy }) => [rank, sharedBy, tieBrokenBy])).toEqual([[2, 1, 'decision'], [3, 1, 'decision'], [1, 1, 'decision']]);
    // B's index changes: the decision of three says nothing about two.
    expect(resultsOf({ set: SET, cells: { A, B: { ...B, '1.1': 6001 }, C }, ...decide(['C', 'A', 'B']) }).map(({ rank, tieBrokenBy }) => [rank, tieBrokenBy])).toEqual([[2, null], [1, null], [2, null]]);
    const scores = sketchRound({ set: SET, cells: { A, B, C, D: FULL } });
    expect(listTies(scores)).toEqual([['A', 'B', 'C']]);
  });
});

describe('grade and change', () => {
  const bands: Policy['bands'] = [{ name: 'Tốt', nameEn: 'Good', from: { value: '90', isIncluded: true } }, { name: 'Khá', nameEn: 'Fair', from: { value: '50', isIncluded: false } }, { name: 'Yếu', nameEn: 'Weak', from: null }];
  const one = sketchSet([{ code: '1', max: 1_000_000 }, { code: '1.1', parent: '1', max: 1_000_000, by: 'appraisal' }]);
  it.each([[900_000, 'Tốt'], [899_999, 'Khá'], [500_001, 'Khá'], [500_000, 'Yếu'], [0, 'Yếu']])('%i of 1 000 000 is %s, by the exact index and never by the rounded one', (value, name) => {
    expect(resultOf({ set: one, cells: { A: { '1.1': value } }, policy: { bands } }).grade?.name).toBe(name);
  });
  it('has no grade below the last boundary, and none without bands', () => {
    expect(resultOf({ set: one, cells: { A: { '1.1': 1 } }, policy: { bands: bands.slice(0, 2) } }).grade).toBeNull();
    expect(resultOf({ set: one, cells: { A: { '1.1': 1 } } }).grade).toBeNull();
  });
  it.each([[4, 'half-up', '66.6667'], [0, 'half-up', '67'], [2, 'down', '66.66']] as const)('rounds to %i decimals, %s: %s', (decimals, mode, shown) => {
    const third = sketchSet([{ code: '1', max: 30_000 }, { code: '1.1', parent: '1', max: 30_000, by: 'appraisal' }]);
    expect(resultOf({ set: third, cells: { A: { '1.1': 20_000 } }, policy: { rounding: { decimals, mode } } }).indexPercent).toBe(shown);
  });
  it('compares what is shown with what was printed the year before, in percent and places', () => {
    const change = (indexPercent: string | null, rank: number | null) => resultOf({ set: one, cells: { A: { '1.1': 844_100 } }, before: () => ({ indexPercent, rank }) }).change;
    expect(change('82.47', 5)).toEqual({ indexPercent: '1.94', places: 4 });
    expect(change('84.602', null)).toEqual({ indexPercent: '-0.192', places: null });
    expect(change(null, 1)).toEqual({ indexPercent: null, places: 0 });
    expect(change(null, null)).toBeNull();
    expect(resultOf({ set: one, cells: { A: { '1.1': 1 } } }).change).toBeNull();
  });
});

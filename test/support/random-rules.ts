import * as fc from 'fast-check';
import type { Band, Bound, Condition, Measure, Rule } from '#shared/domain/rule.ts';
import { COMPARISONS } from '#shared/domain/rule.ts';
import { pointsFromInteger, ZERO_POINTS, type Points } from '#shared/kernel/points.ts';

/** Few names and few values, so that conditions, options and whole numbers meet often enough. */
export const NAMES = ['a', 'b', 'c', 'd', 'e'] as const;
const name = fc.constantFrom(...NAMES);
const decimal = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('0', '1', '2', '3', '1', '0') },
  { weight: 2, arbitrary: fc.constantFrom('86', '82', '100', '-1', '0.5', '1.000001', '90', '95.5') },
  { weight: 1, arbitrary: fc.tuple(fc.integer({ min: -200, max: 999_999 }), fc.integer({ min: 0, max: 999_999 })).map(([whole, rest]) => `${whole}.${String(rest).padStart(6, '0')}`) },
);
const pointsBetween = (min: number, max: number): fc.Arbitrary<Points> => fc.integer({ min, max }).map((value) => pointsFromInteger(value) ?? ZERO_POINTS);
export const somePoints = fc.oneof(pointsBetween(0, 60_000), fc.constantFrom(0, 2500, 5000, 7500, 10_000, 35_000).map((value) => pointsFromInteger(value) ?? ZERO_POINTS));
/** Some tables have points below zero; their scores stop at zero. */
const oddPoints = fc.oneof({ weight: 9, arbitrary: somePoints }, { weight: 1, arbitrary: pointsBetween(-20_000, -1) });

export const someMeasure: fc.Arbitrary<Measure> = fc.oneof(
  fc.record({ kind: fc.constant('figure' as const), figure: name }),
  fc.record({ kind: fc.constant('percent' as const), numerator: name, denominator: name }),
);

export const someCondition: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 2 },
    fc.record({ kind: fc.constant('yes' as const), figure: name }),
    fc.record({ kind: fc.constant('compare' as const), of: someMeasure, is: fc.constantFrom(...COMPARISONS), value: decimal }),
    fc.record({ kind: fc.constant('not' as const), condition: tie('condition') }),
    fc.record({ kind: fc.constantFrom('all' as const, 'any' as const), conditions: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
  ),
})).condition;

const someBound: fc.Arbitrary<Bound> = fc.record({ value: decimal, isIncluded: fc.boolean() });

/** Every value in exactly one band: cut at rising boundaries, each given to one of its neighbours. */
export function cutBands<T>(cuts: readonly { readonly at: number; readonly goesUp: boolean }[], scores: readonly T[]): readonly { readonly from: Bound | null; readonly to: Bound | null; readonly score: T }[] {
  const rising = [...new Map(cuts.map((cut) => [cut.at, cut])).values()].toSorted((a, b) => a.at - b.at);
  return scores.slice(0, rising.length + 1).map((score, index) => {
    const [below, above] = [rising[index - 1], index < scores.length - 1 ? rising[index] : undefined];
    return {
      from: below === undefined ? null : { value: String(below.at), isIncluded: below.goesUp },
      to: above === undefined ? null : { value: String(above.at), isIncluded: !above.goesUp },
      score,
    };
  });
}
export const someCuts = fc.array(fc.record({ at: fc.integer({ min: -2, max: 120 }), goesUp: fc.boolean() }), { minLength: 1, maxLength: 4 });

export const plainRule: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({ kind: fc.constant('points' as const), points: oddPoints }),
  fc.record({ kind: fc.constant('judgement' as const), from: oddPoints, to: somePoints, step: fc.constantFrom(null, ...[2500, 5000, 1].map((value) => pointsFromInteger(value))) }),
  fc.record({ kind: fc.constant('choice' as const), pick: name, options: fc.array(fc.record({ label: fc.constantFrom('Đạt', 'Không đạt'), points: oddPoints }), { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant('checklist' as const), items: fc.array(fc.record({ figure: name, points: oddPoints }), { minLength: 1, maxLength: 4 }) }),
  fc.record({ kind: fc.constant('count' as const), figure: name, each: oddPoints, cap: oddPoints }),
  fc.record({ kind: fc.constant('ratio' as const), numerator: name, denominator: name, full: oddPoints }),
);

export const someRule: fc.Arbitrary<Rule> = fc.letrec<{ rule: Rule; band: Band; bands: readonly Band[] }>((tie) => ({
  band: fc.record({ from: fc.option(someBound), to: fc.option(someBound), score: tie('rule') }),
  bands: fc.oneof(
    { weight: 3, arbitrary: fc.tuple(someCuts, fc.array(tie('rule'), { minLength: 5, maxLength: 5 })).map(([cuts, scores]) => cutBands(cuts, scores)) },
    { weight: 1, arbitrary: fc.array(tie('band'), { minLength: 1, maxLength: 3 }) },
  ),
  rule: fc.oneof(
    { maxDepth: 3 },
    plainRule,
    fc.record({ kind: fc.constant('steps' as const), of: someMeasure, bands: tie('bands') }),
    fc.record({ kind: fc.constant('gate' as const), requires: someCondition, otherwise: oddPoints, score: tie('rule') }),
    fc.record({ kind: fc.constant('cap-if' as const), when: someCondition, cap: oddPoints, score: tie('rule') }),
    fc.record({
      kind: fc.constant('deduction' as const), score: tie('rule'),
      items: fc.array(fc.record({ figure: name, takes: fc.oneof(fc.record({ kind: fc.constant('points' as const), points: oddPoints }), fc.record({ kind: fc.constant('percent' as const), percent: fc.constantFrom('50', '100', '12.5', '33.333333', '-10') })) }), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('compare-with-mean' as const), figure: name, mean: fc.oneof(fc.record({ kind: fc.constant('declared' as const), figure: name }), fc.record({ kind: fc.constantFrom('group' as const, 'round' as const) })), atLeast: tie('rule'), below: tie('rule') }),
    fc.record({ kind: fc.constant('not-applicable-if' as const), when: someCondition, score: tie('rule') }),
  ),
})).rule;

/** Some of them declared. */
export const someFigures: fc.Arbitrary<Readonly<Record<string, string>>> = fc.dictionary(name, decimal, { minKeys: 3, noNullPrototype: true });
/** By `a group`, `a round`: numerator and denominator. */
export const someMeans: fc.Arbitrary<Readonly<Record<string, readonly [bigint, bigint]>>> = fc.dictionary(
  fc.tuple(name, fc.constantFrom('group', 'round')).map((parts) => parts.join(' ')),
  fc.tuple(fc.bigInt({ min: -5n, max: 300n }), fc.bigInt({ min: 1n, max: 7n })),
  { minKeys: 4, noNullPrototype: true },
);

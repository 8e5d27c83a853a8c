import { z } from 'zod';
import type { Points } from '../kernel/points.ts';
import { decimalSchema, nameSchema, pointsSchema } from './schema.ts';

/**
 * How a score comes about, as data: every form that decisions were seen to use. Each input is a declared figure by its
 * name, an exact decimal: yes and no are 1 and 0, the option that was picked is its number from 1. Rules nest. What no
 * rule here can say stays text, and is scored by hand: a node without a rule is never guessed at.
 */
export type Rule =
  /** Always so many points: what a band, a gate or a comparison leads to. */
  | { readonly kind: 'points'; readonly points: Points }
  /** The council judges freely within these bounds, both included; `step` null: no step is named. */
  | { readonly kind: 'judgement'; readonly from: Points; readonly to: Points; readonly step: Points | null }
  /** One of several; the figure `pick` holds the option's number, from 1. */
  | { readonly kind: 'choice'; readonly pick: string; readonly options: readonly { readonly label: string; readonly points: Points }[] }
  /** Each item that is met adds its points; each figure is 1 or 0. */
  | { readonly kind: 'checklist'; readonly items: readonly { readonly figure: string; readonly points: Points }[] }
  /** So many points for each, at most `cap`. */
  | { readonly kind: 'count'; readonly figure: string; readonly each: Points; readonly cap: Points }
  /** numerator / denominator x full, at most full. */
  | { readonly kind: 'ratio'; readonly numerator: string; readonly denominator: string; readonly full: Points }
  /** Bands of a measure with explicit boundaries; each leads to a rule. */
  | { readonly kind: 'steps'; readonly of: Measure; readonly bands: readonly Band[] }
  /** Without what it requires the whole item has the points of `otherwise`. */
  | { readonly kind: 'gate'; readonly requires: Condition; readonly otherwise: Points; readonly score: Rule }
  /** At most `cap` when the condition holds. */
  | { readonly kind: 'cap-if'; readonly when: Condition; readonly cap: Points; readonly score: Rule }
  /** Each item takes points, or a share of the score before deductions, for each time its figure counts; never below zero. */
  | { readonly kind: 'deduction'; readonly score: Rule; readonly items: readonly Deduction[] }
  /** The unit's figure against a mean: one that is declared as a figure itself, or that of the unit's group, or of the whole round. */
  | { readonly kind: 'compare-with-mean'; readonly figure: string; readonly mean: Mean; readonly atLeast: Rule; readonly below: Rule }
  /** The item does not apply when the condition holds: not zero, but out of the maximum. */
  | { readonly kind: 'not-applicable-if'; readonly when: Condition; readonly score: Rule };

/** `percent` is numerator / denominator x 100, as an exact fraction. */
export type Measure = { readonly kind: 'figure'; readonly figure: string } | { readonly kind: 'percent'; readonly numerator: string; readonly denominator: string };
/** null: no boundary on that side. */
export type Band = { readonly from: Bound | null; readonly to: Bound | null; readonly score: Rule };
/** An exact decimal; whether the value itself belongs to the band. */
export type Bound = { readonly value: string; readonly isIncluded: boolean };
export type Deduction = {
  readonly figure: string;
  readonly takes: { readonly kind: 'points'; readonly points: Points } | { readonly kind: 'percent'; readonly percent: string };
};
export type Mean = { readonly kind: 'declared'; readonly figure: string } | { readonly kind: 'group' } | { readonly kind: 'round' };

export const COMPARISONS = ['below', 'at-most', 'equal', 'at-least', 'above'] as const;
export type Condition =
  /** The figure is 1. */
  | { readonly kind: 'yes'; readonly figure: string }
  | { readonly kind: 'compare'; readonly of: Measure; readonly is: (typeof COMPARISONS)[number]; readonly value: string }
  | { readonly kind: 'not'; readonly condition: Condition }
  | { readonly kind: 'all'; readonly conditions: readonly Condition[] }
  | { readonly kind: 'any'; readonly conditions: readonly Condition[] };

export const figureNameSchema = nameSchema(32);
const figure = figureNameSchema;
const points = pointsSchema;

const measureSchema: z.ZodType<Measure> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('figure'), figure }),
  z.strictObject({ kind: z.literal('percent'), numerator: figure, denominator: figure }),
]);
const boundSchema = z.strictObject({ value: decimalSchema, isIncluded: z.boolean() });
export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('yes'), figure }),
    z.strictObject({ kind: z.literal('compare'), of: measureSchema, is: z.enum(COMPARISONS), value: decimalSchema }),
    z.strictObject({ kind: z.literal('not'), condition: conditionSchema }),
    z.strictObject({ kind: z.literal('all'), conditions: z.array(conditionSchema).min(1).max(16) }),
    z.strictObject({ kind: z.literal('any'), conditions: z.array(conditionSchema).min(1).max(16) }),
  ]),
);
const deductionSchema = z.strictObject({
  figure,
  takes: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('points'), points }),
    z.strictObject({ kind: z.literal('percent'), percent: decimalSchema }),
  ]),
});
const meanSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('declared'), figure }),
  z.strictObject({ kind: z.literal('group') }),
  z.strictObject({ kind: z.literal('round') }),
]);

export const ruleSchema: z.ZodType<Rule> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('points'), points }),
    z.strictObject({ kind: z.literal('judgement'), from: points, to: points, step: points.nullable() }),
    z.strictObject({ kind: z.literal('choice'), pick: figure, options: z.array(z.strictObject({ label: nameSchema(1000), points })).min(1).max(50) }),
    z.strictObject({ kind: z.literal('checklist'), items: z.array(z.strictObject({ figure, points })).min(1).max(50) }),
    z.strictObject({ kind: z.literal('count'), figure, each: points, cap: points }),
    z.strictObject({ kind: z.literal('ratio'), numerator: figure, denominator: figure, full: points }),
    z.strictObject({
      kind: z.literal('steps'),
      of: measureSchema,
      bands: z.array(z.strictObject({ from: boundSchema.nullable(), to: boundSchema.nullable(), score: ruleSchema })).min(1).max(50),
    }),
    z.strictObject({ kind: z.literal('gate'), requires: conditionSchema, otherwise: points, score: ruleSchema }),
    z.strictObject({ kind: z.literal('cap-if'), when: conditionSchema, cap: points, score: ruleSchema }),
    z.strictObject({ kind: z.literal('deduction'), score: ruleSchema, items: z.array(deductionSchema).min(1).max(50) }),
    z.strictObject({ kind: z.literal('compare-with-mean'), figure, mean: meanSchema, atLeast: ruleSchema, below: ruleSchema }),
    z.strictObject({ kind: z.literal('not-applicable-if'), when: conditionSchema, score: ruleSchema }),
  ]),
);

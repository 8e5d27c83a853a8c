import { z } from 'zod';
import { codeSchema, decimalSchema, nameSchema, pointsSchema, textSchema, unitIdSchema } from './schema.ts';
import { figureNameSchema } from './rule.ts';
import { SCORED_BY } from './criteria-set.ts';

/**
 * What a criterion that does not apply does to a unit's result (three ways that provinces were seen to use):
 * `share`: points over the applicable maximum; `rescale`: the points of each part are stretched to the part's full
 * maximum; `reduced`: points stand beside their smaller maximum, as they are ("78,30/84").
 */
export const NOT_APPLICABLE_MODELS = ['share', 'rescale', 'reduced'] as const;

/** Points outside the base maximum: at most `cap` (null: as much as the criteria set has), in the index or only beside it. */
const extraSchema = z.strictObject({ cap: pointsSchema.nullable(), countsInIndex: z.boolean() });

/** What is compared, highest first, among units whose index is equal. */
const tieKeySchema = z.discriminatedUnion('kind', [
  /** Points of a node of the tree: sector, criterion or sub-criterion. */
  z.strictObject({ kind: z.literal('points'), code: codeSchema }),
  /** Points of a part: appraisal, survey, SIPAS, computed. */
  z.strictObject({ kind: z.literal('part'), part: z.enum(SCORED_BY) }),
  /** A declared figure as it was accepted, or a ratio of two. */
  z.strictObject({ kind: z.literal('figure'), code: codeSchema, numerator: figureNameSchema, denominator: figureNameSchema.nullable() }),
]);
export type TieKey = Readonly<z.infer<typeof tieKeySchema>>;

/** Best first; `from` is in percent of the index; the last has none and takes the rest. */
const gradeBandSchema = z.strictObject({
  name: nameSchema(200),
  nameEn: textSchema(200),
  from: z.strictObject({ value: decimalSchema, isIncluded: z.boolean() }).nullable(),
});
export type GradeBand = Readonly<z.infer<typeof gradeBandSchema>>;

/** The rules by which scores become an index, a rank and a grade. Every number in it comes from a decision, none from code. */
export const policySchema = z.strictObject({
  notApplicable: z.enum(NOT_APPLICABLE_MODELS),
  /** What is not assessed for a unit: a node stands for all that is below it. */
  exemptions: z.array(z.strictObject({ unit: unitIdSchema, code: codeSchema, reason: nameSchema(1000) })).max(5000),
  bonus: extraSchema,
  penalty: extraSchema,
  /** How an index is shown. Facts and ranks are never rounded. */
  rounding: z.strictObject({ decimals: z.int().min(0).max(4), mode: z.enum(['half-up', 'half-even', 'down']) }),
  /** Empty: equal units share their place. */
  tieBreak: z.array(tieKeySchema).max(20),
  /** Empty: no grades. */
  bands: z.array(gradeBandSchema).max(20),
  /** Share of the council that must take part in a recorded decision; `isMoreThan`: more than the share, else at least. null: none is named. */
  quorum: z.strictObject({ percent: decimalSchema, isMoreThan: z.boolean() }).nullable(),
});
export type Policy = Readonly<z.infer<typeof policySchema>>;

/** What stands where a round names no policy: the national practice that was seen published, no more. */
export const DEFAULT_POLICY: Policy = {
  notApplicable: 'share',
  exemptions: [],
  bonus: { cap: null, countsInIndex: false },
  penalty: { cap: null, countsInIndex: true },
  rounding: { decimals: 2, mode: 'half-up' },
  tieBreak: [],
  bands: [],
  quorum: { percent: '50', isMoreThan: true },
};

import { z } from 'zod';
import { SCORED_BY } from '../domain/criteria-set.ts';
import type { Instant, Sha256 } from '../domain/ids.ts';
import { codeSchema, pointsSchema, sha256Schema, textSchema, unitIdSchema } from '../domain/schema.ts';
import { SCORE_TABLE_KINDS, type ColumnMeaning } from '../ipc/table-views.ts';

/** Rows and columns of a spreadsheet, from 1. */
const rowSchema = z.int().min(1).max(1_048_576);
const columnSchema = z.int().min(1).max(16_384);

const meaningSchema: z.ZodType<ColumnMeaning> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('leaf'), code: codeSchema, isPercent: z.boolean() }),
  z.strictObject({ kind: z.literal('part'), part: z.enum(SCORED_BY) }),
  z.strictObject({ kind: z.enum(['index', 'rank', 'total', 'bonus', 'penalty']) }),
]);

/** What one cell gives. */
const scoreValueSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('points'), points: pointsSchema }),
  z.strictObject({ kind: z.literal('not-applicable') }),
  /** An index in percent, as an exact decimal with a dot, `84.41`; as long as a number of a spreadsheet can be (`toExactDecimal`). */
  z.strictObject({ kind: z.literal('percent'), percent: z.string().regex(/^\d{1,3}(?:\.\d{1,400})?$/) }),
  z.strictObject({ kind: z.literal('rank'), rank: z.int().min(1).max(10_000) }),
]);
export type ScoreValue = Readonly<z.infer<typeof scoreValueSchema>>;

/** `text`: as it stands in the file, so that a reader can compare a number with the paper. */
const valueSchema = z.strictObject({ column: columnSchema, text: textSchema(400), value: scoreValueSchema });

const matchedRowSchema = z.strictObject({
  row: rowSchema,
  /** What names the unit in the file. */
  text: textSchema(400),
  unit: unitIdSchema,
  matchedBy: z.enum(['code', 'name', 'folded-name']),
  /** Empty cells give nothing: a score that is missing is not zero. */
  values: z.array(valueSchema).max(500),
});

/** Why a row gives its values to no unit. */
export const UNMATCHED_REASONS = ['unknown', 'ambiguous', 'repeated'] as const;

/** A table of scores as it was understood when it was kept: what it said, of whom, and what it said of nobody. */
export const scoreTableContentSchema = z.strictObject({
  kind: z.enum(SCORE_TABLE_KINDS),
  /** The criteria set by which its columns were understood: under another one the same numbers mean something else. */
  criteriaSet: sha256Schema,
  sheet: textSchema(400),
  columns: z.array(z.strictObject({ column: columnSchema, heading: textSchema(400), meaning: meaningSchema })).max(500),
  rows: z.array(matchedRowSchema).max(10_000),
  unmatched: z.array(z.strictObject({ row: rowSchema, text: textSchema(400), why: z.enum(UNMATCHED_REASONS) })).max(10_000),
});
export type ScoreTableContent = Readonly<z.infer<typeof scoreTableContentSchema>>;
export type MatchedRow = ScoreTableContent['rows'][number];
export type UnmatchedRow = ScoreTableContent['unmatched'][number];

/** One that is kept in a workspace. */
export type KeptScoreTable = {
  readonly id: number;
  readonly file: string;
  /** Of the file's bytes. */
  readonly sha256: Sha256;
  readonly at: Instant;
  readonly content: ScoreTableContent;
};

import { z } from 'zod';
import { codeSchema, decimalSchema, memberIdSchema, pointsSchema, roundIdSchema, sha256Schema, textSchema, unitIdSchema } from './schema.ts';

/** A member's judgement of one cell (one sub-criterion of one unit). */
export const appraisalSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('scored'), points: pointsSchema }),
  z.strictObject({ kind: z.literal('not-applicable') }),
  z.strictObject({ kind: z.literal('unscored') }),
]);
export type Appraisal = Readonly<z.infer<typeof appraisalSchema>>;

export const UNSCORED: Appraisal = { kind: 'unscored' };

/** Figures as the appraiser corrected them; a figure that is not named here stands as the unit declared it. */
export const correctedFiguresSchema = z.array(z.strictObject({ name: textSchema(32), value: decimalSchema })).max(16);

/** One cell as it stands in a scorecard. */
export const cellScoreSchema = z.strictObject({
  code: codeSchema,
  appraisal: appraisalSchema,
  reason: textSchema(8000),
  /** The question to the unit when the cell is flagged for explanation; null when it is not flagged. */
  question: textSchema(4000).nullable(),
  figures: correctedFiguresSchema,
});
export type CellScore = Readonly<z.infer<typeof cellScoreSchema>>;

/** One member's scores for one unit, judged on one package. */
export const scorecardSchema = z.strictObject({
  unit: unitIdSchema,
  /** SHA-256 of the package's `manifest-sha256.txt`: the exact package that was judged. */
  package: sha256Schema,
  packageRevision: z.int().min(1).max(9999),
  cells: z.array(cellScoreSchema).max(2000),
});
export type Scorecard = Readonly<z.infer<typeof scorecardSchema>>;

/** `data/scorecards.json` of a bundle. */
export const scorecardsFileSchema = z.strictObject({
  format: z.literal('btd/scorecards'),
  version: z.literal(1),
  round: roundIdSchema,
  criteriaSet: sha256Schema,
  member: memberIdSchema,
  /**
   * As the statement has it. Stands here too so that each bundle has a manifest of its own: the same scores signed again,
   * or scores put back to what they were, would otherwise be taken for the bundle that is known already.
   */
  revision: z.int().min(1).max(999_999),
  scorecards: z.array(scorecardSchema).min(1).max(1000),
});
export type ScorecardsFile = Readonly<z.infer<typeof scorecardsFileSchema>>;

export const isSameAppraisal = (a: Appraisal, b: Appraisal): boolean =>
  a.kind === 'scored' && b.kind === 'scored' ? a.points === b.points : a.kind === b.kind;

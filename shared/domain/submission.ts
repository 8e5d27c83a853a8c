import { z } from 'zod';
import { codeSchema, daySchema, decimalSchema, nameSchema, pointsSchema, roundIdSchema, sha256Schema, textSchema, unitIdSchema } from './schema.ts';

/** What the unit says of its own score. Not applicable is not zero is not unscored. */
const selfScoreSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('scored'), points: pointsSchema }),
  z.strictObject({ kind: z.literal('not-applicable'), reason: nameSchema(4000) }),
  z.strictObject({ kind: z.literal('unscored') }),
]);
export type SelfScore = Readonly<z.infer<typeof selfScoreSchema>>;

/** Where in a piece of evidence the proof stands. */
const citationSchema = z.strictObject({
  /** Name of the evidence file, relative to `data/evidence/`. */
  file: nameSchema(500),
  /** First and last page, from 1; null when the unit names none. */
  pages: z.strictObject({ from: z.int().min(1).max(100_000), to: z.int().min(1).max(100_000) }).nullable(),
  section: textSchema(500),
  note: textSchema(2000),
  /** Number and symbol of the document as claimed, `595/KH-BQL`; empty when none is claimed. */
  documentNumber: textSchema(100),
  documentDate: daySchema.nullable(),
});
export type Citation = Readonly<z.infer<typeof citationSchema>>;

const entrySchema = z.strictObject({
  code: codeSchema,
  self: selfScoreSchema,
  /** Declared figures (số liệu kê khai) by the name that the criteria set gives them. */
  figures: z.array(z.strictObject({ name: nameSchema(32), value: decimalSchema })).max(16),
  explanation: textSchema(20_000),
  citations: z.array(citationSchema).max(200),
});
export type SubmissionEntry = Readonly<z.infer<typeof entrySchema>>;

const evidenceSchema = z.strictObject({
  /** Path relative to `data/evidence/`, NFC, `/` between folders. */
  file: nameSchema(500),
  size: z.int().min(0),
  sha256: sha256Schema,
  /** Number of pages as the unit counts them; null when it does not say. */
  pages: z.int().min(1).max(1_000_000).nullable(),
  title: textSchema(500),
});
export type EvidenceEntry = Readonly<z.infer<typeof evidenceSchema>>;

/** `data/submission.json` of a package: one revision of one unit's self-assessment. */
export const submissionSchema = z.strictObject({
  format: z.literal('btd/submission'),
  version: z.literal(1),
  round: roundIdSchema,
  criteriaSet: sha256Schema,
  unit: unitIdSchema,
  /** 1 for the first hand-in; a correction is the next number. */
  revision: z.int().min(1).max(9999),
  approvedBy: nameSchema(200),
  approvedOn: daySchema,
  entries: z.array(entrySchema).max(2000),
  evidence: z.array(evidenceSchema).max(20_000),
});
export type Submission = Readonly<z.infer<typeof submissionSchema>>;

/**
 * What `btd package build` takes: as a submission, but the list of evidence may be left out or hold only names and
 * titles; sizes, digests and missing entries are then read from the folder.
 */
export const submissionSourceSchema = submissionSchema.extend({
  evidence: z
    .array(evidenceSchema.partial({ size: true, sha256: true, pages: true, title: true }))
    .max(20_000)
    .optional(),
});
export type SubmissionSource = Readonly<z.infer<typeof submissionSourceSchema>>;

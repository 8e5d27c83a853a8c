import { z } from 'zod';
import { memberSchema } from './council.ts';
import { policySchema } from './policy.ts';
import { daySchema, nameSchema, roundIdSchema, sha256Schema, textSchema, unitIdSchema } from './schema.ts';

const unitSchema = z.strictObject({
  id: unitIdSchema,
  name: nameSchema(300),
  /** The group (khối) within which the unit is ranked; empty when the round has only one. */
  group: textSchema(200),
});
export type Unit = Readonly<z.infer<typeof unitSchema>>;

/** One year's appraisal: which criteria set, which units, which members. */
export const roundSchema = z.strictObject({
  format: z.literal('btd/round'),
  version: z.literal([1, 2]),
  id: roundIdSchema,
  title: nameSchema(300),
  titleEn: textSchema(300),
  /** The year that is assessed. */
  year: z.int().min(2000).max(2100),
  /** Day by which members hand in their bundles; null when none is set. */
  deadline: daySchema.nullable(),
  /** SHA-256 of the canonical form of the criteria set. */
  criteriaSet: sha256Schema,
  units: z.array(unitSchema).min(1).max(1000),
  members: z.array(memberSchema).max(200),
  /** Absent in rounds of version 1, which stand under `DEFAULT_POLICY`. */
  policy: z.exactOptional(policySchema),
});
export type Round = Readonly<z.infer<typeof roundSchema>>;

import { z } from 'zod';
import { publicKeySchema } from '../domain/council.ts';
import { nameSchema, sha256Schema, unitIdSchema } from '../domain/schema.ts';

/** `data/kit.json`: what the kit holds beside `data/round.json` and `data/criteria-set.json`. */
export const kitFileSchema = z.strictObject({
  format: z.literal('btd/kit'),
  version: z.literal(1),
  /** As the statement has it: so that a kit that says the same as an earlier one still has a manifest of its own. */
  revision: z.int().min(1).max(999_999),
  /** Who issued it. The receiving workspace compares this key with the one it already trusts, or asks a person. */
  issuer: z.strictObject({ name: nameSchema(200), key: publicKeySchema }),
  packages: z
    .array(
      z.strictObject({
        /** Name below `data/packages/`. */
        file: nameSchema(200),
        unit: unitIdSchema,
        revision: z.int().min(1).max(9999),
        /** SHA-256 of the package's `manifest-sha256.txt`. */
        manifest: sha256Schema,
      }),
    )
    .max(2000),
});
export type KitFile = Readonly<z.infer<typeof kitFileSchema>>;

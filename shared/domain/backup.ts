import { z } from 'zod';
import { ROLES } from './council.ts';
import type { Sha256 } from './ids.ts';
import { instantSchema, sha256Schema, textSchema, thumbprintSchema } from './schema.ts';

/** What made the program copy the records. `person`: somebody asked for it; `migration`: the program was about to change their schema. */
export const BACKUP_REASONS = ['import', 'merge', 'export', 'schedule', 'person', 'migration'] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

/** A document in the vault that the records name. */
const neededSchema = z.strictObject({ sha256: sha256Schema, size: z.int().min(0) });

/** The newest bundle or kit that a key has signed: who is restored goes on counting from it. */
export const signedMarkSchema = z.strictObject({ kind: z.enum(['bundle', 'kit']), signer: thumbprintSchema, revision: z.int().min(1), manifest: sha256Schema });
export type SignedMark = z.infer<typeof signedMarkSchema>;

/**
 * What tells a workspace from every other, whatever its folder is called: what its records say of their own making. Two
 * machines have samples in folders of one name; no two are made in the same thousandth of a second.
 */
export const workspaceIdentitySchema = z.strictObject({ title: textSchema(500), role: z.enum(ROLES), createdAt: instantSchema });
export type WorkspaceIdentity = z.infer<typeof workspaceIdentitySchema>;

/**
 * What stands beside each copy of the records. A copy without it was never finished; it is written last, once the copy
 * was read back and found sound.
 */
export const backupNoteSchema = z.strictObject({
  format: z.literal('btd/backup'),
  version: z.literal(1),
  at: instantSchema,
  reason: z.enum(BACKUP_REASONS),
  /** Whose records these are. */
  workspace: workspaceIdentitySchema,
  /** Of the records: the step of the schema and the number of the last line of the journal. */
  schema: z.int().min(1),
  journal: z.int().min(0),
  records: z.strictObject({ sha256: sha256Schema, size: z.int().min(1) }),
  signed: z.array(signedMarkSchema).readonly(),
  evidence: z.array(neededSchema).readonly(),
});
export type BackupNote = z.infer<typeof backupNoteSchema>;
export type NeededEvidence = { readonly sha256: Sha256; readonly size: number };

import { z } from 'zod';
import { appraisalSchema, correctedFiguresSchema } from '#shared/domain/scorecard.ts';
import { codeSchema, memberIdSchema, textSchema, thumbprintSchema, unitIdSchema } from '#shared/domain/schema.ts';
import type { InputOf, Method } from '#shared/ipc/contract.ts';

const task = z.string().min(1).max(64);
const token = z.string().min(1).max(64);
const tokens = z.array(token).min(1).max(500);
const nothing = z.null();
const packageRevision = z.int().min(1).max(9999).nullable();
const passphrase = z.string().max(1000);

/** What each call accepts. The window is not trusted: anything else is refused before it reaches a use case. */
export const INPUT_SCHEMAS: { readonly [M in Method]: z.ZodType<InputOf<M>> } = {
  getAppState: nothing,
  setPreferences: z.strictObject({
    locale: z.exactOptional(z.enum(['vi', 'en'])),
    theme: z.exactOptional(z.enum(['light', 'dark', 'system'])),
    textZoom: z.exactOptional(z.int().min(80).max(200)),
    panes: z.exactOptional(z.record(z.string().max(64), z.number().min(0).max(100))),
  }),
  openSample: z.strictObject({ as: z.enum(['member-1', 'member-2', 'secretariat']), task }),
  openWorkspace: z.strictObject({ id: z.string().regex(/^[a-z0-9-]{1,64}$/) }),
  closeWorkspace: nothing,
  createSecretariatWorkspace: z.strictObject({ title: textSchema(200).refine((title) => title.trim() !== '') }),
  chooseFiles: z.strictObject({ kinds: z.array(z.enum(['package', 'kit', 'bundle', 'criteria-set', 'round', 'join-request'])).max(6) }),
  chooseTarget: z.strictObject({ suggestedName: textSchema(200) }),
  showInFolder: z.strictObject({ token }),
  previewKit: z.strictObject({ token, task }),
  startFromKit: z.strictObject({ token, fingerprint: z.string().max(64), task }),
  importFiles: z.strictObject({ tokens, task }),
  getRound: nothing,
  listUnits: nothing,
  getUnitSheet: z.strictObject({ unit: unitIdSchema, packageRevision }),
  getCell: z.strictObject({ unit: unitIdSchema, code: codeSchema, packageRevision }),
  listEvidence: z.strictObject({ unit: unitIdSchema, packageRevision }),
  recordScore: z.strictObject({
    unit: unitIdSchema,
    code: codeSchema,
    appraisal: appraisalSchema,
    reason: textSchema(8000),
    question: textSchema(4000).nullable(),
    figures: correctedFiguresSchema,
  }),
  createIdentity: z.strictObject({ name: textSchema(200).refine((name) => name.trim() !== ''), passphrase }),
  saveJoinRequest: z.strictObject({ identity: thumbprintSchema, target: token }),
  listReadiness: nothing,
  exportBundle: z.strictObject({
    units: z.array(unitIdSchema).min(1).max(1000),
    acceptsPartial: z.boolean(),
    identity: thumbprintSchema,
    passphrase,
    target: token,
    task,
  }),
  listJoinRequests: nothing,
  acceptJoinRequest: z.strictObject({ thumbprint: thumbprintSchema, member: memberIdSchema }),
  issueKit: z.strictObject({ identity: thumbprintSchema, passphrase, target: token, task }),
  previewMerge: z.strictObject({ tokens, task }),
  applyMerge: z.strictObject({ plan: z.string().min(1).max(64), task }),
  listConflicts: nothing,
  getResults: nothing,
  exportResults: z.strictObject({ target: token, format: z.enum(['csv', 'xlsx']) }),
  stopTask: z.strictObject({ task }),
};

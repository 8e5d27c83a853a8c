import { z } from 'zod';
import { draftFormSchema } from '#shared/domain/draft-form.ts';
import { appraisalSchema, correctedFiguresSchema } from '#shared/domain/scorecard.ts';
import { codeSchema, memberIdSchema, textSchema, sha256Schema, thumbprintSchema, unitIdSchema } from '#shared/domain/schema.ts';
import { ownPhrasesSchema } from '#shared/domain/phrases.ts';
import { policySchema } from '#shared/domain/policy.ts';
import { BACKUP_SPOTS } from '#shared/ipc/backup-views.ts';
import type { InputOf, Method } from '#shared/ipc/contract.ts';
import { MOST_FILES } from '#shared/ipc/hand-in.ts';
import { LOOKS } from '#shared/ipc/overview-views.ts';
import { SCREENS } from '#shared/ipc/screens.ts';
import { CRITERIA_FIELDS, SCORE_TABLE_KINDS, type CriteriaColumns, type ScoreTableColumns } from '#shared/ipc/table-views.ts';
import { SCORED_BY } from '#shared/domain/criteria-set.ts';

const task = z.string().min(1).max(64);
const token = z.string().min(1).max(64);
const tokens = z.array(token).min(1).max(MOST_FILES);
const nothing = z.null();
const packageRevision = z.int().min(1).max(9999).nullable();
const passphrase = z.string().max(1000);
const tour = z.enum(['unasked', 'taken', 'declined']);
const workspaceId = z.string().regex(/^[a-z0-9-]{1,64}$/);

/** Shares and folds of a few panes, in two sizes of window. */
const MAX_PANES = 100;

/** Rows and columns of a spreadsheet, from 1. */
const row = z.int().min(1).max(1_048_576);
const column = z.int().min(1).max(16_384);
const sheet = z.string().max(255);
const criteriaColumns: z.ZodType<CriteriaColumns> = z.strictObject({ sheet, firstRow: row, columns: z.record(z.enum(CRITERIA_FIELDS), column.nullable()) });
const criteriaTitles = z.strictObject({ title: textSchema(500).refine((title) => title.trim() !== ''), titleEn: textSchema(500), decision: textSchema(300), isIllustrative: z.boolean() });
const scoreTableColumns: z.ZodType<ScoreTableColumns> = z.strictObject({
  sheet,
  firstRow: row,
  unitCode: column.nullable(),
  unitName: column.nullable(),
  values: z
    .array(
      z.strictObject({
        column,
        meaning: z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('leaf'), code: codeSchema, isPercent: z.boolean() }),
          z.strictObject({ kind: z.literal('part'), part: z.enum(SCORED_BY) }),
          z.strictObject({ kind: z.enum(['index', 'rank', 'total', 'bonus', 'penalty']) }),
        ]),
      }),
    )
    .max(500),
});

/** What each call accepts. The window is not trusted: anything else is refused before it reaches a use case. */
export const INPUT_SCHEMAS: { readonly [M in Method]: z.ZodType<InputOf<M>> } = {
  getAppState: nothing,
  setPreferences: z.strictObject({
    locale: z.exactOptional(z.enum(['vi', 'en'])),
    theme: z.exactOptional(z.enum(['light', 'dark', 'system'])),
    textZoom: z.exactOptional(z.int().min(80).max(200)),
    panes: z.exactOptional(z.record(z.string().max(64), z.number().min(0).max(100)).refine((panes) => Object.keys(panes).length <= MAX_PANES)),
    tour: z.exactOptional(z.strictObject({ member: tour, secretary: tour })),
    phrases: z.exactOptional(ownPhrasesSchema),
  }),
  openSample: z.strictObject({ as: z.enum(['member-1', 'member-2', 'secretariat']), task }),
  takeLastPlace: nothing,
  notePlace: z.strictObject({ workspace: workspaceId, screen: z.enum(SCREENS), unit: unitIdSchema.nullable(), code: codeSchema.nullable() }),
  openWorkspace: z.strictObject({ id: workspaceId }),
  closeWorkspace: nothing,
  createSecretariatWorkspace: z.strictObject({ title: textSchema(200).refine((title) => title.trim() !== '') }),
  listSampleTables: nothing,
  chooseFiles: z.strictObject({ kinds: z.array(z.enum(['package', 'kit', 'bundle', 'criteria-set', 'round', 'join-request', 'spreadsheet'])).max(7) }),
  chooseTarget: z.strictObject({ suggestedName: textSchema(200) }),
  chooseFolder: nothing,
  showInFolder: z.strictObject({ token }),
  previewKit: z.strictObject({ token, task }),
  startFromKit: z.strictObject({ token, fingerprint: z.string().max(64), task }),
  importFiles: z.strictObject({ tokens, task }),
  getRound: nothing,
  listUnits: nothing,
  getOverview: nothing,
  countDoubts: nothing,
  listSectorCells: z.strictObject({ unit: unitIdSchema, sector: codeSchema.nullable() }),
  listLookCells: z.strictObject({ look: z.enum(LOOKS) }),
  getUnitSheet: z.strictObject({ unit: unitIdSchema, packageRevision }),
  getCell: z.strictObject({ unit: unitIdSchema, code: codeSchema, packageRevision }),
  getCriterionSheet: z.strictObject({ code: codeSchema }),
  listEvidence: z.strictObject({ unit: unitIdSchema, packageRevision }),
  recordScore: z.strictObject({
    unit: unitIdSchema,
    code: codeSchema,
    appraisal: appraisalSchema,
    reason: textSchema(8000),
    question: textSchema(4000).nullable(),
    figures: correctedFiguresSchema,
    draft: z.exactOptional(draftFormSchema),
  }),
  keepDraft: z.strictObject({ unit: unitIdSchema, code: codeSchema, form: draftFormSchema }),
  dropDraft: z.strictObject({ unit: unitIdSchema, code: codeSchema }),
  listReasonPhrases: z.strictObject({ unit: unitIdSchema, code: codeSchema }),
  undoScore: nothing,
  redoScore: nothing,
  getUndoState: nothing,
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
  listCriteriaSets: nothing,
  getCriteriaSet: z.strictObject({ digest: sha256Schema }),
  previewCriteriaTable: z.strictObject({ token, columns: criteriaColumns.nullable(), task }),
  keepCriteriaTable: z.strictObject({ token, sha256: sha256Schema, columns: criteriaColumns, titles: criteriaTitles, task }),
  takeShippedSet: z.strictObject({ name: z.string().regex(/^[a-z0-9-]{1,64}$/) }),
  chooseCriteriaSet: z.strictObject({ digest: sha256Schema }),
  exportCriteriaSet: z.strictObject({ digest: sha256Schema, target: token, format: z.enum(['json', 'xlsx', 'csv']) }),
  getShippedPolicy: nothing,
  changePolicy: z.strictObject({ policy: policySchema }),
  previewScoreTable: z.strictObject({ token, kind: z.enum(SCORE_TABLE_KINDS), columns: scoreTableColumns.nullable(), task }),
  keepScoreTable: z.strictObject({ plan: z.string().min(1).max(64) }),
  listScoreTables: nothing,
  getResults: nothing,
  explainUnit: z.strictObject({ unit: unitIdSchema }),
  recordTieDecision: z.strictObject({ units: z.array(unitIdSchema).min(2).max(1000), reason: textSchema(8000), present: z.int().min(0).max(1000), members: z.int().min(1).max(1000) }),
  exportResults: z.strictObject({ target: token, format: z.enum(['csv', 'xlsx']) }),
  listBackups: z.strictObject({ workspace: workspaceId }),
  findWayBack: z.strictObject({ workspace: workspaceId }),
  backUpNow: z.strictObject({ task }),
  restoreBackup: z.strictObject({ workspace: workspaceId, spot: z.enum(BACKUP_SPOTS), name: z.string().min(1).max(255), task }),
  keepBackupsIn: z.strictObject({ workspace: workspaceId, target: token.nullable() }),
  rescueWorkspace: z.strictObject({ workspace: workspaceId, target: token, task }),
  stopTask: z.strictObject({ task }),
};

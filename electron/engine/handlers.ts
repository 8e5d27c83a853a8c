import type { z } from 'zod';
import type { EngineMethod } from '#shared/ipc/engine-messages.ts';
import type { InputOf, ReplyOf } from '#shared/ipc/contract.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { changePolicy } from '#electron/services/change-policy/index.ts';
import { chooseCriteriaSet } from '#electron/services/choose-criteria-set/index.ts';
import { explainUnit } from '#electron/services/explain-unit/index.ts';
import { exportBundle } from '#electron/services/export-bundle/index.ts';
import { exportCriteriaSet } from '#electron/services/export-criteria-set/index.ts';
import { exportResults } from '#electron/services/export-results/index.ts';
import { importFiles } from '#electron/services/import-files/index.ts';
import { issueKit } from '#electron/services/issue-kit/index.ts';
import { getShippedPolicy } from '#electron/services/list-criteria-sets/shipped-policy.ts';
import { dropDraft, keepDraft } from '#electron/services/keep-draft/index.ts';
import { keepCriteriaTable, previewCriteriaTable, takeShippedSet } from '#electron/services/keep-criteria-set/index.ts';
import { keepScoreTable } from '#electron/services/keep-score-table/index.ts';
import { listIdentities, makeIdentity, saveOwnJoinRequest, summarise, unlockOwnIdentity } from '#electron/services/keep-identities/index.ts';
import { findAnySet, getCriteriaSet, listCriteriaSets } from '#electron/services/list-criteria-sets/index.ts';
import { preferencesOf } from '#electron/services/keep-settings/index.ts';
import { listReadiness } from '#electron/services/list-readiness/index.ts';
import { listReasonPhrases } from '#electron/services/list-reason-phrases/index.ts';
import { listScoreTables } from '#electron/services/list-score-tables/index.ts';
import { listWorkspaces } from '#electron/services/list-workspaces/index.ts';
import { applyMerge, prepareMerge } from '#electron/services/merge-bundles/index.ts';
import { prepareScoreTable } from '#electron/services/preview-score-table/index.ts';
import { createWorkspace } from '#electron/services/open-workspace/index.ts';
import { prepareSample, SAMPLE_WORKSPACES } from '#electron/services/open-sample/index.ts';
import { getCell, getCriterionSheet, getRound, getUnitSheet, listEvidence, listUnits } from '#electron/services/read-round/index.ts';
import { acceptJoinRequest } from '#electron/services/receive-document/index.ts';
import { recordTieDecision } from '#electron/services/record-tie-decision/index.ts';
import { recordScore } from '#electron/services/record-score/index.ts';
import { countDoubts, getOverview, listLookCells, listSectorCells } from '#electron/services/show-overview/index.ts';
import { getResults, listConflicts } from '#electron/services/show-results/index.ts';
import { previewKit } from '#electron/services/start-from-kit/index.ts';
import { listJoinRequests } from '#electron/services/list-join-requests/index.ts';
import { getUndoState, redoScore, undoScore } from '#electron/services/undo-score/index.ts';
import { COUNT_DOUBTS_TASK } from '#shared/ipc/overview-views.ts';
import { INPUT_SCHEMAS } from '#electron/ipc/input-schemas.ts';
import { backUpOnDesk, findWayBackOnDesk, keepBackupsOnDesk, listBackupsOnDesk, restoreOnDesk } from './backup-calls.ts';
import type { EngineContext } from './engine-context.ts';
import { fileAt, filesOf, inWorkspace, newWorkspaceId, withTarget } from './handler-steps.ts';
import { CRITERIA_SHEET_WORDS } from './sheet-words.ts';
import { rescueOnDesk } from './rescue-on-desk.ts';
import { startOnDesk } from './start-on-desk.ts';
import { tellFewOfImport, tellFewOfMerge } from './tell-few.ts';

type Handler<M extends EngineMethod> = (context: EngineContext, input: InputOf<M>) => Promise<ReplyOf<M>> | ReplyOf<M>;

/** Parses the input with the schema of its method, and runs that method's use case. */
export function answerCall<M extends EngineMethod>(method: M, context: EngineContext, input: unknown): Promise<ReplyOf<M>> | ReplyOf<M> {
  const schemas: { readonly [N in EngineMethod]: z.ZodType<InputOf<N>> } = INPUT_SCHEMAS;
  const parsed = schemas[method].safeParse(input);
  if (parsed.success) return HANDLERS[method](context, parsed.data);
  return err([{ type: 'input-invalid', where: method, detail: parsed.error.issues.map((issue) => issue.path.join('.')).join(', ') }]);
}

/** One use case a call. */
const HANDLERS: { readonly [M in EngineMethod]: Handler<M> } = {
  getAppState: async ({ world, userData, version, desk }) => {
    const settings = desk.settings();
    return ok({ version, preferences: preferencesOf(settings), openWorkspace: settings.openWorkspace, notices: desk.notices(), workspaces: await listWorkspaces(world, userData), identities: await listIdentities(world, userData) });
  },
  setPreferences: async ({ desk }, change) => ok(await desk.changePreferences(change)),
  takeLastPlace: ({ desk }) => ok(desk.takeLastPlace()),
  notePlace: async ({ desk }, { workspace, ...place }) => {
    await desk.notePlace(workspace, place);
    return ok(null);
  },

  openSample: ({ world, inspector, userData, resources, tasks, desk }, input) =>
    tasks.run(input.task, async (task) => {
      const prepared = await tasks.alone(task, () => prepareSample({ world, inspector, userData, resources, task }));
      // A turn of its own: the workspace that lay open while the sample was made may have work in it by now.
      return prepared.ok ? tasks.alone(task, () => desk.open(SAMPLE_WORKSPACES[input.as])) : prepared;
    }),
  openWorkspace: ({ desk, tasks }, { id }) => tasks.alone(null, () => desk.open(id)),
  closeWorkspace: ({ desk, tasks }) =>
    tasks.alone(null, async () => {
      await desk.leave();
      return ok(null);
    }),
  createSecretariatWorkspace: async ({ world, desk, tasks }, { title }) => {
    const id = newWorkspaceId(world);
    const created = await createWorkspace({ world, root: desk.rootOf(id), role: 'secretary', title, isSample: false });
    return created.ok ? tasks.alone(null, async () => ok(await desk.adopt(id, created.value))) : created;
  },

  previewKit: async ({ world, userData, pathOf }, { token }) => {
    const file = pathOf(token);
    if (file === null) return err([{ type: 'file-missing', where: '' }]);
    const identities = (await listIdentities(world, userData)).map((identity) => identity.thumbprint);
    return previewKit({ world, path: file, identities });
  },
  startFromKit: (context, input) =>
    withTarget(context, input.token, (file) => context.tasks.run(input.task, (task) => startOnDesk(context, { file, fingerprint: input.fingerprint, task }))),
  importFiles: (context, { tokens, task: name }) =>
    inWorkspace(context, (workspace) =>
      context.tasks.run(name, async (task) =>
        ok(tellFewOfImport(await importFiles({ context: workspace, inspector: context.inspector, files: filesOf(context, tokens), spreadsheets: 'leave', task }))),
      ),
    ),

  getRound: ({ desk }) => {
    const workspace = desk.workspace();
    return workspace.ok ? getRound(workspace.value) : ok(null);
  },
  listUnits: (context) => inWorkspace(context, listUnits),
  getOverview: (context) => inWorkspace(context, getOverview),
  countDoubts: (context) => inWorkspace(context, (workspace) => context.tasks.run(COUNT_DOUBTS_TASK, (task) => countDoubts(workspace, task))),
  listSectorCells: (context, input) => inWorkspace(context, (workspace) => listSectorCells(workspace, input)),
  listLookCells: (context, input) => inWorkspace(context, (workspace) => listLookCells(workspace, input)),
  getUnitSheet: (context, input) => inWorkspace(context, (workspace) => getUnitSheet(workspace, input)),
  getCell: (context, input) => inWorkspace(context, (workspace) => getCell(workspace, input)),
  getCriterionSheet: (context, input) => inWorkspace(context, (workspace) => getCriterionSheet(workspace, input)),
  listEvidence: (context, input) => inWorkspace(context, (workspace) => listEvidence(workspace, input)),
  recordScore: (context, input) => inWorkspace(context, (workspace) => recordScore(workspace, input)),
  keepDraft: (context, input) => inWorkspace(context, (workspace) => keepDraft(workspace, input)),
  dropDraft: (context, input) => inWorkspace(context, (workspace) => dropDraft(workspace, input)),
  listReasonPhrases: (context, input) => inWorkspace(context, (workspace) => listReasonPhrases(workspace, input)),
  undoScore: (context) => inWorkspace(context, undoScore),
  redoScore: (context) => inWorkspace(context, redoScore),
  getUndoState: (context) => inWorkspace(context, getUndoState),

  createIdentity: async ({ world, userData }, person) => {
    const identity = await makeIdentity(world, { userData }, person);
    return identity.ok ? ok(summarise(identity.value)) : identity;
  },
  saveJoinRequest: (context, { identity, target }) => withTarget(context, target, (file) => saveOwnJoinRequest(context.world, context.userData, { identity, target: file })),
  listReadiness: (context) => inWorkspace(context, listReadiness),
  exportBundle: (context, { task: name, target, ...input }) =>
    inWorkspace(context, (workspace) =>
      withTarget(context, target, (file) =>
        context.tasks.run(name, async (task) => {
          const key = await unlockOwnIdentity(context.world, context.userData, input);
          return key.ok ? exportBundle({ context: workspace, units: input.units, acceptsPartial: input.acceptsPartial, key: key.value, target: file, task }) : key;
        }),
      ),
    ),

  listJoinRequests: (context) => inWorkspace(context, listJoinRequests),
  acceptJoinRequest: (context, input) => inWorkspace(context, (workspace) => acceptJoinRequest(workspace, input)),
  issueKit: (context, { task: name, target, ...input }) =>
    inWorkspace(context, (workspace) =>
      withTarget(context, target, (file) =>
        context.tasks.run(name, async (task) => {
          const key = await unlockOwnIdentity(context.world, context.userData, input);
          return key.ok ? issueKit({ context: workspace, key: key.value, target: file, task }) : key;
        }),
      ),
    ),
  previewMerge: (context, { tokens, task: name }) =>
    inWorkspace(context, (workspace) =>
      context.tasks.run(name, async (task) => {
        const prepared = await prepareMerge({ context: workspace, files: filesOf(context, tokens), task });
        context.desk.keepPreparedMerge(prepared.ok ? prepared.value : null);
        return prepared.ok ? ok(tellFewOfMerge(prepared.value.preview)) : prepared;
      }),
    ),
  applyMerge: (context, { plan }) =>
    inWorkspace(context, (workspace) => {
      const prepared = context.desk.preparedMerge(plan);
      if (prepared === null) return err([{ type: 'plan-outdated', where: '' }]);
      const receipt = applyMerge(workspace, prepared);
      if (receipt.ok) context.desk.keepPreparedMerge(null);
      return receipt;
    }),
  listConflicts: (context) => inWorkspace(context, listConflicts),
  listCriteriaSets: (context) => inWorkspace(context, (workspace) => listCriteriaSets({ context: workspace, resources: context.resources })),
  getCriteriaSet: (context, { digest }) => inWorkspace(context, (workspace) => getCriteriaSet({ context: workspace, resources: context.resources }, digest)),
  previewCriteriaTable: (context, { token, columns, task: name }) =>
    inWorkspace(context, (workspace) =>
      withTarget(context, token, (path) => context.tasks.run(name, (task) => previewCriteriaTable({ context: workspace, file: fileAt(path), columns, task }))),
    ),
  keepCriteriaTable: (context, { token, task: name, ...choice }) =>
    inWorkspace(context, (workspace) =>
      withTarget(context, token, (path) =>
        context.tasks.run(name, (task) => keepCriteriaTable({ context: workspace, resources: context.resources, file: fileAt(path), ...choice, task })),
      ),
    ),
  getShippedPolicy: (context) => inWorkspace(context, (workspace) => getShippedPolicy({ context: workspace, resources: context.resources })),
  takeShippedSet: (context, { name }) => inWorkspace(context, (workspace) => takeShippedSet({ context: workspace, resources: context.resources }, name)),
  chooseCriteriaSet: (context, { digest }) => inWorkspace(context, (workspace) => chooseCriteriaSet(workspace, digest)),
  exportCriteriaSet: (context, { digest, target, format }) =>
    inWorkspace(context, (workspace) =>
      withTarget(context, target, async (file) => {
        const set = await findAnySet({ context: workspace, resources: context.resources }, digest);
        return set.ok ? exportCriteriaSet({ world: context.world, context: workspace, set: set.value, target: file, format, words: CRITERIA_SHEET_WORDS[context.desk.settings().locale] }) : set;
      }),
    ),
  changePolicy: (context, { policy }) => inWorkspace(context, (workspace) => changePolicy(workspace, policy)),
  previewScoreTable: (context, { token, kind, columns, task: name }) =>
    inWorkspace(context, (workspace) =>
      withTarget(context, token, (path) =>
        context.tasks.run(name, async (task) => {
          const prepared = await prepareScoreTable({ context: workspace, file: fileAt(path), kind, columns, task });
          context.desk.keepPreparedScoreTable(prepared.ok ? prepared.value : null);
          return prepared.ok ? ok(prepared.value.preview) : prepared;
        }),
      ),
    ),
  keepScoreTable: (context, { plan }) =>
    inWorkspace(context, (workspace) => {
      const prepared = context.desk.preparedScoreTable(plan);
      if (prepared === null) return err([{ type: 'plan-outdated', where: '' }]);
      const kept = keepScoreTable(workspace, prepared);
      if (kept.ok) context.desk.keepPreparedScoreTable(null);
      return kept;
    }),
  listScoreTables: (context) => inWorkspace(context, listScoreTables),
  explainUnit: (context, { unit }) => inWorkspace(context, (workspace) => explainUnit(workspace, unit)),
  recordTieDecision: (context, decision) => inWorkspace(context, (workspace) => recordTieDecision(workspace, decision)),
  getResults: (context) => inWorkspace(context, getResults),
  exportResults: (context, { target, format }) =>
    inWorkspace(context, (workspace) =>
      withTarget(context, target, (file) => exportResults({ context: workspace, target: file, format, words: context.sheetWords[context.desk.settings().locale] })),
    ),

  listBackups: (context, { workspace }) => listBackupsOnDesk(context, workspace),
  findWayBack: (context, { workspace }) => findWayBackOnDesk(context, workspace),
  backUpNow: (context, { task: name }) => context.tasks.run(name, (task) => context.backups.inTurn(() => backUpOnDesk(context, task))),
  restoreBackup: (context, input) => context.tasks.run(input.task, (task) => restoreOnDesk(context, input, task)),
  keepBackupsIn: (context, { workspace, target }) =>
    target === null ? keepBackupsOnDesk(context, workspace, null) : withTarget(context, target, (folder) => keepBackupsOnDesk(context, workspace, folder)),
  rescueWorkspace: (context, input) => withTarget(context, input.target, (folder) => context.tasks.run(input.task, (task) => rescueOnDesk(context, { id: input.workspace, folder, task }))),

  stopTask: ({ tasks }, { task }) => {
    tasks.stop(task);
    return ok(null);
  },
};

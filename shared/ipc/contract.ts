import type { DraftForm } from '../domain/draft-form.ts';
import type { Appraisal, CellScore } from '../domain/scorecard.ts';
import type { CriterionCode, MemberId, Thumbprint, UnitId } from '../domain/ids.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../kernel/result.ts';
import type { RescueFacts } from '../report/rescue-sheet.ts';
import type { BackedUpView, BackupList, BackupSpot, RestoredView, WayBack } from './backup-views.ts';
import type { ImportedFile } from './import-views.ts';
import type { AppState, CellView, ExportedFile, FileKind, FileToken, IdentitySummary, KitPreview, LastPlace, WorkPlace, Preferences, ReasonPhrases, RoundView, SavedCell, TaskProgress, UndoState, UndoneCell, UnitProgress, UnitReadiness, UnitSheet, EvidenceView, CriterionSheet, DroppedCell, KeptCell } from './views.ts';
import type { ConflictView, JoinRequestView, MergePreview, MergeReceipt } from './secretariat-views.ts';
import type { Policy } from '../domain/policy.ts';
import type { Sha256 } from '../domain/ids.ts';
import type { ResultTable, UnitExplanation } from './result-views.ts';
import type { Look, OverviewCells, RoundOverview, SlowLook } from './overview-views.ts';
import type { CriteriaColumns, CriteriaSetSummary, CriteriaSetTitles, CriteriaSetView, CriteriaTablePreview, SampleTable, ScoreTableColumns, ScoreTableKind, ScoreTablePreview, ScoreTableView } from './table-views.ts';

/**
 * Every call that the window can make: its input and its value. The error is always a list of problems. This file is
 * the whole attack surface between the window and the process; `electron/ipc` holds the schema of each input.
 * A call with a `task` is long: it reports progress under that name and can be stopped by it.
 */
export type Contract = {
  getAppState: Call<null, AppState>;
  setPreferences: Call<Partial<Preferences>, Preferences>;
  /** Where the program was left. Told once: a page that broke down there and is loaded again does not go back to it. */
  takeLastPlace: Call<null, LastPlace>;
  /** The person is here now: the next start comes back to it. Nothing is noted of a workspace that is no longer open. */
  notePlace: Call<WorkPlace & { readonly workspace: string }, null>;

  /** Opens the sample round, making its workspaces first when they are not there. */
  openSample: Call<{ readonly as: 'member-1' | 'member-2' | 'secretariat'; readonly task: string }, string>;
  openWorkspace: Call<{ readonly id: string }, string>;
  closeWorkspace: Call<null, null>;
  createSecretariatWorkspace: Call<{ readonly title: string }, string>;

  /** The score tables that come with the sample round, ready to be read. */
  listSampleTables: Call<null, readonly SampleTable[]>;
  /** Opens the system's dialog. An empty list when the person cancels. */
  chooseFiles: Call<{ readonly kinds: readonly FileKind[] }, readonly FileToken[]>;
  /** null when the person cancels. */
  chooseTarget: Call<{ readonly suggestedName: string }, FileToken | null>;
  /** A folder that is there; null when the person cancels. */
  chooseFolder: Call<null, FileToken | null>;
  showInFolder: Call<{ readonly token: string }, null>;

  previewKit: Call<{ readonly token: string; readonly task: string }, KitPreview>;
  /** The person has compared the fingerprint of the issuer's key. */
  startFromKit: Call<{ readonly token: string; readonly fingerprint: string; readonly task: string }, string>;
  importFiles: Call<{ readonly tokens: readonly string[]; readonly task: string }, readonly ImportedFile[]>;

  getRound: Call<null, RoundView | null>;
  listUnits: Call<null, readonly UnitProgress[]>;
  /** The round unit by unit and sector by sector. */
  getOverview: Call<null, RoundOverview>;
  /** What only reading every entry of every package tells: asked for after the overview is shown. */
  countDoubts: Call<null, Readonly<Record<SlowLook, number>>>;
  /** The cells behind one field of the overview; without a sector all of the unit. */
  listSectorCells: Call<{ readonly unit: UnitId; readonly sector: CriterionCode | null }, OverviewCells>;
  /** The cells behind one number of the overview; the first few hundred of them. */
  listLookCells: Call<{ readonly look: Look }, OverviewCells>;
  getUnitSheet: Call<{ readonly unit: UnitId; readonly packageRevision: number | null }, UnitSheet>;
  getCell: Call<{ readonly unit: UnitId; readonly code: CriterionCode; readonly packageRevision: number | null }, CellView>;
  /** One criterion across the units, for members who appraise by criterion. */
  getCriterionSheet: Call<{ readonly code: CriterionCode }, CriterionSheet>;
  listEvidence: Call<{ readonly unit: UnitId; readonly packageRevision: number | null }, readonly EvidenceView[]>;
  recordScore: Call<
    {
      readonly unit: UnitId;
      readonly code: CriterionCode;
      readonly appraisal: Appraisal;
      readonly reason: string;
      readonly question: string | null;
      readonly figures: CellScore['figures'];
      /** The form, when part of it cannot be recorded: it stays a draft. Left out: the cell has none from now on. */
      readonly draft?: DraftForm;
    },
    SavedCell
  >;
  /** Keeps what is being typed, whatever it is. Nothing of it is recorded. */
  keepDraft: Call<{ readonly unit: UnitId; readonly code: CriterionCode; readonly form: DraftForm }, KeptCell>;
  /** Lets go of a draft; without one nothing happens. */
  dropDraft: Call<{ readonly unit: UnitId; readonly code: CriterionCode }, DroppedCell>;
  /** What may stand as a reason here because it was written before. */
  listReasonPhrases: Call<{ readonly unit: UnitId; readonly code: CriterionCode }, ReasonPhrases>;
  /** Takes the newest recording back that is not undone yet, in whichever unit it was. */
  undoScore: Call<null, UndoneCell>;
  /** Puts back what was undone last; nothing once something was recorded since. */
  redoScore: Call<null, UndoneCell>;
  getUndoState: Call<null, UndoState>;

  createIdentity: Call<{ readonly name: string; readonly passphrase: string }, IdentitySummary>;
  saveJoinRequest: Call<{ readonly identity: Thumbprint; readonly target: string }, null>;
  listReadiness: Call<null, readonly UnitReadiness[]>;
  exportBundle: Call<
    {
      readonly units: readonly UnitId[];
      /** The person has seen which cells are not scored yet and signs the others; a departing score without a reason is never signed. */
      readonly acceptsPartial: boolean;
      readonly identity: Thumbprint;
      readonly passphrase: string;
      readonly target: string;
      readonly task: string;
    },
    ExportedFile
  >;

  listJoinRequests: Call<null, readonly JoinRequestView[]>;
  acceptJoinRequest: Call<{ readonly thumbprint: Thumbprint; readonly member: MemberId }, null>;
  issueKit: Call<{ readonly identity: Thumbprint; readonly passphrase: string; readonly target: string; readonly task: string }, ExportedFile>;
  previewMerge: Call<{ readonly tokens: readonly string[]; readonly task: string }, MergePreview>;
  applyMerge: Call<{ readonly plan: string; readonly task: string }, MergeReceipt>;
  listConflicts: Call<null, readonly ConflictView[]>;

  /** The workspace's criteria sets and those that come with the program. */
  listCriteriaSets: Call<null, readonly CriteriaSetSummary[]>;
  getCriteriaSet: Call<{ readonly digest: Sha256 }, CriteriaSetView>;
  /** Reads a spreadsheet as a criteria table. `columns` null: they are found. Nothing is kept. */
  previewCriteriaTable: Call<{ readonly token: string; readonly columns: CriteriaColumns | null; readonly task: string }, CriteriaTablePreview>;
  /** Keeps the table as a criteria set of this workspace; one with faults is refused, and a file that is not the one that was shown (`sha256`). */
  keepCriteriaTable: Call<{ readonly token: string; readonly sha256: Sha256; readonly columns: CriteriaColumns; readonly titles: CriteriaSetTitles; readonly task: string }, CriteriaSetSummary>;
  takeShippedSet: Call<{ readonly name: string }, CriteriaSetSummary>;
  /** The round stands on this set from now on; refused once a package is here. */
  chooseCriteriaSet: Call<{ readonly digest: Sha256 }, null>;
  exportCriteriaSet: Call<{ readonly digest: Sha256; readonly target: string; readonly format: 'json' | 'xlsx' | 'csv' }, null>;

  /** How the decision of the round's set ranks and grades, where both come with the program; else null. */
  getShippedPolicy: Call<null, Policy | null>;
  changePolicy: Call<{ readonly policy: Policy }, null>;

  previewScoreTable: Call<{ readonly token: string; readonly kind: ScoreTableKind; readonly columns: ScoreTableColumns | null; readonly task: string }, ScoreTablePreview>;
  keepScoreTable: Call<{ readonly plan: string }, ScoreTableView>;
  listScoreTables: Call<null, readonly ScoreTableView[]>;

  getResults: Call<null, ResultTable>;
  explainUnit: Call<{ readonly unit: UnitId }, UnitExplanation>;
  /** The council's order of units whose index is equal, first to last, with its reason and how many took part. */
  recordTieDecision: Call<{ readonly units: readonly UnitId[]; readonly reason: string; readonly present: number; readonly members: number }, null>;
  exportResults: Call<{ readonly target: string; readonly format: 'csv' | 'xlsx' }, null>;

  /** Backups of a workspace, open or not. */
  listBackups: Call<{ readonly workspace: string }, BackupList>;
  /** For a workspace that cannot be opened: looks for the newest backup that is sound. */
  findWayBack: Call<{ readonly workspace: string }, WayBack>;
  /** Of the open workspace, beside it and on the other drive if that is there. */
  backUpNow: Call<{ readonly task: string }, BackedUpView>;
  /** Puts a backup in the place of the records, which are set aside whole, and opens the workspace. */
  restoreBackup: Call<{ readonly workspace: string; readonly spot: BackupSpot; readonly name: string; readonly task: string }, RestoredView>;
  /** From now on backups of the workspace go to that folder too; null: to none any more. What is there stays there. */
  keepBackupsIn: Call<{ readonly workspace: string; readonly target: string | null }, null>;
  /** Copies all that can be read to a new folder in the chosen one (`target`). The value names it. */
  rescueWorkspace: Call<{ readonly workspace: string; readonly target: string; readonly task: string }, RescueFacts & { readonly folder: string }>;

  stopTask: Call<{ readonly task: string }, null>;
};

type Call<Input, Value> = { readonly input: Input; readonly value: Value };

export type Method = keyof Contract;
export type InputOf<M extends Method> = Contract[M]['input'];
export type ValueOf<M extends Method> = Contract[M]['value'];
export type ReplyOf<M extends Method> = Result<ValueOf<M>, readonly Problem[]>;

/** What the process tells the window unasked. */
export type Events = {
  taskProgress: TaskProgress;
  /** Files were dropped on the icon, opened by association, or handed over by a second start. */
  filesArrived: { readonly files: readonly FileToken[] };
  /** The menu asks for a screen or an act by name. */
  menuChosen: { readonly command: MenuCommand };
  /** A backup that the program made by itself failed; told once until one succeeds. An empty list: a fault of ours. */
  backupFailed: { readonly problems: readonly Problem[] };
};
export type EventName = keyof Events;

export const MENU_COMMANDS = ['help', 'open-files', 'start-screen', 'backups', 'overview', 'sign-and-export', 'merge', 'results', 'round', 'criteria-set', 'policy', 'survey', 'zoom-in', 'zoom-out', 'zoom-reset', 'find', 'shortcuts', 'about'] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

/** One function per method on `window.api`, made by the preload from this list; nothing generic crosses the bridge. */
export const METHODS = [
  'getAppState', 'setPreferences', 'takeLastPlace', 'notePlace', 'openSample', 'openWorkspace', 'closeWorkspace', 'createSecretariatWorkspace',
  'listSampleTables', 'chooseFiles', 'chooseTarget', 'chooseFolder', 'showInFolder', 'previewKit', 'startFromKit', 'importFiles', 'getRound', 'listUnits', 'getOverview', 'countDoubts', 'listSectorCells', 'listLookCells',
  'getUnitSheet', 'getCell', 'getCriterionSheet', 'listEvidence', 'recordScore', 'keepDraft', 'dropDraft', 'listReasonPhrases', 'undoScore', 'redoScore', 'getUndoState', 'createIdentity', 'saveJoinRequest', 'listReadiness',
  'exportBundle', 'listJoinRequests', 'acceptJoinRequest', 'issueKit', 'previewMerge', 'applyMerge', 'listConflicts',
  'listCriteriaSets', 'getCriteriaSet', 'previewCriteriaTable', 'keepCriteriaTable', 'takeShippedSet', 'chooseCriteriaSet',
  'exportCriteriaSet', 'getShippedPolicy', 'changePolicy', 'previewScoreTable', 'keepScoreTable', 'listScoreTables', 'getResults',
  'explainUnit', 'recordTieDecision', 'exportResults', 'listBackups', 'findWayBack', 'backUpNow', 'restoreBackup', 'keepBackupsIn', 'rescueWorkspace', 'stopTask',
] as const satisfies readonly Method[];

/** Calls that the main process answers itself, because they need Electron's dialogs or hand out files; all others go to the engine. */
export const MAIN_METHODS = ['listSampleTables', 'chooseFiles', 'chooseTarget', 'chooseFolder', 'showInFolder'] as const satisfies readonly Method[];

export const EVENT_NAMES = ['taskProgress', 'filesArrived', 'menuChosen', 'backupFailed'] as const satisfies readonly EventName[];

/** What the preload puts on `window.api`. */
export type Api = { readonly [M in Method]: (input: InputOf<M>) => Promise<ReplyOf<M>> } & {
  /** Turns files that were dropped on the page into tokens; the path never reaches the page. */
  readonly acceptDrop: (files: readonly File[]) => Promise<readonly FileToken[]>;
  /** Returns the function that ends the subscription. */
  readonly on: <E extends EventName>(event: E, listener: (payload: Events[E]) => void) => () => void;
};

/** A page-side file; declared here because this project has no DOM types. */
type File = { readonly name: string; readonly size: number };

import { refuseTooMany } from '#shared/ipc/hand-in.ts';
import type { CriterionCode } from '#shared/domain/ids.ts';
import type { FileToken } from '#shared/ipc/views.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Client } from '#renderer/api/client.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { createDocumentPoses, type DocumentPoses } from '#renderer/pdf/document-poses.ts';
import { createAcrossStore, type AcrossStore } from './across-store.ts';
import type { AcceptanceStore } from './acceptance-store.ts';
import { createAnnouncer, type Announcer } from './announcer.ts';
import { createAppStore, type AppStore } from './app-store.ts';
import { createBackupStore, type BackupStore } from './backup-store.ts';
import { createCriteriaImportStore, type CriteriaImportStore } from './criteria-import-store.ts';
import { createImportStore, type ImportStore } from './import-store.ts';
import { createScoreImportStore, type ScoreImportStore } from './score-import-store.ts';
import { createMergeStore, type MergeStore } from './merge-store.ts';
import { createUndoStore, type UndoStore } from './undo-store.ts';
import { createWorkspaceStore, type WorkspaceStore } from './workspace-store.ts';
import { createHelpStore, type HelpStore } from './help-store.ts';
import { createOverviewStore, type OverviewStore } from './overview-store.ts';
import { createPaletteStore, type PaletteStore } from './palette-store.ts';
import { createReadAhead, type ReadAhead } from './read-ahead.ts';
import { createProjectorStore, type ProjectorStore } from './projector-store.ts';
import { createSectorFoldsStore, type SectorFoldsStore } from './sector-folds-store.ts';
import { createPlaceKeeper, type PlaceKeeper } from './place-keeper.ts';
import { createTreeChoice } from './tree-choice.ts';
import { createTourStore, type TourStore } from './tour-store.ts';
import { planArrival, planRest, planTable, type TablePlan } from './plan-arrival.ts';

/** Everything that the screens share: the client and the stores that it feeds. */
export type Desk = {
  readonly client: Client;
  readonly app: AppStore;
  readonly backups: BackupStore;
  readonly announcer: Announcer;
  readonly workspace: WorkspaceStore;
  readonly undo: UndoStore;
  readonly across: AcrossStore;
  readonly treeChoice: AcceptanceStore<CriterionCode>;
  readonly projector: ProjectorStore;
  readonly sectorFolds: SectorFoldsStore;
  readonly importing: ImportStore;
  readonly merge: MergeStore;
  readonly criteriaImport: CriteriaImportStore;
  readonly scoreImport: ScoreImportStore;
  readonly overview: OverviewStore;
  readonly palette: PaletteStore;
  readonly ahead: ReadAhead;
  /** How each document was left: turned, enlarged. */
  readonly poses: DocumentPoses;
  readonly help: HelpStore;
  readonly tour: TourStore;
  readonly places: PlaceKeeper;
  /** Files among which is the kit that waits to be looked at; none when none does. */
  readonly kit: StoreApi<{ readonly files: readonly FileToken[] }>;
  /**
   * Runs a call that opens a workspace, or leaves the one that is open when it is null; what was typed is written first.
   * When that cannot be written, nothing changes and the reason is shown.
   */
  readonly change: (opening: (() => Promise<Result<string, readonly Problem[]>>) | null) => Promise<boolean>;
  /** Takes files from a drop, a dialog, a file association or a second start to where they belong. */
  readonly receiveFiles: (files: readonly FileToken[]) => Promise<void>;
};

export function createDesk(unwatched: Client): Desk {
  const ahead = createReadAhead(unwatched);
  const client = ahead.watch(unwatched);
  const poses = createDocumentPoses();
  const app = createAppStore(client);
  const backups = createBackupStore(client);
  const announcer = createAnnouncer();
  const importing = createImportStore(client);
  const merge = createMergeStore(client);
  const criteriaImport = createCriteriaImportStore(client);
  const scoreImport = createScoreImportStore(client);
  const overview = createOverviewStore(client);
  const palette = createPaletteStore();
  const help = createHelpStore(app);
  const tour = createTourStore(app);
  const kit = createStore<{ readonly files: readonly FileToken[] }>(() => ({ files: [] }));
  const timers = { setTimer: (act: () => void, delay: number) => window.setTimeout(act, delay), clearTimer: (timer: number) => window.clearTimeout(timer) };
  const workspace = createWorkspaceStore({ client, takeAhead: ahead.take, decimal: () => (app.store.getState().app?.preferences.locale === 'en' ? '.' : ','), ...timers });
  const places = createPlaceKeeper({ client, app, workspace, ...timers });
  const undo = createUndoStore({ client, workspace });

  const across = createAcrossStore({ client, workspace });
  const treeChoice = createTreeChoice({ client, workspace });
  const projector = createProjectorStore({ client, workspace });
  const sectorFolds = createSectorFoldsStore();

  // A unit, an owed score or a merge preview of one workspace must never reach another.
  app.store.subscribe((now, before) => {
    if (now.app?.openWorkspace === before.app?.openWorkspace) return;
    backups.tell(null);
    if (now.app?.openWorkspace != null) backups.forgetLost();
    workspace.reset();
    ahead.forget();
    poses.forget();
    undo.reset();
    across.reset();
    projector.reset();
    sectorFolds.reset();
    merge.clear();
    overview.reset();
    criteriaImport.close();
    scoreImport.close();
  });

  const change: Desk['change'] = async (opening) => {
    await across.acceptance.settle();
    await treeChoice.settle();
    const unwritten = await workspace.settle();
    if (unwritten !== null) {
      app.showFailure(unwritten);
      return false;
    }
    if (opening !== null) return app.enter(opening());
    await app.leave();
    return true;
  };

  const mergeFiles = async (files: readonly FileToken[]): Promise<void> => {
    importing.hide();
    app.goTo('merge');
    await merge.addFiles(files);
  };

  /** Beside those that are looked at: a system that hands over ten files tells of each by itself. */
  const offerKit = (files: readonly FileToken[]): void => {
    const together = [...kit.getState().files, ...files];
    kit.setState({ files: refuseTooMany(together.length) === null ? together : files });
  };

  const takeTable = ({ file, as }: TablePlan): void => {
    importing.hide();
    if (as === 'criteria-set') void criteriaImport.open(file);
    else void scoreImport.open(file, 'survey');
  };

  const takeFiles = async (files: readonly FileToken[]): Promise<void> => {
    if (files.length === 0) return;
    const tooMany = refuseTooMany(files.length);
    if (tooMany !== null) return app.showFailure(tooMany);
    const { app: state, round, screen } = app.store.getState();
    const plan = planArrival({ isOpen: state !== null && state.openWorkspace !== null, role: round?.role ?? null, screen });
    if (plan === 'preview-kit') return offerKit(files);
    if (plan === 'merge') return mergeFiles(files);
    const outcomes = await importing.importFiles(files);
    if (outcomes === null) return;
    await app.refresh();
    await overview.refresh();
    const { round: now } = app.store.getState();
    const rest = planRest(files, outcomes, now?.role ?? null);
    if (rest.kits.length > 0) {
      // Nothing else came in that would have to be read first.
      importing.hide();
      kit.setState({ files: rest.kits });
    }
    if (rest.bundles.length > 0) await mergeFiles(rest.bundles);
    const table = planTable(files, outcomes, app.store.getState().screen);
    if (table !== null) takeTable(table);
  };

  // One hand-in after the other: files that arrive while others are being read wait for their turn.
  let turn: Promise<void> = Promise.resolve();
  const receiveFiles = (files: readonly FileToken[]): Promise<void> => {
    const taken = turn.then(() => takeFiles(files));
    // A hand-in that broke must not keep those behind it waiting for ever.
    turn = taken.catch(() => undefined);
    return taken;
  };

  return { client, app, backups, announcer, ahead, poses, workspace, undo, across, treeChoice, projector, sectorFolds, importing, merge, criteriaImport, scoreImport, overview, palette, help, tour, places, kit, change, receiveFiles };
}

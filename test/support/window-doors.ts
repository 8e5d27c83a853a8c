import type { InputOf, Method } from '#shared/ipc/contract.ts';

/**
 * Every door by which a file comes into the window, with the tests that try it with files from elsewhere. A door is a place
 * in the program where files are named (`WAYS_IN`) and a call that opens what was named (`CALLS_THAT_READ`). The first are
 * counted in the sources by `architecture/window-doors`; the second follow from the contract, so that a new call that takes
 * a file does not compile without its entry here.
 */

/** A call whose input names a file or a folder that the person chose. */
type TakesToken<M extends Method> = InputOf<M> extends { readonly token: string } | { readonly tokens: readonly string[] } | { readonly target: string | null } ? M : never;
type TokenMethod = { readonly [M in Method]: TakesToken<M> }[Method];
/** Calls that read what they find where the program itself keeps things, or where it was told before. */
type KeptMethod = 'listBackups' | 'findWayBack' | 'restoreBackup' | 'backUpNow';

/** `reads`: tests by `file: the beginning of the title`. `writes`: nothing of what stands there is read. */
export type DoorUse = { readonly kind: 'reads'; readonly tests: readonly string[] } | { readonly kind: 'writes' } | { readonly kind: 'shows' };

const intake = (title: string): string => `hostile-intake: ${title}`;
const secretariat = (title: string): string => `hostile-secretariat: ${title}`;
const reads = (...tests: readonly string[]): DoorUse => ({ kind: 'reads', tests });

const AT_START = ['named on the command line', 'handed over by a second start', 'opened one by one by the system', 'chosen in the dialog, and dropped'].map(intake);
const OPEN_ROUND = intake('dropped or chosen, each says why not');
const NEW_ROUND = secretariat('a round from nothing');
const BUNDLES = secretariat('bundles: each other file');
const CRITERIA = secretariat('a table of criteria');
const SCORES = secretariat('tables of scores');
const BACKUPS = secretariat('a folder of backups');
const WAY_BACK = secretariat('records that are lost');

export const CALLS_THAT_READ: { readonly [M in TokenMethod | KeptMethod]: DoorUse } = {
  previewKit: reads(...AT_START),
  // Only of a kit that was looked at: its every byte and its signature are `tamper/*`.
  startFromKit: reads('journey: ', 'secretariat: the member compares the fingerprint'),
  importFiles: reads(OPEN_ROUND, NEW_ROUND, intake('documents that others made to break a reader'), intake('half a million faults')),
  previewMerge: reads(BUNDLES),
  previewCriteriaTable: reads(CRITERIA),
  // Reads again the file that was shown, and refuses another.
  keepCriteriaTable: reads('criteria-set: '),
  previewScoreTable: reads(SCORES),
  keepBackupsIn: reads(BACKUPS),
  listBackups: reads(BACKUPS),
  backUpNow: reads(BACKUPS),
  restoreBackup: reads(BACKUPS),
  findWayBack: reads(WAY_BACK),
  showInFolder: { kind: 'shows' },
  saveJoinRequest: { kind: 'writes' },
  exportBundle: { kind: 'writes' },
  issueKit: { kind: 'writes' },
  exportCriteriaSet: { kind: 'writes' },
  exportResults: { kind: 'writes' },
  rescueWorkspace: { kind: 'writes' },
};

export type WayIn = {
  /** A source of the program, and what stands in it, so many times. */
  readonly source: string;
  readonly use: string;
  readonly times: number;
  /** None: the file is the program's own, or is named to be written. */
  readonly tests: readonly string[];
};

/** Where files come to be named. The dialogs of the page all end in `chooseFiles`; `chooseAndReceive` and drops in `receiveFiles`. */
export const WAYS_IN: readonly WayIn[] = [
  { source: 'electron/app/main.ts', use: 'arrivals.add(', times: 3, tests: AT_START.slice(0, 3) },
  { source: 'electron/app/arrivals.ts', use: 'tokens.issue(', times: 1, tests: AT_START.slice(0, 3) },
  { source: 'electron/app/broker.ts', use: 'tokens.issue(', times: 1, tests: [...AT_START.slice(3), OPEN_ROUND, BUNDLES] },
  // The sample's tables (the program's own), files that are chosen, a file to be written, a folder.
  { source: 'electron/app/dialogs.ts', use: 'tokens.issue(', times: 4, tests: [...AT_START.slice(3), OPEN_ROUND, BACKUPS] },
  { source: 'electron/app/dialogs.ts', use: 'showOpenDialog(', times: 2, tests: [OPEN_ROUND, BACKUPS] },
  { source: 'electron/app/dialogs.ts', use: 'showSaveDialog(', times: 1, tests: [] },
  { source: 'renderer/features/frame/drop-cover.tsx', use: 'acceptDrop(', times: 1, tests: [...AT_START.slice(3), OPEN_ROUND, BUNDLES] },
  { source: 'renderer/features/frame/use-window-events.ts', use: `on('filesArrived'`, times: 1, tests: AT_START.slice(0, 3) },
  { source: 'renderer/features/frame/use-window-events.ts', use: `call('chooseFiles'`, times: 1, tests: [OPEN_ROUND] },
  { source: 'renderer/features/importing/choose-and-receive.ts', use: `call('chooseFiles'`, times: 1, tests: [OPEN_ROUND] },
  { source: 'renderer/features/merge/merge-screen.tsx', use: `call('chooseFiles'`, times: 1, tests: [BUNDLES] },
  { source: 'renderer/features/criteria-set/import-wizard-file.tsx', use: `call('chooseFiles'`, times: 1, tests: [CRITERIA] },
  { source: 'renderer/features/survey/use-choose-table.ts', use: `call('chooseFiles'`, times: 1, tests: [SCORES] },
  { source: 'renderer/features/backups/choose-other-drive.ts', use: `call('chooseFolder'`, times: 1, tests: [BACKUPS] },
  { source: 'renderer/features/backups/rescue-part.tsx', use: `call('chooseFolder'`, times: 1, tests: [] },
  { source: 'renderer/features/survey/sample-offer.tsx', use: `call('listSampleTables'`, times: 1, tests: [] },
  { source: 'renderer/features/start/start-screen.tsx', use: 'chooseAndReceive(', times: 1, tests: AT_START.slice(3) },
  { source: 'renderer/features/overview/overview-screen.tsx', use: 'chooseAndReceive(', times: 2, tests: [OPEN_ROUND] },
  { source: 'renderer/features/overview/next-step-part.tsx', use: 'chooseAndReceive(', times: 2, tests: [OPEN_ROUND] },
  { source: 'renderer/features/round/round-screen.tsx', use: 'chooseAndReceive(', times: 4, tests: [NEW_ROUND] },
  { source: 'renderer/features/criteria-set/criteria-set-screen.tsx', use: 'chooseAndReceive(', times: 1, tests: [NEW_ROUND] },
  { source: 'renderer/features/criteria-set/set-foot.tsx', use: 'chooseAndReceive(', times: 1, tests: [NEW_ROUND] },
];

import type { Result } from '../kernel/result.ts';
import type { Problem } from '../problem/problem.ts';
import type { Events, MAIN_METHODS, Method } from './contract.ts';
import type { Locale } from './views.ts';

/**
 * What passes between the main process and the engine's thread, both ways, by `postMessage` (structured clone: plain
 * data only).
 *
 * The thread (`out/app/engine-thread.js`) is a Node worker. It reads `workerData` as `EngineStart`, listens on
 * `parentPort` for `ToEngine` and posts `FromEngine`:
 *
 * - Every `call` is answered by exactly one `reply` with its `id`, in any order; calls may overlap. `input` is what the
 *   window sent, unchecked: the thread parses it with the schema of `method` (`electron/ipc`) and answers
 *   `input-invalid` when it does not fit. The main process only looked for the names of tokens in it.
 * - `paths` gives the absolute path of every token that the input names in its fields `token`, `tokens` and `target`
 *   and that the main process knows. A token that is not a key of `paths` is unknown or foreign: `file-missing`.
 *   The window never sees a path, so no reply and no event may hold one.
 * - `event` is passed on to the window as it is.
 * - `workspace` must be posted whenever the open workspace changes, the first time included, BEFORE the reply of the
 *   call that changed it: from then on `app://desk/evidence/<sha256>` is served from that workspace's vault and from no
 *   other. `root` is its absolute folder; null when none is open (then evidence is 404). A workspace that the thread
 *   opens by itself at start is announced before the first reply is posted.
 * - `locale` must be posted at start and whenever the language of the preferences changes: the menu follows it.
 * - `close` asks the thread to stop its tasks, close its database and files and answer `closed`; nothing is called after
 *   it. The main process waits for `closed` without a limit that would cut a write short, then ends the thread.
 * - A thread that exits before `close`, or lets an error escape, is a bug: the person is told and the program ends with
 *   code 70. What was recorded is on disk.
 */

/** `workerData` of the engine's thread. Folders are absolute. */
export type EngineStart = {
  /** The program's own folder for this person: workspaces, identities and preferences live below it. */
  readonly userData: string;
  /** Folder `resources` of the program, read only: criteria sets, schemas, the sample round. */
  readonly resources: string;
  /** Version of the program, from package.json. */
  readonly version: string;
};

/** The calls that reach the engine: all but those that need Electron's dialogs. */
export type EngineMethod = Exclude<Method, (typeof MAIN_METHODS)[number]>;

export type EngineCall = {
  readonly kind: 'call';
  /** Unique for the life of the thread. */
  readonly id: number;
  readonly method: EngineMethod;
  /** As it came from the window: parse it. */
  readonly input: unknown;
  /** Absolute path by token. */
  readonly paths: Readonly<Record<string, string>>;
};

export type ToEngine = EngineCall | { readonly kind: 'close' };

export type FromEngine =
  | { readonly kind: 'reply'; readonly id: number; readonly reply: Result<unknown, readonly Problem[]> }
  | EngineEvent
  | { readonly kind: 'workspace'; readonly root: string | null }
  | { readonly kind: 'locale'; readonly locale: Locale }
  | { readonly kind: 'closed' };

/** What the engine tells the window of; the other events are the main process's own. */
export type EngineEvent =
  | { readonly kind: 'event'; readonly event: 'taskProgress'; readonly payload: Events['taskProgress'] }
  | { readonly kind: 'event'; readonly event: 'backupFailed'; readonly payload: Events['backupFailed'] };

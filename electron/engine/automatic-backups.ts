import type { BackupReason } from '#shared/domain/backup.ts';
import type { Instant } from '#shared/domain/ids.ts';
import { ok } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { World } from '#electron/platform/disk.ts';
import type { Task } from '#electron/platform/task.ts';
import type { BackupPlace } from '#electron/services/back-up-workspace/backup-place.ts';
import { backUpWorkspace } from '#electron/services/back-up-workspace/index.ts';
import { listBackups } from '#electron/services/list-backups/index.ts';
import { listBackupPlaces, noteBackupThere } from './backup-folders.ts';
import type { Desk, OpenWorkspace } from './desk.ts';
import type { Tasks } from './tasks.ts';

/** Backups that nobody asks for. They run behind the replies, one at a time, and never fail what a person does. */
export type AutomaticBackups = {
  /** Of the open workspace, once the backups before it are done; nothing when its journal is in the newest one already. */
  readonly ask: (reason: BackupReason) => void;
  /** Runs a backup that somebody asked for once those before it are done: two at once would sweep each other's half-made files away. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** Of a workspace that is about to be closed. */
  readonly closing: (open: OpenWorkspace) => Promise<void>;
  /** What a place holds is looked at anew: it was changed by other hands. */
  readonly forget: () => void;
  /** Waits for what was asked. */
  readonly settle: () => Promise<void>;
  /** Ends the schedule and what is under way; nothing begins any more but `closing`. */
  readonly stop: () => void;
};

export type AutomaticParts = {
  readonly world: World;
  readonly tasks: Tasks;
  readonly desk: () => Desk;
  /** Calls again and again after so many milliseconds; gives what ends it. */
  readonly every: (milliseconds: number, act: () => void) => () => void;
  readonly onFailed: (problems: readonly Problem[]) => void;
};

/** Milliseconds between two looks at whether the journal grew. */
export const BACKUP_INTERVAL = 10 * 60_000;

/**
 * Milliseconds that a closing workspace is kept for its backup: records are copied in far less, and a slow stick must not
 * hold up who wants to go. What it did not get, it gets with the next one.
 */
const CLOSING_LIMIT = 5000;

export function createAutomaticBackups({ world, tasks, desk, every, onFailed }: AutomaticParts): AutomaticBackups {
  /** By folder: the last line of the journal that the newest backup there holds. */
  const held = new Map<string, number>();
  let isTold = false;
  let isEnding = false;
  let turn: Promise<void> = Promise.resolve();

  const tell = (problems: readonly Problem[]): void => {
    if (!isTold) onFailed(problems);
    isTold = true;
  };

  const isHeld = async (place: BackupPlace, { journal, at }: JournalEnd): Promise<boolean> => {
    const known = held.get(place.folder);
    if (known !== undefined) return known === journal;
    // The latest by the clock: after a restore the journal is shorter than that of backups before it.
    const latest = (await listBackups(world.disk, place)).toSorted((a, b) => (a.note.at < b.note.at ? 1 : -1))[0]?.note;
    // After a restore the journal may also have grown to the very number of a backup that holds other lines: one that was made before the last line holds it not.
    return latest !== undefined && latest.journal === journal && (at === null || latest.at >= at);
  };

  const backUpTo = async (place: BackupPlace, { id, context }: OpenWorkspace, { reason, task }: Making): Promise<void> => {
    const made = await backUpWorkspace({ context, place, reason, task });
    if (!made.ok) return isExpected(made.error) ? undefined : tell(made.error);
    const { backup, problems } = made.value;
    held.set(place.folder, backup.note.journal);
    if (place.kind === 'elsewhere') await noteBackupThere(desk(), id, backup.note.at);
    if (problems.length > 0) return tell(problems);
    isTold = false;
    return undefined;
  };

  const backUp = async (open: OpenWorkspace, making: Making): Promise<void> => {
    try {
      const end = open.context.store.read((records) => ok({ journal: records.readJournalSeq(), at: records.readJournalAt() }));
      if (!end.ok) return tell(end.error);
      for (const place of listBackupPlaces(desk(), open)) {
        if (!making.task.isStopped() && !(await isHeld(place, end.value))) await backUpTo(place, open, making);
      }
    } catch (fault) {
      // A fault of ours in what nobody asked for must not end the program under the person's hands.
      console.error('an automatic backup broke off', fault);
      tell([]);
    }
    return undefined;
  };

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work);
    turn = done.then(() => undefined, () => undefined);
    return done;
  };
  const ask = (reason: BackupReason): void => {
    void inTurn(() =>
      tasks.run(TASK, async ({ isStopped }) => {
        const open = desk().openWorkspace();
        if (open !== null && !isEnding) await backUp(open, { reason, task: { isStopped: () => isEnding || isStopped(), report: () => undefined } });
      }),
    );
  };
  const endSchedule = every(BACKUP_INTERVAL, () => ask('schedule'));

  return {
    ask,
    inTurn,
    closing: async (open) => {
      const begun = Date.parse(world.now());
      await backUp(open, { reason: 'schedule', task: { isStopped: () => Date.parse(world.now()) - begun > CLOSING_LIMIT, report: () => undefined } });
    },
    forget: () => held.clear(),
    settle: () => turn,
    stop: () => {
      isEnding = true;
      endSchedule();
    },
  };
}

/** Number of the journal's last line, and when it was written; null before the first. */
type JournalEnd = { readonly journal: number; readonly at: Instant | null };

type Making = { readonly reason: BackupReason; readonly task: Task };

/** No window has a task of this name. */
const TASK = 'automatic-backup';

/** Stopped because the workspace was left; a drive that is not plugged in. Neither is a failure. */
const isExpected = (problems: readonly Problem[]): boolean => problems.every(({ type }) => type === 'stopped-by-user' || type === 'backup-place-missing');

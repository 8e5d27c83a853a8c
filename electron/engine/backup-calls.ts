import type { BackedUpView, BackupList, BackupView, OtherDrive, RestoredView, WayBack } from '#shared/ipc/backup-views.ts';
import type { InputOf } from '#shared/ipc/contract.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { compareText } from '#shared/kernel/order.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { Task } from '#electron/platform/task.ts';
import { layoutOf } from '#electron/platform/workspace-layout.ts';
import { nameFolder } from '#electron/services/back-up-workspace/backup-place.ts';
import { backUpWorkspace } from '#electron/services/back-up-workspace/index.ts';
import { findSoundBackup } from '#electron/services/list-backups/find-sound-backup.ts';
import type { Backup } from '#electron/services/list-backups/index.ts';
import { noteMigrationCopies } from '#electron/services/list-backups/note-migration-copies.ts';
import { lookAtStanding } from '#electron/services/list-backups/look-at-standing.ts';
import { findTitle } from '#electron/services/list-workspaces/index.ts';
import { restoreWorkspace } from '#electron/services/restore-workspace/index.ts';
import { listBackupPlaces, listBackupsOf, noteBackupThere } from './backup-folders.ts';
import type { EngineContext } from './engine-context.ts';

type Reply<T> = Promise<Result<T, readonly Problem[]>>;

/** The backups of a workspace, whether it is open, closed or past opening. */
export async function listBackupsOnDesk(context: EngineContext, id: string): Reply<BackupList> {
  const backups = await readBackups(context, id);
  return ok({
    title: await findTitle(context.world, context.desk.rootOf(id)),
    backups: backups.map(showBackup).toSorted((a, b) => compareText(b.at, a.at)),
    journal: await readJournal(context, id),
    otherDrive: await showOtherDrive(context, id, backups),
  });
}

export async function findWayBackOnDesk(context: EngineContext, id: string): Reply<WayBack> {
  const backups = await readBackups(context, id);
  const newest = await findSoundBackup(context.world.disk, backups);
  return ok({
    title: await findTitle(context.world, context.desk.rootOf(id)),
    newest: newest === null ? null : showBackup(newest),
    otherDrive: await showOtherDrive(context, id, backups),
  });
}

/** A drive that is not plugged in is no failure: the backup beside the workspace stands. */
export async function backUpOnDesk(context: EngineContext, task: Task): Reply<BackedUpView> {
  const { desk } = context;
  const open = desk.openWorkspace();
  if (open === null) return err([{ type: 'workspace-missing', where: '' }]);
  const [beside, ...others] = listBackupPlaces(desk, open);
  if (beside === undefined) throw new Error('there is always a place beside the workspace');
  const made = await backUpWorkspace({ context: open.context, place: beside, reason: 'person', task });
  if (!made.ok) return made;
  const problems: Problem[] = [];
  for (const place of others) {
    const copied = await backUpWorkspace({ context: open.context, place, reason: 'person', task });
    problems.push(...(copied.ok ? copied.value.problems : copied.error));
    if (copied.ok) await noteBackupThere(desk, open.id, copied.value.backup.note.at);
  }
  context.backups.forget();
  return ok({ at: made.value.backup.note.at, problems });
}

/** Closes what is open, restores, and opens the workspace; when it is refused, what was open is open again. */
export function restoreOnDesk(context: EngineContext, { workspace: id, spot, name }: InputOf<'restoreBackup'>, task: Task): Reply<RestoredView> {
  const { world, desk, tasks } = context;
  return tasks.alone(task, async () => {
    if (task.isStopped()) return err([{ type: 'stopped-by-user', where: '' }]);
    const standing = desk.openWorkspace()?.id ?? null;
    const place = desk.placeIn(id);
    await desk.leave();
    const backup = (await readBackups(context, id)).find((one) => one.place.kind === spot && one.name === name);
    const restored = backup === undefined ? err([{ type: 'backup-unknown' as const, where: '', found: name }]) : await restoreWorkspace({ world, root: desk.rootOf(id), backup, task });
    context.backups.forget();
    if (!restored.ok || backup === undefined) {
      if (standing !== null) await desk.open(standing);
      return restored.ok ? err([]) : restored;
    }
    const opened = await desk.open(id);
    return opened.ok ? ok({ workspace: id, at: backup.note.at, place, problems: restored.value.problems }) : opened;
  });
}

/** `folder` null: backups stay beside the workspace alone. What lies in the folder already is known at once. */
export async function keepBackupsOnDesk({ desk, world, backups }: EngineContext, id: string, folder: string | null): Reply<null> {
  await desk.keepBackupFolder(id, folder === null ? null : { folder, newestAt: null });
  backups.forget();
  const newest = latestOf((await listBackupsOf({ world, desk }, id)).filter(({ place }) => place.kind === 'elsewhere'));
  if (newest !== undefined) await noteBackupThere(desk, id, newest.note.at);
  // What is open gets its first copy there without being asked for it.
  if (folder !== null && desk.openWorkspace()?.id === id) backups.ask('schedule');
  return ok(null);
}

/** What holds most of the journal first, wherever it stands. */
async function readBackups(context: EngineContext, id: string): Promise<readonly Backup[]> {
  await noteMigrationCopies(context.world, layoutOf(context.desk.rootOf(id)));
  return listBackupsOf(context, id);
}

const showBackup = ({ place, name, note }: Backup): BackupView => ({ spot: place.kind, name, at: note.at, reason: note.reason, journal: note.journal, size: note.records.size });

const latestOf = (backups: readonly Backup[]): Backup | undefined => backups.toSorted((a, b) => compareText(b.note.at, a.note.at))[0];

async function showOtherDrive({ world, desk }: EngineContext, id: string, backups: readonly Backup[]): Promise<OtherDrive | null> {
  const other = desk.backupFolderOf(id);
  if (other === null) return null;
  const stat = await world.disk.stat(other.folder).catch(() => null);
  const isThere = stat?.kind === 'folder';
  const newest = latestOf(backups.filter(({ place }) => place.kind === 'elsewhere'));
  return { name: nameFolder(other.folder), isThere, newestAt: isThere ? (newest?.note.at ?? null) : other.newestAt };
}

/** Nobody else may open the file of an open workspace: its own store tells. */
async function readJournal({ world, desk }: EngineContext, id: string): Promise<number | null> {
  const open = desk.openWorkspace();
  if (open?.id !== id) return (await lookAtStanding(world.disk, layoutOf(desk.rootOf(id))))?.journal ?? null;
  const journal = open.context.store.read((records) => ok(records.readJournalSeq()));
  return journal.ok ? journal.value : null;
}

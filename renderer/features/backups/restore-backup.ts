import type { Desk } from '#renderer/stores/desk.ts';
import type { BackupView } from '#shared/ipc/backup-views.ts';
import { ok } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { goBackTo } from '../frame/go-back-to.ts';
import type { RunTask } from '../frame/use-task.ts';

type Restoring = { readonly workspace: string; readonly backup: Pick<BackupView, 'spot' | 'name'>; readonly run: RunTask };

/**
 * Restores a backup and goes back to where the person was. What is typed is recorded first, and so is part of what is set
 * aside. Gives why not; what was open is open again then.
 */
export async function restoreBackup(desk: Desk, { workspace, backup, run }: Restoring): Promise<readonly Problem[] | null> {
  const { app, client, backups, places } = desk;
  const standing = app.store.getState().app?.openWorkspace ?? null;
  places.flush();
  if (standing !== null && !(await desk.change(null))) return app.store.getState().failure;
  const reply = await run((task) => client.call('restoreBackup', { workspace, spot: backup.spot, name: backup.name, task }));
  if (!reply.ok) {
    if (standing !== null) await desk.change(() => client.call('openWorkspace', { id: standing }));
    return reply.error;
  }
  const { place, at, problems } = reply.value;
  await app.enter(Promise.resolve(ok(workspace)));
  if (place !== null) await goBackTo(desk, place);
  backups.forgetLost();
  backups.tell({ kind: 'restored', at, problems });
  return null;
}

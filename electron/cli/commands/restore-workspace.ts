import { QUIET_TASK } from '#electron/platform/task.ts';
import { layoutOf } from '#electron/platform/workspace-layout.ts';
import { noteMigrationCopies } from '#electron/services/list-backups/note-migration-copies.ts';
import { findOwner, listOwnBackups } from '#electron/services/list-backups/own-backups.ts';
import { restoreWorkspace } from '#electron/services/restore-workspace/index.ts';
import { formatInteger } from '#renderer/text/format.ts';
import { numbersOf } from '#renderer/text/words.ts';
import { done, reasonsOfOne, refuse, type Command } from '../command.ts';
import { describeBackups } from '../describe-backups.ts';

/** Without `--backup` it lists what there is, and restores nothing. */
export const restoreWorkspaceCommand: Command = {
  name: 'restore',
  syntax: 'restore --workspace DIR [--from DIR] [--backup NAME]',
  options: { workspace: 'text', from: 'optional', backup: 'optional' },
  files: 'none',
  run: async (session, args) => {
    const root = session.locate(args.text('workspace'));
    const from = args.optional('from');
    const layout = layoutOf(root);
    await noteMigrationCopies(session.world, layout);
    const { disk } = session.world;
    const own = await listOwnBackups({ disk, layout, chosen: from === null ? null : session.locate(from), owner: await findOwner(disk, layout) });
    const backups = own.filter(({ place }) => place.kind === (from === null ? 'beside' : 'elsewhere'));
    const asked = args.optional('backup');
    if (asked === null) return done(describeBackups(session, backups), { backups: backups.map(({ name, note }) => ({ name, at: note.at, reason: note.reason })) });
    const backup = backups.find(({ name }) => name === asked);
    if (backup === undefined) return refuse([{ file: '', problem: { type: 'backup-unknown', where: '', found: asked } }], describeBackups(session, backups));
    // Once begun it is finished: a stop in the middle would only be finished at the next start.
    const restored = await restoreWorkspace({ world: session.world, root, backup, task: QUIET_TASK });
    if (!restored.ok) return refuse(reasonsOfOne('', restored.error));
    const { setAside, brought, problems } = restored.value;
    const { restore } = session.words;
    return refuse(
      reasonsOfOne('', problems),
      [restore.restored(backup.name), restore.setAside(setAside), ...(brought === 0 ? [] : [restore.brought(formatInteger(brought, numbersOf(session.locale)))])],
      { restored: backup.name, setAside, brought },
    );
  },
};

import { checkWorkspace } from '#electron/services/check-workspace/index.ts';
import { formatBytes, formatInteger } from '#renderer/text/format.ts';
import { numbersOf } from '#renderer/text/words.ts';
import { layoutOf } from '#electron/platform/workspace-layout.ts';
import { findOwner, listOwnBackups } from '#electron/services/list-backups/own-backups.ts';
import { reasonsOfOne, refuse, type Command, type Session } from '../command.ts';
import { describeBackups } from '../describe-backups.ts';
import { describeWarnings } from '../describe-package.ts';
import { withWorkspace } from '../with-workspace.ts';

export const checkWorkspaceCommand: Command = {
  name: 'doctor',
  syntax: 'doctor --workspace DIR',
  options: { workspace: 'text' },
  files: 'none',
  run: async (session, args) => {
    const typed = args.text('workspace');
    const looked = await withWorkspace(session, typed, async (context) => {
      const health = await checkWorkspace(context, session.task);
      if (!health.ok) return refuse(reasonsOfOne('', health.error));
      const { doctor } = session.words;
      const numbers = numbersOf(session.locale);
      const count = (value: number): string => formatInteger(value, numbers);
      const { problems, evidence, bytes, packages, backups } = health.value;
      const notices = describeWarnings(session, context.notices);
      return refuse(
        reasonsOfOne('', problems),
        [
          problems.length === 0 ? doctor.healthy : doctor.unhealthy(count(problems.length)),
          doctor.records,
          doctor.vault(count(evidence), formatBytes(bytes, numbers)),
          doctor.packages(count(packages)),
          doctor.backups(count(backups)),
          ...notices.lines,
        ],
        { evidence, bytes, packages, backups, notices: notices.facts },
      );
    });
    if (looked.kind !== 'outcome' || !looked.reasons.some(({ problem }) => LOST.has(problem.type))) return looked;
    const isDamaged = looked.reasons.some(({ problem }) => problem.type === 'workspace-damaged');
    return { ...looked, lines: [...looked.lines, ...(await adviseWayBack(session, typed, isDamaged))] };
  },
};

/** What stands between a person and her records: then the way back is told. */
const LOST: ReadonlySet<string> = new Set(['workspace-damaged', 'workspace-missing', 'workspace-not-recognised']);

/** Where there is neither a backup nor anything that was damaged, nothing was ever lost. */
async function adviseWayBack(session: Session, typed: string, isDamaged: boolean): Promise<readonly string[]> {
  const { disk } = session.world;
  const layout = layoutOf(session.locate(typed));
  const backups = await listOwnBackups({ disk, layout, chosen: null, owner: await findOwner(disk, layout) });
  const [newest] = backups;
  const { doctor } = session.words;
  if (newest === undefined) return isDamaged ? [doctor.noBackup(typed)] : [];
  return [doctor.wayBack, ...describeBackups(session, backups), doctor.restoreBy(`btd restore --workspace ${typed} --backup ${newest.name}`), doctor.rescueBy(`btd rescue --workspace ${typed} --out cuu-ho`)];
}

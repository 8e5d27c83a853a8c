import { checkWorkspace } from '#electron/services/check-workspace/index.ts';
import { formatBytes, formatInteger } from '#renderer/text/format.ts';
import { numbersOf } from '#renderer/text/words.ts';
import { reasonsOfOne, refuse, type Command } from '../command.ts';
import { describeWarnings } from '../describe-package.ts';
import { withWorkspace } from '../with-workspace.ts';

export const checkWorkspaceCommand: Command = {
  name: 'doctor',
  syntax: 'doctor --workspace DIR',
  options: { workspace: 'text' },
  files: 'none',
  run: (session, args) =>
    withWorkspace(session, args.text('workspace'), async (context) => {
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
    }),
};

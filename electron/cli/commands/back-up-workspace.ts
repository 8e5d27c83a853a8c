import { ok } from '#shared/kernel/result.ts';
import { backUpWorkspace } from '#electron/services/back-up-workspace/index.ts';
import { findPlaceElsewhere, placeBeside } from '#electron/services/back-up-workspace/backup-place.ts';
import { formatBytes, formatInteger } from '#renderer/text/format.ts';
import { numbersOf } from '#renderer/text/words.ts';
import { reasonsOfOne, refuse, type Command } from '../command.ts';
import { withWorkspace } from '../with-workspace.ts';

export const backUpWorkspaceCommand: Command = {
  name: 'backup',
  syntax: 'backup --workspace DIR [--to DIR]',
  options: { workspace: 'text', to: 'optional' },
  files: 'none',
  run: (session, args) =>
    withWorkspace(session, args.text('workspace'), async (context) => {
      const to = args.optional('to');
      const found = to === null ? ok(placeBeside(context.layout)) : findPlaceElsewhere(context, session.locate(to));
      if (!found.ok) return refuse(reasonsOfOne('', found.error));
      const place = found.value;
      const made = await backUpWorkspace({ context, place, reason: 'person', task: session.task });
      if (!made.ok) return refuse(reasonsOfOne(to ?? '', made.error));
      const { backup, dropped, problems } = made.value;
      const { words, locale } = session;
      const numbers = numbersOf(locale);
      return refuse(
        reasonsOfOne('', problems),
        [
          words.backup.made(backup.name, formatBytes(backup.note.records.size, numbers)),
          ...(place.kind === 'beside' ? [] : [words.backup.withEvidence(formatInteger(backup.note.evidence.length, numbers))]),
          ...(dropped === 0 ? [] : [words.backup.dropped(formatInteger(dropped, numbers))]),
        ],
        { name: backup.name, note: backup.note, dropped },
      );
    }),
};

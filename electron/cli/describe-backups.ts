import { listOwners } from '#shared/backup/whose-backup.ts';
import type { Backup } from '#electron/services/list-backups/index.ts';
import { formatBytes, formatMoment } from '#renderer/text/format.ts';
import { numbersOf } from '#renderer/text/words.ts';
import type { Session } from './command.ts';
import { toTextTable } from './text-table.ts';

/** The backups of a place, the newest first, with the name by which one is restored; of several workspaces also whose each is. */
export function describeBackups({ words, locale }: Session, backups: readonly Backup[]): readonly string[] {
  if (backups.length === 0) return [words.restore.none];
  const rows = backups.map(({ name, note }) => [name, formatMoment(note.at), words.restore.reasons[note.reason], formatBytes(note.records.size, numbersOf(locale))]);
  if (listOwners(backups).length === 1) return toTextTable(['left', 'left', 'left', 'right'], [words.restore.header, ...rows]);
  const whose = backups.map(({ note: { workspace } }) => words.restore.madeAt(workspace.title, formatMoment(workspace.createdAt)));
  return toTextTable(['left', 'left', 'left', 'right', 'left'], [[...words.restore.header, words.restore.whose], ...rows.map((row, at) => [...row, whose[at] ?? ''])]);
}

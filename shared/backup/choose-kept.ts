import type { BackupNote } from '../domain/backup.ts';
import { compareText } from '../kernel/order.ts';

export type KeptBackup = Pick<BackupNote, 'at' | 'journal'> & { readonly name: string };

/** How many are kept of each kind; a backup may be kept for more than one reason. */
export const KEEP = { newest: 10, latest: 10, days: 14, months: 12 } as const;

/**
 * The names of the backups to keep: the ten newest, and the newest of each of the last 14 days and 12 months that have
 * any. Newer is what holds more of the journal, whatever the clock said; days are counted among those that have a
 * backup, so that a clock that jumps ahead drops nothing. The ten latest by the clock are kept besides: after an older
 * backup was restored, what is recorded from then on has a shorter journal than what was set aside.
 */
export function chooseKept(backups: readonly KeptBackup[]): ReadonlySet<string> {
  const newestFirst = backups.toSorted((a, b) => b.journal - a.journal || compareText(b.at, a.at) || compareText(b.name, a.name));
  return new Set([
    ...newestFirst.slice(0, KEEP.newest),
    ...newestFirst.toSorted((a, b) => compareText(b.at, a.at)).slice(0, KEEP.latest),
    ...newestOfEach(newestFirst, 'YYYY-MM-DD'.length).slice(0, KEEP.days),
    ...newestOfEach(newestFirst, 'YYYY-MM'.length).slice(0, KEEP.months),
  ].map(({ name }) => name));
}

/** The first of each day or month, by so many characters of the moment. */
function newestOfEach(newestFirst: readonly KeptBackup[], length: number): readonly KeptBackup[] {
  const seen = new Set<string>();
  return newestFirst.filter(({ at }) => {
    const span = at.slice(0, length);
    const isFirst = !seen.has(span);
    seen.add(span);
    return isFirst;
  });
}

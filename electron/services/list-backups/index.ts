import path from 'node:path';
import { backupNoteSchema, type BackupNote } from '#shared/domain/backup.ts';
import { ok } from '#shared/kernel/result.ts';
import { compareText } from '#shared/kernel/order.ts';
import type { Disk } from '#electron/platform/disk.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import type { BackupPlace } from '../back-up-workspace/backup-place.ts';

/** A finished backup. `name` is that of its files without their endings. */
export type Backup = { readonly place: BackupPlace; readonly name: string; readonly note: BackupNote };

export const recordsPath = ({ place, name }: Pick<Backup, 'place' | 'name'>): string => path.join(place.folder, `${name}.sqlite`);
export const notePath = ({ place, name }: Pick<Backup, 'place' | 'name'>): string => path.join(place.folder, `${name}.json`);

/** Far larger than any note: 200 000 documents. */
const MAX_NOTE_BYTES = 32 << 20;

/**
 * The finished backups of a place, the one that holds most of the journal first; none when the place cannot be read. A
 * note without its records, or one that is no note, is passed over: it is not a backup.
 */
export async function listBackups(disk: Disk, place: BackupPlace): Promise<readonly Backup[]> {
  const listed = await guardDisk('read', place.folder, async () => ok(await disk.list(place.folder)));
  if (!listed.ok) return [];
  const files = new Set(listed.value.filter(({ kind }) => kind === 'file').map(({ name }) => name));
  const backups: Backup[] = [];
  for (const file of files) {
    const name = path.basename(file, '.json');
    if (!file.endsWith('.json') || !files.has(`${name}.sqlite`)) continue;
    const note = await readNote(disk, path.join(place.folder, file));
    if (note !== null) backups.push({ place, name, note });
  }
  return backups.toSorted((a, b) => b.note.journal - a.note.journal || compareText(b.note.at, a.note.at) || compareText(b.name, a.name));
}

async function readNote(disk: Disk, file: string): Promise<BackupNote | null> {
  const read = await guardDisk('read', file, async () => {
    const stat = await disk.stat(file);
    return ok(stat === null || stat.size > MAX_NOTE_BYTES ? null : await disk.readWhole(file));
  });
  if (!read.ok || read.value === null) return null;
  try {
    return backupNoteSchema.safeParse(JSON.parse(new TextDecoder().decode(read.value))).data ?? null;
  } catch {
    return null;
  }
}

import path from 'node:path';
import { z } from 'zod';
import { ownPhrasesSchema } from '#shared/domain/phrases.ts';
import type { Instant } from '#shared/domain/ids.ts';
import { codeSchema, instantSchema, unitIdSchema } from '#shared/domain/schema.ts';
import { SCREENS } from '#shared/ipc/screens.ts';
import type { Preferences, WorkPlace } from '#shared/ipc/views.ts';
import { ok } from '#shared/kernel/result.ts';
import type { World } from '#electron/platform/disk.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import { writeWhole } from '#electron/platform/write-whole.ts';

const tourSchema = z.enum(['unasked', 'taken', 'declined']);

const settingsSchema = z.object({
  locale: z.enum(['vi', 'en']).catch('vi'),
  theme: z.enum(['light', 'dark', 'system']).catch('system'),
  textZoom: z.int().min(80).max(200).catch(100),
  panes: z.record(z.string(), z.number()).catch({}),
  tour: z.object({ member: tourSchema, secretary: tourSchema }).catch({ member: 'unasked', secretary: 'unasked' }),
  phrases: ownPhrasesSchema.catch([]),
  openWorkspace: z.string().nullable().catch(null),
  place: z
    .object({ workspace: z.string(), screen: z.enum(SCREENS), unit: unitIdSchema.nullable(), code: codeSchema.nullable() })
    .nullable()
    .catch(null),
  isOpening: z.boolean().catch(false),
  backupFolders: z.record(z.string(), z.object({ folder: z.string(), newestAt: instantSchema.nullable() })).catch({}),
});

/** Preferences, where the program was left, where backups go besides: a lost or damaged file costs nothing of the work. */
export type Settings = Preferences & {
  readonly openWorkspace: string | null;
  /** Where the person was in which workspace; null when nobody has said yet. */
  readonly place: (WorkPlace & { readonly workspace: string }) | null;
  /** True from the start of the program until the person is at work in `openWorkspace` again. */
  readonly isOpening: boolean;
  /** By workspace: the folder on another drive to which its backups go too. */
  readonly backupFolders: Readonly<Record<string, BackupFolder>>;
};

/** An absolute path, and the newest backup that is known to be there: told also while the drive is not plugged in. */
export type BackupFolder = { readonly folder: string; readonly newestAt: Instant | null };

export const DEFAULT_SETTINGS: Settings = { locale: 'vi', theme: 'system', textZoom: 100, panes: {}, tour: { member: 'unasked', secretary: 'unasked' }, phrases: [], openWorkspace: null, place: null, isOpening: false, backupFolders: {} };

/** Without where the program was left. */
export const preferencesOf = ({ locale, theme, textZoom, panes, tour, phrases }: Settings): Preferences => ({ locale, theme, textZoom, panes, tour, phrases });

export async function loadSettings(world: World, userData: string): Promise<Settings> {
  const read = await guardDisk('read', '', async () => ok(await world.disk.readWhole(settingsPath(userData))));
  const parsed = settingsSchema.safeParse(read.ok ? parseOrNull(read.value) : null);
  return parsed.success ? parsed.data : DEFAULT_SETTINGS;
}

export async function saveSettings(world: World, userData: string, settings: Settings): Promise<void> {
  await world.disk.makeFolder(userData);
  const bytes = new TextEncoder().encode(`${JSON.stringify(settings, null, 2)}\n`);
  await writeWhole({ world, target: settingsPath(userData), fill: (file) => file.write(bytes) });
}

export const SETTINGS_FILE = 'settings.json';
const settingsPath = (userData: string): string => path.join(userData, SETTINGS_FILE);

function parseOrNull(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // A damaged settings file is answered by the defaults; nothing of the work is in it.
    return null;
  }
}

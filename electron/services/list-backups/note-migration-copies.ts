import path from 'node:path';
import type { BackupNote } from '#shared/domain/backup.ts';
import { isInstant, type Instant } from '#shared/domain/ids.ts';
import { ok } from '#shared/kernel/result.ts';
import { digestFile } from '#electron/platform/digest-file.ts';
import type { World } from '#electron/platform/disk.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import type { WorkspaceLayout } from '#electron/platform/workspace-layout.ts';
import { writeWhole } from '#electron/platform/write-whole.ts';
import { readCopy } from '#electron/store/finish-copy.ts';

/** As `back-up-before-migrating` names them: the schema, and the moment without its colons. */
const COPY = /^(schema-\d+-(?<day>\d{4}-\d{2}-\d{2})T(?<hour>\d{2})-(?<rest>\d{2}-.+))\.sqlite$/u;

/**
 * Gives the copies that were made before a migration the note of a backup, also those that an older program left behind:
 * from then on they are listed and restored like all others. A copy that is not sound gets none. What the disk refuses
 * is tried again the next time.
 */
export async function noteMigrationCopies(world: World, layout: WorkspaceLayout): Promise<void> {
  await guardDisk('read', '', async () => {
    const names = (await world.disk.list(layout.backups)).map(({ name }) => name);
    for (const file of names) {
      const at = momentOf(file);
      const name = path.basename(file, '.sqlite');
      if (at === null || names.includes(`${name}.json`)) continue;
      await noteCopy({ world, copy: path.join(layout.backups, file), target: path.join(layout.backups, `${name}.json`), at });
    }
    return ok(null);
  });
}

function momentOf(file: string): Instant | null {
  const found = COPY.exec(file)?.groups;
  if (found === undefined) return null;
  const at = `${found['day'] ?? ''}T${found['hour'] ?? ''}:${(found['rest'] ?? '').replaceAll('-', ':')}`;
  return isInstant(at) ? at : null;
}

type Copy = { readonly world: World; readonly copy: string; readonly target: string; readonly at: Instant };

/** What was signed and which documents it needs, such a copy says itself once it is restored. */
async function noteCopy({ world, copy, target, at }: Copy): Promise<void> {
  const read = readCopy(copy);
  if (!read.ok || read.value.workspace === null) return;
  const { schema, journal, workspace } = read.value;
  const { title, role, createdAt } = workspace;
  const note: BackupNote = {
    format: 'btd/backup', version: 1, at, reason: 'migration', workspace: { title, role, createdAt }, schema, journal, records: await digestFile(world.disk, copy), signed: [], evidence: [],
  };
  await writeWhole({ world, target, fill: (file) => file.write(new TextEncoder().encode(`${JSON.stringify(note)}\n`)) });
}

import path from 'node:path';
import { z } from 'zod';
import { instantSchema } from '#shared/domain/schema.ts';
import { workspaceIdentitySchema, type WorkspaceIdentity } from '#shared/domain/backup.ts';
import { ROLES } from '#shared/domain/council.ts';
import type { WorkspaceSummary } from '#shared/ipc/views.ts';
import { compareText } from '#shared/kernel/order.ts';
import { ok } from '#shared/kernel/result.ts';
import type { Disk, World } from '#electron/platform/disk.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import { layoutOf } from '#electron/platform/workspace-layout.ts';
import { writeWhole } from '#electron/platform/write-whole.ts';
import { placeBeside } from '../back-up-workspace/backup-place.ts';
import { listBackups } from '../list-backups/index.ts';

const summarySchema = z.object({
  title: z.string(),
  role: z.enum(ROLES),
  memberName: z.string(),
  isSample: z.boolean(),
  lastOpened: instantSchema,
  /** Whose backups are its own, when the records cannot say it any more; not in what older programs wrote. */
  identity: workspaceIdentitySchema.optional(),
});
type Summary = z.infer<typeof summarySchema>;

/** Folder below the program's data folder that holds one workspace a folder. */
export const workspacesFolder = (userData: string): string => path.join(userData, 'workspaces');

/** Workspaces on this machine, the one used last first. A folder with neither records nor backups of any is not one and is left alone. */
export async function listWorkspaces(world: World, userData: string): Promise<readonly WorkspaceSummary[]> {
  const summaries: WorkspaceSummary[] = [];
  for (const entry of await world.disk.list(workspacesFolder(userData))) {
    if (entry.kind !== 'folder') continue;
    const root = path.join(workspacesFolder(userData), entry.name);
    const layout = layoutOf(root);
    if ((await world.disk.stat(layout.database)) === null && (await listBackups(world.disk, placeBeside(layout))).length === 0) continue;
    summaries.push(await readSummary(world, root, entry.name));
  }
  return summaries.toSorted((a, b) => compareText(b.lastOpened, a.lastOpened) || compareText(a.id, b.id));
}

/** What a workspace was called when it was last opened; its folder's name when that is not known. */
export const findTitle = async (world: World, root: string): Promise<string> => (await readSummary(world, root, path.basename(root))).title;

/** Whose a workspace was when it was last opened; null when that is not known. */
export const findSummarised = async (disk: Disk, root: string): Promise<WorkspaceIdentity | null> => (await readWritten(disk, root))?.identity ?? null;

/** Written at each opening, so that the start screen need not open every database. */
export async function saveSummary(world: World, root: string, summary: Summary): Promise<void> {
  const bytes = new TextEncoder().encode(`${JSON.stringify(summary, null, 2)}\n`);
  await writeWhole({ world, target: summaryPath(root), fill: (file) => file.write(bytes) });
}

/** Sorts behind every workspace whose last opening is known. */
const NEVER_OPENED = instantSchema.parse('1970-01-01T00:00:00.000Z');

const summaryPath = (root: string): string => path.join(root, 'summary.json');

async function readSummary(world: World, root: string, id: string): Promise<WorkspaceSummary> {
  const unknown: WorkspaceSummary = { id, title: id, role: 'member', memberName: '', isSample: false, lastOpened: NEVER_OPENED };
  const written = await readWritten(world.disk, root);
  if (written === null) return unknown;
  const { identity: _, ...shown } = written;
  return { id, ...shown };
}

async function readWritten(disk: Disk, root: string): Promise<Summary | null> {
  const read = await guardDisk('read', '', async () => ok(await disk.readWhole(summaryPath(root))));
  return summarySchema.safeParse(read.ok ? parseOrNull(read.value) : null).data ?? null;
}

function parseOrNull(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // The summary is a convenience; the database itself is checked when it is opened.
    return null;
  }
}

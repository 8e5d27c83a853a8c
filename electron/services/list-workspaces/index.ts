import path from 'node:path';
import { z } from 'zod';
import { instantSchema } from '#shared/domain/schema.ts';
import { ROLES } from '#shared/domain/council.ts';
import type { WorkspaceSummary } from '#shared/ipc/views.ts';
import { compareText } from '#shared/kernel/order.ts';
import { ok } from '#shared/kernel/result.ts';
import type { World } from '#electron/platform/disk.ts';
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
});

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

/** Written at each opening, so that the start screen need not open every database. */
export async function saveSummary(world: World, root: string, summary: Omit<WorkspaceSummary, 'id'>): Promise<void> {
  const bytes = new TextEncoder().encode(`${JSON.stringify(summary, null, 2)}\n`);
  await writeWhole({ world, target: summaryPath(root), fill: (file) => file.write(bytes) });
}

/** Sorts behind every workspace whose last opening is known. */
const NEVER_OPENED = instantSchema.parse('1970-01-01T00:00:00.000Z');

const summaryPath = (root: string): string => path.join(root, 'summary.json');

async function readSummary(world: World, root: string, id: string): Promise<WorkspaceSummary> {
  const unknown: WorkspaceSummary = { id, title: id, role: 'member', memberName: '', isSample: false, lastOpened: NEVER_OPENED };
  const read = await guardDisk('read', id, async () => ok(await world.disk.readWhole(summaryPath(root))));
  const parsed = summarySchema.safeParse(read.ok ? parseOrNull(read.value) : null);
  return parsed.success ? { id, ...parsed.data } : unknown;
}

function parseOrNull(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // The summary is a convenience; the database itself is checked when it is opened.
    return null;
  }
}

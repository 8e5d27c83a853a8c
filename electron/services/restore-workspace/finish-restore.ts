import path from 'node:path';
import { z } from 'zod';
import type { World } from '#electron/platform/disk.ts';
import { writeWhole } from '#electron/platform/write-whole.ts';
import type { WorkspaceLayout } from '#electron/platform/workspace-layout.ts';
import { RECORD_ENDINGS } from '../open-workspace/as-found.ts';

/*
 * A restore changes several names, which no disk does at once. So the intention is written down first, and what it
 * names is done over and over until it is done: at once, or at the next start when the power went in between.
 */

const intentSchema = z.strictObject({ setAside: z.string().regex(/^[\w.-]+$/) });

const intentPath = ({ root }: WorkspaceLayout): string => path.join(root, 'restore.json');
/** The backup's records, whole and flushed, before they get the workspace's name. */
export const stagedRecords = ({ root }: WorkspaceLayout): string => path.join(root, 'restore.sqlite');
/** What stood in the workspace before: never written to, never removed by the program. */
export const setAsideFolder = ({ root }: WorkspaceLayout, name: string): string => path.join(root, 'set-aside', name);

/** The point of no return: from here on the restore is finished, now or at the next start. */
export async function intendRestore(world: World, layout: WorkspaceLayout, setAside: string): Promise<void> {
  await writeWhole({ world, target: intentPath(layout), fill: (file) => file.write(new TextEncoder().encode(`${JSON.stringify({ setAside })}\n`)) });
}

/** True while a restore has been intended and is not finished. */
export const isRestoring = async ({ disk }: World, layout: WorkspaceLayout): Promise<boolean> => (await disk.stat(intentPath(layout)))?.kind === 'file';

/** Does what is left to do of an intended restore; nothing when there is none. May be called again after any interruption. */
export async function finishRestore(world: World, layout: WorkspaceLayout): Promise<void> {
  const { disk } = world;
  if (!(await isRestoring(world, layout))) {
    // Of a restore that was cut off before it was intended.
    await disk.removeFile(stagedRecords(layout));
    return;
  }
  const { setAside } = intentSchema.parse(JSON.parse(new TextDecoder().decode(await disk.readWhole(intentPath(layout)))));
  // Once the staged records are gone they have the workspace's name, and what stood there is aside already.
  if ((await disk.stat(stagedRecords(layout))) !== null) {
    await setRecordsAside(world, layout, setAside);
    await disk.rename(stagedRecords(layout), layout.database);
    await disk.syncFolder(layout.root);
  }
  await disk.removeFile(intentPath(layout));
  await disk.syncFolder(layout.root);
}

/** With what SQLite keeps beside them: a write-ahead log belongs to its own file, and would be played into the restored one. */
async function setRecordsAside({ disk }: World, layout: WorkspaceLayout, name: string): Promise<void> {
  const folder = setAsideFolder(layout, name);
  await disk.makeFolder(folder);
  await disk.syncFolder(path.dirname(folder));
  for (const ending of RECORD_ENDINGS) {
    const from = `${layout.database}${ending}`;
    if ((await disk.stat(from)) !== null) await disk.rename(from, path.join(folder, path.basename(from)));
  }
  await disk.syncFolder(folder);
  await disk.syncFolder(layout.root);
}

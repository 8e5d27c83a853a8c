import path from 'node:path';
import { z } from 'zod';
import { signedMarkSchema, type SignedMark } from '#shared/domain/backup.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { World } from '#electron/platform/disk.ts';
import { targetOfStaged, writeWhole } from '#electron/platform/write-whole.ts';
import type { WorkspaceLayout } from '#electron/platform/workspace-layout.ts';
import type { Store } from '#electron/store/store.ts';
import { RECORD_ENDINGS } from '../open-workspace/as-found.ts';

/*
 * A restore changes several names, which no disk does at once, and the journal of what it has put there. So the intention
 * is written down first, and what it names is done over and over until it is done: at once, or at the next start when the
 * power went in between.
 */

const intentSchema = z.strictObject({
  setAside: z.string().regex(/^[\w.-]+$/),
  // Programs before 0.3.0 wrote down only the first.
  backup: z.string().default(''),
  /** What is known to have been signed since the backup: without it the restored records would give a revision out again. */
  signed: z.array(signedMarkSchema).readonly().default([]),
});
export type RestoreIntent = z.infer<typeof intentSchema>;

const INTENT = 'restore.json';
const intentPath = ({ root }: WorkspaceLayout): string => path.join(root, INTENT);
/** The intention once every name is changed: only the journal does not say so yet. */
const namedPath = ({ root }: WorkspaceLayout): string => path.join(root, 'restored.json');
/** The backup's records, whole and flushed, before they get the workspace's name. */
export const stagedRecords = ({ root }: WorkspaceLayout): string => path.join(root, 'restore.sqlite');
/** What stood in the workspace before: never written to, never removed by the program. */
export const setAsideFolder = ({ root }: WorkspaceLayout, name: string): string => path.join(root, 'set-aside', name);

/** The point of no return: from here on the restore is finished, now or at the next start. */
export async function intendRestore(world: World, layout: WorkspaceLayout, intent: RestoreIntent): Promise<void> {
  await writeWhole({ world, target: intentPath(layout), fill: (file) => file.write(new TextEncoder().encode(`${JSON.stringify(intent)}\n`)) });
}

/** True while a restore has been intended and names are still to be changed. */
export const isRestoring = async ({ disk }: World, layout: WorkspaceLayout): Promise<boolean> => (await disk.stat(intentPath(layout)))?.kind === 'file';

/** What an earlier restore, which the journal does not tell of yet, knew to have been signed. */
export async function readPendingMarks({ disk }: World, layout: WorkspaceLayout): Promise<readonly SignedMark[]> {
  return (await disk.stat(namedPath(layout))) === null ? [] : (await readIntent({ disk }, namedPath(layout))).signed;
}

async function readIntent({ disk }: Pick<World, 'disk'>, file: string): Promise<RestoreIntent> {
  return intentSchema.parse(JSON.parse(new TextDecoder().decode(await disk.readWhole(file))));
}

/**
 * Changes the names that an intended restore has not changed yet. May be called again after any interruption. Of a restore
 * that was cut off before it was intended, removes what was made ready, and gives a notice.
 */
export async function finishRestore(world: World, layout: WorkspaceLayout): Promise<readonly Problem[]> {
  const { disk } = world;
  if (!(await isRestoring(world, layout))) return sweepUnintended(world, layout);
  // Once the staged records are gone they have the workspace's name, and what stood there is aside already.
  if ((await disk.stat(stagedRecords(layout))) !== null) {
    await setRecordsAside(world, layout, (await readIntent(world, intentPath(layout))).setAside);
    await disk.rename(stagedRecords(layout), layout.database);
    await disk.syncFolder(layout.root);
  }
  await disk.rename(intentPath(layout), namedPath(layout));
  await disk.syncFolder(layout.root);
  return [];
}

async function sweepUnintended({ disk }: World, layout: WorkspaceLayout): Promise<readonly Problem[]> {
  const parts = (await disk.list(layout.root)).filter(({ name }) => targetOfStaged(name) === INTENT);
  const isStaged = (await disk.stat(stagedRecords(layout))) !== null;
  if (!isStaged && parts.length === 0) return [];
  await sweepShelves({ disk }, layout);
  for (const { name } of parts) await disk.removeFile(path.join(layout.root, name));
  await disk.removeFile(stagedRecords(layout));
  return [{ type: 'restore-broken-off', where: '' }];
}

/** Documents that were being brought back: the whole ones are evidence like all other, a part is nothing. */
async function sweepShelves({ disk }: Pick<World, 'disk'>, { vault }: WorkspaceLayout): Promise<void> {
  for (const shelf of await disk.list(vault)) {
    for (const { name } of await disk.list(path.join(vault, shelf.name))) if (name.endsWith('.part')) await disk.removeFile(path.join(vault, shelf.name, name));
  }
}

/** Has the restored records say so themselves, once, and only then forgets the intention; gives a notice. */
export async function noteFinishedRestore(world: World, layout: WorkspaceLayout, store: Store): Promise<Result<readonly Problem[], readonly Problem[]>> {
  const { disk } = world;
  if ((await disk.stat(namedPath(layout))) === null) return ok([]);
  const intent = await readIntent(world, namedPath(layout));
  const noted = store.transaction((records) => {
    if (!records.hasNotedRestore(intent.setAside)) records.noteRestored({ ...intent, at: world.now() });
    return ok(null);
  });
  if (!noted.ok) return noted;
  await disk.removeFile(namedPath(layout));
  await disk.syncFolder(layout.root);
  return ok([{ type: 'restore-finished', where: '', setAside: intent.setAside }]);
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

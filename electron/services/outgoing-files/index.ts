import path from 'node:path';
import { z } from 'zod';
import { ok } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import type { World } from '#electron/platform/disk.ts';
import type { WorkspaceLayout } from '#electron/platform/workspace-layout.ts';
import { targetOfStaged, type Announce } from '#electron/platform/write-whole.ts';
import type { WorkspaceContext } from '../workspace-context.ts';

/*
 * A file for outside is made beside its final name, on a stick or wherever the person chose, where nobody would look for
 * what a kill leaves of it. So the workspace is told of it first, by a note in its staging folder.
 */

const noteSchema = z.strictObject({ staged: z.string() });
const ENDING = '.outgoing';
/** Longer than any path. */
const MAX_NOTE_BYTES = 1 << 17;

export const isOutgoingNote = (name: string): boolean => name.endsWith(ENDING);

/** Notes a staged file, flushed, before there is one; the note goes when the file is gone or has its name. */
export function announceIn({ world, layout }: Pick<WorkspaceContext, 'world' | 'layout'>): Announce {
  const { disk } = world;
  return async (staged) => {
    await disk.makeFolder(layout.staging);
    const note = path.join(layout.staging, `${Buffer.from(world.randomBytes(6)).toString('hex')}${ENDING}`);
    let isNoted = false;
    try {
      const file = await disk.open(note, 'write-new');
      try {
        await file.write(new TextEncoder().encode(JSON.stringify({ staged })));
        await file.sync();
      } finally {
        await file.close();
      }
      await disk.syncFolder(layout.staging);
      isNoted = true;
    } finally {
      if (!isNoted) await disk.removeFile(note);
    }
    return async () => {
      // A note that stays says nothing wrong, and the next start looks at it: the file itself is what was asked for.
      await guardDisk('write', '', async () => ok(await disk.removeFile(note)));
    };
  };
}

/**
 * Removes what a kill has left of a file for outside, and its note; gives a notice for each. While the drive is not
 * plugged in the note waits. Only what is named as the program names its staged files is ever removed.
 */
export async function sweepOutgoing({ disk }: World, layout: WorkspaceLayout, note: string): Promise<readonly Problem[]> {
  const file = path.join(layout.staging, note);
  const staged = await readNote({ disk }, file);
  const target = staged === null ? null : targetOfStaged(path.basename(staged));
  if (staged === null || target === null) {
    await disk.removeFile(file);
    return [];
  }
  const swept = await guardDisk('write', '', async () => {
    if ((await disk.stat(path.dirname(staged)))?.kind !== 'folder') return ok('away' as const);
    if ((await disk.stat(staged))?.kind !== 'file') return ok('none' as const);
    await disk.removeFile(staged);
    return ok('removed' as const);
  });
  if (!swept.ok || swept.value === 'away') return [];
  await disk.removeFile(file);
  return swept.value === 'removed' ? [{ type: 'half-export-removed', where: target.normalize('NFC') }] : [];
}

/** null: a note that was itself cut off, before there was anything to note. */
async function readNote({ disk }: Pick<World, 'disk'>, file: string): Promise<string | null> {
  if (((await disk.stat(file))?.size ?? 0) > MAX_NOTE_BYTES) return null;
  try {
    const { staged } = noteSchema.parse(JSON.parse(new TextDecoder().decode(await disk.readWhole(file))));
    return path.isAbsolute(staged) ? staged : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}

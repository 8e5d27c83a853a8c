import { err, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { Disk } from '#electron/platform/disk.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import { createMemoryDisk } from '#electron/platform/memory-disk.ts';
import { readStart } from '#electron/platform/read-start.ts';
import type { Task } from '#electron/platform/task.ts';
import { readBundle, type VerifiedBundle } from '../read-bundle/index.ts';
import { findOtherKind } from '../recognise-file/find-other-kind.ts';
import type { WorkspaceContext } from '../workspace-context.ts';
import { createReasonCheck } from './check-reasons.ts';
import type { RoundToMerge } from './read-round-to-merge.ts';

export type IncomingFile = { readonly path: string; /** Name without folders, for messages. */ readonly name: string };
export type VerifiedFile = { readonly name: string; readonly result: Result<VerifiedBundle, readonly Problem[]> };

type Snapshots = { readonly context: WorkspaceContext; readonly files: readonly IncomingFile[]; readonly task: Task; readonly round: RoundToMerge };

/** A bundle holds scores, not evidence: one for 188 units and 102 sub-criteria has about 6 MB. It is held in memory. */
const MAX_BUNDLE_BYTES = 64 * 1024 ** 2;

/** One file after another; a refused one never stops the others. */
export async function verifySnapshots({ context, files, task, round }: Snapshots): Promise<readonly VerifiedFile[]> {
  const verified: VerifiedFile[] = [];
  const checkReasons = createReasonCheck(context);
  for (const [index, file] of files.entries()) {
    if (task.isStopped()) break;
    task.report({ step: 'verifying', file: file.name, done: index, total: files.length });
    verified.push({ name: file.name, result: await verifyOne(context, file, { round, task, checkReasons }) });
  }
  return verified;
}

type Verification = Pick<Snapshots, 'round' | 'task'> & { readonly checkReasons: ReturnType<typeof createReasonCheck> };

/** A stick can be changed while it is read, so what is verified is a copy in memory, which only this program can reach. */
async function verifyOne({ world }: WorkspaceContext, file: IncomingFile, { round, task, checkReasons }: Verification): Promise<VerifiedFile['result']> {
  return guardDisk('read', file.name, async () => {
    const stat = await world.disk.stat(file.path);
    if (stat?.kind !== 'file') return err([{ type: 'file-missing', where: file.name }]);
    if (stat.size > MAX_BUNDLE_BYTES) return tellOtherKind(world.disk, file, [{ type: 'bundle-too-large', where: file.name, max: MAX_BUNDLE_BYTES, found: stat.size }]);
    // No more than was measured, should it have grown since.
    const copy = createMemoryDisk(await readStart(world.disk, file.path, stat.size));
    const read = await readBundle({ disk: copy, path: file.path, task: { ...task, report: () => undefined }, round: round.round, set: round.set, nameSet: round.nameSet });
    if (!read.ok) return tellOtherKind(copy, file, read.error);
    const withoutReason = checkReasons(read.value);
    return withoutReason.length > 0 ? err(withoutReason) : read;
  });
}

/** A file of another kind is a mistake, and told as such: not by what it lacks of a bundle. */
async function tellOtherKind(disk: Disk, file: IncomingFile, problems: readonly Problem[]): Promise<VerifiedFile['result']> {
  const kind = await findOtherKind(disk, file.path, 'bundle');
  return err(kind === null ? problems : [{ type: 'bundle-expected', where: '', found: kind }]);
}

import path from 'node:path';
import { err, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { copyFile } from '#electron/platform/copy-file.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import type { Task } from '#electron/platform/task.ts';
import { readBundle, type VerifiedBundle } from '../read-bundle/index.ts';
import { findOtherKind } from '../recognise-file/find-other-kind.ts';
import type { WorkspaceContext } from '../workspace-context.ts';
import { checkReasons } from './check-reasons.ts';
import type { RoundToMerge } from './read-round-to-merge.ts';

export type IncomingFile = { readonly path: string; /** Name without folders, for messages. */ readonly name: string };
export type VerifiedFile = { readonly name: string; readonly result: Result<VerifiedBundle, readonly Problem[]> };

type Snapshots = { readonly context: WorkspaceContext; readonly files: readonly IncomingFile[]; readonly task: Task; readonly round: RoundToMerge };

/** A bundle holds scores, not evidence: one for 188 units and 102 sub-criteria has about 6 MB. */
const MAX_BUNDLE_BYTES = 256 * 1024 ** 2;

/** One file after another; a refused one never stops the others. */
export async function verifySnapshots({ context, files, task, round }: Snapshots): Promise<readonly VerifiedFile[]> {
  const verified: VerifiedFile[] = [];
  for (const [index, file] of files.entries()) {
    if (task.isStopped()) break;
    task.report({ step: 'verifying', file: file.name, done: index, total: files.length });
    verified.push({ name: file.name, result: await verifyOne(context, file, { round, task }) });
  }
  return verified;
}

/** A stick can be changed while it is read, so what is verified is a copy that only this program can reach. */
async function verifyOne(context: WorkspaceContext, file: IncomingFile, { round, task }: Pick<Snapshots, 'round' | 'task'>): Promise<VerifiedFile['result']> {
  const { world, layout } = context;
  return guardDisk('read', file.name, async () => {
    const stat = await world.disk.stat(file.path);
    if (stat?.kind !== 'file') return err([{ type: 'file-missing', where: file.name }]);
    const kind = await findOtherKind(world.disk, file.path, 'bundle');
    if (kind !== null) return err([{ type: 'bundle-expected', where: '', found: kind }]);
    if (stat.size > MAX_BUNDLE_BYTES) return err([{ type: 'bundle-too-large', where: file.name, max: MAX_BUNDLE_BYTES, found: stat.size }]);
    await world.disk.makeFolder(layout.staging);
    const snapshot = path.join(layout.staging, `${Buffer.from(world.randomBytes(12)).toString('hex')}.bundle`);
    try {
      await copyFile({ disk: world.disk, from: file.path, to: snapshot, isFlushed: false });
      const read = await readBundle({ disk: world.disk, path: snapshot, task: { ...task, report: () => undefined }, round: round.round, set: round.set, nameSet: round.nameSet });
      const withoutReason = read.ok ? checkReasons(context, read.value) : [];
      return withoutReason.length > 0 ? err(withoutReason) : read;
    } finally {
      await world.disk.removeFile(snapshot);
    }
  });
}

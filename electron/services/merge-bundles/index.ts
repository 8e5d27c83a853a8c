import { ok, err, type Result } from '#shared/kernel/result.ts';
import type { MergePreview, MergeReceipt } from '#shared/ipc/secretariat-views.ts';
import { planMerge, type MergePlan } from '#shared/merge/plan-merge.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import type { Task } from '#electron/platform/task.ts';
import { digestDocument } from '../read-bag/digest-document.ts';
import { toSignedBundle, type VerifiedBundle } from '../read-bundle/index.ts';
import type { WorkspaceContext } from '../workspace-context.ts';
import { describePlan } from './describe-plan.ts';
import { readRoundToMerge, type RoundToMerge } from './read-round-to-merge.ts';
import { verifySnapshots, type IncomingFile } from './verify-snapshots.ts';

export type MergeRequest = {
  readonly context: WorkspaceContext;
  readonly files: readonly IncomingFile[];
  readonly task: Task;
};

/** A dry run that can be applied: what was verified is what will be written; the files are not read again. */
export type PreparedMerge = {
  readonly preview: MergePreview;
  readonly round: RoundToMerge;
  readonly plan: MergePlan;
  readonly verified: readonly VerifiedBundle[];
};

/** The dry run: verifies a copy of each file in memory, compares with what is here, writes nothing. */
export async function prepareMerge({ context, files, task }: MergeRequest): Promise<Result<PreparedMerge, readonly Problem[]>> {
  return guardDisk('merge', '', async () => {
    const round = readRoundToMerge(context);
    if (!round.ok) return round;
    const checked = await verifySnapshots({ context, files, task, round: round.value });
    if (task.isStopped()) return err([{ type: 'stopped-by-user', where: '' }]);
    const verified = checked.flatMap((file) => (file.result.ok ? [file.result.value] : []));
    const plan = planMerge(round.value.known, verified.map(toSignedBundle));
    const planName = Buffer.from(context.world.randomBytes(12)).toString('hex');
    return ok({ preview: describePlan({ planName, round: round.value, plan, files: checked }), round: round.value, plan, verified });
  });
}

/**
 * Writes a dry run in one transaction: all of it or nothing. Refused when another merge came between, because then the
 * plan that was shown is not the plan that would be applied; and when the round did, because then a key by which a bundle
 * was verified may no longer be its member's. The merge never chooses: conflicts stay conflicts.
 */
export function applyMerge(context: WorkspaceContext, prepared: PreparedMerge): Result<MergeReceipt, readonly Problem[]> {
  return context.store.transaction((store) => {
    const known = store.listMergedManifests();
    const planned = new Set(prepared.round.known.map((bundle) => bundle.manifest));
    const isSameRound = digestDocument(store.findRound()) === digestDocument(prepared.round.round);
    if (!isSameRound || known.length !== planned.size || known.some((manifest) => !planned.has(manifest))) return err([{ type: 'plan-outdated', where: '' } as const]);
    const additions = new Set(prepared.plan.additions);
    const at = context.world.now();
    let cells = 0;
    for (const { statement, content, signedBytes, jws } of uniqueByManifest(prepared.verified)) {
      if (!additions.has(statement.manifest)) continue;
      store.insertMergedBundle({ statement, content, signedBytes, jws, at });
      cells += content.scorecards.reduce((sum, scorecard) => sum + scorecard.cells.length, 0);
    }
    return ok({ merged: additions.size, cells, conflicts: prepared.plan.cells.filter((cell) => cell.isConflict).length, at });
  });
}

const uniqueByManifest = (verified: readonly VerifiedBundle[]): Iterable<VerifiedBundle> =>
  new Map(verified.map((bundle) => [bundle.statement.manifest, bundle])).values();

export type { IncomingFile };

import type { Sha256 } from '#shared/domain/ids.ts';
import type { Submission } from '#shared/domain/submission.ts';
import type { EvidenceState } from '#shared/ipc/views.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { PdfInspector } from '#electron/evidence/inspect-pdf.ts';
import type { StagedEvidence } from '#electron/evidence/vault.ts';
import type { Task } from '#electron/platform/task.ts';
import type { WorkspaceContext } from '../workspace-context.ts';

type Inspection = {
  readonly context: WorkspaceContext;
  readonly inspector: PdfInspector;
  readonly task: Task;
  readonly submission: Submission;
  readonly staged: readonly StagedEvidence[];
};

/**
 * Says of each file of evidence whether it can be shown. One that cannot is kept all the same, with the reason. What
 * the vault already knows is not opened again.
 */
export async function inspectEvidence({ context, inspector, task, submission, staged }: Inspection): Promise<Result<ReadonlyMap<Sha256, EvidenceState>, readonly Problem[]>> {
  const states = new Map<Sha256, EvidenceState>();
  const names = new Map(submission.evidence.map((evidence) => [evidence.sha256, evidence.file]));
  for (const [index, { sha256, stagedPath }] of staged.entries()) {
    if (task.isStopped()) return err([{ type: 'stopped-by-user', where: '' }]);
    if (states.has(sha256)) continue;
    task.report({ step: 'inspecting', file: names.get(sha256) ?? '', done: index, total: staged.length });
    states.set(sha256, findKnownState(context, sha256) ?? (await inspector.inspect(stagedPath)));
  }
  return ok(states);
}

function findKnownState(context: WorkspaceContext, sha256: Sha256): EvidenceState | null {
  const known = context.store.read((store) => ok(store.findEvidence(sha256)));
  return known.ok ? (known.value?.state ?? null) : null;
}

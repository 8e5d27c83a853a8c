import type { JoinRequestView } from '#shared/ipc/secretariat-views.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { fingerprintOf } from '#electron/bundle/thumbprint.ts';
import type { WorkspaceContext } from '../workspace-context.ts';

/** Who asked to join, and as which member each was accepted. */
export function listJoinRequests({ store }: WorkspaceContext): Result<readonly JoinRequestView[], readonly Problem[]> {
  return store.read((records) =>
    ok(records.listJoinRequests().map(({ name, thumbprint, member }) => ({ name, thumbprint, member, fingerprint: fingerprintOf(thumbprint) }))),
  );
}

import { DEFAULT_POLICY } from '#shared/domain/policy.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { RoundView } from '#shared/ipc/views.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { fingerprintOf, thumbprintOf } from '#electron/bundle/thumbprint.ts';
import type { WorkspaceContext } from '../workspace-context.ts';

/** The round with its criteria, units and members; null before one came in. */
export function getRound({ store, notices }: WorkspaceContext): Result<RoundView | null, readonly Problem[]> {
  return store.read((records) => {
    const workspace = records.findWorkspace();
    const round = records.findRound();
    if (workspace === null || round === null) return ok(null);
    const { id, title, year, deadline, units, members } = round;
    const key = members.find((member) => member.id === workspace.member)?.key ?? null;
    return ok({
      id, title, year, deadline, units, members, notices,
      role: workspace.role,
      me: workspace.member,
      policy: round.policy ?? DEFAULT_POLICY,
      myKey: key === null ? null : thumbprintOf(key),
      criteriaSet: records.findCriteriaSet(round.criteriaSet),
      criteriaSetDigest: round.criteriaSet,
      issuerFingerprint: workspace.issuer === null ? '' : fingerprintOf(thumbprintOf(workspace.issuer.key)),
      issuerName: workspace.issuer?.name ?? '',
      isSample: workspace.isSample,
    });
  });
}

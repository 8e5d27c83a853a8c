import type { MemberId, Thumbprint } from '#shared/domain/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { findOwnMember } from '../start-from-kit/choose-member.ts';
import type { WorkspaceContext } from '../workspace-context.ts';

/** Whose scores a member's workspace holds, and whose they are by the key: the two can differ. */
export type NamedMember = { readonly standing: MemberId; readonly ofKey: MemberId };

/**
 * Says whose scores a member's workspace holds, by a key of the roster. What was said once stands: scores of one member
 * never become another's.
 */
export function nameMember({ store, world }: WorkspaceContext, identity: Thumbprint): Result<NamedMember, readonly Problem[]> {
  return store.transaction((records): Result<NamedMember, readonly Problem[]> => {
    const workspace = records.findWorkspace();
    if (workspace?.role !== 'member') return err([{ type: 'role-differs', where: '', expected: 'member' }]);
    const round = records.findRound();
    if (round === null) return err([{ type: 'round-missing', where: '' }]);
    const ofKey = findOwnMember(round.members, [identity]);
    if (ofKey === null) return err([{ type: 'identity-not-in-roster', where: '', thumbprint: identity }]);
    if (workspace.member === null) records.setMember({ member: ofKey, at: world.now() });
    return ok({ standing: workspace.member ?? ofKey, ofKey });
  });
}

import type { MemberId, Thumbprint } from '#shared/domain/ids.ts';
import type { Member } from '#shared/domain/council.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { thumbprintOf } from '#electron/bundle/thumbprint.ts';
import { ROUND_FILE } from '../read-kit/index.ts';

/** Which member of the roster one of these identities is; null when there is none. */
export function findOwnMember(members: readonly Member[], identities: readonly Thumbprint[]): MemberId | null {
  return members.find((member) => member.key !== null && identities.includes(thumbprintOf(member.key)))?.id ?? null;
}

type MemberChoice = {
  readonly members: readonly Member[];
  readonly identities: readonly Thumbprint[];
  /** Whose scores the workspace holds already; null when nobody has said. */
  readonly standing: MemberId | null;
};

/**
 * Whose the workspace is. What stands, stands: scores of one member never become another's, whatever key the roster
 * names now and whoever else has an identity on this machine. Refuses when identities were given and none of them is in
 * the roster: nothing that is scored could ever be signed.
 */
export function chooseMember({ members, identities, standing }: MemberChoice): Result<MemberId | null, readonly Problem[]> {
  const own = findOwnMember(members, identities);
  if (own === null && identities.length > 0) return err([{ type: 'kit-names-no-identity', where: '' }]);
  if (standing === null) return ok(own);
  const isListed = members.some(({ id }) => id === standing);
  return isListed ? ok(standing) : err([{ type: 'member-unknown', where: ROUND_FILE, member: standing }]);
}

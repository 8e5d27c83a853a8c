import { readJoinRequest } from '#shared/bundle/read-known-documents.ts';
import type { MemberId, Thumbprint } from '#shared/domain/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { thumbprintOf } from '#electron/bundle/thumbprint.ts';
import { acceptJoinRequest, receiveDocument } from '../receive-document/index.ts';
import type { WorkspaceContext } from '../workspace-context.ts';

export type Enrolment = { readonly bytes: Uint8Array; readonly member: string };
export type EnrolledMember = { readonly name: string; readonly member: MemberId; readonly thumbprint: Thumbprint };

/** Takes a join request in and gives its key to a member of the roster, in one go. Nothing is kept when the roster has no such member. */
export function enrolMember(context: WorkspaceContext, { bytes, member }: Enrolment): Result<EnrolledMember, readonly Problem[]> {
  const request = readJoinRequest(bytes, '');
  if (!request.ok) return request;
  const found = findMember(context, member);
  if (!found.ok) return found;
  const received = receiveDocument(context, { kind: 'join-request', bytes });
  if (!received.ok) return received;
  const { name, key } = request.value.value;
  const thumbprint = thumbprintOf(key);
  const accepted = acceptJoinRequest(context, { thumbprint, member: found.value });
  return accepted.ok ? ok({ name, member: found.value, thumbprint }) : accepted;
}

function findMember({ store }: WorkspaceContext, member: string): Result<MemberId, readonly Problem[]> {
  return store.read((records): Result<MemberId, readonly Problem[]> => {
    if (records.findWorkspace()?.role !== 'secretary') return err([{ type: 'role-differs', where: '', expected: 'secretary' }]);
    const round = records.findRound();
    if (round === null) return err([{ type: 'round-missing', where: '' }]);
    const found = round.members.find((candidate) => candidate.id === member);
    return found === undefined ? err([{ type: 'member-unknown', where: '', member }]) : ok(found.id);
  });
}

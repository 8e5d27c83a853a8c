import { checkRound } from '#shared/bundle/check-council.ts';
import { readCriteriaSet, readJoinRequest, readRound } from '#shared/bundle/read-known-documents.ts';
import type { JoinRequest } from '#shared/domain/council.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { Round } from '#shared/domain/round.ts';
import type { MemberId, Thumbprint } from '#shared/domain/ids.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { ImportOutcome } from '#shared/ipc/import-views.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { checkPolicy } from '#shared/scoring/round/check-policy.ts';
import { thumbprintOf } from '#electron/bundle/thumbprint.ts';
import type { WriteStore } from '#electron/store/store.ts';
import { checkUnbound } from '../choose-criteria-set/index.ts';
import { keepSet } from '../keep-criteria-set/index.ts';
import { describeOtherSet, namesOfSets } from '../name-criteria-sets/index.ts';
import { digestDocument } from '../read-bag/digest-document.ts';
import type { RecognisedFile } from '../recognise-file/index.ts';
import type { WorkspaceContext } from '../workspace-context.ts';

type Document = Extract<RecognisedFile, { readonly bytes: Uint8Array }>;
type Outcome = Result<ImportOutcome, readonly Problem[]>;

/** Takes a criteria set, a round or a join request into the secretariat's workspace. */
export function receiveDocument({ store, world }: WorkspaceContext, document: Document): Outcome {
  const at = world.now();
  switch (document.kind) {
    case 'criteria-set': {
      const read = readCriteriaSet(document.bytes, '');
      return read.ok ? store.transaction((records) => receiveCriteriaSet(records, read.value.value, at)) : read;
    }
    case 'round': {
      const read = readRound(document.bytes, '');
      return read.ok ? store.transaction((records) => receiveRound(records, read.value.value, at)) : read;
    }
    case 'join-request': {
      const read = readJoinRequest(document.bytes, '');
      return read.ok ? store.transaction((records) => receiveJoinRequest(records, read.value.value, at)) : read;
    }
    default:
      return unreachable(document.kind);
  }
}

type At = ReturnType<WorkspaceContext['world']['now']>;

function requireSecretary(records: WriteStore): readonly Problem[] {
  return records.findWorkspace()?.role === 'secretary' ? [] : [{ type: 'role-differs', where: '', expected: 'secretary' }];
}

function receiveCriteriaSet(records: WriteStore, set: CriteriaSet, at: At): Outcome {
  const kept = keepSet(records, set, at);
  if (!kept.ok) return kept;
  return ok(kept.value.isNew ? { kind: 'imported', what: 'criteria-set', title: set.title, detail: null } : { kind: 'already-here', what: 'criteria-set', title: set.title });
}

/** A round for the same id replaces the one that stands; a member's key that stands is kept, whatever it brings. */
function receiveRound(records: WriteStore, round: Round, at: At): Outcome {
  const problems = requireSecretary(records);
  if (problems.length > 0) return err(problems);
  const standing = records.findRound();
  if (standing !== null && standing.id !== round.id) return err([{ type: 'round-differs', where: 'id', expected: standing.id, found: round.id }]);
  if (standing !== null && standing.criteriaSet !== round.criteriaSet && checkUnbound(records, standing).length > 0) {
    return err([describeOtherSet({ expected: standing.criteriaSet, found: round.criteriaSet, nameSet: namesOfSets(records), where: 'criteriaSet' })]);
  }
  const merged = keepKeys(round, standing);
  // A key that stood for one member and comes with another would make two members of one person.
  const faults = [...checkRound(merged, '').faults, ...listPolicyFaults(records, merged)];
  if (faults.length > 0) return err(faults);
  if (standing !== null && digestDocument(standing) === digestDocument(merged)) return ok({ kind: 'already-here', what: 'round', title: round.title });
  records.replaceRound({ round: merged, at });
  return ok({ kind: 'imported', what: 'round', title: round.title, detail: null });
}

/** The policy against the criteria set that the round names; while that is not here, what it is wrong about is a notice beside the results. */
function listPolicyFaults(records: WriteStore, { policy, criteriaSet, units }: Round): readonly Problem[] {
  const set = policy === undefined ? null : records.findCriteriaSet(criteriaSet);
  if (policy === undefined || set === null) return [];
  return checkPolicy({ policy, set, units }).map((problem) => ({ ...problem, where: `policy.${problem.where}` }));
}

function keepKeys(round: Round, standing: Round | null): Round {
  const keys = new Map(standing?.members.map((member) => [member.id, member.key]));
  return { ...round, members: round.members.map((member) => ({ ...member, key: keys.get(member.id) ?? member.key })) };
}

function receiveJoinRequest(records: WriteStore, request: JoinRequest, at: At): Outcome {
  const problems = requireSecretary(records);
  if (problems.length > 0) return err(problems);
  const thumbprint = thumbprintOf(request.key);
  if (records.findJoinRequest(thumbprint) !== null) return ok({ kind: 'already-here', what: 'join-request', title: request.name });
  records.insertJoinRequest({ thumbprint, name: request.name, key: request.key, at });
  return ok({ kind: 'imported', what: 'join-request', title: request.name, detail: null });
}

/** Gives a join request's key to a member of the roster. From the next kit on, this key signs for that member. */
export function acceptJoinRequest({ store, world }: WorkspaceContext, chosen: { readonly thumbprint: Thumbprint; readonly member: MemberId }): Result<null, readonly Problem[]> {
  const at = world.now();
  return store.transaction((records): Result<null, readonly Problem[]> => {
    const problems = requireSecretary(records);
    if (problems.length > 0) return err(problems);
    const round = records.findRound();
    if (round === null) return err([{ type: 'round-missing', where: '' }]);
    const request = records.findJoinRequest(chosen.thumbprint);
    if (request === null) return err([{ type: 'identity-missing', where: '' }]);
    if (!round.members.some((member) => member.id === chosen.member)) return err([{ type: 'member-unknown', where: '', member: chosen.member }]);
    const members = round.members.map((member) => {
      if (member.id === chosen.member) return { ...member, key: request.key };
      const holdsSameKey = member.key !== null && thumbprintOf(member.key) === chosen.thumbprint;
      return holdsSameKey ? { ...member, key: null } : member;
    });
    records.replaceRound({ round: { ...round, members }, at });
    records.setJoinRequestMember({ ...chosen, at });
    return ok(null);
  });
}

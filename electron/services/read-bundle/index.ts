import type { NameSet } from '#shared/criteria/name-set.ts';
import { checkStatement } from '#shared/bundle/check-statement.ts';
import { readScorecards } from '#shared/bundle/read-known-documents.ts';
import type { Statement } from '#shared/bundle/statement.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { Member } from '#shared/domain/council.ts';
import type { Round } from '#shared/domain/round.ts';
import type { ScorecardsFile } from '#shared/domain/scorecard.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { SignedBundle } from '#shared/merge/signed-bundle.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { mapByThumbprint, thumbprintOf } from '#electron/bundle/thumbprint.ts';
import type { Disk } from '#electron/platform/disk.ts';
import type { Task } from '#electron/platform/task.ts';
import { nameOnly } from '../name-criteria-sets/index.ts';
import { readBag } from '../read-bag/index.ts';
import { verifySignature } from '../read-bag/verify-signature.ts';
import { checkScorecardsMeaning } from './check-meaning.ts';

export const SCORECARDS_FILE = 'data/scorecards.json';

export type BundleReading = {
  readonly disk: Disk;
  readonly path: string;
  readonly task: Task;
  /** The round whose roster may sign. Trust never comes from the bundle. */
  readonly round: Round;
  readonly set: CriteriaSet;
  /** Names the criteria sets of the workspace. Absent: only that of the round has a name. */
  readonly nameSet?: NameSet;
};

/** A bundle of which every byte, the signature and the meaning held. */
export type VerifiedBundle = {
  readonly statement: Statement;
  readonly content: ScorecardsFile;
  /** `content` as it was signed: canonical text in UTF-8. */
  readonly signedBytes: Uint8Array;
  readonly member: Member;
  /** The signature file as it came. */
  readonly jws: string;
};

/**
 * Order of checks: archive within bounds, manifest, signature over the exact bytes, strict parse, canonical form, then
 * meaning: right round, criteria set, member, role, assignment, points within the rule.
 */
export async function readBundle({ disk, path, task, round, set, nameSet = nameOnly(round.criteriaSet, set) }: BundleReading): Promise<Result<VerifiedBundle, readonly Problem[]>> {
  const bag = await readBag({ disk, path, task, own: 'bundle', isDocument: (name) => name === SCORECARDS_FILE });
  if (!bag.ok) return bag;
  const { checked, manifest, documents } = bag.value;
  const bytes = documents.get(SCORECARDS_FILE);
  if (bytes === undefined) return err([{ type: 'payload-file-missing', where: SCORECARDS_FILE }]);
  const unexpected = [...checked.payload.keys()].filter((name) => name !== SCORECARDS_FILE);
  if (unexpected.length > 0) return err(unexpected.map((where) => ({ type: 'payload-file-unexpected', where })));
  const signature = await verifySignature(bag.value, mapByThumbprint(round.members.map((member) => member.key)));
  if (!signature.ok) return signature;
  const { where, verified, jws } = signature.value;
  const statement = verified.value;
  const foreign = checkStatement(statement, { kind: 'btd/bundle', round: round.id, criteriaSet: round.criteriaSet, manifest, nameSet }, where);
  if (foreign.length > 0) return err(foreign);
  const content = readSigned(bytes);
  if (!content.ok) return content;
  const member = round.members.find((candidate) => candidate.key !== null && thumbprintOf(candidate.key) === verified.signer);
  if (member === undefined) throw new Error('a verified signer is in the roster');
  if (content.value.revision !== statement.revision) {
    return err([{ type: 'signed-revision-differs', where: SCORECARDS_FILE, expected: statement.revision, found: content.value.revision }]);
  }
  const problems = checkScorecardsMeaning({ content: content.value, member, round, set, nameSet, where: SCORECARDS_FILE });
  if (problems.length > 0) return err(problems);
  return ok({ statement, content: content.value, signedBytes: bytes, member, jws });
}

function readSigned(bytes: Uint8Array): Result<ScorecardsFile, readonly Problem[]> {
  const read = readScorecards(bytes, SCORECARDS_FILE);
  if (read.ok) return ok(read.value.value);
  const isForeign = read.error.some(({ type }) => type === 'json-not-canonical');
  return isForeign ? err([{ type: 'signed-file-not-canonical', where: SCORECARDS_FILE }]) : read;
}

/** What merging needs of a verified bundle. */
export const toSignedBundle = ({ statement, content }: VerifiedBundle): SignedBundle => ({
  manifest: statement.manifest,
  member: content.member,
  revision: statement.revision,
  previous: statement.previous,
  signedAt: statement.signedAt,
  scorecards: content.scorecards,
});

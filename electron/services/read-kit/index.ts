import { canonicalBytes } from '#shared/bundle/canonical-text.ts';
import { checkStatement } from '#shared/bundle/check-statement.ts';
import { nameOfSet, type NameSet } from '#shared/criteria/name-set.ts';
import type { KitFile } from '#shared/bundle/kit.ts';
import { readCriteriaSet, readKit, readRound } from '#shared/bundle/read-known-documents.ts';
import type { Statement } from '#shared/bundle/statement.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { Round } from '#shared/domain/round.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { EntrySink } from '#electron/bundle/bag/bag.ts';
import { fingerprintOf, mapByThumbprint, thumbprintOf } from '#electron/bundle/thumbprint.ts';
import type { Disk } from '#electron/platform/disk.ts';
import type { Task } from '#electron/platform/task.ts';
import { digestDocument } from '../read-bag/digest-document.ts';
import { readBag, type ReadBag } from '../read-bag/index.ts';
import { verifySignature } from '../read-bag/verify-signature.ts';

export const KIT_FILE = 'data/kit.json';
export const ROUND_FILE = 'data/round.json';
export const CRITERIA_SET_FILE = 'data/criteria-set.json';
export const PACKAGES_FOLDER = 'data/packages/';
const DOCUMENTS: readonly string[] = [KIT_FILE, ROUND_FILE, CRITERIA_SET_FILE];

export type KitReading = {
  readonly disk: Disk;
  readonly path: string;
  readonly task: Task;
  /**
   * The issuer's key that a person compared or that the workspace already trusts, by its fingerprint. null accepts the
   * first key that is seen, for a person or script that has the file from a trusted hand and will compare afterwards.
   */
  readonly trustedFingerprint: string | null;
  /** Receives each package while it is hashed. */
  readonly sinkFor?: (name: string) => EntrySink | null;
  /** Names the criteria sets of the workspace. Absent: only the kit's own has a name. */
  readonly nameSet?: NameSet;
};

export type ReadKitBag = { readonly statement: Statement; readonly kit: KitFile; readonly round: Round; readonly set: CriteriaSet };

/** Reads and verifies a kit: archive, manifest, issuer, signature, strict parse, canonical form, meaning; in this order. */
export async function readKitBag({ disk, path, task, trustedFingerprint, sinkFor, nameSet = () => '' }: KitReading): Promise<Result<ReadKitBag, readonly Problem[]>> {
  const bag = await readBag({ disk, path, task, own: 'kit', isDocument: (name) => DOCUMENTS.includes(name), ...(sinkFor === undefined ? {} : { sinkFor }) });
  if (!bag.ok) return bag;
  const documents = readDocuments(bag.value);
  if (!documents.ok) return documents;
  const { kit, round, set } = documents.value;
  const issuer = fingerprintOf(thumbprintOf(kit.issuer.key));
  if (trustedFingerprint !== null && issuer !== trustedFingerprint) {
    return err([{ type: 'kit-issuer-differs', where: KIT_FILE, expected: trustedFingerprint, found: issuer }]);
  }
  const signature = await verifySignature(bag.value, mapByThumbprint([kit.issuer.key]));
  if (!signature.ok) return signature;
  const { where, verified } = signature.value;
  const statement = verified.value;
  const digest = digestDocument(set);
  const nameEither: NameSet = (asked) => (asked === digest ? nameOfSet(set) : nameSet(asked));
  const problems = [
    ...checkStatement(statement, { kind: 'btd/kit', round: round.id, criteriaSet: round.criteriaSet, manifest: bag.value.manifest, nameSet: nameEither }, where),
    ...(kit.revision === statement.revision ? [] : [{ type: 'signed-revision-differs', where: KIT_FILE, expected: statement.revision, found: kit.revision } as const]),
    ...(digest === round.criteriaSet ? [] : [describeOtherInKit(round.criteriaSet, digest, nameEither)]),
    ...checkParts(bag.value, documents.value),
  ];
  return problems.length > 0 ? err(problems) : ok({ statement, kit, round, set });
}

type Documents = Pick<ReadKitBag, 'kit' | 'round' | 'set'>;

function readDocuments({ documents }: ReadBag): Result<Documents, readonly Problem[]> {
  const missing = DOCUMENTS.filter((name) => !documents.has(name));
  if (missing.length > 0) return err(missing.map((where) => ({ type: 'payload-file-missing', where })));
  const bytesOf = (name: string): Uint8Array => documents.get(name) ?? new Uint8Array();
  const kit = readKit(bytesOf(KIT_FILE), KIT_FILE);
  if (!kit.ok) return kit;
  const round = readRound(bytesOf(ROUND_FILE), ROUND_FILE);
  if (!round.ok) return round;
  const set = readCriteriaSet(bytesOf(CRITERIA_SET_FILE), CRITERIA_SET_FILE);
  if (!set.ok) return set;
  const read = [[KIT_FILE, kit.value.value], [ROUND_FILE, round.value.value], [CRITERIA_SET_FILE, set.value.value]] as const;
  const altered = read.filter(([name, value]) => !Buffer.from(canonicalBytes(value)).equals(bytesOf(name)));
  if (altered.length > 0) return err(altered.map(([where]) => ({ type: 'signed-file-not-canonical', where })));
  return ok({ kit: kit.value.value, round: round.value.value, set: set.value.value });
}

const describeOtherInKit = (expected: string, found: string, nameSet: NameSet): Problem =>
  ({ type: 'kit-criteria-set-differs', where: CRITERIA_SET_FILE, expected, found, expectedTitle: nameSet(expected), foundTitle: nameSet(found) });

/** What the list of packages says of the payload. Whether each package is the one listed is seen when it is imported. */
function checkParts({ checked }: ReadBag, { kit }: Pick<Documents, 'kit'>): readonly Problem[] {
  const problems: Problem[] = [];
  const listed = new Set(kit.packages.map((item) => PACKAGES_FOLDER + item.file));
  for (const item of kit.packages) {
    if (!checked.payload.has(PACKAGES_FOLDER + item.file)) problems.push({ type: 'kit-package-differs', where: PACKAGES_FOLDER + item.file, expected: item.manifest, found: '' });
  }
  for (const name of checked.payload.keys()) {
    if (!listed.has(name) && !DOCUMENTS.includes(name)) problems.push({ type: 'payload-file-unexpected', where: name });
  }
  return problems;
}

import { readSubmission } from '#shared/bundle/read-known-documents.ts';
import type { Sha256 } from '#shared/domain/ids.ts';
import type { Submission } from '#shared/domain/submission.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { Bag, CheckedBag, EntrySink } from '#electron/bundle/bag/bag.ts';
import type { Disk } from '#electron/platform/disk.ts';
import type { Task } from '#electron/platform/task.ts';
import { readBag, readOpenBag, type ReadBag } from '../read-bag/index.ts';

export const SUBMISSION_FILE = 'data/submission.json';
export const EVIDENCE_FOLDER = 'data/evidence/';

export type PackageReading = OpenPackageReading & { readonly disk: Disk; readonly path: string };

export type OpenPackageReading = {
  readonly task: Task;
  /** Receives each file of evidence while it is hashed; left out by those who only check. */
  readonly sinkFor?: (name: string) => EntrySink | null;
};

/** A package that is sound by itself: its bytes, its submission, and that each lists what the other holds. */
export type ReadPackage = {
  readonly manifest: Sha256;
  readonly submission: Submission;
  /** Every file but the evidence, by its name in the bag: the very bytes that were checked. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly bytes: number;
  readonly warnings: readonly Problem[];
};

/** Reads a package once. All faults are listed, each with its place; with one fault nothing of it is used. */
export async function readPackage({ disk, path, ...reading }: PackageReading): Promise<Result<ReadPackage, readonly Problem[]>> {
  const bag = await readBag({ disk, path, ...describeReading(reading) });
  return bag.ok ? readContents(bag.value) : bag;
}

/** The same of a bag that is open, and stays so. */
export async function readOpenPackage(bag: Bag, reading: OpenPackageReading): Promise<Result<ReadPackage, readonly Problem[]>> {
  const read = await readOpenBag(bag, describeReading(reading));
  return read.ok ? readContents(read.value) : read;
}

const describeReading = ({ task, sinkFor }: OpenPackageReading) =>
  ({ task, own: null, isDocument: (name: string) => name === SUBMISSION_FILE, ...(sinkFor === undefined ? {} : { sinkFor }) }) as const;

function readContents({ checked, manifest, documents }: ReadBag): Result<ReadPackage, readonly Problem[]> {
  const bytes = documents.get(SUBMISSION_FILE);
  if (bytes === undefined) return err([missingSubmission(checked)]);
  const submission = readSubmission(bytes, SUBMISSION_FILE);
  if (!submission.ok) return submission;
  const problems = comparePayload(checked, submission.value.value);
  if (problems.length > 0) return err(problems);
  const files = new Map([...[...checked.tagFiles].map(([name, file]) => [name, file.bytes] as const), [SUBMISSION_FILE, bytes] as const]);
  return ok({ manifest, submission: submission.value.value, files, bytes: sumSizes(checked), warnings: submission.value.warnings });
}

/** A bag that holds something else altogether is told apart from a package that lost its submission. */
function missingSubmission(checked: CheckedBag): Problem {
  const looksLikePackage = [...checked.payload.keys()].some((name) => name.startsWith(EVIDENCE_FOLDER));
  return looksLikePackage ? { type: 'payload-file-missing', where: SUBMISSION_FILE } : { type: 'payload-unrecognised', where: '' };
}

function comparePayload(checked: CheckedBag, submission: Submission): readonly Problem[] {
  const listed = new Map(submission.evidence.map((evidence) => [EVIDENCE_FOLDER + evidence.file, evidence]));
  const problems: Problem[] = [];
  for (const [where, evidence] of listed) {
    const file = checked.payload.get(where);
    if (file === undefined) problems.push({ type: 'listed-evidence-missing', where });
    else if (file.sha256 !== evidence.sha256) problems.push({ type: 'listed-digest-differs', where, expected: evidence.sha256, found: file.sha256 });
    else if (file.size !== evidence.size) problems.push({ type: 'listed-size-differs', where, expected: evidence.size, found: file.size });
  }
  for (const where of checked.payload.keys()) {
    if (where === SUBMISSION_FILE || listed.has(where)) continue;
    problems.push({ type: where.startsWith(EVIDENCE_FOLDER) ? 'evidence-unlisted' : 'payload-file-unexpected', where });
  }
  return problems;
}

const sumSizes = (checked: CheckedBag): number => [...checked.payload.values()].reduce((sum, file) => sum + file.size, 0);

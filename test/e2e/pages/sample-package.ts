import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { createRealWorld } from '#electron/platform/real-world.ts';
import { buildPackage } from '#electron/services/build-package/index.ts';
import type { SubmissionSource } from '#shared/domain/submission.ts';

export const SAMPLE_ROUND = path.resolve(import.meta.dirname, '../../../resources/sample-round');

export type SamplePackage = {
  /** One of the sample's units. */
  readonly unit: 'bql-kcn' | 'so-noi-vu' | 'so-tu-phap';
  /** Where the package goes; the submission lies beside it while it is built. */
  readonly target: string;
  /** The unit's own evidence unless another folder is named. */
  readonly evidenceFolder?: string;
  /** What this package says otherwise than the sample's. */
  readonly change?: (submission: SubmissionSource) => SubmissionSource;
};

/** Builds a package of a sample unit with the program's own builder. */
export async function buildSamplePackage({ unit, target, evidenceFolder = path.join(SAMPLE_ROUND, 'evidence', unit), change = (same) => same }: SamplePackage): Promise<void> {
  const given = JSON.parse(await readFile(path.join(SAMPLE_ROUND, 'submissions', `${unit}.json`), 'utf8')) as SubmissionSource;
  const submission = `${target}.json`;
  await writeFile(submission, JSON.stringify(change(given)));
  const built = await buildPackage({ world: createRealWorld(), submission, evidenceFolder, target, task: QUIET_TASK });
  if (!built.ok) throw new Error(JSON.stringify(built.error));
}

/** A correction of a package that came in before. */
export const asRevision = (revision: number) => (submission: SubmissionSource): SubmissionSource => ({ ...submission, revision });

/** One document for each of the first criteria, cited at its first page; the others cite nothing. */
export function citeEach(submission: SubmissionSource, files: readonly string[], revision: number): SubmissionSource {
  const { evidence: _, ...rest } = submission;
  const entries = rest.entries.map((entry, index) => {
    const file = files[index];
    return { ...entry, citations: file === undefined ? [] : [{ file, pages: { from: 1, to: 1 }, section: '', note: '', documentNumber: '', documentDate: null }] };
  });
  return { ...rest, revision, entries };
}

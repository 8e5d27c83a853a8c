import path from 'node:path';
import { canonicalBytes } from '#shared/bundle/canonical-text.ts';
import { readDocument } from '#shared/bundle/read-document.ts';
import { readSubmission } from '#shared/bundle/read-known-documents.ts';
import type { Sha256 } from '#shared/domain/ids.ts';
import { submissionSourceSchema, type EvidenceEntry, type Submission, type SubmissionSource } from '#shared/domain/submission.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { planBag } from '#electron/bundle/bag/plan-bag.ts';
import { writeBag } from '#electron/bundle/bag/write-bag.ts';
import type { World } from '#electron/platform/disk.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import { QUIET_TASK, type Task } from '#electron/platform/task.ts';
import { EVIDENCE_FOLDER, readPackage, SUBMISSION_FILE } from '../read-package/index.ts';
import { digestFile } from '#electron/platform/digest-file.ts';
import { listEvidenceFiles, type FoundEvidence } from './list-evidence-files.ts';

export type PackageBuild = {
  readonly world: World;
  /** `submission.json`; its list of evidence may be left out or incomplete. */
  readonly submission: string;
  readonly evidenceFolder: string;
  readonly target: string;
  readonly task: Task;
};

export type BuiltPackage = {
  readonly manifest: Sha256;
  readonly size: number;
  readonly submission: Submission;
  readonly warnings: readonly Problem[];
};

/** Packs a submission with its folder of evidence, and reads the result back with the importer's own code before it gets its name. */
export async function buildPackage(request: PackageBuild): Promise<Result<BuiltPackage, readonly Problem[]>> {
  const { world, target, task } = request;
  return guardDisk('write', path.basename(target), async () => {
    const gathered = await gather(request);
    if (!gathered.ok) return gathered;
    const { submission, files } = gathered.value;
    const bytes = canonicalBytes(submission);
    const sound = readSubmission(bytes, path.basename(request.submission));
    if (!sound.ok) return sound;
    const plan = await planBag({
      disk: world.disk,
      kind: 'package',
      payload: [
        { name: SUBMISSION_FILE, source: { kind: 'bytes', bytes } },
        ...files.map((file) => ({ name: EVIDENCE_FOLDER + file.name, source: { kind: 'file' as const, path: file.path } })),
      ],
      task,
    });
    if (!plan.ok) return plan;
    const written = await writeBag({
      world,
      target,
      topFolder: `goi-ho-so-${submission.unit}-${submission.revision}`,
      plan: plan.value,
      task,
      readBack: async (staged) => {
        const read = await readPackage({ disk: world.disk, path: staged, task: { ...QUIET_TASK, isStopped: task.isStopped } });
        return read.ok ? [] : read.error;
      },
    });
    if (!written.ok) return written;
    return ok({ manifest: plan.value.manifestSha256, size: written.value.size, submission, warnings: sound.value.warnings });
  });
}

type Gathered = { readonly submission: Submission; readonly files: readonly FoundEvidence[] };

async function gather({ world, submission, evidenceFolder }: PackageBuild): Promise<Result<Gathered, readonly Problem[]>> {
  const where = path.basename(submission);
  if ((await world.disk.stat(submission))?.kind !== 'file') return err([{ type: 'file-missing', where }]);
  const source = readDocument({ bytes: await world.disk.readWhole(submission), schema: submissionSourceSchema, where });
  if (!source.ok) return source;
  const files = await listEvidenceFiles(world.disk, evidenceFolder);
  if (!files.ok) return files;
  const missing = listMissing(source.value, new Set(files.value.map((file) => file.name)), where);
  if (missing.length > 0) return err(missing);
  return ok({ submission: await completeSubmission(world, source.value, files.value), files: files.value });
}

/** Evidence that the submission lists or cites must be in the folder; otherwise the unit forgot a file. */
function listMissing(source: SubmissionSource, names: ReadonlySet<string>, where: string): readonly Problem[] {
  const wanted = new Set([...(source.evidence ?? []).map((item) => item.file), ...source.entries.flatMap((entry) => entry.citations.map((citation) => citation.file))]);
  return [...wanted].filter((file) => !names.has(file)).map((file) => ({ type: 'evidence-file-not-found', where: `${where}: ${file}` }));
}

/** Sizes and digests come from the files themselves; what the source states of pages and titles is kept. */
async function completeSubmission({ disk }: World, source: SubmissionSource, files: readonly FoundEvidence[]): Promise<Submission> {
  const stated = new Map(source.evidence?.map((item) => [item.file, item]));
  const evidence: EvidenceEntry[] = [];
  for (const file of files) {
    const { sha256, size } = await digestFile(disk, file.path);
    const item = stated.get(file.name);
    evidence.push({ file: file.name, size, sha256, pages: item?.pages ?? null, title: item?.title ?? '' });
  }
  return { ...source, evidence };
}

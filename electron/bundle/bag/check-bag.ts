import { QUIET_TASK, type Task } from '#electron/platform/task.ts';
import type { Manifest } from '#shared/bundle/bag/manifest.ts';
import type { TaskProgress } from '#shared/ipc/views.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { ArchiveProblem } from '#shared/problem/archive-problem.ts';
import type { BagProblem } from '#shared/problem/bag-problem.ts';
import type { WorkProblem } from '#shared/problem/work-problem.ts';
import type { TreeFile } from '../archive/file-tree.ts';
import type { Bag, CheckedBag, CheckedFile, EntrySink } from './bag.ts';
import { createByteProgress, type ByteProgress } from './byte-progress.ts';
import { compareListing } from './compare-listing.ts';
import { createDigester, digestBytes, type Digests } from './digests.ts';
import { algorithmsOf, isPayload, readTagFiles, type TagReading } from './read-tag-files.ts';

export type BagCheck = {
  readonly task?: Task;
  /** How the progress is named; `hashing` when nothing is said. */
  readonly step?: TaskProgress['step'];
  /** A place for the bytes of a payload file; null for files that are only to be verified. */
  readonly sinkFor?: (name: string) => EntrySink | null;
  /** Refuse a bag without a tag manifest, or with a tag file that no tag manifest covers. */
  readonly requireTagManifest?: boolean;
};
export type CheckBagProblem = ArchiveProblem | BagProblem | WorkProblem;

/**
 * Reads every byte of a bag once, compares it with every manifest, and hands the payload on while it goes. All faults are
 * listed; on any fault the result is an error, and what sinks were given so far is the caller's to throw away. Memory:
 * the tag files, and one chunk of the payload.
 */
export async function checkBag(bag: Bag, check: BagCheck = {}): Promise<Result<CheckedBag, readonly CheckBagProblem[]>> {
  const tags = await readTagFiles(bag);
  const { version } = tags;
  if (version === null) return err(tags.problems);
  const tagFiles = checkTagFiles(tags);
  const payload = await checkPayload(bag, tags.manifests, check);
  if (payload === 'stopped') return err([{ type: 'stopped-by-user', where: '' }]);
  // Spread into a new list and never into `push`, which has room for about a hundred thousand only.
  const problems: readonly CheckBagProblem[] = [
    ...tags.problems,
    ...compareListing({ files: bag.files, manifests: tags.manifests, bagInfo: tags.bagInfo, version }),
    ...(check.requireTagManifest === true ? findUncoveredTags(tags) : []),
    ...tagFiles.problems,
    ...payload.problems,
  ];
  if (problems.length > 0) return err(problems);
  return ok({
    topFolder: bag.topFolder,
    version,
    manifestSha256: tagFiles.files.get('manifest-sha256.txt')?.sha256 ?? null,
    payload: payload.files,
    tagFiles: tagFiles.files,
    bagInfo: tags.bagInfo,
  });
}

function findUncoveredTags({ bytes, manifests }: TagReading): readonly BagProblem[] {
  const covering = manifests.filter((manifest) => manifest.covers === 'tags');
  if (covering.length === 0) return [{ type: 'bag-tag-manifest-missing', where: 'tagmanifest-sha256.txt' }];
  const own = new Set(covering.map((manifest) => manifest.file));
  return covering.flatMap((manifest) =>
    [...bytes.keys()]
      .filter((name) => !own.has(name) && !manifest.digests.has(name))
      .map((name): BagProblem => ({ type: 'bag-file-unlisted', where: name, manifest: manifest.file })),
  );
}

type CheckedTags = { readonly files: ReadonlyMap<string, CheckedFile & { readonly bytes: Uint8Array }>; readonly problems: readonly BagProblem[] };

function checkTagFiles({ bytes, manifests }: TagReading): CheckedTags {
  const covering = manifests.filter((manifest) => manifest.covers === 'tags');
  const files = new Map<string, CheckedFile & { readonly bytes: Uint8Array }>();
  const problems: BagProblem[] = [];
  for (const [name, content] of bytes) {
    const digests = digestBytes(content, algorithmsOf(covering));
    problems.push(...compareDigests(name, digests, covering));
    files.set(name, { sha256: digests.sha256, size: content.length, bytes: content });
  }
  return { files, problems };
}

type CheckedPayload = { readonly files: ReadonlyMap<string, CheckedFile>; readonly problems: readonly CheckBagProblem[] };

async function checkPayload(bag: Bag, manifests: readonly Manifest[], { task = QUIET_TASK, step = 'hashing', sinkFor = () => null }: BagCheck): Promise<CheckedPayload | 'stopped'> {
  const covering = manifests.filter((manifest) => manifest.covers === 'payload');
  const payload = bag.files.filter((file) => isPayload(file.name));
  const progress = createByteProgress(task, step, payload.reduce((sum, file) => sum + file.size, 0));
  const files = new Map<string, CheckedFile>();
  const problems: CheckBagProblem[] = [];
  for (const file of payload) {
    const checked = await checkPayloadFile({ bag, file, manifests: covering, sink: sinkFor(file.name), task, progress });
    if (checked === 'stopped') return 'stopped';
    if (checked.ok) files.set(file.name, checked.value);
    else problems.push(...checked.error);
  }
  return { files, problems };
}

type PayloadFile = {
  readonly bag: Bag;
  readonly file: TreeFile;
  readonly manifests: readonly Manifest[];
  readonly sink: EntrySink | null;
  readonly task: Task;
  readonly progress: ByteProgress;
};

/** Hashes one file and passes its bytes on. The sink hears `end` only after everything agreed, and `abort` otherwise. */
async function checkPayloadFile({ bag, file, manifests, sink, task, progress }: PayloadFile): Promise<Result<CheckedFile, readonly CheckBagProblem[]> | 'stopped'> {
  let isSettled = false;
  try {
    if (task.isStopped()) return 'stopped';
    const digester = createDigester(algorithmsOf(manifests));
    const read = await bag.streamEntry(file.name, async (bytes) => {
      digester.update(bytes);
      await sink?.write(bytes);
      progress.advance(bytes.length, file.name);
      return !task.isStopped();
    });
    if (!read.ok) return read;
    if (!read.value) return 'stopped';
    const digests = digester.finish();
    const differing = compareDigests(file.name, digests, manifests);
    if (differing.length > 0) return err(differing);
    const checked = { sha256: digests.sha256, size: file.size };
    isSettled = true;
    await sink?.end(checked);
    return ok(checked);
  } finally {
    if (!isSettled) await sink?.abort();
  }
}

function compareDigests(name: string, digests: Digests, manifests: readonly Manifest[]): readonly BagProblem[] {
  const problems: BagProblem[] = [];
  for (const manifest of manifests) {
    const expected = manifest.digests.get(name);
    const found = digests.of(manifest.algorithm);
    if (expected !== undefined && found !== null && expected !== found)
      problems.push({ type: 'bag-digest-differs', where: name, manifest: manifest.file, algorithm: manifest.algorithm, expected, found });
  }
  return problems;
}
